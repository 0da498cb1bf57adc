import { addUsd, negateUsd, type Usd, usd } from './money.ts';
import type { PrintedAmount } from './printed.ts';

/** Every amount that a printed one may stand for, both ends included, in whole dollars. */
export interface Interval {
  readonly low: Usd;
  readonly high: Usd;
}

/** value ± step/2. The half of a one-dollar step is widened to a whole dollar, so the true amount is never outside. */
export function intervalOf({ usd: value, step }: PrintedAmount): Interval {
  const half = Math.ceil(step / 2);
  return { low: usd(value - half), high: usd(value + half) };
}

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: addUsd(a.low, b.low),
  high: addUsd(a.high, b.high),
});

export const negateInterval = ({ low, high }: Interval): Interval => ({ low: negateUsd(high), high: negateUsd(low) });

export const subtractIntervals = (a: Interval, b: Interval): Interval => addIntervals(a, negateInterval(b));

export const sumIntervals = (members: readonly Interval[]): Interval =>
  members.reduce(addIntervals, { low: usd(0), high: usd(0) });

/** Two figures agree when their intervals meet. */
export const meet = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.low <= inner.low && inner.high <= outer.high;

/** Dollars between two intervals; 0 when they meet. */
export const distance = (a: Interval, b: Interval): Usd => usd(Math.max(0, a.low - b.high, b.low - a.high));

/** The interval without its sign: [−5, 3] becomes [0, 5]. */
export function magnitude({ low, high }: Interval): Interval {
  const spansZero = low <= 0 && high >= 0;
  return {
    low: usd(spansZero ? 0 : Math.min(Math.abs(low), Math.abs(high))),
    high: usd(Math.max(Math.abs(low), Math.abs(high))),
  };
}

export type Direction = 'in' | 'out' | 'unclear';

/** Which way money surely moved; `unclear` when zero lies inside the interval. */
export function directionOf({ low, high }: Interval): Direction {
  if (low > 0) return 'in';
  if (high < 0) return 'out';
  return 'unclear';
}

/** A share as a closed range of fractions: 0.986 to 1.003. */
export interface Share {
  readonly low: number;
  readonly high: number;
}

/** part ÷ whole over both intervals, signs dropped; undefined when the whole may be zero. */
export function shareOf(part: Interval, whole: Interval): Share | undefined {
  const [p, w] = [magnitude(part), magnitude(whole)];
  return w.low === 0 ? undefined : { low: p.low / w.high, high: p.high / w.low };
}
