import { message, words } from '../i18n/message.ts';
import { type Block, type Card, card } from './card.ts';
import { missedBlocks } from './fact-lines.ts';
import {
  dateBlocks,
  laterMeetingBlocks,
  macroPassports,
  nextMeetingBlocks,
  rateBlocks,
  unknownBlocks,
} from './macro-blocks.ts';
import { macroFile } from './macro-file.ts';
import type { MacroView } from './macro-view.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What a phone shows at once beside the meetings. */
const MOST_DATES = 12;

/** What lies ahead: the next meetings of the FOMC, the days on which US figures come out, and the policy rate as it is. */
export function macroCard(view: MacroView): Card {
  const { zone, rate } = view;
  const title = message('macro-title');
  const next = [{ label: message('next-macro-file'), line: '/macro ics' }];
  const calendar = [
    ...nextMeetingBlocks(view),
    ...laterMeetingBlocks(view),
    heading(message('macro-dates')),
    ...dateBlocks(view, MOST_DATES),
    heading(message('macro-rate-heading')),
  ];
  const last = [plain(zoneMessage(zone)), ...macroPassports(view)];
  if (rate.is === 'absent') {
    const blocks = [...calendar, ...unknownBlocks(message('macro-rate-what'), rate, view), ...last];
    return card({ title, blocks, disclaimers: {}, next });
  }
  const blocks: readonly Exclude<Block, { kind: 'quote' }>[] = [
    ...[...calendar, ...rateBlocks(view), ...last, ...missedBlocks(rate.missed)],
  ];
  return card({ title, blocks, next, disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' } });
}

/** The same as a file that calendar programs open. */
export function macroFileCard(view: MacroView): Card {
  const title = message('macro-file-title');
  const next = [{ label: message('next-macro'), line: '/macro' }];
  const file = macroFile(view);
  if (file.events.length === 0) {
    const blocks = [...nextMeetingBlocks(view), ...dateBlocks(view, 0), ...macroPassports(view)];
    return card({ title, blocks, disclaimers: {}, next });
  }
  const holds = message('macro-file-holds', { count: file.events.length, file: words(file.name) });
  const blocks = [
    plain(holds),
    plain(message('macro-file-times')),
    ...(view.meetings.some(({ tentative }) => tentative) ? [caution(message('macro-file-tentative'))] : []),
    ...(view.noDates ? unknownBlocks(message('macro-dates-what'), view.noDates, view) : missedBlocks(view.missed)),
    ...macroPassports({ ...view, rate: { is: 'absent', offline: false, missed: [] } }),
  ];
  return card({ title, blocks, disclaimers: {}, next, file });
}

const zoneMessage = ({ timeZone, chosen }: MacroView['zone']) =>
  chosen ? message('macro-zone', { zone: words(timeZone) }) : message('macro-zone-unset');
