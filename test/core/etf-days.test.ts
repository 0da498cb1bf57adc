import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EtfDays, etfDaysOf, type ListedDay } from '../../src/core/etf-days.ts';
import { KEEPING } from '../../src/core/keeping.ts';
import { usd } from '../../src/core/money.ts';
import { readMillions, step } from '../../src/core/printed.ts';
import { isTradingDay } from '../../src/core/trading-days.ts';
import { addDays, isoDate } from '../../src/core/week.ts';
import { marketDays } from '../../src/sources/market-days.ts';

/** A Tuesday. The Monday of the week before was Martin Luther King's. */
const TODAY = isoDate('2026-01-27');
const market = marketDays();
const amount = (dollars: number) => ({ usd: usd(dollars), step: step(100_000) });
const day = (date: string, shows: ListedDay['shows'] | number): ListedDay => ({
  date: isoDate(`2026-01-${date}`),
  shows: typeof shows === 'number' ? amount(shows) : shows,
});
const daysOf = (...list: readonly ListedDay[]) => {
  const { days, pending, partial } = etfDaysOf({ asset: 'BTC', list, today: TODAY, market });
  return {
    days: days.map(({ date, usd }) => [date.slice(8), usd]),
    pending: pending.map((date) => date.slice(8)),
    partial,
  };
};

describe('the ETF days of a list', () => {
  it('are its trading days, oldest first', () => {
    const list = [day('26', 22_200_000), day('24', 0), day('23', -11_100_000), day('19', 33_300_000), day('20', 0)];
    expect(daysOf(...list).days).toEqual([
      ['20', 0],
      ['23', -11_100_000],
      ['26', 22_200_000],
    ]);
  });

  it.each<[string, readonly ListedDay[], readonly string[]]>([
    ['each trading day after the newest that is out, today among them', [day('22', 0)], ['23', '26', '27']],
    ['none where today is out', [day('27', 0)], []],
    [
      'one that is listed without an amount, also before the newest',
      [day('22', 'pending'), day('26', 0)],
      ['22', '27'],
    ],
    ['none that is to come', [day('27', 0), day('28', 'pending')], []],
    ['one that is listed with two amounts', [day('23', 11_100_000), day('23', 0), day('26', 0)], ['23', '27']],
    [
      'one that is listed with two amounts and the first again',
      [day('23', 1), day('23', 2), day('23', 1), day('26', 0)],
      ['23', '27'],
    ],
    ['none of a day of which some funds are out', [day('23', 0), day('26', 'partial')], ['27']],
  ])('are pending: %s', (_, list, pending) => {
    expect(daysOf(...list).pending).toEqual(pending);
  });

  it('are pending for sixty days at most, however long a list is silent', () => {
    const list = [{ date: isoDate('0001-01-01'), shows: amount(11_100_000) }];
    const { days, pending } = etfDaysOf({ asset: 'BTC', list, today: TODAY, market });
    expect(days).toHaveLength(1);
    expect([pending[0], pending.at(-1)]).toEqual(['2025-12-01', TODAY]);
    expect(pending.length).toBeLessThan(45);
  });

  it('keep an amount that is listed twice', () => {
    expect(daysOf(day('26', 11_100_000), day('26', 11_100_000)).days).toEqual([['26', 11_100_000]]);
  });

  it('name the days of which some funds are out, and give them no amount', () => {
    expect(daysOf(day('23', 0), day('26', 'partial'))).toMatchObject({ days: [['23', 0]], partial: ['2026-01-26'] });
  });

  const listed = fc.record({
    date: fc.integer({ min: 0, max: 40 }).map((back) => addDays(TODAY, 5 - back)),
    shows: fc.oneof(
      fc.integer({ min: -9_999, max: 9_999 }).map((tenths) => amount(tenths * 100_000)),
      fc.constantFrom('pending' as const, 'partial' as const),
    ),
  });

  it('whatever is listed: once each, in order, none that does not trade, and in one place alone', () => {
    fc.assert(
      fc.property(fc.array(listed, { maxLength: 60 }), (list) => {
        const { days, pending, partial } = etfDaysOf({ asset: 'BTC', list, today: TODAY, market });
        const dates = days.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(pending).toEqual([...new Set(pending)].sort());
        const all = [...dates, ...pending, ...partial];
        expect(new Set(all).size).toBe(all.length);
        expect(all.filter((date) => !isTradingDay(market, date))).toEqual([]);
        for (const { date, usd: dollars } of days)
          expect(
            list.some(({ date: other, shows }) => other === date && typeof shows === 'object' && shows.usd === dollars),
          ).toBe(true);
      }),
    );
  });
});

describe('millions out of data', () => {
  it.each([
    [11.1, 11_100_000, 100_000],
    [-44.5, -44_500_000, 100_000],
    [160, 160_000_000, 100_000],
    [0, 0, 100_000],
    [-0, 0, 100_000],
    [12.345, 12_345_000, 1_000],
    [0.000_001, 1, 1],
    [0.1 + 0.2, 300_000, 100_000],
    [1_111.1, 1_111_100_000, 100_000],
  ])('%d are %d dollars, in steps of %d', (millions, dollars, unit) => {
    expect(readMillions(millions)).toEqual({ usd: dollars, step: unit });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e21, 1e12])('%d are none', (millions) => {
    expect(readMillions(millions)).toBeUndefined();
  });

  it('are exact to the dollar, however a computer holds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(1, 3, 6), (count, decimals) => {
        const written = JSON.parse(`${count}e-${decimals}`) as number;
        expect(readMillions(written)?.usd).toBe(count * 10 ** (6 - decimals) + 0);
      }),
    );
  });
});

describe('ETF days that are kept', () => {
  it('come back as they were, day by day', () => {
    const value: EtfDays = etfDaysOf({
      ...{ asset: 'SOL', today: TODAY, market },
      list: [day('22', -11_100_000), day('23', 0), day('26', 'pending')],
    });
    const rows = KEEPING.etf_days.rows(value, TODAY);
    expect(rows.map((row) => row.day)).toEqual(['2026-01-22', '2026-01-23']);
    expect(KEEPING.etf_days.value(rows)).toEqual({ ...value, pending: [] });
    expect(KEEPING.etf_days.value([])).toBeUndefined();
  });

  it('are not read where they were spoiled', () => {
    const [row] = KEEPING.etf_days.rows(
      { asset: 'SOL', days: [{ date: TODAY, ...amount(0) }], pending: [], partial: [] },
      TODAY,
    );
    const spoiled = row?.body.replace('"usd":0', '"usd":null') ?? '';
    expect(() => KEEPING.etf_days.value([{ day: TODAY, body: spoiled }])).toThrow();
  });
});
