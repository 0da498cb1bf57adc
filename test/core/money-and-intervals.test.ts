import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  contains,
  directionOf,
  distance,
  intervalOf,
  magnitude,
  meet,
  negateInterval,
  shareOf,
  subtractIntervals,
  sumIntervals,
} from '../../src/core/interval.ts';
import { usd } from '../../src/core/money.ts';
import { readPrinted, step, stepOfTrailingZeros } from '../../src/core/printed.ts';
import { inside, intervals, printedAmounts } from '../support/arbitraries.ts';

describe('dollars', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuse %s', (number) => {
    expect(() => usd(number)).toThrow();
  });

  it('know no negative zero', () => {
    expect(Object.is(usd(-0), 0)).toBe(true);
  });
});

describe('a step', () => {
  it.each([0, -10, 5, 20, 1.5, 1e16])('is a power of ten, so %s is none', (number) => {
    expect(() => step(number)).toThrow();
  });
});

describe('the step of a printed figure', () => {
  it.each([
    ['1.73', 1e9, 1_730_000_000, 10_000_000],
    ['1.30', 1e9, 1_300_000_000, 10_000_000],
    ['1710', 1e4, 17_100_000, 100_000],
    ['1,710', 1e4, 17_100_000, 100_000],
    ['630', 1e6, 630_000_000, 10_000_000],
    ['0.63', 1e9, 630_000_000, 10_000_000],
    ['6.3', 1e8, 630_000_000, 10_000_000],
    ['18', 1e8, 1_800_000_000, 100_000_000],
    ['17.1', 1e6, 17_100_000, 100_000],
    ['17.0', 1e6, 17_000_000, 100_000],
    ['0.0', 1e6, 0, 100_000],
    ['0', 1e6, 0, 1_000_000],
    ['500,000', 1, 500_000, 100_000],
    ['0.5', 1, 1, 1],
  ])('%s × %d is %d dollars to the nearest %d', (digits, unit, dollars, expected) => {
    expect(readPrinted(digits, unit)).toEqual({ usd: dollars, step: expected });
  });

  it.each(['', '1.', '.5', '1.2.3', '-1', '1e9', '０', '9'.repeat(16)])('is not read from “%s”', (digits) => {
    expect(readPrinted(digits, 1e6)).toBeUndefined();
  });

  it('does not exist for a bare printed 0', () => {
    expect(readPrinted('0', 1)).toBeUndefined();
  });

  it('is never finer than the trailing zeros allow', () => {
    fc.assert(
      fc.property(printedAmounts, (amount) => amount.usd === 0 || stepOfTrailingZeros(amount.usd) >= amount.step),
    );
  });
});

describe('an interval', () => {
  it('of a printed figure is half a step to each side', () => {
    expect(intervalOf({ usd: usd(-1_730_000_000), step: step(10_000_000) })).toEqual({
      low: -1_735_000_000,
      high: -1_725_000_000,
    });
  });

  it('holds every amount that rounds to the figure', () => {
    fc.assert(
      fc.property(printedAmounts, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (amount, part) => {
        const truth = amount.usd + part * amount.step;
        const { low, high } = intervalOf(amount);
        return low <= truth && truth <= high;
      }),
    );
  });

  it('of a sum holds the sum of what its members stand for', () => {
    fc.assert(
      fc.property(fc.array(inside, { maxLength: 8 }), (members) => {
        const { low, high } = sumIntervals(members.map(([interval]) => interval));
        const truth = members.reduce((sum, [, amount]) => sum + amount, 0);
        return low <= truth && truth <= high;
      }),
    );
  });

  it('of a difference holds the difference, and taking it back never loses anything', () => {
    fc.assert(
      fc.property(inside, inside, ([a, x], [b, y]) => {
        const difference = subtractIntervals(a, b);
        expect(difference.low <= x - y && x - y <= difference.high).toBe(true);
        expect(contains(addIntervals(difference, b), a)).toBe(true);
      }),
    );
  });

  it('meets another exactly when no dollar lies between them', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(meet(a, b)).toBe(distance(a, b) === 0);
        expect(meet(a, b)).toBe(meet(b, a));
      }),
    );
  });

  it('turned round twice is itself, and its size forgets only the sign', () => {
    fc.assert(
      fc.property(inside, ([interval, truth]) => {
        expect(negateInterval(negateInterval(interval))).toEqual(interval);
        const size = magnitude(interval);
        expect(size.low <= Math.abs(truth) && Math.abs(truth) <= size.high).toBe(true);
      }),
    );
  });

  it.each([
    [1, 5, 'in'],
    [-5, -1, 'out'],
    [-5, 0, 'unclear'],
    [0, 5, 'unclear'],
    [-1, 1, 'unclear'],
  ] as const)('from %d to %d moved %s', (low, high, direction) => {
    expect(directionOf({ low: usd(low), high: usd(high) })).toBe(direction);
  });
});

describe('a share', () => {
  it('of BTC and ETH in the article that began it all is 98.6 to 100.3 per cent', () => {
    const bn = (dollars: number) => intervalOf({ usd: usd(dollars), step: step(10_000_000) });
    const share = shareOf(addIntervals(bn(-1_090_000_000), bn(-630_000_000)), bn(-1_730_000_000));
    expect(share?.low).toBeCloseTo(0.98559, 5);
    expect(share?.high).toBeCloseTo(1.0029, 4);
  });

  it('holds the true share, and there is none of what may be nothing', () => {
    fc.assert(
      fc.property(inside, inside, ([part, x], [whole, y]) => {
        const share = shareOf(part, whole);
        if (!share) return magnitude(whole).low === 0;
        const truth = Math.abs(x / y);
        return share.low <= truth * (1 + 1e-12) && truth <= share.high * (1 + 1e-12);
      }),
    );
  });
});
