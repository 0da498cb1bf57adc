import { type Event, isGlue, type Sentence } from './event.ts';

/** Amounts that stand one behind the other, as 'x, y and z': places among the amounts of a sentence. */
export interface AmountList {
  readonly first: number;
  readonly last: number;
}

/** Subjects joined in one list: places among the events of a sentence. */
export type SubjectList = readonly [number, ...number[]];

const BETWEEN_AMOUNTS: ReadonlySet<Event['is']> = new Set(['comma', 'and', 'approx', 'aside', 'open', 'close']);
const BETWEEN_SUBJECTS: ReadonlySet<Event['is']> = new Set(['comma', 'and', 'each']);
const MOST_WORDS = 4;

/** Each amount of a sentence with the list it stands in; alone it is a list of one. */
export function amountLists({ events, amounts }: Sentence): readonly AmountList[] {
  const lists: AmountList[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const own = lists.at(-1);
    const before = amounts[at - 1];
    const joined = own && before !== undefined && areJoined(events.slice(before + 1, amounts[at]), BETWEEN_AMOUNTS);
    if (joined) lists[lists.length - 1] = { first: own.first, last: at };
    else lists.push({ first: at, last: at });
  }
  return lists.flatMap((list) => Array.from({ length: list.last - list.first + 1 }, () => list));
}

function areJoined(between: readonly Event[], allowed: ReadonlySet<Event['is']>): boolean {
  const joins = between.some(({ is }) => is === 'comma' || is === 'and');
  if (between.length === 0) return true;
  return joins && between.length <= MOST_WORDS && between.every((event) => allowed.has(event.is) || isGlue(event));
}

/** The list that a subject stands in, from its first member to its last. Commas alone make no list: 'funds, bitcoin above all'. */
export function subjectList(at: number, events: readonly Event[]): SubjectList {
  const list = commaList(at, events);
  const joined = events.slice(list[0], list.at(-1)).some(({ is }) => is === 'and');
  return joined ? list : [at];
}

/** The same, also where commas alone stand between. */
export function commaList(at: number, events: readonly Event[]): SubjectList {
  const list: [number, ...number[]] = [at];
  // 'A, B and C': an 'and' ends the list, so before a comma on the left none may stand, and none behind one on the right.
  for (let next = joinedTo(at, -1, events); next; next = joinedTo(next.at, -1, events)) {
    if (next.by === 'comma' && joinedTo(next.at, -1, events)?.by === 'and' && !isRunning(events)) break;
    list.unshift(next.at);
  }
  for (let next = joinedTo(at, 1, events), and = false; next; next = joinedTo(next.at, 1, events)) {
    if (and && next.by === 'comma') break;
    and ||= next.by === 'and';
    list.push(next.at);
  }
  return list;
}

/** Lists of scripts without spaces join all their members by a sign of their own, which counts as 'and'. */
const isRunning = (events: readonly Event[]): boolean => events.some(({ is, raw }) => is === 'and' && raw === '、');

interface Joined {
  readonly at: number;
  readonly by: 'comma' | 'and';
}

/** The next subject of the same kind on one side, where nothing but a comma or an 'and' stands between. */
function joinedTo(at: number, step: 1 | -1, events: readonly Event[]): Joined | undefined {
  let next = at + step;
  const isBetween = (event: Event | undefined) =>
    event !== undefined && (BETWEEN_SUBJECTS.has(event.is) || isGlue(event)) && Math.abs(next - at) <= MOST_WORDS + 1;
  const joins = new Set<Event['is']>();
  for (; isBetween(events[next]); next += step) joins.add((events[next] as Event).is);
  const other = events[next];
  const by = joins.has('and') ? 'and' : joins.has('comma') ? 'comma' : undefined;
  const joined = other?.is === 'subject' && by !== undefined && Math.abs(next - at) <= MOST_WORDS + 1;
  return joined && mayJoin(other, events[at] as Event, by) ? { at: next, by } : undefined;
}

/** 'As for other altcoins, Solana saw': a group is joined to one of its kind by an 'and' alone. */
function mayJoin(a: Event, b: Event, by: Joined['by']): boolean {
  const grouped = [a, b].some(({ name = '' }) => GROUPS_OF_ASSETS.test(name));
  return kindOf(a) === kindOf(b) && (by === 'and' || !grouped);
}

const GROUPS_OF_ASSETS = /^(?:group ALTCOINS|asset OTHER)$/u;

/** Countries are listed with countries, assets with assets. */
function kindOf({ name = 'total' }: Event): string {
  if (GROUPS_OF_ASSETS.test(name)) return 'asset';
  if (name === 'group REST') return 'rest';
  return name.startsWith('group') ? 'region' : (name.split(' ')[0] as string);
}
