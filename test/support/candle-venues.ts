import type { Feed } from '../../src/core/market.ts';
import type { CandleSource } from '../../src/ports.ts';
import { createCandleSource } from '../../src/sources/candle-source.ts';
import type { SourceSettings } from '../../src/sources/define-source.ts';
import { binanceBars } from '../doubles/sources/binance.ts';
import { openHost, type Route } from '../doubles/sources/host.ts';
import { krakenBars } from '../doubles/sources/kraken.ts';
import { okxBars, okxHistory } from '../doubles/sources/okx.ts';
import type { VenueBarState } from '../doubles/sources/venue-bars.ts';
import { createFastTime } from './fast-time.ts';
import { openDoor } from './open-door.ts';
import { allAt } from './open-live.ts';

type Markets = VenueBarState['markets'];
/** Candles by length. */
export type Bars = Markets[string];

/** Where each venue is asked for candles, and what it calls BTC. */
export const CANDLE_VENUES = [
  { source: 'binance', venue: 'Binance', pair: 'BTCUSDT', paths: ['/api/v3/klines'] },
  { source: 'kraken', venue: 'Kraken', pair: 'XBTUSD', paths: ['/0/public/OHLC'] },
  {
    source: 'okx',
    venue: 'OKX',
    pair: 'BTC-USDT',
    paths: ['/api/v5/market/candles', '/api/v5/market/history-candles'],
  },
] as const satisfies readonly {
  source: keyof SourceSettings;
  venue: string;
  pair: string;
  paths: readonly string[];
}[];

/** All three by path, as doubles of them answer. */
export const venueRoutes = (markets: Markets, now: () => number): Readonly<Record<string, Route>> => ({
  '/api/v3/klines': binanceBars({ markets, now }),
  '/0/public/OHLC': krakenBars({ markets, now }),
  '/api/v5/market/candles': okxBars({ markets, now }),
  '/api/v5/market/history-candles': okxHistory({ markets, now }),
});

interface Given {
  /** The candles of BTC, of each venue alike. */
  readonly bars: Bars;
  /** UTC; time passes as fast as anybody sleeps. */
  readonly now: string;
  /** Milliseconds that the venues' clock is ahead of ours. */
  readonly ahead?: number;
  readonly settings?: SourceSettings;
  readonly offline?: boolean;
}

/** The candles of three venues, asked through the real door of doubles on loopback. */
export async function openCandles({ bars, now, ahead = 0, settings = {}, offline = false }: Given) {
  const time = createFastTime(Date.parse(now));
  const markets = Object.fromEntries(CANDLE_VENUES.map(({ pair }) => [pair, bars]));
  const host = await openHost(venueRoutes(markets, () => time.now() + ahead));
  const { door, lines } = openDoor({ time, offline });
  const all = { ...allAt(host.url, 'binance', 'kraken', 'okx'), ...settings };
  return { candles: createCandleSource({ door, now: time.now, settings: all }), host, door, time, lines };
}

/** All that closed after a moment, asked again after the last until nothing comes. */
export async function allClosedAfter(candles: CandleSource, feed: Feed, after: number) {
  const bars = [...(await candles.closedAfter(feed, after))];
  const pages = [bars.length];
  for (let last = bars.at(-1); last; ) {
    const more = await candles.closedAfter(feed, last.closesAt);
    bars.push(...more);
    pages.push(more.length);
    last = more.at(-1);
  }
  return { bars, pages };
}
