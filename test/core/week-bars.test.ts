import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceSchema } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import { weeksOf } from '../../src/core/week-bars.ts';

const DAY = 86_400_000;
const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const price = (amount: number) => priceSchema.parse(amount);

/** A day by how many lie between it and the first Monday. */
const day = (number: number, prices: readonly number[] = [111, 222, 11.1, 111 + number]): Bar => {
  const [open = 0, high = 0, low = 0, close = 0] = prices;
  return {
    ...{ opensAt: MONDAY + number * DAY, closesAt: MONDAY + (number + 1) * DAY },
    ...{ open: price(open), high: price(high), low: price(low), close: price(close) },
  };
};
const days = (...numbers: readonly number[]) => numbers.map((number) => day(number));

describe('a week of candles', () => {
  it('runs from Monday to Sunday: it opens as Monday did and closes as Sunday did', () => {
    const prices = [
      ...[
        [111, 222, 99.9, 122.1],
        [122.1, 333, 111, 133.2],
        [133.2, 144.3, 88.8, 99.9],
        [99.9, 111, 77.7, 88.8],
      ],
      ...[
        [88.8, 99.9, 22.2, 33.3],
        [33.3, 44.4, 33.3, 44.4],
        [44.4, 55.5, 33.3, 44.4],
      ],
    ];
    expect(weeksOf(prices.map((each, at) => day(at, each)))).toEqual([
      { opensAt: MONDAY, closesAt: MONDAY + 7 * DAY, open: 111, high: 333, low: 22.2, close: 44.4 },
    ]);
  });

  it.each([
    ['no day', []],
    ['a week that goes on', days(0, 1, 2, 3, 4, 5)],
    ['seven days in a row from Thursday to Wednesday', days(3, 4, 5, 6, 7, 8, 9)],
    ['a week without its Monday', days(1, 2, 3, 4, 5, 6)],
    ['a week without its Wednesday', days(0, 1, 3, 4, 5, 6)],
  ])('is not made of %s', (_, given) => {
    expect(weeksOf(given)).toEqual([]);
  });

  it('that lacks a day leaves its neighbours what they are', () => {
    const given = days(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
    expect(weeksOf(given).map(({ opensAt }) => (opensAt - MONDAY) / DAY)).toEqual([0, 14]);
  });

  it('is what somebody with a calendar makes of the days, whichever are known', () => {
    const some = fc
      .uniqueArray(fc.integer({ min: -10, max: 40 }), { maxLength: 51 })
      .map((numbers) => numbers.toSorted((a, b) => a - b));
    const amount = fc.integer({ min: 1, max: 99 }).map((whole) => whole * 11.1);
    const dayOf = (number: number) =>
      fc
        .tuple(amount, amount, amount, amount)
        .map(([a, b, c, d]) => day(number, [a, Math.max(a, b, c, d), Math.min(a, b, c, d), d]));
    const known = some.chain((numbers) => fc.tuple(...numbers.map(dayOf)));
    fc.assert(
      fc.property(known, (given) => {
        expect(weeksOf(given)).toEqual(slowWeeks(given));
      }),
      { numRuns: 500 },
    );
  });
});

/** Every Monday is looked at, and the seven days from it on are looked for one by one. */
function slowWeeks(given: readonly Bar[]): readonly Bar[] {
  const weeks: Bar[] = [];
  for (let opens = MONDAY - 21 * DAY; opens < MONDAY + 70 * DAY; opens += DAY) {
    if (new Date(opens).getUTCDay() !== 1) continue;
    const week = Array.from({ length: 7 }, (_, at) => given.find(({ opensAt }) => opensAt === opens + at * DAY));
    const all = week.filter((each) => each !== undefined);
    const [monday, sunday] = [week[0], week[6]];
    if (all.length < 7 || !monday || !sunday) continue;
    const high = price(Math.max(...all.map((each) => each.high)));
    const low = price(Math.min(...all.map((each) => each.low)));
    weeks.push({ opensAt: opens, closesAt: opens + 7 * DAY, open: monday.open, high, low, close: sunday.close });
  }
  return weeks;
}
