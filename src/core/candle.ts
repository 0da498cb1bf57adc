import { z } from 'zod';
import { priceSchema } from './level.ts';
import { isoDateSchema } from './week.ts';

/**
 * One closed day of a trading pair, named by the UTC date that it opened on. Prices are in the pair's own quote; of a day of which a source
 * gives the close alone, the others are absent.
 */
export const candleSchema = z.object({
  date: isoDateSchema,
  open: priceSchema.optional(),
  high: priceSchema.optional(),
  low: priceSchema.optional(),
  close: priceSchema,
  /** Traded that day, in the pair's quote; absent where the source does not count it. */
  turnover: z.number().nonnegative().optional(),
});
export type Candle = z.output<typeof candleSchema>;

/** The closed days of one pair on one venue. Only they decide anything; `running` is the price of a day that is not over. */
export interface DailyCandles {
  /** As people call it: 'Binance'. */
  readonly venue: string;
  /** As the venue calls it: 'BTCUSDT'. */
  readonly pair: string;
  readonly quote: 'usd' | 'usdt';
  /** Oldest first, each date once. Days may be missing: a gap is a gap. */
  readonly closed: readonly Candle[];
  readonly running?: { readonly price: z.output<typeof priceSchema> /** UTC milliseconds. */; readonly at: number };
}
