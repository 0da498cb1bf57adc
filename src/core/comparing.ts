import { SIGN_HOLD, type Tolerance } from './bridge-tolerances.ts';
import { directionOf, distance, type Interval, magnitude } from './interval.ts';
import { usd } from './money.ts';

/** Why two amounts wait for a person: `times` is the power of ten that they are apart. */
export type Apart = { readonly why: 'power_of_ten'; readonly times: number } | { readonly why: 'opposite_sign' };

/** `direction`: whether both surely went the same way; `small`: too small for that to be compared. */
export interface Compared {
  readonly direction: 'same' | 'opposite' | 'unclear' | 'small';
  /** As close as the tolerance allows. */
  readonly near: boolean;
  /** The same, and not surely in opposite directions. */
  readonly within: boolean;
}

/** Whether two amounts are as close as a tolerance allows, their directions included. */
export function compare(a: Interval, b: Interval, tolerance: Tolerance): Compared {
  const direction = directionsOf(a, b, tolerance);
  const larger = Math.max(magnitude(a).high, magnitude(b).high);
  const near = distance(a, b) <= Math.max(tolerance.share * larger, tolerance.least);
  return { direction, near, within: near && direction !== 'opposite' };
}

function directionsOf(a: Interval, b: Interval, { signIgnoredBelow = usd(0) }: Tolerance): Compared['direction'] {
  const ways = new Set([directionOf(a), directionOf(b)]);
  if (ways.size === 1 && !ways.has('unclear')) return 'same';
  if (Math.max(magnitude(a).high, magnitude(b).high) < signIgnoredBelow) return 'small';
  return ways.has('unclear') ? 'unclear' : 'opposite';
}

/** Opposite directions of what is surely large: no two counts of the same days differ so. */
export function oppositeSigns(a: Interval, b: Interval): Apart | undefined {
  const ways = new Set([directionOf(a), directionOf(b)]);
  const large = Math.min(magnitude(a).low, magnitude(b).low) > SIGN_HOLD;
  return ways.has('in') && ways.has('out') && large ? { why: 'opposite_sign' } : undefined;
}

/**
 * Ten, a hundred … a million times apart, signs dropped, where moved by that the smaller comes as close as `tenfold` allows. Roundings of
 * two counts meet by no more than chance, so they are not asked to. Undefined where one may be zero.
 */
export function tenfoldApart(a: Interval, b: Interval, { tenfold }: Pick<Tolerance, 'tenfold'>): Apart | undefined {
  const [x, y] = [magnitude(a), magnitude(b)];
  const [small, large] = x.high <= y.high ? [x, y] : [y, x];
  if (small.low === 0) return undefined;
  const times = [1, 2, 3, 4, 5, 6]
    .map((power) => 10 ** power)
    .find((factor) => {
      const apart = Math.max(0, small.low * factor - large.high, large.low - small.high * factor);
      return apart <= tenfold * Math.max(small.high * factor, large.high);
    });
  return times === undefined ? undefined : { why: 'power_of_ten', times };
}
