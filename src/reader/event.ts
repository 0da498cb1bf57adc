import type { Sense, SubjectName } from './lexicon/lexicon.ts';
import type { Span } from './reading.ts';

export type Way = 'in' | 'out';
export type Sign = 'comma' | 'stop' | 'colon' | 'dash' | 'open' | 'close' | 'quote';

/** One thing that a sentence says, in order of place: an amount, a phrase of the lexicons, a sign, or a word that nobody knows. */
export interface Event extends Span {
  readonly is: Sense | Sign | 'subject' | 'amount' | 'aside' | 'word';
  /** As printed, but for white space. */
  readonly raw: string;
  /** Of a subject, or of one that is only mentioned. */
  readonly name?: SubjectName;
  /** Of funds of another series: the asset they hold. */
  readonly holds?: SubjectName;
  /** Of an amount of dollars: which quantity it is. An amount in another currency and a percentage are asides. */
  readonly quantity?: number;
  /** Of a superlative: which way the flow is that it is about, as in 'the largest outflow since'. */
  readonly about?: Way;
}

/** The events of one sentence, and where among them the amounts stand. */
export interface Sentence extends Span {
  readonly events: readonly Event[];
  readonly amounts: readonly number[];
  /** The senses and names that are among its events. */
  readonly says: ReadonlySet<string>;
  /** Which line of the text it stands in. */
  readonly line: number;
  /** Its language puts verbs and particles behind what they are said of. */
  readonly headFinal: boolean;
}

/** Words without a say of their own: nothing is read from them, and nothing stopped by them. */
export const isGlue = ({ is }: Event): boolean =>
  is === 'link' || is === 'funds' || is === 'still' || is === 'quote' || is === 'weekly';

export const wayOf = ({ is }: Event): Way | undefined =>
  is === 'in' || is === 'gain' ? 'in' : is === 'out' || is === 'lose' ? 'out' : undefined;

const LEADS: ReadonlySet<Event['is']> = new Set([
  ...(['towards', 'approx', 'bound', 'week', 'respectively', 'each', 'in', 'out', 'record'] as const),
]);

/** Whether what stands at a place belongs to the next amount: nothing with a say of its own stands between. */
export function leadsToAmount(at: number, events: readonly Event[], others: ReadonlySet<Event['is']>): boolean {
  for (let next = at + 1; next < events.length; next += 1) {
    const event = events[next] as Event;
    if (event.is === 'amount') return true;
    if (!LEADS.has(event.is) && !others.has(event.is) && !isGlue(event)) return false;
  }
  return false;
}

/** The events around two places as far as such others part them. Cost grows with what lies between. */
export function eventsAround(
  from: number,
  to: number,
  events: readonly Event[],
  ends: ReadonlySet<Event['is']>,
): readonly Event[] {
  let [start, end] = [from, to + 1];
  while (start > 0 && !ends.has((events[start - 1] as Event).is)) start -= 1;
  while (end < events.length && !ends.has((events[end] as Event).is)) end += 1;
  return events.slice(start, end);
}
