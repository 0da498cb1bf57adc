import type { Absent } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import { day, list, type Message, measuredValue, message, words } from '../i18n/message.ts';
import type { FactsBlock, TermsBlock, TextBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import type { ListedMeeting, MacroView } from './macro-view.ts';
import { dateMessage, daysUntil, tentativeMessage, whatMessage, zonedMessage } from './macro-words.ts';
import { caution, heading, plain } from './text-blocks.ts';

const DAY = 86_400_000;
/** How far ahead data dates are listed; the calendar file has all of them. */
const DATES_AHEAD_MS = 56 * DAY;
/** Meetings are six to eight weeks apart: within this there is one behind the next. */
const MEETINGS_AHEAD_MS = 70 * DAY;

/** A card without numbers owes no disclaimer, so that a calendar is told in these alone. */
type CalendarBlock = TextBlock | TermsBlock;

/** The next meeting with its two moments, or that none is known any more. */
export function nextMeetingBlocks(view: MacroView): readonly CalendarBlock[] {
  const [next] = view.meetings;
  if (!next) return [caution(message('macro-over', { last: day(view.fomcUntil) }))];
  const { timeZone } = view.zone;
  const line = message('macro-next', {
    when: daysUntil(next.statementAt, view),
    first: day(next.first),
    last: day(next.last),
  });
  return [
    { kind: 'text', tone: 'lead', message: tentativeMessage(line, next.tentative) },
    {
      kind: 'terms',
      terms: [
        { term: message('macro-statement'), detail: zonedMessage(next.statementAt, timeZone) },
        { term: message('macro-press'), detail: zonedMessage(next.pressConferenceAt, timeZone) },
      ],
    },
    ...(next.alsoBy.length > 0 ? [plain(message('macro-also', { sources: list(next.alsoBy.map(words)) }))] : []),
  ];
}

/** Those behind the next, as far as they are near, and one at least; where the calendar ends, that it does. */
export function laterMeetingBlocks({ meetings, now, zone, fomcUntil }: MacroView): readonly CalendarBlock[] {
  const later = meetings.slice(1).filter(({ statementAt }, at) => at === 0 || statementAt <= now + MEETINGS_AHEAD_MS);
  const isLast = meetings.length > 0 && later.length === meetings.length - 1;
  return [
    ...(later.length > 0 ? [heading(message('macro-after'))] : []),
    ...later.map((meeting) => plain(meetingMessage(meeting, zone.timeZone))),
    ...(isLast ? [plain(message('macro-over', { last: day(fomcUntil) }))] : []),
  ];
}

const meetingMessage = ({ statementAt, tentative }: ListedMeeting, timeZone: string): Message =>
  tentativeMessage(message('macro-later', { at: zonedMessage(statementAt, timeZone) }), tentative);

/** Data dates of the next weeks, soonest first, or why there are none. */
export function dateBlocks(view: MacroView, most: number): readonly CalendarBlock[] {
  const { dates, now, zone, noDates, calendars } = view;
  if (noDates) return unknownBlocks(message('macro-dates-what'), noDates, view);
  const near = dates.filter(({ date, at }) => (at ?? Date.parse(date)) <= now + DATES_AHEAD_MS);
  const shown = near.slice(0, most);
  const more = dates.length - shown.length;
  const terms = shown.map((each) => ({ term: whatMessage(each), detail: dateMessage(each, zone.timeZone) }));
  const none = message('macro-dates-none', { sources: list(calendars.map(({ publisher }) => words(publisher))) });
  return [
    ...(shown.length > 0 ? [{ kind: 'terms' as const, terms }] : [plain(none)]),
    ...(more > 0 ? [plain(message('macro-dates-more', { count: more }))] : []),
    ...(view.needsKey ? [plain(message('macro-further-needs-key'))] : []),
    ...missedBlocks(view.missed),
  ];
}

/** What is not known, and what would tell: a key that costs nothing, where that is all that is missing. */
export const unknownBlocks = (
  what: Message,
  absent: Absent,
  { needsKey }: Pick<MacroView, 'needsKey'>,
): readonly TextBlock[] =>
  needsKey && absent.missed.length === 0 ? [caution(message('macro-needs-key', { what }))] : absentBlocks(what, absent);

/** The target range with the day since which it holds; nothing where it is not known. */
export function rateBlocks({ rate }: MacroView): readonly FactsBlock[] {
  if (rate.is === 'absent') return [];
  const { low, high, since, sinceEarlier } = rate.value;
  const percent = (amount: number, name: string) =>
    measuredValue(measured(rate, { name, amount, unit: 'percent_a_year' }));
  const range = { low: percent(low, 'low'), high: percent(high, 'high'), since: day(since) };
  return [{ kind: 'facts', messages: [message(sinceEarlier ? 'macro-rate-earlier' : 'macro-rate', range)] }];
}

/** Where everything is from. A source's own words are said once. */
export function macroPassports({ fomc, rate, calendars, now }: MacroView): readonly TextBlock[] {
  const said = new Set<string>();
  const facts = [...(rate.is === 'fact' ? [rate] : []), ...calendars].map(({ attribution, ...fact }) => {
    const isNew = attribution !== undefined && !said.has(attribution);
    if (isNew) said.add(attribution);
    return factPassport(isNew ? { ...fact, attribution } : fact, now);
  });
  return [fomcPassport(fomc), ...facts];
}

export const fomcPassport = ({ source, writtenOn }: MacroView['fomc']): TextBlock => ({
  kind: 'text',
  tone: 'passport',
  message: message('macro-fomc-passport', { on: day(writtenOn), page: words(source) }),
});
