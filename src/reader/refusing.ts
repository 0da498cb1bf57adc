import type { Subject } from '../core/subject.ts';
import { isBase, isBeside, isChange, isRange, isRendering, isWithin } from './beside.ts';
import { isContradicted, isHypothetical, standsApart, tellsOfStrangers } from './cautious.ts';
import { type Here, namesPublisher } from './context.ts';
import type { Event, Sentence } from './event.ts';
import type { AmountList } from './lists.ts';
import { type Measured, measuredAt } from './measured.ts';
import type { Quantity } from './quantities.ts';
import type { RefusalReason } from './reading.ts';
import {
  goesOn,
  isFormer,
  isInRow,
  isStreak,
  namesWeek,
  opensElsewhen,
  saysSame,
  tellsOfWeeks,
  type Windows,
} from './when.ts';
import { type Direction, isDenied, type Said } from './which-way.ts';
import type { Whose } from './whose.ts';

/** What is known of an amount that may be a figure of the week. */
export interface Judged {
  /** Its place among the amounts of its sentence, and among the events. */
  readonly at: number;
  readonly place: number;
  readonly quantity: Quantity;
  readonly of: Whose;
  readonly said: Said;
  readonly direction: Direction;
  readonly subjects: readonly Subject[];
}

/** What speaks against a figure of the week, the surest first; null where nothing does. */
export function reasonAgainst(judged: Judged, here: Here): RefusalReason | null {
  return ofAnotherThing(judged, here) ?? ofAnotherKind(judged, here) ?? unsettled(judged, here);
}

const MEASURED: Readonly<Record<Measured, RefusalReason>> = {
  ...{ holding: 'holding', price: 'price', volume: 'other_series' },
};

/** It is no flow, not of these funds, or not of this week. */
function ofAnotherThing({ at, place, quantity, of, direction, subjects }: Judged, here: Here): RefusalReason | null {
  const { sentence } = here;
  const measured =
    measuredAt(place, sentence, quantity.bare) ??
    (isChange(at - 1, sentence) ? measuredAt(sentence.amounts[at - 1] as number, sentence, quantity.bare) : undefined);
  if (measured) return MEASURED[measured];
  if (isRendering(at, here.sentence)) return 'ambiguous';
  const elsewhen = isElsewhen(at, place, here);
  if (of.is === 'elsewhere' && elsewhen) return 'other_window';
  if (of.is === 'issuer') return 'issuer';
  if (isProviders(place, here) || tellsOfStrangers(sentence) || isOfAnotherSeries(of, direction, subjects, here))
    return 'other_series';
  return elsewhen ? 'other_window' : null;
}

function isOfAnotherSeries(of: Whose, direction: Direction, subjects: readonly Subject[], { before }: Here): boolean {
  if (of.is === 'unnamed') return before.about === 'others' || before.series;
  if (of.is === 'market') return direction.verb || subjects.length === 0;
  return of.is === 'series' || of.is === 'elsewhere';
}

/** It is not one printed amount of one subject. */
function ofAnotherKind({ at, place, quantity, of }: Judged, here: Here): RefusalReason | null {
  const { events } = here.sentence;
  if (of.is === 'several' || isTogether(at, place, of, events)) return 'sum_of_parts';
  if (isBeside(place, events, 'bound', 'bound_after') || isRange(at, here.sentence)) return 'bound';
  if (events[place + 1]?.raw === '+') return 'bound';
  return quantity.cut || breaksOff(quantity, here) ? 'cut' : null;
}

/** The text ends with it, but for a particle, where a verb would follow or the name of the dollar: '…ビットコインは4億ドルが'. */
function breaksOff({ end, sign, unsaid }: Quantity, { sentence, text }: Here): boolean {
  if (sign !== undefined || end + FEW < text.length) return false;
  const rest = text.slice(end).trim();
  return sentence.headFinal ? rest.length <= PARTICLE && !/[。．.!?！？]/u.test(rest) : unsaid && rest === '';
}
const FEW = 8;
const PARTICLE = 1;

/** The text leaves open what it is, whose, or which way. */
function unsettled(judged: Judged, here: Here): RefusalReason | null {
  const { at, place, quantity, said, subjects } = judged;
  if (mayBeAnything(judged, here)) return 'ambiguous';
  // 'BTC is at $93,000': whole dollars of one asset, and nothing flows.
  if (quantity.bare && said === null && subjects[0]?.scope === 'asset') return 'price';
  if (
    isDenied(place, here.sentence.events) ||
    (quantity.sign === undefined && standsApart(here.lists[at] as AmountList, here.sentence)) ||
    said === null
  )
    return 'no_direction';
  if (said === 'both' || subjects.length === 0) return 'ambiguous';
  return mayBeAnother(judged, here) ? 'ambiguous' : null;
}

/** Whether it is dollars at all, and not only supposed or what a share is taken of. */
function mayBeAnything({ place, quantity }: Judged, here: Here): boolean {
  const { events, headFinal } = here.sentence;
  if (quantity.unsure || (quantity.unsaid && !mayBeDollars(place, here))) return true;
  const supposed = isWithin(place, events, 'supposed') || (headFinal && isWithin(place, events, 'supposed', 1));
  return supposed || isHypothetical(here.sentence) || isContradicted(place, events) || isBase(place, events);
}

/** A price, what weeks in a row come to, or a stranger's. */
function mayBeAnother({ place, quantity, of, direction, subjects }: Judged, here: Here): boolean {
  if (mayBePrice(quantity, direction, subjects)) return true;
  if (isInRow(place, here.sentence.events) && subjects.some(({ scope }) => scope !== 'total')) return true;
  return of.is === 'unnamed' && !mayBeTotal(place, direction, here);
}

/** A unit alone stands for dollars where the text prints some, and no coin or other thing is counted: '5 million SOL'. */
function mayBeDollars(place: number, { sentence, before }: Here): boolean {
  const next = sentence.events[place + 1];
  return before.dollars && next?.is !== 'subject' && !(next?.is === 'word' && /\p{L}/u.test(next.raw));
}

/** Nobody reports less of a week; it is a price or a slip of the unit. */
const LEAST = 10_000;
/** Without a unit, less is a price or a count. */
const LEAST_BARE = 100_000;
/** A price of Bitcoin may have a unit in scripts that count in ten thousands: 8.8万美元. */
const MOST_PRICE = 1_000_000;

/** 'Bitcoin lost $100,000' may be a price. */
function mayBePrice({ bare, usd }: Quantity, { verb }: Direction, subjects: readonly Subject[]): boolean {
  const priced = subjects.some(({ key }) => key === 'BTC' || key === 'total');
  if (usd < LEAST || (bare && usd < LEAST_BARE)) return true;
  return priced && verb && usd < MOST_PRICE && (bare || usd < LEAST_BARE);
}

function isElsewhen(at: number, place: number, { sentence, before: told, windows }: Here): boolean {
  if (isFormer(place, sentence.events) || isChange(at, sentence) || isStreak(place, sentence.events)) return true;
  // What stands between x and y in 'from x up to y' says how it changed, not when.
  const before = isChange(at - 1, sentence) ? (windows[at - 1]?.before ?? null) : undefined;
  const found = windows[at] as Windows;
  const [own, carried] = before === undefined ? [found.own, found.carried] : [before, null];
  if (own) return own === 'other';
  if (opensElsewhen(sentence) || (told.elsewhenLast && saysSame(sentence))) return true;
  return carried === 'other' || (told.elsewhen && !namesWeek(sentence) && goesOn(sentence));
}

/** Another provider was named, in the sentence or before it, and the publisher not since. */
function isProviders(place: number, { sentence, text, before }: Here): boolean {
  const start = (sentence.events[place] as Event).start;
  let at = place - 1;
  while (at >= 0 && sentence.events[at]?.name !== 'provider') at -= 1;
  const last = sentence.events[at];
  if (last) return !namesPublisher(text.slice(last.end, start));
  return before.provider && !namesPublisher(text.slice(sentence.start, sentence.end));
}

/** 'Combined' makes a sum of whatever stands before it; of the whole it is only a manner of speaking. */
function isTogether(at: number, place: number, of: Whose, events: readonly Event[]): boolean {
  if (of.is === 'unnamed') return at > 0 && isWithin(place, events, 'together');
  if (of.is !== 'subject' || of.subject.scope === 'total') return false;
  const names = new Set<string>();
  let together = false;
  for (let before = place - 1; before >= 0; before -= 1) {
    const { is, name } = events[before] as Event;
    if (is === 'amount' || is === 'stop') break;
    if (is === 'together') together = true;
    if (is === 'subject' && name) names.add(name);
  }
  return together && names.size > 1;
}

/** Nobody is named: the whole is meant where a flow of the week is told without any stranger's name. */
function mayBeTotal(place: number, { verb }: Direction, { sentence, text }: Here): boolean {
  const whole = sentence.events.some(({ is }) => is === 'whole');
  if ((!verb || whole) && tellsOfWeeks(sentence)) return true;
  for (let at = place - 1; at >= 0; at -= 1) {
    const { is, raw, start } = sentence.events[at] as Event;
    if (is === 'stop' || is === 'amount') break;
    if (is === 'word' && /^\p{Lu}/u.test(raw) && !isSentenceStart(start, sentence, text)) return false;
  }
  return true;
}

const isSentenceStart = (start: number, sentence: Sentence, text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start));
