import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHolds, headlineMismatch } from '../../src/core/checks.ts';
import { beyondMajors, change, majors, otherAssets, restOfWorld, shareOfGross } from '../../src/core/derived.ts';
import { gapBefore, largestSince, streak } from '../../src/core/history.ts';
import { sumIntervals } from '../../src/core/interval.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { figureOf } from '../../src/core/report.ts';
import { assetSubject, regionSubject, TOTAL } from '../../src/core/subject.ts';
import { disputes, restate, type Verification, verify, type Witness, weakest } from '../../src/core/verification.ts';
import { isoDate } from '../../src/core/week.ts';
import { M, madeUpFigure, madeUpReport, PUBLISHER } from '../support/made-up.ts';

const article = () => {
  const report = madeUpReport('2026-01-23', { SOL: 17.1 });
  const coarse = (subject: Parameters<typeof madeUpFigure>[0], dollars: number, stepSize: number) =>
    madeUpFigure(subject, dollars, { stepSize });
  return {
    ...report,
    figures: [
      coarse(TOTAL, -1_730 * M, 10 * M),
      coarse(regionSubject('US'), -1_800 * M, 100 * M),
      coarse(assetSubject('BTC'), -1_090 * M, 10 * M),
      coarse(assetSubject('ETH'), -630 * M, 10 * M),
      ...report.figures,
    ],
  };
};

describe('figures derived from printed ones', () => {
  it('are the intervals that the article leaves open', () => {
    expect(restOfWorld(article())?.interval).toEqual({ low: 15 * M, high: 125 * M });
    expect(otherAssets(article())?.interval).toEqual({ low: -42.15 * M, high: -12.05 * M });
  });

  it('say that they are derived, from what, and have no point value', () => {
    const rest = restOfWorld(article());
    expect(rest).toMatchObject({ derived: true, rule: 'rest_of_world' });
    expect(rest?.from).toHaveLength(2);
    expect(rest).not.toHaveProperty('usd');
  });

  it('are absent, never zero, when a member is not known', () => {
    const bare = madeUpReport('2026-01-23', { total: -111, BTC: -88.8 });
    expect([restOfWorld(bare), majors(bare), beyondMajors(bare)]).toEqual([undefined, undefined, undefined]);
    expect(otherAssets(madeUpReport('2026-01-23', { BTC: -88.8 }))).toBeUndefined();
  });

  it('leave listed shares out, since they stand outside the total', () => {
    const report = madeUpReport('2026-01-23', { total: -111, BTC: -99.9, BLOCKCHAIN_EQUITIES: -55.5 });
    expect(otherAssets(report)?.interval).toEqual({ low: -11.2 * M, high: -11 * M });
  });

  it('are as sure as the weakest of their members', () => {
    const before = madeUpFigure(TOTAL, 111 * M, {
      week: '2026-01-16',
      verification: { state: 'agrees', with: 'Other Research' },
    });
    const after = madeUpFigure(TOTAL, -111 * M, { verification: { state: 'single_source' } });
    expect(change(before, after)).toMatchObject({
      interval: { low: -222.1 * M, high: -221.9 * M },
      verification: { state: 'single_source' },
      period: { start: '2026-01-10', end: '2026-01-23' },
    });
  });

  it('of a report put together again hold its total', () => {
    const flows = fc.record({
      BTC: fc.integer({ min: -9999, max: 9999 }),
      ETH: fc.integer({ min: -9999, max: 9999 }),
      rest: fc.integer({ min: -999, max: 999 }),
    });
    fc.assert(
      fc.property(flows, ({ BTC, ETH, rest }) => {
        const report = madeUpReport('2026-01-23', { total: (BTC + ETH + rest) / 10, BTC: BTC / 10, ETH: ETH / 10 });
        const other = otherAssets(report);
        const whole =
          other && sumIntervals([other.interval, ...report.figures.slice(1).map(({ interval }) => interval)]);
        const total = figureOf(report, TOTAL);
        return whole && total && whole.low <= total.usd && total.usd <= whole.high;
      }),
    );
  });
});

describe('a share of the gross movement', () => {
  it('counts only what moved the same way', () => {
    const { figures } = madeUpReport('2026-01-23', { BTC: -66.6, ETH: -33.3, SOL: 22.2 });
    const [btc] = figures;
    const share = btc && shareOfGross(btc, figures);
    expect(share?.low).toBeCloseTo(66.55 / 99.9, 4);
    expect(share?.high).toBeCloseTo(66.65 / 99.9, 4);
  });

  it('never exceeds the whole', () => {
    const { figures } = madeUpReport('2026-01-23', { BTC: -66.6 });
    expect(figures[0] && shareOfGross(figures[0], figures)).toEqual({ low: 1, high: 1 });
  });
});

const points = (flows: Readonly<Record<string, number>>) =>
  Object.entries(flows).map(([week, millions]) => {
    const figure = madeUpFigure(TOTAL, Math.round(millions * 10) * 100_000, { week });
    return { weekEnding: madeUpReport(week, {}).weekEnding, figure };
  });

describe('a run of weeks', () => {
  it('ends where the direction turned', () => {
    const run = streak(points({ '2026-01-02': 11.1, '2026-01-09': -22.2, '2026-01-16': -11.1, '2026-01-23': -33.3 }));
    expect(run).toEqual({ direction: 'out', weeks: 3, first: '2026-01-09', last: '2026-01-23', endedBy: 'turn' });
  });

  it('is never carried over a week that is not known', () => {
    const run = streak(points({ '2026-01-02': -11.1, '2026-01-16': -11.1, '2026-01-23': -33.3 }));
    expect(run).toMatchObject({ weeks: 2, first: '2026-01-16', endedBy: 'gap' });
  });

  it('may be longer than the record', () => {
    expect(streak(points({ '2026-01-16': 11.1, '2026-01-23': 22.2 }))).toMatchObject({
      weeks: 2,
      endedBy: 'start_of_history',
    });
  });

  it('ends at a week whose direction is not sure, and does not begin with one', () => {
    expect(streak(points({ '2026-01-16': 0, '2026-01-23': 22.2 }))).toMatchObject({ weeks: 1, endedBy: 'unclear' });
    expect(streak(points({ '2026-01-16': 22.2, '2026-01-23': 0 }))).toBeUndefined();
    expect(streak([])).toBeUndefined();
  });
});

describe('the largest since', () => {
  it('names the week that was as large, how many lay between and how many are not known', () => {
    const record = largestSince(
      points({ '2025-12-05': -99.9, '2025-12-19': -11.1, '2026-01-16': 88.8, '2026-01-23': -55.5 }),
    );
    expect(record).toEqual({
      direction: 'out',
      since: '2025-12-05',
      from: '2025-12-05',
      comparedWeeks: 2,
      missingWeeks: 4,
    });
  });

  it('of all that is known says where the record starts', () => {
    const record = largestSince(points({ '2026-01-09': -11.1, '2026-01-16': -22.2, '2026-01-23': -55.5 }));
    expect(record).toEqual({ direction: 'out', from: '2026-01-09', comparedWeeks: 2, missingWeeks: 0 });
  });

  it('does not claim what rounding leaves open', () => {
    expect(largestSince(points({ '2026-01-16': -55.5, '2026-01-23': -55.5 }))).toMatchObject({
      since: '2026-01-16',
      comparedWeeks: 0,
    });
  });

  it('shows gaps where weeks are missing', () => {
    expect(gapBefore(points({ '2026-01-02': 11.1, '2026-01-23': 11.1 }), 1)).toBe(2);
  });
});

const figure = (dollars: number, approx = false) => ({ ...madeUpFigure(TOTAL, dollars), approx });
const witness = (dollars: number, overrides: Partial<Witness> = {}): Witness => ({
  usd: usd(dollars),
  step: step(100_000),
  publisher: 'Other Research',
  series: 'global_etps_weekly',
  document: 'https://example.test/other',
  ...overrides,
});

describe('verification', () => {
  it('is not raised by any number of echoes', () => {
    const echoes = fc.array(fc.webUrl(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(echoes, (documents) => {
        const state = verify(
          figure(-111 * M),
          documents.map((document) => witness(-111 * M, { publisher: PUBLISHER, document })),
        ).state;
        return state === 'repeated' || (state === 'single_source' && new Set(documents).size === 1);
      }),
    );
  });

  it('is not moved by another quantity, however near or far', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (dollars) => {
        return verify(figure(-111 * M), [witness(dollars, { series: 'us_spot_etfs_daily' })]).state === 'single_source';
      }),
    );
  });

  it('agrees when an independent publisher’s interval meets, differs when it does not, and names them', () => {
    expect(verify(figure(-111 * M), [witness(-111.1 * M)])).toEqual({ state: 'agrees', with: 'Other Research' });
    expect(verify(figure(-111 * M), [witness(-222 * M)])).toMatchObject({
      state: 'differs',
      theirs: { usd: -222 * M },
    });
  });

  it('differs as soon as one of several does', () => {
    expect(
      verify(figure(-111 * M), [witness(-111 * M), witness(-333 * M, { publisher: 'Third Research' })]),
    ).toMatchObject({
      state: 'differs',
      with: 'Third Research',
    });
  });

  it('is not disputed within two steps by an approximate figure', () => {
    expect(disputes(figure(-111 * M, true), witness(-111.3 * M))).toBe(false);
    expect(disputes(figure(-111 * M), witness(-111.3 * M))).toBe(true);
    expect(disputes(figure(-111 * M, true), witness(-111.4 * M))).toBe(true);
  });

  it('is restated only by an amount that does not round the same', () => {
    const on = isoDate('2026-02-02');
    expect(restate(figure(-111 * M), figure(-122.1 * M), on)).toMatchObject({ state: 'restated', on });
    expect(restate(figure(-111 * M), figure(-111.1 * M), on)).toBeUndefined();
  });

  it('of several is the weakest', () => {
    const states: Verification[] = [{ state: 'agrees', with: 'x' }, { state: 'single_source' }];
    expect(weakest([{ state: 'repeated', texts: 3 }, ...states])).toEqual({ state: 'single_source' });
  });
});

describe('what is put on hold', () => {
  it('is a part of more than three totals and five million, but not one that may rightly exceed the total', () => {
    expect(findHolds(madeUpReport('2026-01-23', { total: 11.1, BTC: 44.4 })).map(({ reason }) => reason)).toEqual([
      'part_over_total',
    ]);
    expect(findHolds(madeUpReport('2026-01-23', { total: 44.4, BTC: 88.8 }))).toEqual([]);
    expect(findHolds(madeUpReport('2026-01-23', { total: 11.1, BLOCKCHAIN_EQUITIES: 99.9 }))).toEqual([]);
  });

  it.each([
    ['ten times the same figure', -1110, 'power_of_ten'],
    ['a thousandth of it', -0.1 * 1.11, 'power_of_ten'],
    ['the opposite of a large one', 111, 'opposite_sign'],
  ])('is %s', (_, millions, reason) => {
    const report = madeUpReport('2026-01-23', { total: -111 });
    const witnesses = new Map([[report.figures[0]?.id ?? '', [witness(Math.round(millions * M))]]]);
    expect(findHolds(report, witnesses).map((hold) => hold.reason)).toEqual([reason]);
  });

  it('is not the opposite of a small one, nor another quantity', () => {
    const report = madeUpReport('2026-01-23', { total: -11.1 });
    const id = report.figures[0]?.id ?? '';
    expect(findHolds(report, new Map([[id, [witness(11.1 * M)]]]))).toEqual([]);
    expect(findHolds(report, new Map([[id, [witness(111 * M, { series: 'us_spot_etfs_daily' })]]]))).toEqual([]);
  });

  it.each([
    [10_000, [-1_730, -1_090], true],
    [3_000, [-1_730, -1_090], false],
    [400, [-1_730, -1_090], true],
    [600, [-1_730, -1_090], false],
    [600, [], false],
  ])('a headline of %d over %j is a mismatch: %s', (headline, body, expected) => {
    expect(headlineMismatch(usd(headline), body.map(usd))).toBe(expected);
  });
});
