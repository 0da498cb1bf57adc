import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candleSchema, type DailyCandles } from '../../src/core/candle.ts';
import { type Price, priceSchema } from '../../src/core/level.ts';
import {
  changeBetween,
  closeOn,
  distanceFrom,
  newestClose,
  newestWeekClose,
  type PairClose,
  priceWeek,
  realisedVolatility,
  VOLATILITY_CLOSES,
} from '../../src/core/price-window.ts';
import { addDays, isoDate, weekEnding } from '../../src/core/week.ts';
import { closesTo, madeUpCandles, running } from '../support/made-up-prices.ts';

const FRIDAY = weekEnding('2026-01-23');
const price = (amount: number): Price => priceSchema.parse(amount);
const prices = fc.double({ min: 1, max: 1e4, noNaN: true }).map(price);
const close = (amount: number, more: Partial<PairClose> = {}): PairClose => ({
  ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', date: isoDate('2026-01-23'), close: price(amount) },
  ...more,
});
const without = (candles: DailyCandles, ...dates: readonly string[]): DailyCandles => ({
  ...candles,
  closed: candles.closed.filter(({ date }) => !dates.includes(date)),
});

describe('a closed day', () => {
  it('may be known by its close alone', () => {
    expect(candleSchema.parse({ date: '2026-01-23', close: 111 })).toEqual({ date: '2026-01-23', close: 111 });
    expect(candleSchema.safeParse({ date: '2026-01-23', open: 111 }).success).toBe(false);
  });
});

describe('the close that ended a day', () => {
  const candles = madeUpCandles(
    { '2026-01-22': 111, '2026-01-25': 222 },
    { running: running(999, '2026-01-27T11:00Z') },
  );

  it.each([
    ['2026-01-22', 111],
    ['2026-01-25', 222],
    ['2026-01-23', undefined],
    ['2026-01-24', undefined],
    ['2026-01-27', undefined],
  ])('of %s is %s: no neighbour and no running price stands in for it', (date, expected) => {
    expect(closeOn(candles, isoDate(date))?.close).toBe(expected);
  });

  it('is the newest where none is asked for, and of a week the newest Sunday’s', () => {
    expect(newestClose(candles)).toMatchObject({ date: '2026-01-25', close: 222, venue: 'Binance', pair: 'BTCUSDT' });
    expect(newestWeekClose(madeUpCandles(closesTo('2026-01-28', 7, 11.1, 22.2)))?.date).toBe('2026-01-25');
    expect(newestWeekClose(madeUpCandles({ '2026-01-24': 111 }))).toBeUndefined();
    expect(newestClose(madeUpCandles({}))).toBeUndefined();
  });
});

describe('the change between two closes', () => {
  it.each([
    [111, 222, 100],
    [222, 111, -50],
    [111, 111, 0],
    [100, 111, 11],
  ])('from %d to %d is %d percent', (from, to, percent) => {
    expect(changeBetween(close(from), close(to))).toBeCloseTo(percent, 9);
  });

  it.each<[string, Partial<PairClose>]>([
    ['another venue', { venue: 'Kraken' }],
    ['another pair', { pair: 'BTCUSDC' }],
    ['another quote', { quote: 'usd' }],
  ])('is none across %s', (_, more) => {
    expect(changeBetween(close(111), close(222, more))).toBeUndefined();
  });

  it('there and back again is no change, and what no computer holds is not known', () => {
    fc.assert(
      fc.property(prices, prices, (a, b) => {
        const there = changeBetween(close(a), close(b)) ?? Number.NaN;
        const back = changeBetween(close(b), close(a)) ?? Number.NaN;
        expect((1 + there / 100) * (1 + back / 100)).toBeCloseTo(1, 6);
        expect(Math.sign(there) * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(changeBetween(close(1e-300), close(1e300))).toBeUndefined();
  });

  it.each([
    [222, 222, 0],
    [222, 111, -50],
    [111, 222, 100],
  ])('of a level of %d to a price of %d is %d percent of the level', (level, at, percent) => {
    expect(distanceFrom(price(level), price(at))).toBeCloseTo(percent, 9);
  });
});

describe('a reporting week by UTC days', () => {
  const whole = madeUpCandles(closesTo('2026-01-26', 30, 111, 222), { turnover: 11.1 });

  it('goes from the close of the Friday before to that of its own, and its turnover is that of the seven days after the first', () => {
    expect(priceWeek(whole, FRIDAY)).toMatchObject({
      between: { start: '2026-01-16', end: '2026-01-23' },
      missing: [],
      days: { known: 7, of: 7 },
    });
    expect(priceWeek(whole, FRIDAY).turnover).toBeCloseTo(77.7, 9);
    const ends = madeUpCandles({ '2026-01-16': 111, '2026-01-23': 222 });
    expect(priceWeek(ends, FRIDAY).change).toBeCloseTo(100, 9);
  });

  it('counts no day outside it: neither the Friday it begins with nor the Saturday after', () => {
    const turnover = { '2026-01-16': 999, '2026-01-24': 999, ...closesTo('2026-01-23', 7, 11.1) };
    const week = priceWeek(madeUpCandles(closesTo('2026-01-26', 30, 111), { turnover }), FRIDAY);
    expect(week.turnover).toBeCloseTo(77.7, 9);
  });

  it.each([
    ['2026-01-16', ['2026-01-16'], 7],
    ['2026-01-23', ['2026-01-23'], 6],
    ['2026-01-20', [], 6],
  ])('without %s bridges nothing', (gone, missing, known) => {
    const week = priceWeek(without(whole, gone), FRIDAY);
    expect([week.missing, week.days.known]).toEqual([missing, known]);
    expect(week.change === undefined).toBe(missing.length > 0);
    expect(week.turnover === undefined).toBe(known < 7);
  });

  it('of which no day is known has neither a change nor a turnover, and no zero', () => {
    expect(priceWeek(madeUpCandles({}, { running: running(111, '2026-01-23T12:00Z') }), FRIDAY)).toEqual({
      between: { start: '2026-01-16', end: '2026-01-23' },
      missing: ['2026-01-16', '2026-01-23'],
      days: { known: 0, of: 7 },
    });
  });

  it('of which a source does not count what was traded has closes all the same', () => {
    const { change, turnover, days } = priceWeek(madeUpCandles(closesTo('2026-01-26', 30, 111)), FRIDAY);
    expect([change, turnover, days.known]).toEqual([0, undefined, 0]);
  });

  it('has a turnover only where all of its days are known, whichever is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (back) => {
        const week = priceWeek(without(whole, addDays(FRIDAY, -back)), FRIDAY);
        expect([week.turnover, week.days]).toEqual([undefined, { known: 6, of: 7 }]);
      }),
    );
  });
});

describe('realised volatility', () => {
  const to = isoDate('2026-01-23');
  const percentOf = (candles: DailyCandles) => {
    const volatility = realisedVolatility(candles, to);
    return volatility.is === 'known' ? volatility.percent : Number.NaN;
  };

  it.each([1.01, 1.1, 2])(
    'of closes that go up and down by the factor %d is that, by the 30 days’ own spread',
    (factor) => {
      const candles = madeUpCandles(closesTo(to, VOLATILITY_CLOSES, 111, 111 * factor));
      expect(percentOf(candles)).toBeCloseTo(Math.log(factor) * Math.sqrt((30 / 29) * 365) * 100, 6);
    },
  );

  it('of a price that stands still, or always grows alike, is none', () => {
    expect(percentOf(madeUpCandles(closesTo(to, 40, 111)))).toBe(0);
    const growing = Array.from({ length: 31 }, (_, at) => 11.1 * 1.1 ** at);
    expect(percentOf(madeUpCandles(closesTo(to, 31, ...growing)))).toBeCloseTo(0, 6);
  });

  it('looks at 30 days and none before, nor after', () => {
    const month = closesTo(to, VOLATILITY_CLOSES, 111, 122.1);
    const before = closesTo('2025-12-23', 5, 99_999, 1);
    const after = closesTo('2026-01-26', 3, 99_999, 1);
    expect(percentOf(madeUpCandles({ ...before, ...after, ...month }))).toBe(percentOf(madeUpCandles(month)));
  });

  it('is the same in any money', () => {
    const closes = fc.array(fc.double({ min: 1, max: 1_000, noNaN: true }), { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(closes, fc.double({ min: 0.01, max: 100, noNaN: true }), (each, times) => {
        const scaled = each.map((one) => one * times);
        const [a, b] = [each, scaled].map((row) => percentOf(madeUpCandles(closesTo(to, 31, ...row))));
        expect(a).toBeGreaterThanOrEqual(0);
        expect(b).toBeCloseTo(a ?? Number.NaN, 4);
      }),
    );
  });

  it('is absent with how many closes stand in a row, whichever day is missing', () => {
    const candles = madeUpCandles(closesTo(to, 60, 111, 122.1));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (back) => {
        const gap = without(candles, addDays(to, -back));
        expect(realisedVolatility(gap, to)).toEqual({ is: 'short', closes: back });
      }),
    );
    expect(realisedVolatility(without(candles, addDays(to, -31)), to).is).toBe('known');
  });

  it('takes no running price for the day that is not over', () => {
    const candles = madeUpCandles(closesTo('2026-01-22', 60, 111), { running: running(111, '2026-01-23T20:00Z') });
    expect(realisedVolatility(candles, to)).toEqual({ is: 'short', closes: 0 });
  });
});
