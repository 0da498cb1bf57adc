import { type Event, isGlue, leadsToAmount, type Sentence } from './event.ts';
import { isApposed } from './which-way.ts';

const SKIPPED_BEHIND: ReadonlySet<Event['is']> = new Set([
  ...(['towards', 'in', 'out', 'gain', 'lose', 'either', 'week', 'approx_after', 'close', 'aside'] as const),
]);
const MOST_WORDS = 1;

/** '$17.1m flowed into Solana', '$17.1m in Solana inflows': a subject behind the amount, where nothing else stands between. */
export function subjectBehind(place: number, { events, headFinal }: Sentence): number | undefined {
  let [at, words] = [place + 1, 0];
  for (; at < events.length && words <= MOST_WORDS && mayPass(place, at, events, headFinal); at += 1)
    if (events[at]?.is === 'word') words += 1;
  const found = words <= MOST_WORDS ? events[at]?.is : undefined;
  if (found === 'dash') return subjectAlone(at, events);
  if (found !== 'subject') return undefined;
  return headFinal && leadsToAmount(at, events, NONE) ? undefined : at;
}

/** Whether the look for a subject goes on behind an event. A verb ends its clause where verbs come last. */
function mayPass(place: number, at: number, events: readonly Event[], headFinal: boolean): boolean {
  const event = events[at] as Event;
  if (headFinal && (event.is === 'gain' || event.is === 'lose')) return false;
  if (event.is === 'comma') return isApposed(place, at, events);
  return event.is === 'word' || SKIPPED_BEHIND.has(event.is) || isGlue(event);
}

const NONE: ReadonlySet<Event['is']> = new Set();

/** '$4.6m — BNB, $3.8m — Chainlink:': a name behind a dash, and nothing more. */
function subjectAlone(dash: number, events: readonly Event[]): number | undefined {
  let at = dash + 1;
  while (events[at] && (isGlue(events[at] as Event) || (events[at] as Event).is === 'towards')) at += 1;
  if (events[at]?.is !== 'subject') return undefined;
  const next = events[at + 1]?.is;
  return next === undefined || next === 'comma' || next === 'colon' || next === 'stop' || next === 'and'
    ? at
    : undefined;
}

/** 'With $6m withdrawn, Bitcoin ...': the sentence opens with the amount, and its subject follows the comma. */
export function subjectOpened(place: number, events: readonly Event[]): number | undefined {
  const opening = events.slice(0, place);
  const silent = opening.every((event) => isGlue(event) || event.is === 'approx' || event.is === 'towards');
  if (!silent || !opening.some(({ is }) => is === 'towards')) return undefined;
  const comma = events.findIndex(({ is }, at) => at > place && is === 'comma');
  if (comma < 0 || events.slice(place + 1, comma).some(({ is }) => is === 'amount')) return undefined;
  const next = events.findIndex((event, at) => at > comma && !isGlue(event));
  return events[next]?.is === 'subject' ? next : undefined;
}
