import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesApart } from '../../src/core/times-apart.ts';

describe('two sizes of one quantity', () => {
  it.each([
    [111, 1_110, 10],
    [1_110, 111, 10],
    [111, 11_100, 100],
    [111, 144_300, 1_000],
    [111, 111, undefined],
    [111, 222, undefined],
    [111, 555, undefined],
    [111, 0, undefined],
    [0, 0, undefined],
  ])('%d and %d are %s times apart', (a, b, times) => {
    expect(timesApart(a, b)).toBe(times);
  });

  it('are apart the same from either side, and in any unit', () => {
    const size = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, unit) => {
        expect(timesApart(b, a)).toBe(timesApart(a, b));
        // At the very edge of what is near, a unit may round to the other side.
        const power = Math.abs(Math.log10(a / b));
        if (Math.abs(Math.abs(power - Math.round(power)) - 0.2) > 1e-6)
          expect(timesApart(a * unit, b * unit)).toBe(timesApart(a, b));
      }),
    );
  });

  it('a market that halves, doubles or triples is no slip of a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.33, max: 3, noNaN: true }), (factor) => {
        expect(timesApart(111, 111 * factor)).toBeUndefined();
      }),
    );
  });
});
