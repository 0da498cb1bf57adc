import type { Series } from '../core/series.ts';
import { type Subject, TOTAL } from '../core/subject.ts';
import { subjectBehind } from './behind.ts';
import { isBeside, isChange, isRendering } from './beside.ts';
import { afterSentence, type Before, type Here, startOfLine, topicOf } from './context.ts';
import { type Event, eventsAround, isGlue, type Sentence, type Way, wayOf } from './event.ts';
import { type AmountList, amountLists } from './lists.ts';
import type { Quantity } from './quantities.ts';
import type { RefusalReason } from './reading.ts';
import { reasonAgainst } from './refusing.ts';
import { isInRow, namesWeek, tellsOfWeeks, windowsOf } from './when.ts';
import { type Direction, directionOf, type Said } from './which-way.ts';
import { subjectNamed, type Whose, whose } from './whose.ts';

/** What a sentence says of one amount. */
export interface Bound {
  /** Its place among the quantities of the text. */
  readonly quantity: number;
  /** More than one where each has that amount; none where nobody is named, or nobody alone. */
  readonly subjects: readonly Subject[];
  readonly direction: Way | null;
  readonly approx: boolean;
  readonly series: Series | null;
  readonly refused: RefusalReason | null;
  /** How much of it the sentence says itself: 2 where it names the subject, 1 where at least the week. */
  readonly sure: number;
  /** It says the amount before it again, in brackets. */
  readonly again: boolean;
}

/** Binds every amount of dollars of a sentence to its subject, direction and time, or says why it is no figure of the week. */
export function bindSentence(
  sentence: Sentence,
  quantities: readonly Quantity[],
  text: string,
  previous: Before,
): { readonly bound: readonly Bound[]; readonly after: Before } {
  const before = sentence.line === previous.line ? previous : startOfLine(sentence.line, previous);
  const here = { sentence, quantities, text, before, lists: amountLists(sentence), windows: windowsOf(sentence) };
  const bound: Bound[] = [];
  const owners: Whose[] = [];
  const owned = new Set<number>();
  for (let at = 0; at < sentence.amounts.length; at += 1) {
    // 'from x to y': y is whose x was, and went the same way.
    const changed = isChange(at - 1, sentence);
    const own = whose(at, here.lists[at] as AmountList, sentence, owned);
    const of = isOneInAnother(at, own, owners.at(-1), sentence)
      ? ({ is: 'several' } as const)
      : ((changed || isAfter(at, own, bound.at(-1), sentence) ? owners.at(-1) : undefined) ?? own);
    bound.push(bindAmount(at, of, owners.at(changed ? -2 : -1), here));
    takeBehind(at, of, here, owned);
    owners.push(of);
  }
  return { bound: [...bound, ...asidesOf(here)], after: afterSentence(here, bound, owners) };
}

/** '... bitcoin $111m, of which $99.9m from the US': an asset within a country is the figure of neither. */
function isOneInAnother(at: number, of: Whose, previous: Whose | undefined, { events, amounts }: Sentence): boolean {
  if (of.is !== 'subject' || previous?.is !== 'subject') return false;
  const scopes = new Set([of.subject.scope, previous.subject.scope]);
  const within = events.slice(amounts[at - 1], amounts[at]).some(({ is }) => is === 'within');
  return within && scopes.has('asset') && (scopes.has('region') || scopes.has('group'));
}

/** 'Bitcoin, after $5m the week before, saw $10m': an amount of another time is told beside the one that follows. */
function isAfter(at: number, of: Whose, previous: Bound | undefined, { events, amounts }: Sentence): boolean {
  if (of.is !== 'unnamed' && of.is !== 'unclear') return false;
  const between = events.slice((amounts[at - 1] ?? 0) + 1, amounts[at]);
  const parted = between.some(({ is }) => is === 'stop' || is === 'contrast' || is === 'subject' || is === 'whole');
  return previous?.refused === 'other_window' && !parted && between.some((event) => wayOf(event) !== undefined);
}

function bindAmount(at: number, of: Whose, previous: Whose | undefined, here: Here): Bound {
  const { sentence, quantities, lists } = here;
  const { events, amounts } = sentence;
  const place = amounts[at] as number;
  const index = (events[place] as Event).quantity as number;
  const quantity = quantities[index] as Quantity;
  const told = isChange(at - 1, sentence) ? at - 1 : at;
  const direction = directionOf(told, lists[told] as AmountList, sentence);
  const said = wayAt(place, direction, quantity, of, here);
  const subjects = subjectsAt(at, of, previous, here);
  const refused = reasonAgainst({ at, place, quantity, of, said, direction, subjects }, here);
  const series = refused === 'other_series' ? seriesOf(of, events) : null;
  return {
    ...{ quantity: index, subjects: series?.subjects ?? subjects, refused },
    direction: said === 'both' ? null : said,
    approx: isBeside(place, events, 'approx', 'approx_after'),
    series: series?.series ?? null,
    again: isRendering(at, sentence),
    sure: sureness(of, place, sentence),
  };
}

/** Only where funds are named that are told of daily; a volume or a firm is of no series that is known here. */
function seriesOf(of: Whose, events: readonly Event[]) {
  const event = of.is === 'series' ? events[of.at] : undefined;
  if (event?.name !== 'series') return null;
  const subjects = event.holds === undefined ? [] : [subjectNamed(event.holds)];
  return { series: 'us_spot_etfs_daily', subjects } as const;
}

function sureness(of: Whose, place: number, sentence: Sentence): number {
  if (of.is === 'unnamed' || of.is === 'market') return namesWeek(sentence) ? 1 : 0;
  return isInRow(place, sentence.events) ? 1 : 2;
}

/** Percentages and other currencies: refused for what they are. */
const asidesOf = ({ sentence: { events }, quantities }: Here): readonly Bound[] =>
  events.flatMap(({ is, quantity }, place): readonly Bound[] => {
    if (is !== 'aside' || quantity === undefined) return [];
    return [
      {
        ...{ quantity, subjects: [], direction: null, series: null, sure: 0, again: false },
        approx: isBeside(place, events, 'approx', 'approx_after'),
        refused: quantities[quantity]?.kind === 'percent' ? 'percent' : 'other_currency',
      },
    ];
  });

/** A subject behind an amount is that amount's, so that the next one does not take it for its own. */
function takeBehind(at: number, of: Whose, { sentence, lists }: Here, owned: Set<number>): void {
  const behind = subjectBehind(sentence.amounts[at] as number, sentence);
  if (behind !== undefined && at === lists[at]?.last && (!('at' in of) || of.at === behind)) owned.add(behind);
}

function wayAt(
  place: number,
  { way, own }: Direction,
  { sign }: Quantity,
  of: Whose,
  { sentence, before }: Here,
): Said {
  if (sign) {
    const printed = sign < 0 ? 'out' : 'in';
    return own && way && way !== 'both' && way !== printed ? 'both' : printed;
  }
  if (way !== null) return way;
  if (sentence.events.some(({ is }) => PARTS.has(is))) return wayOfPart(place, sentence, before);
  if (before.heading) return before.heading;
  return of.is === 'subject' && goesTheSameWay(sentence, before) ? before.way : null;
}

const PARTS: ReadonlySet<Event['is']> = new Set(['part', 'within', 'heads']);

const STATEMENT_ENDS: ReadonlySet<Event['is']> = new Set(['contrast', 'stop']);

/** A part of a flow goes as the flow does that was told before, unless its statement speaks of another way as well. */
function wayOfPart(place: number, { events }: Sentence, before: Before): Way | null {
  const told = before.way ?? before.whole?.way ?? null;
  return eventsAround(place, place, events, STATEMENT_ENDS).every((event) => (wayOf(event) ?? told) === told)
    ? told
    : null;
}

/** 'Outflows were $54m. Bitcoin saw $38m, while Cardano saw $5m': nothing in the sentence says another way than the one before it. */
function goesTheSameWay({ events }: Sentence, { way, gave }: Before): boolean {
  if (!gave || events.some(({ is }) => is === 'either' || is === 'streak' || is === 'supposed')) return false;
  const ways = events.flatMap((event) => wayOf(event) ?? []);
  if (ways.length === 0) return !events.some(({ is }) => is === 'contrast');
  return ways.every((each) => each === way);
}

/** Whoever the amount is of. Where nobody is named that is the whole, unless the text speaks of a part just then. */
function subjectsAt(
  at: number,
  of: Whose,
  previous: Whose | undefined,
  { sentence, before }: Here,
): readonly Subject[] {
  if (of.is === 'subject') return [of.subject];
  if (of.is === 'each') return of.subjects;
  if (of.is === 'market') return tellsOfWeeks(sentence) ? [TOTAL] : [];
  if (of.is !== 'unnamed') return [];
  const { events, amounts } = sentence;
  const since = events.slice(at === 0 ? 0 : amounts[at - 1], amounts[at]);
  if (
    since.some(({ is }, place) => is === 'whole' || (is === 'funds' && isAlone(place, since))) ||
    isWholeBehind(amounts[at] as number, events)
  )
    return [TOTAL];
  const told = previous === undefined ? before.topic : topicOf(previous);
  return told === 'nobody' || told === 'total' ? [TOTAL] : [];
}

/** 'although products attracted x': nobody stands before them. */
function isAlone(place: number, events: readonly Event[]): boolean {
  const before = events[place - 1];
  if (before?.is === 'link' && before.raw.toLowerCase() === 'the') return isAlone(place - 1, events);
  return before === undefined || before.is === 'contrast' || before.is === 'comma' || before.is === 'stop';
}

/** 'x that left globally' */
function isWholeBehind(place: number, events: readonly Event[]): boolean {
  for (let at = place + 1; at < events.length; at += 1) {
    const event = events[at] as Event;
    if (event.is === 'whole') return true;
    if (!isGlue(event) && event.is !== 'towards' && !wayOf(event)) return false;
  }
  return false;
}
