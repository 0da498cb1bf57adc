import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usd } from '../../src/core/money.ts';
import { step, stepOfTrailingZeros } from '../../src/core/printed.ts';
import { readTypedAmount } from '../../src/core/typed-amount.ts';
import { createMoneyFormat } from '../../src/i18n/money-format.ts';

describe('an amount as a person types it for a figure', () => {
  it.each([
    ['-1.11bn', -1_110_000_000, 10_000_000],
    ['−1.11 billion', -1_110_000_000, 10_000_000],
    ['+11.1m', 11_100_000, 100_000],
    ['+$11.1M', 11_100_000, 100_000],
    ['$-111m', -111_000_000, 1_000_000],
    ['-US$222 million', -222_000_000, 1_000_000],
    ['-11.1亿', -1_110_000_000, 10_000_000],
    ['－11.1亿美元', -1_110_000_000, 10_000_000],
    ['+1,110万', 11_100_000, 100_000],
    ['-３３.３亿', -3_330_000_000, 10_000_000],
    ['+3.30bn', 3_300_000_000, 10_000_000],
    ['-111,000,000', -111_000_000, 1_000_000],
    ['0.0m', 0, 100_000],
  ])('%s is %i, exact to %i', (typed, dollars, stepSize) => {
    expect(readTypedAmount(typed)).toEqual({ usd: dollars, step: stepSize });
  });

  it.each(['1.11bn', '$11.1m', '11.1亿'])('%s does not say which way the money went', (typed) => {
    expect(readTypedAmount(typed)).toBe('unsigned');
  });

  it.each(['', '-', 'BTC', '-1.1.1m', '+-11m', '-11 xyz', '-11m more', '0', '-99999999999999999', '-€11m', '-11%'])(
    '%s is none',
    (typed) => {
      expect(readTypedAmount(typed)).toBeUndefined();
    },
  );

  it('reads back what answers print, in each language, to the same interval', () => {
    const formats = [createMoneyFormat('en-US', 'symbol'), createMoneyFormat('zh-CN', 'name')];
    fc.assert(
      fc.property(
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: 5, max: 9 }),
        fc.boolean(),
        (digits, power, finer) => {
          fc.pre(digits !== 0 && digits % 10 !== 0);
          const amount = { usd: usd(digits * 10 ** power), step: step(10 ** power / (finer ? 10 : 1)) };
          for (const format of formats) {
            const typed = format.amount(amount, 'always');
            const read = readTypedAmount(typed);
            expect(read).toMatchObject({ usd: amount.usd });
            if (!finer) expect(read).toEqual({ usd: amount.usd, step: stepOfTrailingZeros(amount.usd) });
          }
        },
      ),
    );
  });
});
