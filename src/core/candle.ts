import { z } from 'zod';
import { priceSchema } from './level.ts';
import { dateOfDay, isoDateSchema } from './week.ts';

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

/** A candle of any length as a venue lists it, whether it is over or not. */
export interface Listed {
  /** UTC milliseconds that it opens at. */
  readonly opens: number;
  /** The venue's own word that it is over, or is not; absent where it has none. */
  readonly over?: boolean;
}

/** A day as a venue lists it; it opens at a midnight. */
export interface ListedDay extends Listed {
  readonly candle: Candle;
}

const DAY_MS = 86_400_000;

/** A day by the midnight that it opens at. */
export const listedDay = (opens: number, day: Omit<Candle, 'date'>, over?: boolean): ListedDay => ({
  ...{ candle: { date: dateOfDay(opens / DAY_MS), ...day }, opens },
  ...(over !== undefined && { over }),
});

/** A venue may be a little late to begin a day: so long the last price of the day before is that of now. */
const LATE_MS = 5 * 60_000;

/**
 * The days that are over. `days`: oldest first; `at`: when they were heard, UTC milliseconds, and never later: what was running then has no
 * close to this day. A day is over where our clock says so and the venue does: by its own word, or as it has begun the next one. Our clock
 * alone closes nothing before another day has passed: it may be fast, and an answer may have lain in between.
 */
export const closedDays = (days: readonly ListedDay[], at: number): readonly Candle[] =>
  days.filter((day, index) => isOver(day, days[index + 1], at)).map(({ candle }) => candle);

/** `next`: what the venue lists after it. */
function isOver(day: Listed, next: Listed | undefined, at: number): boolean {
  const sinceEnd = at - (day.opens + DAY_MS);
  return sinceEnd >= 0 && (isSaidOver(day, next) || (day.over === undefined && sinceEnd >= DAY_MS));
}

/** Whether a venue says that a candle of any length is over: by its own word, or as it lists a later one. */
export const isSaidOver = ({ over }: Listed, next: Listed | undefined): boolean => over ?? next !== undefined;

/** The newest day, where it goes on: its last price is that of now. One that should be long over is no price of now. */
export function runningDay(days: readonly ListedDay[], at: number): ListedDay | undefined {
  const newest = days.at(-1);
  return newest && !isOver(newest, undefined, at) && at - (newest.opens + DAY_MS) < LATE_MS ? newest : undefined;
}
