import type { Market } from '../core/market.ts';
import { pairOf } from './trading-pairs.ts';

/** The venues whose candles levels are judged by, the usual one first. */
const VENUES = [
  { source: 'binance', venue: 'Binance', quote: 'usdt' },
  { source: 'kraken', venue: 'Kraken', quote: 'usd' },
  { source: 'okx', venue: 'OKX', quote: 'usdt' },
] as const;

/** Where an asset is traded, the usual venue first. */
export const marketsOf = (asset: string): readonly Market[] =>
  VENUES.flatMap(({ source, venue, quote }) => {
    const pair = pairOf(source, asset);
    return pair === undefined ? [] : [{ venue, pair, quote }];
  });
