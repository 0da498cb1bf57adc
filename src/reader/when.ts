import { type Event, isGlue, leadsToAmount, type Sentence, wayOf } from './event.ts';
import { rightBehind } from './which-way.ts';

/** Which time an amount is of; null where nothing near it says. */
export type Window = 'week' | 'other' | null;

const LEFT_ENDS: ReadonlySet<Event['is']> = new Set(['amount', 'stop', 'contrast']);
const RIGHT_ENDS: ReadonlySet<Event['is']> = new Set([
  'lifts',
  'open',
  'and',
  'amount',
  'stop',
  'contrast',
  'comma',
  'dash',
  'former',
  'colon',
]);

const windowBy = ({ is }: Event): Window =>
  is === 'week' ? 'week' : is === 'other_window' || is === 'earlier' ? 'other' : null;

/** The time that the words of an amount's own clause say, the nearest first; behind it, up to the next comma. */
function windowOf(at: number, sentence: Sentence): Window {
  const { events, amounts } = sentence;
  const place = amounts[at] as number;
  const [own = null, ...earlier] = windowsBefore(place, events);
  const behind = windowBehind(place, sentence);
  if (own === 'other' || behind === 'other') return 'other';
  return own ?? behind ?? earlier.find((window) => window !== null) ?? datedNear(place, events);
}

/** What each piece between commas says, the nearest first. */
function windowsBefore(place: number, events: readonly Event[]): readonly Window[] {
  const found: Window[] = [];
  let piece: Event[] = [];
  for (let at = place - 1; ; at -= 1) {
    const event = events[at];
    const over = !event || LEFT_ENDS.has(event.is);
    if (over || event.is === 'comma' || event.is === 'dash' || event.is === 'colon') {
      found.push(windowIn(piece, found.length === 0));
      if (over) return found;
      piece = [];
    } else piece.push(event);
  }
}

/** The nearest word of time in a piece between commas. A piece that compares ('down from', 'the largest since') gives no time to what follows it. */
function windowIn(piece: readonly Event[], own: boolean): Window {
  if (piece.some(({ is }) => is === 'lifts')) return 'other';
  if (!own && piece.some(({ is }) => is === 'former' || is === 'record')) return null;
  for (const event of piece) {
    if (event.is === 'record') return null;
    const window = windowBy(event);
    if (window) return window;
  }
  return null;
}

function windowBehind(place: number, { events, headFinal }: Sentence): Window {
  for (let at = place + 1; at < events.length; at += 1) {
    const event = events[at] as Event;
    if (RIGHT_ENDS.has(event.is) || event.is === 'record' || event.is === 'word') return null;
    const window = windowBy(event);
    // Where particles come last a time stands before what it is said of: '3억 달러로 전주 2억 달러'.
    if (window) return headFinal && leadsToAmount(at, events, TIMED) ? null : window;
  }
  return null;
}

const TIMED: ReadonlySet<Event['is']> = new Set(['subject', 'and']);

/** A day beside the amount is its window where no week is named. */
function datedNear(place: number, events: readonly Event[]): Window {
  for (const step of [-1, 1]) {
    for (let at = place + step; at >= 0 && at < events.length; at += step) {
      const { is } = events[at] as Event;
      if (is === 'dated') return 'other';
      if (RIGHT_ENDS.has(is) || is === 'record') break;
    }
  }
  return null;
}

const BESIDE_FORMER: ReadonlySet<Event['is']> = new Set([
  ...([
    'approx',
    'bound',
    'record',
    'whole',
    'part',
    'within',
    'in',
    'out',
    'gain',
    'lose',
    'either',
    'towards',
    'week',
    'earlier',
    'subject',
    'other_window',
    'word',
  ] as const),
]);
const MOST_WORDS = 2;

/** 'after outflows of x', 'down from x': what it was before. */
export function isFormer(place: number, events: readonly Event[]): boolean {
  if (events[place + 1]?.is === 'former_after') return true;
  let words = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (event.is === 'former') return true;
    if (event.is === 'word') words += 1;
    if ((!BESIDE_FORMER.has(event.is) && !isGlue(event)) || words > MOST_WORDS) return false;
  }
  return false;
}

const OVER = /^(?:after|following)\s/iu;

/** 'CoinShares:' opens the sentence. */
const isLabelOfPublisher = (colon: number, events: readonly Event[]): boolean =>
  events.slice(0, colon).every(({ is }) => is === 'nothing' || is === 'link' || is === 'word') && colon <= 3;

/** 'Since January, A had x. B had y': the first clause names another time and no amount. The week before is nobody's for long. */
export function opensElsewhen({ events, amounts }: Sentence): boolean {
  const first = amounts[0] ?? events.length;
  for (let at = 0; at < first; at += 1) {
    const event = events[at] as Event;
    if (event.is === 'colon' && isLabelOfPublisher(at, events)) continue;
    if (event.is === 'comma' || event.is === 'colon' || event.is === 'record' || event.is === 'former') return false;
    // 'After five weeks in which x left, y came': what is over governs its own clause alone.
    if (event.is === 'other_window') return !OVER.test(event.raw);
    if (event.is === 'week') return false;
  }
  return false;
}

export const namesWeek = ({ events }: Sentence): boolean => events.some(({ is }) => is === 'week');

/** Also by what it is held against: 'the week before', 'a fourth week in a row'. */
export const tellsOfWeeks = ({ events }: Sentence): boolean =>
  events.some(
    ({ is, raw }) => is === 'week' || is === 'weekly' || is === 'earlier' || (COUNTED.has(is) && WEEKS.test(raw)),
  );

const COUNTED: ReadonlySet<Event['is']> = new Set(['streak', 'record']);
const WEEKS = /week|[周週주]|недел|hafta|tuần|semana|semaine|woche|settiman|týd|أسبوع/iu;

/** 'a four-week streak that has erased x', 'extending its streak to x': what weeks in a row come to. */
export function isStreak(place: number, events: readonly Event[]): boolean {
  if (rightBehind(place, events)) return false;
  for (let at = place - 1, commas = 0; at >= 0 && commas < 2; at -= 1) {
    const { is } = events[at] as Event;
    if (is === 'streak') return true;
    // Behind a comma it goes on only where nothing else has a say: '..., amounting to x'.
    if (commas > 0 && !SAYS_NOTHING.has(is) && !isGlue(events[at] as Event)) return false;
    if (is === 'in' || is === 'out' || is === 'subject' || LEFT_ENDS.has(is)) return false;
    if (is === 'comma') commas += 1;
  }
  return false;
}

const SAYS_NOTHING: ReadonlySet<Event['is']> = new Set(['comma', 'word', 'towards', 'approx']);

/** 'a second straight week of outflows totalling x': x may be what the weeks in a row come to. */
export function isInRow(place: number, events: readonly Event[]): boolean {
  let flow = false;
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (event.is === 'week') return flow && IN_ROW.test(event.raw);
    if (event.is === 'in' || event.is === 'out') flow = true;
    else if (!isGlue(event) && event.is !== 'towards' && event.is !== 'approx') return false;
  }
  return false;
}

const IN_ROW =
  /\b(?:consecutive|straight|successive|consecutiv[ao]|seguid[ao]|consécutive|aufeinanderfolgende|infolge|подряд|üst üste|liên tiếp)\b/iu;

/** 'over the same period': the time that was named last. */
export const saysSame = ({ events }: Sentence): boolean => events.some(({ is }) => is === 'same');

/** 'Bitcoin funds have had': what goes on since a time that was named before. */
export const goesOn = ({ events }: Sentence): boolean => events.some(({ is }) => is === 'still');

/** The time that an amount's own clause says, or else that of the amount whose verb it borrows: 'x in October, y'. */
export interface Windows {
  readonly own: Window;
  /** As far as it is said before the amount. */
  readonly before: Window;
  readonly carried: Window;
}

/** Of each amount of a sentence. */
export function windowsOf(sentence: Sentence): readonly Windows[] {
  const { events, amounts } = sentence;
  const windows: Windows[] = [];
  for (const [at, place] of amounts.entries()) {
    const previous = windows[at - 1];
    const between = previous ? events.slice((amounts[at - 1] as number) + 1, place) : [];
    const parted = between.some((event) => wayOf(event) || event.is === 'stop' || event.is === 'contrast');
    const own = windowOf(at, sentence);
    // 'from $14m the week before to $34m': the week before is only the first one's.
    const [before = null] = windowsBefore(
      place,
      events.map((event) => (event.is === 'earlier' ? { ...event, is: 'link' as const } : event)),
    );
    windows.push({ own, before, carried: own ?? (previous && !parted ? previous.carried : null) });
  }
  return windows;
}
