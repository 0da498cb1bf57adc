import { type Event, isGlue, type Sentence, wayOf } from './event.ts';

/** What an amount measures where it is no flow. */
export type Measured = 'holding' | 'price' | 'volume';

const ENDS: ReadonlySet<Event['is']> = new Set(['amount', 'stop', 'contrast']);
const BESIDE: ReadonlySet<Event['is']> = new Set([
  'towards',
  'approx_after',
  'subject',
  'close',
  'week',
  'part',
  'within',
  'bound_after',
]);

function measuredBy({ is }: Event, bare: boolean): Measured | undefined {
  if (is === 'level') return bare ? 'price' : undefined;
  return is === 'holding' || is === 'price' || is === 'volume' ? is : undefined;
}

/** What is measured, by the word right behind the amount ('$1bn in assets'), else by the nearest before it that is a flow or a measure. */
export function measuredAt(place: number, sentence: Sentence, bare: boolean): Measured | undefined {
  const behind = measuredBehind(place, sentence.events, bare);
  if (behind) return behind;
  const before = measuredBefore(place, sentence, bare);
  return before && !isFlowBehind(place, sentence.events) ? before : undefined;
}

function measuredBehind(place: number, events: readonly Event[], bare: boolean): Measured | undefined {
  for (const event of events.slice(place + 1)) {
    const measured = measuredBy(event, bare);
    if (measured) return measured;
    if (wayOf(event) || (!BESIDE.has(event.is) && !isGlue(event))) return undefined;
  }
  return undefined;
}

function measuredBefore(place: number, { events, headFinal }: Sentence, bare: boolean): Measured | undefined {
  for (let at = place - 1; at >= 0; at -= 1) {
    const event = events[at] as Event;
    const measured = measuredBy(event, bare);
    if (measured) return measured;
    // '가격이 오른 솔라나에 ...': before a name it only describes that.
    const over = wayOf(event) !== undefined || ENDS.has(event.is) || (headFinal && event.is === 'subject');
    if (over) return undefined;
  }
  return undefined;
}

/** '... saw $5m in inflows': a noun of flow behind outweighs what was measured before; 'market cap lost $5m' stays one. */
function isFlowBehind(place: number, events: readonly Event[]): boolean {
  for (let at = place + 1; at < events.length; at += 1) {
    const event = events[at] as Event;
    if (event.is === 'in' || event.is === 'out') return true;
    if (!isGlue(event) && event.is !== 'towards') return false;
  }
  return false;
}
