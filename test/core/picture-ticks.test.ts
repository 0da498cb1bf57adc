import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks } from '../../src/core/picture-ticks.ts';

describe('numbers beside an axis', () => {
  it.each([
    [
      [-888, 333],
      [-1000, -500, 0, 500],
    ],
    [
      [0, 111],
      [0, 25, 50, 75, 100, 125],
    ],
    [
      [77_700, 99_900],
      [75_000, 80_000, 85_000, 90_000, 95_000, 100_000],
    ],
    [
      [0, 0],
      [-1, -0.5, 0, 0.5, 1],
    ],
    [
      [-111, -22.2],
      [-120, -100, -80, -60, -40, -20],
    ],
  ])('for %j are %j', ([low = 0, high = 0], expected) => {
    expect(niceTicks(low, high)).toEqual(expected);
  });

  const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true });

  it('are 3 to 6, in even round steps about the amounts, with zero where amounts go both ways', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 3, max: 6 }), (low, high, most) => {
        const ticks = niceTicks(low, high, most);
        const steps = ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0));
        const step = steps[0] ?? 0;
        const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(step).toBeGreaterThan(0);
        for (const each of steps) expect(Math.abs(each - step)).toBeLessThanOrEqual(step * 1e-6 + slack);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(low, high) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(low, high) - slack);
        if (Math.min(low, high) < 0 && Math.max(low, high) > 0) expect(ticks).toContain(0);
      }),
    );
  });
});
