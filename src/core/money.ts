import { z } from 'zod';

/** Whole US dollars, signed: negative left the funds. Cents are dropped: no publisher of this field reports them. */
export const usdSchema = z
  .int()
  .overwrite((dollars) => dollars + 0)
  .brand<'Usd'>();
export type Usd = z.output<typeof usdSchema>;

/** Throws on a fraction, on NaN and beyond the integers that a double holds exactly. */
export const usd = (dollars: number): Usd => usdSchema.parse(dollars);

export const addUsd = (a: Usd, b: Usd): Usd => usd(a + b);
export const negateUsd = (a: Usd): Usd => usd(-a);
