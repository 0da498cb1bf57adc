import { isSaidOver } from '../core/candle.ts';
import { AppError } from '../core/errors.ts';
import type { Bar } from '../core/level-machine.ts';
import { closeAfter, TIMEFRAME_MS } from '../core/market.ts';
import { weeksOf } from '../core/week-bars.ts';
import type { CandleSource } from '../ports.ts';
import { binance } from './binance.ts';
import { binanceBars } from './binance-bars.ts';
import { type Asking, askingOf, type SourceDefinition, type SourceSettings } from './define-source.ts';
import { AHEAD_MS } from './hearing.ts';
import { kraken } from './kraken.ts';
import { krakenBars } from './kraken-bars.ts';
import { type CandleVenue, marketsOf, venueOf } from './markets.ts';
import { okx } from './okx.ts';
import { okxBars } from './okx-bars.ts';
import { stateOf } from './source-conditions.ts';
import type { VenueBars } from './venue-bars.ts';
import type { VenueTimeframe } from './venue-rows.ts';

interface Venue {
  readonly source: SourceDefinition;
  readonly bars: VenueBars;
}

const VENUES: Readonly<Record<CandleVenue, Venue>> = {
  binance: { source: binance, bars: binanceBars },
  kraken: { source: kraken, bars: krakenBars },
  okx: { source: okx, bars: okxBars },
};

/** Those who ask at once share an answer; a moment later a candle may have closed. Nobody waits at a chat for it. */
const WAITING = { keep: { freshMs: 3_000 }, withinMs: 10_000 } as const;

interface CandleSettings extends Pick<Asking, 'door' | 'now'> {
  readonly settings: SourceSettings;
}

/**
 * Closed candles, asked of the very venue: another one never stands in. It is the same source as for daily prices, at the same pace. A venue
 * is asked one question after the other, so that whoever waits for a price gets a turn between.
 */
export function createCandleSource({ settings, ...asked }: CandleSettings): CandleSource {
  const inTurn = createTurns();
  return {
    markets: async (asset) => marketsOf(asset),
    async closedAfter(feed, after) {
      const name = venueOf(feed);
      if (!name) throw new AppError({ code: 'source_refused', host: feed.venue });
      const { source, bars } = VENUES[name];
      const setting = settings[name] ?? {};
      const { hostname: host } = new URL(source.site);
      if (stateOf(source, setting, true) !== 'on') throw new AppError({ code: 'source_off', host });
      // What goes on by our own clock need not be asked for.
      if (closeAfter(feed.timeframe, after) > asked.now()) return [];
      const asking = askingOf(source, setting, asked);
      const ask = (timeframe: VenueTimeframe, since: number) =>
        inTurn(name, () => askClosed(bars, asking, { pair: feed.pair, timeframe, since, host }));
      if (feed.timeframe !== '1w') return ask(feed.timeframe, after);
      return weeksOf(await ask('1d', closeAfter('1w', after) - TIMEFRAME_MS['1w']));
    },
  };
}

interface Wanted {
  readonly pair: string;
  readonly timeframe: VenueTimeframe;
  /** UTC milliseconds that they closed after. */
  readonly since: number;
  readonly host: string;
}

/** Those of one answer that are over by our clock and by the venue's own word: our clock alone may be fast, and closes none. Throws `source_ahead` where it speaks of what has not begun: its clock or ours is wrong. */
async function askClosed(
  bars: VenueBars,
  asking: Asking,
  { pair, timeframe, since, host }: Wanted,
): Promise<readonly Bar[]> {
  const lengthMs = TIMEFRAME_MS[timeframe];
  const from = Math.max(0, closeAfter(timeframe, since) - lengthMs);
  const { value: listed, fetchedAt } = await bars(asking, { ...WAITING, pair, timeframe, from });
  const newest = listed.at(-1);
  if (newest && newest.opens > fetchedAt + AHEAD_MS) throw new AppError({ code: 'source_ahead', host });
  return listed
    .filter((bar, at) => bar.opens >= from && bar.opens + lengthMs <= fetchedAt && isSaidOver(bar, listed[at + 1]))
    .map(({ opens, open, high, low, close }) => ({
      ...{ opensAt: opens, closesAt: opens + lengthMs },
      ...{ open, high, low, close },
    }));
}

/** What is asked of one venue waits for what was asked of it before, however that ended. */
function createTurns() {
  const before = new Map<CandleVenue, Promise<unknown>>();
  return <T>(venue: CandleVenue, work: () => Promise<T>): Promise<T> => {
    const turn = (before.get(venue) ?? Promise.resolve()).then(work);
    before.set(
      venue,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
