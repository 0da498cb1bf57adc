import fc from 'fast-check';
import type { Interval } from '../../src/core/interval.ts';
import { usd } from '../../src/core/money.ts';
import { type PrintedAmount, step } from '../../src/core/printed.ts';

/** Any amount that somebody could print: up to 10¹³ dollars, its step a power of ten that divides it. A bare 0 is refused, so none is here. */
export const printedAmounts: fc.Arbitrary<PrintedAmount> = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: 0, max: 9 }))
  .filter(([digits, power]) => digits !== 0 || power > 0)
  .map(([digits, power]) => ({ usd: usd(digits * 10 ** power), step: step(10 ** power) }));

export const intervals: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }))
  .map(([low, width]) => ({ low: usd(low), high: usd(low + width) }));

/** An interval and a true amount inside it. */
export const inside: fc.Arbitrary<readonly [Interval, number]> = intervals.chain((interval) =>
  fc.integer({ min: interval.low, max: interval.high }).map((truth) => [interval, truth] as const),
);
