import type { Feed, Market } from '../core/market.ts';
import { isPairOf, pairOf } from './trading-pairs.ts';

/** The venues whose candles levels are judged by, the usual one first. */
const VENUES = [
  { source: 'binance', venue: 'Binance', quote: 'usdt' },
  { source: 'kraken', venue: 'Kraken', quote: 'usd' },
  { source: 'okx', venue: 'OKX', quote: 'usdt' },
] as const;

/** What answers for a venue. */
export type CandleVenue = (typeof VENUES)[number]['source'];

/** Where an asset is traded, the usual venue first. */
export const marketsOf = (asset: string): readonly Market[] =>
  VENUES.flatMap(({ source, venue, quote }) => {
    const pair = pairOf(source, asset);
    return pair === undefined ? [] : [{ venue, pair, quote }];
  });

/** Who is asked for the candles of a market; undefined where it is none of ours. */
export const venueOf = ({ venue, pair }: Pick<Feed, 'venue' | 'pair'>): CandleVenue | undefined =>
  VENUES.find((each) => each.venue === venue && isPairOf(each.source, pair))?.source;
