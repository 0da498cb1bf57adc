import { z } from 'zod';
import type { Listed } from '../core/candle.ts';
import { type Price, priceSchema, type Timeframe } from '../core/level.ts';

/** Lengths that a venue is asked for: weeks are made of days (`core/week-bars.ts`). */
export type VenueTimeframe = Exclude<Timeframe, '1w'>;

/** A candle as a venue lists it, whether it is over or not. */
export interface ListedBar extends Listed {
  readonly open: Price;
  readonly high: Price;
  readonly low: Price;
  readonly close: Price;
  /** In the pair's quote. */
  readonly turnover: number;
}

/** Digits with at most one point: no sign, no exponent, no NaN. */
const decimal = z
  .string()
  .regex(/^\d{1,15}(?:\.\d{1,18})?$/u)
  .transform(Number);
export const decimalPrice = decimal.pipe(priceSchema);
export const decimalAmount = decimal.pipe(z.number().nonnegative());

/** UTC milliseconds that a date can be made of. */
export const millis = z.int().nonnegative().max(8_640_000_000_000_000);

/** What every list of candles has; where a source gives closes alone, the other prices are absent. */
type Row = Pick<Listed, 'opens'> & Pick<ListedBar, 'close'> & Partial<Pick<ListedBar, 'open' | 'high' | 'low'>>;

/** Candles of one length as a venue lists them, oldest first: each opens on the grid of UTC, once, and its prices lie between its lowest and highest. */
export function inOrder<Each extends Row>(rows: readonly Each[], lengthMs: number, context: z.RefinementCtx) {
  const good = rows.every(
    ({ opens, open, high, low, close }, at) =>
      opens % lengthMs === 0 &&
      opens > (rows[at - 1]?.opens ?? Number.NEGATIVE_INFINITY) &&
      [open, close].every((price = close) => (low ?? price) <= price && price <= (high ?? price)),
  );
  if (good) return rows;
  context.addIssue('no candles in order');
  return z.NEVER;
}
