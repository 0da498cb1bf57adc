import { type Event, eventsAround, isGlue, type Sentence, wayOf } from './event.ts';
import type { AmountList } from './lists.ts';

const ENDS: ReadonlySet<Event['is']> = new Set(['amount', 'stop', 'comma', 'colon']);

/** 'did not lose x but y', 'xではなく': the text says that it was another amount. */
export function isContradicted(place: number, events: readonly Event[]): boolean {
  let next = place + 1;
  for (let event = events[next]; event && (isGlue(event) || event.is === 'towards'); event = events[next]) next += 1;
  if (events[next]?.is === 'denied_after' || events[place + 1]?.is === 'denied_after') return true;
  for (let at = place - 1; at >= 0; at -= 1) {
    const { is } = events[at] as Event;
    if (is === 'denied') return true;
    if (ENDS.has(is)) return false;
  }
  return false;
}

const STATEMENT_ENDS: ReadonlySet<Event['is']> = new Set(['stop']);
const CLAUSE_ENDS: ReadonlySet<Event['is']> = new Set(['amount', 'stop', 'contrast', 'comma', 'colon']);

/** 'XRP defied the trend, up x': whoever stands out does not go the way of the others, so that only words beside the amount say which. */
export function standsApart({ first, last }: AmountList, { events, amounts, says }: Sentence): boolean {
  const [from, to] = [amounts[first] as number, amounts[last] as number];
  if (!says.has('apart') || !eventsAround(from, to, events, STATEMENT_ENDS).some(({ is }) => is === 'apart'))
    return false;
  return !eventsAround(from, to, events, CLAUSE_ENDS).some((event) => wayOf(event) !== undefined);
}

export const isHypothetical = ({ says }: Sentence): boolean => says.has('hypothesis');

/** Thefts, exchanges and the like, in a sentence that names no funds. */
export const tellsOfStrangers = ({ says }: Sentence): boolean => says.has('stranger') && !says.has('total');
