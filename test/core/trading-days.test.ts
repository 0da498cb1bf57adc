import { describe, expect, it } from 'vitest';
import { isTradingDay, tradingDay, tradingOver, weekdaysOf } from '../../src/core/trading-days.ts';
import { addDays, isoDate, weekEnding } from '../../src/core/week.ts';
import { marketDays } from '../../src/sources/market-days.ts';

const days = marketDays();

describe('a New York date', () => {
  it.each([
    ['2026-11-26', { closed: 'thanksgiving' }],
    ['2026-11-27', 'half'],
    ['2026-11-25', 'full'],
    ['2026-11-28', 'weekend'],
    ['2026-04-03', { closed: 'good_friday' }],
    ['2026-07-03', { closed: 'independence' }],
    ['2027-12-24', { closed: 'christmas' }],
    ['2025-01-09', { closed: 'mourning' }],
    ['2031-03-05', 'unknown'],
  ])('%s is %j for US exchanges', (date, is) => {
    expect(tradingDay(days, isoDate(date))).toEqual(is);
  });

  it.each([
    ['2026-01-27', '2026-01-27T12:00:00Z', false],
    ['2026-01-27', '2026-01-27T20:59:59Z', false],
    ['2026-01-27', '2026-01-27T21:00:00Z', true],
    ['2026-07-08', '2026-07-08T19:59:59Z', false],
    ['2026-07-08', '2026-07-08T20:00:00Z', true],
    ['2026-11-27', '2026-11-27T17:59:59Z', false],
    ['2026-11-27', '2026-11-27T18:00:00Z', true],
    ['2026-01-26', '2026-01-27T05:00:00Z', true],
    ['2026-01-28', '2026-01-28T04:59:59Z', false],
    ['2026-01-28', '2026-01-27T22:00:00Z', false],
  ])('%s at %s: its trading is over: %s', (date, at, over) => {
    expect(tradingOver(days, isoDate(date), Date.parse(at))).toBe(over);
  });

  it('is a trading day on about 251 days of each year', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      const all = Array.from({ length: 366 }, (_, day) => addDays(isoDate(`${year}-01-01`), day));
      const traded = all.filter((date) => date.startsWith(String(year)) && isTradingDay(days, date));
      expect(traded.length).toBeGreaterThanOrEqual(250);
      expect(traded.length).toBeLessThanOrEqual(252);
    }
  });
});

it('the week of Thanksgiving 2026 has three days, a holiday and half a day', () => {
  expect(weekdaysOf(days, weekEnding('2026-11-27')).map(({ is }) => is)).toEqual([
    ...['full', 'full', 'full'],
    ...[{ closed: 'thanksgiving' }, 'half'],
  ]);
});
