import { type Event, isGlue, type Sentence, type Way, wayOf } from './event.ts';
import type { AmountList } from './lists.ts';

/** `both`: the text says both, or two things that cannot both be. */
export type Said = Way | 'both' | null;

const ENDS: ReadonlySet<Event['is']> = new Set(['amount', 'stop', 'contrast', 'comma', 'dash', 'former']);
const CHAIN_ENDS: ReadonlySet<Event['is']> = new Set(['stop', 'contrast', 'former']);
const BESIDE: ReadonlySet<Event['is']> = new Set([
  ...([
    'towards',
    'subject',
    'week',
    'record',
    'approx_after',
    'aside',
    'close',
    'nothing',
    'part',
    'within',
    'whole',
    'each',
    'respectively',
    'bound_after',
  ] as const),
]);
const MOST_WORDS = 2;

export interface Direction {
  readonly way: Said;
  /** Words beside the amount itself say so; otherwise it is carried over from its neighbours. */
  readonly own: boolean;
  /** Only a verb says so, as 'lost': not enough for an amount that may be a price. */
  readonly verb: boolean;
}

/** Which way an amount moved: by words right behind it, else by the nearest before it, else by what its neighbours say. */
export function directionOf(at: number, list: AmountList, { events, amounts, headFinal }: Sentence): Direction {
  const [first, last] = [amounts[list.first] as number, amounts[list.last] as number];
  const own = amounts[at] as number;
  const behind = rightBehind(own, events) ?? rightBehind(last, events);
  if (behind) return { way: wayOf(behind) ?? null, own: true, verb: isVerb(behind) };
  const before = nearestBefore(own, events) ?? nearestBefore(first, events);
  const later = behindChain(last, events);
  if (before && headFinal && later && later !== wayOf(before)) {
    const taken = isTaken(before, events);
    return { way: taken ? later : 'both', own: taken, verb: false };
  }
  if (before) return { way: wayOf(before) ?? null, own: true, verb: isVerb(before) };
  const earlier = inChain(first, events);
  if (earlier && later && earlier !== later) return { way: 'both', own: false, verb: false };
  return { way: earlier ?? later ?? superlative(last, events) ?? ledInto(own, events), own: false, verb: false };
}

/** 'The bulk of it, x, went into': an amount between two commas is no border for what is said of it. */
export const isApposed = (place: number, comma: number, events: readonly Event[]): boolean =>
  comma === place + 1 && events[place - 1]?.is === 'comma';

/** 'x into Solana' */
const ledInto = (place: number, events: readonly Event[]): Way | null =>
  events[place + 1]?.raw.toLowerCase() === 'into' ? 'in' : null;

/** 'x, the largest outflow since' */
function superlative(place: number, events: readonly Event[]): Way | undefined {
  let at = place + 1;
  for (let event = events[at]; event && (event.is === 'comma' || isGlue(event)); event = events[at]) at += 1;
  return events[at]?.about;
}

const TAKEN_OVER: ReadonlySet<Event['is']> = new Set([
  ...([
    'towards',
    'approx_after',
    'close',
    'aside',
    'record',
    'word',
    'part',
    'within',
    'respectively',
    'each',
  ] as const),
]);

/** Where verbs come last, a word right behind an amount is said of that one, and not of the next. */
function isTaken(word: Event, events: readonly Event[]): boolean {
  for (let at = events.indexOf(word) - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (event.is === 'amount') return true;
    if (!TAKEN_OVER.has(event.is) && !isGlue(event)) return false;
  }
  return false;
}

const isVerb = ({ is }: Event): boolean => is === 'gain' || is === 'lose';

/** The word that says so right behind an amount: '$5m in inflows'. */
export function rightBehind(place: number, events: readonly Event[]): Event | undefined {
  for (let at = place + 1, words = 0; at < events.length && words <= MOST_WORDS; at += 1) {
    const event = events[at] as Event;
    if (wayOf(event)) return event;
    if (event.is === 'word') words += 1;
    else if (!BESIDE.has(event.is) && !isGlue(event)) {
      if (event.is !== 'comma' || !isApposed(place, at, events)) return undefined;
    }
  }
  return undefined;
}

/** Back to the amount before; a comma is no border, as in 'outflows last week, totalling x'. */
function nearestBefore(place: number, events: readonly Event[]): Event | undefined {
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (wayOf(event)) return event;
    if (event.is === 'amount' || CHAIN_ENDS.has(event.is)) return undefined;
  }
  return undefined;
}

/** The way that the amounts before it go, the nearest first, within the same statement. */
function inChain(place: number, events: readonly Event[]): Way | null {
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (CHAIN_ENDS.has(event.is)) return null;
    const way = wayOf(event);
    if (way) return way;
  }
  return null;
}

const IN_LIST: ReadonlySet<Event['is']> = new Set([
  ...([
    'subject',
    'amount',
    'aside',
    'comma',
    'and',
    'open',
    'close',
    'towards',
    'approx',
    'respectively',
    'each',
    'week',
    'part',
    'within',
    'not',
  ] as const),
]);

/** The word at the end of a list, as in 'A (x), B (y) saw inflows': nothing but its members stands between, another amount among them. */
function behindChain(place: number, events: readonly Event[]): Way | null {
  let amounts = 0;
  for (let at = place + 1, words = 0; at < events.length && words <= MOST_WORDS; at += 1) {
    const event = events[at] as Event;
    const way = wayOf(event);
    if (way) return amounts > 0 ? way : null;
    if (event.is === 'amount') amounts += 1;
    if (event.is === 'word') words += 1;
    else if (!IN_LIST.has(event.is) && !isGlue(event)) return null;
  }
  return null;
}

/** What the clause says there was none of. */
export function isDenied(place: number, events: readonly Event[]): boolean {
  for (let at = place - 1; at >= 0; at -= 1) {
    const { is } = events[at] as Event;
    if (is === 'not') return true;
    if (ENDS.has(is) || is === 'colon') return false;
  }
  return false;
}
