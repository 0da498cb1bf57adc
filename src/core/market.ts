import { z } from 'zod';
import { type Level, type LevelReading, TIMEFRAMES, type Timeframe } from './level.ts';
import { barSchema } from './level-machine.ts';

/** One pair on one venue. Binance BTCUSDT is not Kraken BTCUSD. */
export type Market = Pick<LevelReading, 'venue' | 'pair' | 'quote'>;

/** The candles of one pair on one venue, in one length: what levels are judged by. */
export const feedSchema = z.strictObject({
  venue: z.string().min(1),
  pair: z.string().min(1),
  timeframe: z.enum(TIMEFRAMES),
});
export type Feed = Readonly<z.output<typeof feedSchema>>;

export const feedOf = ({ reading: { venue, pair, timeframe } }: Pick<Level, 'reading'>): Feed => ({
  venue,
  pair,
  timeframe,
});

/** 'Binance/BTCUSDT/4h' */
export const feedKey = ({ venue, pair, timeframe }: Feed): string => `${venue}/${pair}/${timeframe}`;

const HOUR = 3_600_000;

/** UTC milliseconds that a candle lasts. Weeks begin on Monday. */
export const TIMEFRAME_MS: Readonly<Record<Timeframe, number>> = {
  '1h': HOUR,
  '4h': 4 * HOUR,
  '1d': 24 * HOUR,
  '1w': 168 * HOUR,
};

/** The first Monday after the epoch, which was a Thursday. */
const MONDAY = 4 * 24 * HOUR;

/** When the candle that holds a moment closes (UTC milliseconds each): the next end of one, never the moment itself. */
export function closeAfter(timeframe: Timeframe, at: number): number {
  const length = TIMEFRAME_MS[timeframe];
  const from = timeframe === '1w' ? MONDAY : 0;
  return from + (Math.floor((at - from) / length) + 1) * length;
}

/** How far a feed has come. */
export const feedStandingSchema = z.strictObject({
  feed: feedSchema,
  /** The last candle that was taken in. */
  last: barSchema,
  /** A candle that is a power of prices away from the one before, so that it may be in another money: nothing is judged by it, nor after. */
  held: z.exactOptional(z.strictObject({ since: z.int(), bar: barSchema })),
});
export type FeedStanding = Readonly<z.output<typeof feedStandingSchema>>;

/** Candles of a feed that nobody could get, between two that were: UTC milliseconds. Said, never bridged. */
export interface FeedGap {
  readonly feed: Feed;
  readonly from: number;
  readonly to: number;
}
