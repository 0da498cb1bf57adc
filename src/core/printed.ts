import { z } from 'zod';
import { negateUsd, type Usd, usd } from './money.ts';

/**
 * The unit, in whole dollars, of the last significant digit that was printed: always a power of ten.
 * '1.73bn' → 10,000,000; '1710万' → 100,000; '630m' → 10,000,000.
 */
export const stepSchema = z.literal(Array.from({ length: 16 }, (_, power) => 10 ** power)).brand<'Step'>();
export type Step = z.output<typeof stepSchema>;

export const step = (dollars: number): Step => stepSchema.parse(dollars);

/** An amount as precisely as somebody printed it, and no more precisely. */
export interface PrintedAmount {
  readonly usd: Usd;
  readonly step: Step;
}

/**
 * Reads printed digits ('1.73', '1710', '1,710') with their unit in dollars (1e9 for bn, 1e8 for 亿).
 * The step is the last decimal place when decimals are printed, otherwise the place of the last non-zero digit;
 * a printed 0 takes the step of its decimals or its unit, and without either it is no figure: undefined.
 * The sign is not in the digits; a step below one dollar is one dollar.
 */
export function readPrinted(digits: string, unit: number): PrintedAmount | undefined {
  const plain = digits.replaceAll(/[,\s\u00a0\u202f]/gu, '');
  if (!/^\d{1,15}(?:\.\d{1,12})?$/u.test(plain)) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const value = Math.round(Number(plain) * unit);
  if (!Number.isSafeInteger(value)) return undefined;
  if (decimals > 0) return { usd: usd(value), step: step(Math.max(1, Math.round(unit / 10 ** decimals))) };
  if (value === 0) return unit > 1 ? { usd: usd(0), step: step(unit) } : undefined;
  return { usd: usd(value), step: stepOfTrailingZeros(usd(value)) };
}

/**
 * A number of millions of dollars out of data, signed. Data print 160.0 as 160, so tenths are taken for printed, and what is finer where it
 * is there, to the dollar. Undefined where it is no number that can be dollars.
 */
export function readMillions(millions: number): PrintedAmount | undefined {
  const size = Math.abs(millions);
  const isAll = (decimals: number) => Number(size.toFixed(decimals)) === Number(size.toFixed(6));
  const decimals = [1, 2, 3, 4, 5].find(isAll) ?? 6;
  const amount = readPrinted(size.toFixed(decimals), 1_000_000);
  return amount && millions < 0 ? { ...amount, usd: negateUsd(amount.usd) } : amount;
}

/** The place of the last non-zero digit: all that an amount without its print can tell of its precision. */
export function stepOfTrailingZeros(amount: Usd): Step {
  let place = 1;
  while (amount !== 0 && amount % (place * 10) === 0) place *= 10;
  return step(place);
}
