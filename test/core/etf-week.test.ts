import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, type EtfVintage, etfVintages } from '../../src/core/etf-day-states.ts';
import { type EtfWeek, type EtfWeekGiven, etfWeek } from '../../src/core/etf-week.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { marketDays } from '../../src/sources/market-days.ts';
import { madeUpDays, madeUpTracker } from '../support/made-up-etf.ts';

const M = 1_000_000;
const calendar = marketDays();
/** Monday to Friday of a week without a holiday. */
const FULL = { '2026-01-26': 11.1, '2026-01-27': -22.2, '2026-01-28': 33.3, '2026-01-29': -44.4, '2026-01-30': 55.5 };
const WEEK = weekEnding('2026-01-30');
const AFTER = Date.parse('2026-02-02T15:00:00Z');

const weekOf = (given: Partial<EtfWeekGiven> & { readonly week?: string } = {}): EtfWeek => {
  const { week = WEEK, ...more } = given;
  return etfWeek(weekEnding(week), {
    ...{ fact: madeUpTracker(madeUpDays(FULL)), others: [], vintages: [], calendar, now: AFTER },
    ...more,
  });
};
const states = ({ days }: EtfWeek) => days.map(({ is }) => is);
const printed = (millions: number) => ({ usd: usd(Math.round(millions * 10) * 100_000), step: step(100_000) });
const vintage = (date: string, number: number, millions: number, on = '2026-02-01'): EtfVintage => ({
  ...{ date: isoDate(date), vintage: number, amount: printed(millions), on: isoDate(on) },
});

describe('a week of ETF days', () => {
  it('is whole where every trading day is out, and its sum is the week’s, as wide as the roundings of its days', () => {
    const week = weekOf();
    expect([week.published, week.trading, week.over]).toEqual([5, 5, true]);
    expect(week.sum).toMatchObject({
      ...{ id: 'cryptoetf/2026-01-30/etf_week/BTC', rule: 'etf_week', derived: true, series: 'us_spot_etfs_daily' },
      interval: { low: 33_050_000, high: 33_550_000 },
      period: { start: '2026-01-26', end: '2026-01-30' },
      from: Object.keys(FULL).map((date) => `cryptoetf/${date}/asset/BTC`),
    });
    expect(week.passport).toMatchObject({ status: 'published', asOf: { date: '2026-01-30' } });
  });

  it('has each day as a figure with a passport of its own', () => {
    const [monday] = weekOf().days;
    expect(monday).toMatchObject({
      is: 'published',
      figure: {
        ...{ id: 'cryptoetf/2026-01-26/asset/BTC', publisher: 'Example Tracker', series: 'us_spot_etfs_daily' },
        ...{ period: { start: '2026-01-26', end: '2026-01-26' }, publishedOn: '2026-01-27', publishedOnIs: 'derived' },
        ...{ usd: 11.1 * M, step: 100_000, vintage: 1, verification: { state: 'single_source' }, origin: 'read' },
      },
    });
  });

  it('of four days of five is never called the week’s', () => {
    const { '2026-01-28': _, ...four } = FULL;
    const week = weekOf({ fact: madeUpTracker(madeUpDays(four)) });
    expect([week.published, week.trading]).toEqual([4, 5]);
    expect(states(week)).toEqual(['published', 'published', 'unnamed', 'published', 'published']);
    expect(week.sum).toMatchObject({ id: 'cryptoetf/2026-01-30/etf_days/BTC', rule: 'etf_days' });
    expect(week.sum?.interval).toEqual({ low: -200_000, high: 200_000 });
  });

  it('counts a printed zero as a figure, and a day that is not out as none', () => {
    const days = madeUpDays({ ...FULL, '2026-01-28': 0 });
    expect(weekOf({ fact: madeUpTracker(days) })).toMatchObject({ published: 5, sum: { rule: 'etf_week' } });
    const { '2026-01-30': _, ...four } = FULL;
    const open = weekOf({ fact: madeUpTracker(madeUpDays(four, { pending: ['2026-01-30'] })) });
    expect(states(open).at(-1)).toBe('pending');
    expect(open).toMatchObject({ published: 4, sum: { rule: 'etf_days' }, passport: { status: 'pending' } });
  });

  it('leaves out a day of which only some funds are out, even where a sum of those is printed', () => {
    const fact = madeUpTracker(madeUpDays(FULL, { partial: ['2026-01-30'] }));
    const week = weekOf({ fact });
    expect(states(week).at(-1)).toBe('partial');
    expect(week).toMatchObject({ published: 4, sum: { rule: 'etf_days' }, passport: { status: 'partial' } });
  });

  it('while it runs has days that are still to come, and one that is over and not out yet', () => {
    const fact = madeUpTracker(madeUpDays({ '2026-01-26': 11.1 }, { pending: ['2026-01-28'] }));
    const week = weekOf({ fact, now: Date.parse('2026-01-28T15:00:00Z') });
    expect(states(week)).toEqual(['published', 'pending', 'to_come', 'to_come', 'to_come']);
    expect(week).toMatchObject({ over: false, published: 1, trading: 5 });
  });

  it('behind what was stored or ships with the bot knows nothing, and does not say that it is not out', () => {
    for (const origin of ['stored', 'bundled'] as const) {
      const fact = madeUpTracker(madeUpDays({ '2026-01-26': 11.1 }), { origin, status: 'stale' });
      const week = weekOf({ fact });
      expect(states(week).slice(1)).toEqual(Array(4).fill('unnamed'));
      expect(week.passport.status).toBe('stale');
    }
  });

  it('has no day after now, whatever is known of it later', () => {
    const week = weekOf({ now: Date.parse('2026-01-27T12:00:00Z') });
    expect(states(week)).toEqual(['published', 'published', 'to_come', 'to_come', 'to_come']);
    expect(week).toMatchObject({ published: 2, passport: { asOf: { date: '2026-01-27' } } });
  });

  it('of Thanksgiving has four trading days, one of them half, and nothing that a source prints for the holiday', () => {
    const flows = {
      '2026-11-23': 11.1,
      '2026-11-24': 22.2,
      '2026-11-25': 33.3,
      '2026-11-26': 33.3,
      '2026-11-27': 44.4,
    };
    const fact = madeUpTracker(madeUpDays(flows));
    const week = weekOf({ week: '2026-11-27', fact, now: Date.parse('2026-11-30T15:00:00Z') });
    expect(week.days[3]).toMatchObject({ is: 'holiday', holiday: 'thanksgiving' });
    expect(week.days[4]).toMatchObject({ is: 'published', half: true });
    expect(week).toMatchObject({ published: 4, trading: 4, sum: { rule: 'etf_week' } });
    expect(week.sum?.interval.low).toBe(111 * M - 200_000);
  });

  it('has no sum where no day is out', () => {
    const fact = madeUpTracker(madeUpDays({ '2026-01-23': 11.1 }));
    expect(weekOf({ fact })).toMatchObject({ published: 0 });
    expect(weekOf({ fact }).sum).toBeUndefined();
  });

  it('adds up its published days, whichever they are, and is called a week’s only by all of them', () => {
    const dates = Object.keys(FULL);
    const flow = fc.integer({ min: -99, max: 99 }).map((tens) => tens * 11.1);
    fc.assert(
      fc.property(fc.array(fc.option(flow, { nil: undefined }), { minLength: 5, maxLength: 5 }), (flows) => {
        const known = Object.fromEntries(
          dates.flatMap((date, at) => (flows[at] === undefined ? [] : [[date, flows[at]]])),
        );
        const week = weekOf({ fact: madeUpTracker(madeUpDays(known)) });
        const values = Object.values(madeUpDays(known).days).map(({ usd: each }) => each as number);
        const sum = values.reduce((all, each) => all + each, 0);
        expect(week.published).toBe(values.length);
        expect(week.sum?.rule).toBe(values.length === 0 ? undefined : values.length === 5 ? 'etf_week' : 'etf_days');
        if (week.sum) {
          const { low, high } = week.sum.interval;
          expect([(low + high) / 2, high - low]).toEqual([sum, values.length * 100_000]);
        }
      }),
    );
  });
});

describe('a day that its source printed otherwise before', () => {
  const tuesday = (week: EtfWeek) => week.days[1];

  it.each([
    [
      'kept as it is now',
      [vintage('2026-01-27', 1, -33.3, '2026-01-28'), vintage('2026-01-27', 2, -22.2, '2026-01-29')],
      2,
      '2026-01-29',
    ],
    ['not kept yet as it is now', [vintage('2026-01-27', 1, -33.3, '2026-01-28')], 2, '2026-01-27'],
    [
      'kept in three states',
      [vintage('2026-01-27', 1, -11.1), vintage('2026-01-27', 2, -33.3), vintage('2026-01-27', 3, -22.2, '2026-01-30')],
      3,
      '2026-01-30',
    ],
  ] as const)('says what it said and since when: %s', (_, vintages, number, on) => {
    const week = weekOf({ vintages });
    const last = vintages.findLast(({ amount }) => amount.usd !== -22.2 * M)?.amount;
    expect(tuesday(week)).toMatchObject({
      is: 'published',
      figure: { vintage: number, verification: { state: 'restated', from: last, to: printed(-22.2), on } },
    });
    expect(week.passport.status).toBe('revised');
    expect(week.sum?.vintage).toBe(number);
  });

  it('is not restated where both round to the same', () => {
    const before: EtfVintage = {
      ...vintage('2026-01-27', 1, 0),
      amount: { usd: usd(-22_240_000), step: step(10_000) },
    };
    const week = weekOf({ vintages: [before] });
    expect(tuesday(week)).toMatchObject({ figure: { vintage: 2, verification: { state: 'single_source' } } });
    expect(week.passport.status).toBe('published');
  });

  it('waits for a person where it was a power of ten more or less, unless another tracker stands behind it', () => {
    const vintages = [vintage('2026-01-27', 1, -222)];
    expect(tuesday(weekOf({ vintages }))).toMatchObject({ is: 'on_hold', hold: { why: 'earlier', times: 10 } });
    const others = [madeUpTracker(madeUpDays(FULL), { source: 'sosovalue', publisher: 'Other Tracker' })];
    expect(tuesday(weekOf({ vintages, others }))).toMatchObject({ figure: { verification: { state: 'restated' } } });
  });

  it('is nothing that ships with the bot: what was heard is newer than that', () => {
    for (const before of [-33.3, -222]) {
      const fact = madeUpTracker(madeUpDays(FULL), { origin: 'bundled', status: 'stale' });
      const week = weekOf({ fact, vintages: [vintage('2026-01-27', 1, before)] });
      expect(tuesday(week)).toMatchObject({ figure: { vintage: 1, verification: { state: 'single_source' } } });
      expect(week.passport.status).toBe('published');
    }
  });

  it('is in a week that reads stale where its source is, and other days are not known', () => {
    const { '2026-01-30': _, ...four } = FULL;
    const fact = madeUpTracker(madeUpDays(four), { origin: 'stored', status: 'stale' });
    const vintages = [vintage('2026-01-27', 1, -33.3), vintage('2026-01-27', 2, -22.2)];
    expect(weekOf({ fact, vintages }).passport.status).toBe('stale');
  });

  it('says so also where another tracker prints something else', () => {
    const others = [
      madeUpTracker(madeUpDays({ '2026-01-27': -66.6 }), { source: 'sosovalue', publisher: 'Other Tracker' }),
    ];
    expect(tuesday(weekOf({ vintages: [vintage('2026-01-27', 1, -33.3)], others }))).toMatchObject({
      figure: { verification: { state: 'differs', with: 'Other Tracker', theirs: printed(-66.6) } },
      restated: { state: 'restated', from: printed(-33.3) },
    });
  });

  it('is read from what is kept, and what nobody can read is as if it were not', () => {
    const row = { question: 'etf_days', subject: 'BTC', source: 'cryptoetf', day: isoDate('2026-01-27'), lastAt: 0 };
    const day = { date: '2026-01-27', usd: 11_100_000, step: 100_000 };
    const bodies = [
      JSON.stringify({ asset: 'BTC', day }),
      '{"asset":"BTC","day":',
      '{"asset":"BTC","day":{"usd":"11"}}',
    ];
    const kept = bodies.map((body, at) => ({
      ...row,
      body,
      vintage: at + 1,
      firstAt: Date.parse('2026-01-28T12:00:00Z'),
    }));
    expect(etfVintages(kept)).toEqual([vintage('2026-01-27', 1, 11.1, '2026-01-28')]);
  });
});

describe('two trackers of one day', () => {
  const judge = (asset: string, ours: number, theirs: number) => {
    const said = agreement(asset, printed(ours), [{ publisher: 'Other Tracker', amount: printed(theirs) }]);
    return said.is === 'on_hold' ? said.hold.why : said.verification.state;
  };

  it.each([
    ['BTC', 111, 111, 'agrees'],
    ['BTC', 111, 115.9, 'agrees'],
    ['BTC', 111, 117, 'differs'],
    ['BTC', 1111, 1133, 'agrees'],
    ['BTC', 1111, 1144, 'differs'],
    ['ETH', 1.1, -2.2, 'differs'],
    ['ETH', -88.8, 99.9, 'differs'],
    ['ETH', -111, 111, 'opposite_sign'],
    ['XRP', -99.9, -55.5, 'agrees'],
    ['XRP', -111, -55.5, 'differs'],
    ['SOL', 66.6, 6.7, 'power_of_ten'],
    ['BTC', 111, 1110, 'power_of_ten'],
    ['BTC', -111, -11_112, 'power_of_ten'],
    ['BTC', 222, 2242, 'power_of_ten'],
    ['BTC', 111, 1444, 'differs'],
    ['BTC', 0, 5.5, 'differs'],
    ['BTC', 0, 4.4, 'agrees'],
  ])('%s: %d and %d million: %s', (asset, ours, theirs, verdict) => {
    expect([judge(asset, ours, theirs), judge(asset, theirs, ours)]).toEqual([verdict, verdict]);
  });

  it('are judged the same with both signs turned', () => {
    const flow = fc.integer({ min: -2000, max: 2000 }).map((tens) => tens * 1.1);
    fc.assert(
      fc.property(fc.constantFrom('BTC', 'ETH', 'SOL', 'XRP'), flow, flow, (asset, ours, theirs) => {
        expect(judge(asset, -ours, -theirs)).toBe(judge(asset, ours, theirs));
        expect(judge(asset, theirs, ours)).toBe(judge(asset, ours, theirs));
      }),
    );
  });

  it('withhold a day that they cannot both be right on, with both named, and the sum is then no week’s', () => {
    const theirs = madeUpDays({ ...FULL, '2026-01-29': -444 });
    const week = weekOf({ others: [madeUpTracker(theirs, { source: 'sosovalue', publisher: 'Other Tracker' })] });
    expect(week.days[3]).toEqual({
      ...{ date: '2026-01-29', half: false, is: 'on_hold' },
      hold: { why: 'power_of_ten', times: 10, other: 'Other Tracker' },
    });
    expect(week).toMatchObject({ published: 4, trading: 5, sum: { rule: 'etf_days' } });
    expect(JSON.stringify(week)).not.toMatch(/-44\d{7}\b|-444\d{6}\b/u);
  });

  it('name the one that differs before those that agree', () => {
    const beside = [
      { publisher: 'First', amount: printed(111) },
      { publisher: 'Second', amount: printed(155.4) },
    ];
    expect(agreement('BTC', printed(111), beside)).toMatchObject({
      verification: { state: 'differs', with: 'Second' },
    });
  });
});
