import { describe, expect, it } from 'vitest';
import { isTradingDay, tradingDay, weekdaysOf } from '../../src/core/trading-days.ts';
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
