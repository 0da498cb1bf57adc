import { type Event, wayOf } from './event.ts';

/** The events of a sentence without what says nothing of its amounts. */
export const plainEvents = (events: readonly Event[]): readonly Event[] =>
  withoutAsides(withAgents(withoutTickers(events)));

/** 'Investors pulled': whoever moves money takes it out by a word that may mean both, and is himself no word of the amount. */
function withAgents(events: readonly Event[]): readonly Event[] {
  let agent = false;
  return events.map((event): Event => {
    if (event.is === 'agent') agent = true;
    else if (event.is === 'comma' || event.is === 'stop' || event.is === 'contrast') agent = false;
    if (event.is === 'agent') return { ...event, is: 'link' };
    return event.is === 'either' && agent && /^pull/iu.test(event.raw) ? { ...event, is: 'lose' } : event;
  });
}

/** 'Solana (SOL)', 'Avalanche AVAX/USD': a name and its ticker are one subject. */
function withoutTickers(events: readonly Event[]): readonly Event[] {
  const kept: Event[] = [];
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at] as Event;
    kept.push(event);
    if (event.is !== 'subject') continue;
    at += tickerLength(at, events);
    if (events[at + 1]?.raw === '/' && /^usd[tc]?$/iu.test(events[at + 2]?.raw ?? '')) at += 2;
  }
  return kept;
}

/** How many events behind a name only say it again. */
function tickerLength(at: number, events: readonly Event[]): number {
  const name = events[at] as Event;
  const opened = events[at + 1]?.is === 'open';
  const ticker = events[at + (opened ? 2 : 1)];
  const again = ticker?.is === 'subject' && (ticker.name === name.name || isShortOf(name, ticker));
  if (!again || (opened && events[at + 3]?.is !== 'close')) return 0;
  return opened ? 3 : 1;
}

/** 'short (bearish) BTC': the coin is named behind what bets against it. */
const isShortOf = ({ name }: Event, coin: Event): boolean => name === coin.name?.replace('asset ', 'asset SHORT_');

const BORDERS: Readonly<Partial<Record<Event['is'], Event['is']>>> = { open: 'close', comma: 'comma' };
const MOST_IN_SHARE = 8;
const MOST_IN_CLAUSE = 24;
const RELATIVE = /^(?:which|who|whose|where|qui|que|quien|die|der|das|welche[rs]?|che|который|которая|которые)$/iu;

/** Leaves out what stands between two signs and says nothing of the amounts beside it. */
function withoutAsides(events: readonly Event[]): readonly Event[] {
  const kept: Event[] = [];
  for (let at = 0; at < events.length; at += 1) {
    const end = shareEnd(at, events) ?? clauseEnd(at, events);
    if (end === undefined) kept.push(events[at] as Event);
    else at = end;
  }
  return kept;
}

/** '$25.5m, or 68% of it, went into': where a share behind an amount ends, that holds neither subject nor amount nor direction. */
function shareEnd(at: number, events: readonly Event[]): number | undefined {
  const border = BORDERS[(events[at] as Event).is];
  if (!border || events[at - 1]?.is !== 'amount') return undefined;
  let share = false;
  for (let next = at + 1; next < Math.min(events.length, at + MOST_IN_SHARE); next += 1) {
    const event = events[next] as Event;
    if (event.is === border) return share ? next : undefined;
    if (event.is === 'aside') share = true;
    if (event.is === 'subject' || event.is === 'amount' || event.is === 'contrast' || wayOf(event)) return undefined;
  }
  return undefined;
}

/** 'Solana, which competes with Ethereum, attracted': where a clause ends that tells of a subject and prints no amount. */
function clauseEnd(at: number, events: readonly Event[]): number | undefined {
  if ((events[at] as Event).is !== 'comma' || !RELATIVE.test(events[at + 1]?.raw ?? '')) return undefined;
  for (let next = at + 2; next < Math.min(events.length, at + MOST_IN_CLAUSE); next += 1) {
    const { is } = events[next] as Event;
    if (is === 'comma') return next;
    if (is === 'amount' || is === 'stop') return undefined;
  }
  return undefined;
}
