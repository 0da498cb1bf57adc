import { unreachable } from '../core/errors.ts';
import type { EtfWeek, EtfWeekday, HeldDay } from '../core/etf-week.ts';
import type { DerivedFigure, PrintedFigure } from '../core/figure.ts';
import { weekdayOf } from '../core/wall-clock.ts';
import { dayNumber } from '../core/week.ts';
import { list, type Message, message, shortDay, words } from '../i18n/message.ts';
import type { FiguresBlock, TextBlock } from './card.ts';
import { weekdayMessage } from './moment-message.ts';
import { directionMessage, verificationMessage } from './passport.ts';
import { caution, plain } from './text-blocks.ts';

type Published = Extract<EtfWeekday, { is: 'published' }>;

/** 'Fri 27 Nov 2026 (half day)'. */
function dayMessage({ date, half }: EtfWeekday): Message {
  const values = { weekday: weekdayMessage(weekdayOf(dayNumber(date))), date: shortDay(date) };
  return message(half ? 'etf-day-half' : 'etf-day', values);
}

/** How many of the week's trading days are out, and whether that is the week. */
export function countMessage({ published, trading, over }: EtfWeek): Message {
  if (published === trading) return message('etf-count-whole', { trading });
  return message(over ? 'etf-count-part' : 'etf-count-running', { published, trading });
}

/** A line for each weekday, in order: a figure where one is published, else what is known instead of one. */
export function dayBlocks({ days, passport }: EtfWeek): readonly (FiguresBlock | TextBlock)[] {
  const blocks: (FiguresBlock | TextBlock)[] = [];
  let rows: FiguresBlock['rows'][number][] = [];
  for (const each of days) {
    if (each.is === 'published') {
      if (rows.length === 0) blocks.push({ kind: 'figures', rows });
      rows.push({ label: dayMessage(each), figure: each.figure, note: directionMessage(each.figure.interval) });
    } else {
      rows = [];
      blocks.push(each.is === 'on_hold' ? caution(heldMessage(each, passport.publisher)) : plain(unshownMessage(each)));
    }
  }
  return blocks;
}

function unshownMessage(each: Exclude<EtfWeekday, HeldDay | Published>): Message {
  const label = { day: dayMessage(each) };
  switch (each.is) {
    case 'holiday':
      return message('etf-day-holiday', { ...label, holiday: message(`holiday-${each.holiday}`) });
    case 'pending':
    case 'partial':
    case 'to_come':
    case 'unnamed':
      return message(`etf-day-${each.is}`, label);
    default:
      return unreachable(each);
  }
}

/** What of a week waits for a person, a sentence a day. */
export const heldMessages = ({ days, passport }: EtfWeek): readonly Message[] =>
  days.flatMap((each) => (each.is === 'on_hold' ? [heldMessage(each, passport.publisher)] : []));

/** That a day waits for a person, and why: no amount of it. */
export function heldMessage(each: HeldDay, publisher: string): Message {
  const { hold } = each;
  const values = { day: dayMessage(each), publisher: words(publisher) };
  switch (hold.why) {
    case 'power_of_ten':
      return message('etf-held-power_of_ten', { ...values, other: words(hold.other), times: hold.times });
    case 'opposite_sign':
      return message('etf-held-opposite_sign', { ...values, other: words(hold.other) });
    case 'earlier':
      return message('etf-held-earlier', { ...values, times: hold.times });
    default:
      return unreachable(hold);
  }
}

/** The sum, by the name it may have: a week's only where every trading day is out. */
export function sumBlock(sum: DerivedFigure, count: Pick<EtfWeek, 'published' | 'trading'>): FiguresBlock {
  const { published, trading } = count;
  const label =
    sum.rule === 'etf_week' ? message('etf-sum-week', { trading }) : message('etf-sum-part', { published, trading });
  return { kind: 'figures', rows: [{ label, figure: sum, note: directionMessage(sum.interval) }] };
}

/** How far anybody stands behind the days, one line for each state that some are in; what differs or was restated must not be missed. */
export function stateLines({ days }: EtfWeek): readonly TextBlock[] {
  const published = days.filter((each): each is Published => each.is === 'published');
  const states = Map.groupBy(published, ({ figure }) => JSON.stringify(figure.verification));
  const lines = [...states.values()].flatMap((same) => stateLine(same, same.length === published.length));
  const restated = published.flatMap((each) =>
    each.restated && each.figure.verification.state !== 'restated' ? [restatedLine(each, each.restated)] : [],
  );
  return [...lines, ...restated];
}

function stateLine(same: readonly Published[], all: boolean): readonly TextBlock[] {
  const [first] = same;
  if (!first) return [];
  const { verification } = first.figure;
  const stated = verificationMessage(verification);
  const ofDays = message('passport-others', { subjects: list(same.map(dayMessage)), verification: stated });
  return ['differs', 'restated'].includes(verification.state)
    ? [caution(ofDays)]
    : [{ kind: 'text', tone: 'passport', message: all ? stated : ofDays }];
}

const restatedLine = (each: Published, restated: PrintedFigure['verification']): TextBlock =>
  caution(message('passport-others', { subjects: dayMessage(each), verification: verificationMessage(restated) }));
