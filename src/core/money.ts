import { z } from 'zod';

/** Whole US dollars, signed: negative left the funds. Cents are dropped: no publisher of this field reports them. */
export const usdSchema = z.int().brand<'Usd'>();
export type Usd = z.output<typeof usdSchema>;

/**
 * Throws on a fraction, on NaN and beyond the integers that a double holds exactly; knows no negative zero.
 * The check is the schema's, written out: every sum of a history passes here.
 */
export function usd(dollars: number): Usd {
  if (!Number.isSafeInteger(dollars)) throw new RangeError('dollars are whole and safe integers');
  return (dollars + 0) as Usd;
}

export const addUsd = (a: Usd, b: Usd): Usd => usd(a + b);
export const negateUsd = (a: Usd): Usd => usd(-a);
