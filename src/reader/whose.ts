import { type Subject, subjectOf } from '../core/subject.ts';
import { subjectBehind, subjectOpened } from './behind.ts';
import { type Event, isGlue, type Sentence } from './event.ts';
import type { SubjectName } from './lexicon/lexicon.ts';
import { type AmountList, commaList, subjectList } from './lists.ts';

/**
 * Whose an amount is. `each`: of every one of these alone. `several`: of more than one together, or of one within another. `unclear`: somebody is named, but not so that it is surely theirs.
 * `unnamed`: the sentence names nobody.
 */
export type Whose =
  | { readonly is: 'subject'; readonly subject: Subject; readonly at: number }
  | { readonly is: 'each'; readonly subjects: readonly Subject[] }
  | { readonly is: 'issuer' | 'series' | 'elsewhere' | 'market'; readonly at: number }
  | { readonly is: 'several' | 'unclear' | 'unnamed' };

const HARD: ReadonlySet<Event['is']> = new Set(['stop', 'amount']);
const PIECES: ReadonlySet<Event['is']> = new Set(['comma', 'colon', 'open', 'close', 'contrast', 'dash', 'former']);
const MOST_LABEL_WORDS = 3;

/** Whose the amount is that stands at place `at` among the amounts of its sentence. `owned`: the subjects that an amount before it took from behind. */
export function whose(at: number, list: AmountList, sentence: Sentence, owned: ReadonlySet<number>): Whose {
  const zipped = inOrder(at, list, sentence, owned);
  if (zipped) return zipped;
  const { events, amounts } = sentence;
  const place = amounts[at] as number;
  const beside = besides(place, events);
  if (beside !== undefined) return named(beside, events);
  const behind = subjectBehind(place, sentence) ?? (at === 0 ? subjectOpened(place, events) : undefined);
  // A member of a list that is in no order is only what is said right beside it.
  const before = at === list.first ? subjectsBefore(place, sentence, owned) : [];
  const of = settle(before, behind, sentence);
  const unclear = of.is === 'unnamed' && (list.first !== list.last || namesSomebody(place, sentence));
  return unclear ? { is: list.first === list.last ? 'unclear' : 'several' } : of;
}

/** Somebody is named before the amount, or behind it where verbs come last, though not so that it could be said to be theirs. */
function namesSomebody(place: number, { events, headFinal }: Sentence): boolean {
  const before = events.slice(0, place).toReversed();
  return namesPart(before, BEFORE_ENDS) || (headFinal && namesPart(events.slice(place + 1), BEHIND_ENDS));
}

const BEFORE_ENDS: ReadonlySet<Event['is']> = new Set(['stop', 'amount', 'whole']);
const BEHIND_ENDS: ReadonlySet<Event['is']> = new Set(['stop', 'amount', 'comma', 'contrast']);

function namesPart(events: readonly Event[], ends: ReadonlySet<Event['is']>): boolean {
  for (const { is, name } of events) {
    if (name !== undefined && name !== 'total') return true;
    if (ends.has(is)) return false;
  }
  return false;
}

/** 'A and B saw x and y': as many amounts as subjects, in order. A count that differs binds nothing. */
function inOrder(at: number, list: AmountList, sentence: Sentence, owned: ReadonlySet<number>): Whose | undefined {
  const { events, amounts } = sentence;
  const count = list.last - list.first + 1;
  if (count === 1) return undefined;
  const [nearest] = subjectsBefore(amounts[list.first] as number, sentence, owned)[0] ?? [];
  const ahead = nearest === undefined ? undefined : commaList(nearest, events);
  const next = subjectBehind(amounts[list.last] as number, sentence);
  const after = next === undefined ? undefined : commaList(next, events);
  const fitting = [ahead, after].find((subjects) => subjects?.length === count);
  const ordered = isOrdered(amounts[list.first] as number, events);
  const member = (fitting ?? (ordered ? listBefore(amounts[list.first] as number, count, events) : undefined))?.[
    at - list.first
  ];
  if (member !== undefined) return named(member, events);
  return ordered ? { is: 'several' } : undefined;
}

/** 'A, B and C did well; these saw x, y and z, respectively': a list of that many earlier in the sentence. */
function listBefore(place: number, count: number, events: readonly Event[]): readonly number[] | undefined {
  for (let at = place - 1; at >= 0 && (events[at] as Event).is !== 'amount'; at -= 1) {
    if ((events[at] as Event).is !== 'subject') continue;
    const list = commaList(at, events);
    if (list.length === count) return list;
  }
  return undefined;
}

/** Whether the statement says 'respectively'. */
function isOrdered(place: number, events: readonly Event[]): boolean {
  for (const step of [-1, 1])
    for (let at = place; at >= 0 && at < events.length; at += step) {
      const { is } = events[at] as Event;
      if (is === 'respectively') return true;
      if (is === 'stop' || is === 'contrast') break;
    }
  return false;
}

/** 'A (x)': nothing but words without a meaning of their own stands between. */
function besides(place: number, events: readonly Event[]): number | undefined {
  let opened = false;
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (event.is === 'subject') return opened ? at : undefined;
    if (event.is === 'open') opened = true;
    else if (event.is !== 'approx' && !isGlue(event)) return undefined;
  }
  return undefined;
}

/** Subjects before an amount, by the pieces between commas, nearest first: each piece from right to left. */
function subjectsBefore(
  place: number,
  { events }: Sentence,
  owned: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const pieces: number[][] = [[]];
  for (let at = place - 1; at >= 0; at -= 1) {
    const { is } = events[at] as Event;
    if (HARD.has(is)) break;
    if (is === 'contrast' && pieces.some((piece) => piece.length > 0)) break;
    if (is === 'colon' && !isLabel(at, events) && !isFlowOfOne(at, events)) break;
    if (PIECES.has(is)) pieces.push([]);
    else if (is === 'subject' && !owned.has(at)) pieces.at(-1)?.push(at);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** 'Bitcoin:', 'Flows to Germany:': what stands before a colon names whose the amounts behind it are, and says nothing else. */
function isLabel(colon: number, events: readonly Event[]): boolean {
  let words = 0;
  for (let at = colon - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    if (event.is === 'stop' || event.is === 'dash') break;
    if (event.is === 'word') words += 1;
    if (event.is === 'comma' || event.is === 'amount' || words > MOST_LABEL_WORDS) return false;
  }
  return true;
}

/** 'Inflows to XRP went on, CoinShares says: x': one subject alone, and it is what the flow is led to. */
function isFlowOfOne(colon: number, events: readonly Event[]): boolean {
  const before = events.slice(0, colon);
  const subjects = before.flatMap(({ is }, at) => (is === 'subject' ? [at] : []));
  const [only] = subjects;
  if (only === undefined || subjects.length > 1) return false;
  const [flow, led] = [before[only - 2]?.is, before[only - 1]?.is];
  return led === 'towards' && (flow === 'in' || flow === 'out');
}

const nameOf = (at: number, events: readonly Event[]): SubjectName => (events[at] as Event).name as SubjectName;

function named(at: number, events: readonly Event[]): Whose {
  const name = nameOf(at, events);
  if (name === 'issuer' || name === 'series' || name === 'elsewhere' || name === 'market') return { is: name, at };
  if (name === 'provider') return { is: 'series', at };
  return { is: 'subject', subject: subjectNamed(name), at };
}

export function subjectNamed(name: SubjectName): Subject {
  const [scope, key] = name === 'total' ? (['total', 'total'] as const) : (name.split(' ') as ['asset', string]);
  return subjectOf({ scope, key });
}

function settle(
  pieces: readonly (readonly number[])[],
  behind: number | undefined,
  { events, headFinal }: Sentence,
): Whose {
  const before =
    pieces[0] === undefined ? undefined : (whereabouts(pieces, events) ?? oneOf(pieces[0], events, headFinal));
  if (behind === undefined) return before ?? { is: 'unnamed' };
  const list = subjectList(behind, events);
  const after = list.length > 1 ? listed(list, events, headFinal) : named(behind, events);
  if (!before || before.is === 'unnamed') return after;
  return agreed(before, after, events.slice(0, behind));
}

/** 'XRP leads $224m of inflows': what stands right behind it is led, and may be everybody's. */
function leadsTo(at: number, events: readonly Event[]): boolean {
  let next = at + 1;
  for (let event = events[next]; event && (isGlue(event) || event.is === 'approx'); event = events[next]) next += 1;
  return events[next]?.is === 'amount';
}

/** 'In Brazil, crypto funds saw x': a country that opens the sentence is where the whole is told of. */
function whereabouts(pieces: readonly (readonly number[])[], events: readonly Event[]): Whose | undefined {
  const [own, opening] = [pieces[0], pieces[1]];
  if (pieces.length !== 2 || own?.length !== 1 || opening?.length !== 1) return undefined;
  const place = opening[0] as number;
  const opens = events
    .slice(0, place)
    .every((event) => event.is === 'towards' || event.is === 'contrast' || isGlue(event));
  const within = nameOf(place, events).startsWith('region') && nameOf(own[0] as number, events) === 'total';
  return opens && within && events[place + 1]?.is === 'comma' ? named(place, events) : undefined;
}

/** One subject before and one behind: a part outweighs the whole, anything else is one within another. */
function agreed(before: Whose, after: Whose, events: readonly Event[]): Whose {
  if (after.is === 'issuer' || after.is === 'series') return after;
  if (isMarket(before)) return after.is === 'subject' && after.subject.scope === 'total' ? after : before;
  if (before.is !== 'subject' || isMarket(after)) return before;
  if (before.subject.scope === 'total') return after;
  if (after.is !== 'subject') return { is: 'several' };
  if (after.subject.scope === 'total') return partOfWhole(before, events);
  return before.subject.key === after.subject.key ? before : { is: 'several' };
}

const isMarket = ({ is }: Whose): boolean => is === 'elsewhere' || is === 'market';

/** 'US investors withdrew x from crypto funds', 'Bitcoin accounted for x of the money pulled from crypto funds'. */
function partOfWhole(part: Extract<Whose, { is: 'subject' }>, events: readonly Event[]): Whose {
  if (part.subject.scope !== 'asset') return part;
  const told = events.some(
    ({ is }, at) => is === 'part' || is === 'within' || (is === 'heads' && !leadsTo(at, events)),
  );
  return told && !isObject(part.at, events) ? part : { is: 'unclear' };
}

/** What the subjects of one piece come to. */
function oneOf(piece: readonly number[], events: readonly Event[], headFinal: boolean): Whose {
  const nearest = piece[0] as number;
  const list = commaList(nearest, events);
  if (list.length > 1) return listed(list, events, headFinal);
  const found = piece.map((at) => named(at, events));
  const foreign = found.find((each) => each.is === 'issuer' || each.is === 'series');
  if (foreign) return foreign;
  const own = found.filter((each) => each.is === 'subject');
  const [last, ...others] = own;
  if (!last || found[0]?.is === 'elsewhere' || found[0]?.is === 'market') return found[0] as Whose;
  const parts = own.filter(({ subject }) => subject.scope !== 'total');
  if (others.length === 0 || parts.length === 0) return last;
  if (last.subject.scope === 'total' && !isObject(last.at, events)) return last;
  const keys = new Set(parts.map(({ subject }) => subject.key));
  const [part] = parts;
  return keys.size === 1 && part ? part : { is: 'several' };
}

/** 'outflows from digital asset products', 'US-linked products': led to by another word, so not what the sentence is about. */
function isObject(at: number, events: readonly Event[]): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const event = events[before] as Event;
    if (!isGlue(event)) return ['subject', 'towards', 'in', 'out', 'part', 'gain', 'lose'].includes(event.is);
  }
  return false;
}

/** A list has one amount together, unless it says that each has it. */
function listed(list: readonly number[], events: readonly Event[], headFinal: boolean): Whose {
  const [first, last] = [list[0] as number, list.at(-1) as number];
  const all = list.map((at) => named(at, events));
  const subjects = all.flatMap((each) => (each.is === 'subject' ? [each.subject] : []));
  if (subjects.length < all.length) return { is: 'several' };
  if (new Set(subjects.map(({ key }) => key)).size === 1) return all[0] as Whose;
  return saysEach(first, last, events, headFinal) ? { is: 'each', subjects } : { is: 'several' };
}

/** 'A and B each saw x', 'A and B saw x each'. */
function saysEach(first: number, last: number, events: readonly Event[], headFinal: boolean): boolean {
  for (let at = first; at < events.length; at += 1) {
    const { is } = events[at] as Event;
    // '각각', 'それぞれ' with one amount for all.
    if (is === 'each' || (headFinal && is === 'respectively')) return true;
    const over = is === 'stop' || is === 'contrast' || (is === 'comma' && events[at + 1]?.is !== 'each');
    if (at > last && over) return false;
  }
  return false;
}
