import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../locales/index.ts';
import { intervalOf } from '../../src/core/interval.ts';
import { negateUsd, usd } from '../../src/core/money.ts';
import { type PrintedAmount, readPrinted, step } from '../../src/core/printed.ts';
import { createMoneyFormat } from '../../src/i18n/money-format.ts';
import { intervals, printedAmounts } from '../support/arbitraries.ts';

/** How a reader of each language takes its units: written out here, so that the format cannot vouch for itself. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { $: 1, $K: 1e3, $M: 1e6, $B: 1e9, $T: 1e12 },
  'zh-CN': { 美元: 1, 万美元: 1e4, 亿美元: 1e8, 万亿美元: 1e12 },
};

function readBack(text: string, tag: string): PrintedAmount {
  const [, sign = '', before = '', digits = '', after = ''] = /^([+−]?)(\D*)([\d.,]+)(\D*)$/u.exec(text) ?? [];
  const unit = UNITS[tag]?.[before + after];
  const printed = unit === undefined ? undefined : readPrinted(digits, unit);
  if (!printed) throw new Error(`${text} cannot be read back`);
  return { ...printed, usd: sign === '−' ? negateUsd(printed.usd) : printed.usd };
}

const decimals = (text: string): number => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;

describe.each(LANGUAGES.map(({ tag, intl, currency }) => [tag, createMoneyFormat(intl, currency)] as const))(
  'money in %s',
  (tag, money) => {
    it('reads back to the very interval that was printed', () => {
      fc.assert(
        fc.property(printedAmounts, (amount) => {
          const back = readBack(money.amount(amount, 'always'), tag);
          expect(intervalOf(back)).toEqual(intervalOf(amount));
        }),
        { numRuns: 2_000 },
      );
    });

    it('shows nothing finer than the step, except zeros that only hold a place', () => {
      fc.assert(
        fc.property(printedAmounts, (amount) => {
          const text = money.amount(amount, 'never');
          const back = readBack(text, tag);
          expect(back.step).toBe(amount.step);
          expect(Math.abs(back.usd) % amount.step).toBe(0);
        }),
      );
    });

    it('differs between the directions by its sign alone, and leaves it out when the word says it', () => {
      fc.assert(
        fc.property(printedAmounts, ({ usd: amount, step: size }) => {
          fc.pre(amount !== 0);
          const inflow = money.amount({ usd: usd(Math.abs(amount)), step: size }, 'always');
          const outflow = money.amount({ usd: usd(-Math.abs(amount)), step: size }, 'always');
          const bare = money.amount({ usd: amount, step: size }, 'never');
          expect([inflow, outflow]).toEqual([`+${bare}`, `−${bare}`]);
        }),
      );
    });

    it('gives both ends of an interval to a twentieth of its width, and never turns a direction into zero', () => {
      fc.assert(
        fc.property(intervals, ({ low, high }) => {
          const [from, to] = money.ends({ low, high }).map((text) => dollarsOf(text, tag)) as [number, number];
          const slack = Math.max(1, (high - low) / 20);
          expect(Math.abs(from - low)).toBeLessThanOrEqual(slack);
          expect(Math.abs(to - high)).toBeLessThanOrEqual(slack);
          expect([Math.sign(from), Math.sign(to)]).toEqual([Math.sign(low), Math.sign(high)]);
        }),
      );
    });
  },
);

/** The amount as shown, whatever its precision: ends of an interval are bounds, not prints. */
function dollarsOf(text: string, tag: string): number {
  const [, sign = '', before = '', digits = '', after = ''] = /^([+−]?)(\D*)([\d.,]+)(\D*)$/u.exec(text) ?? [];
  const size = Math.round(Number(digits.replaceAll(',', '')) * (UNITS[tag]?.[before + after] ?? Number.NaN));
  return sign === '−' ? -size : size;
}

describe('the same figure in every language', () => {
  it.each([
    [-1_730_000_000, 10_000_000, '−$1.73B', '−17.3亿美元'],
    [-1_090_000_000, 10_000_000, '−$1.09B', '−10.9亿美元'],
    [-630_000_000, 10_000_000, '−$630M', '−6.3亿美元'],
    [17_100_000, 100_000, '+$17.1M', '+1,710万美元'],
    [-1_800_000_000, 100_000_000, '−$1.8B', '−18亿美元'],
    [1_300_000_000, 10_000_000, '+$1.30B', '+13.0亿美元'],
    [500_000, 100_000, '+$500K', '+50万美元'],
    [0, 100_000, '$0.0M', '0.000亿美元'],
    [100_000_000, 1_000_000, '+$0.100B', '+1.00亿美元'],
  ])('%d to the nearest %d', (dollars, size, english, chinese) => {
    const amount = { usd: usd(dollars), step: step(size) };
    const shown = LANGUAGES.map(({ intl, currency }) => createMoneyFormat(intl, currency).amount(amount, 'always'));
    expect(shown).toEqual([english, chinese]);
  });
});

describe('the precision of a printed figure', () => {
  it('is kept: a zero that was printed is shown, one that was not is not', () => {
    const money = createMoneyFormat('en-US', 'symbol');
    const shown = [10_000_000, 100_000_000].map((size) =>
      money.amount({ usd: usd(1_300_000_000), step: step(size) }, 'never'),
    );
    expect(shown).toEqual(['$1.30B', '$1.3B']);
    expect(shown.map(decimals)).toEqual([2, 1]);
  });
});
