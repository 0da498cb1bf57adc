import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bridge, beside, bridgeOf, usBridge } from '../../src/core/bridge.ts';
import { assetTolerance, type Tolerance, US_TOLERANCE } from '../../src/core/bridge-tolerances.ts';
import { tenfoldApart } from '../../src/core/comparing.ts';
import type { DerivedFigure } from '../../src/core/figure.ts';
import { directionOf, distance, magnitude } from '../../src/core/interval.ts';
import { usd } from '../../src/core/money.ts';
import { assetSubject, regionSubject, TOTAL } from '../../src/core/subject.ts';
import { powerOfTenApart } from '../../src/core/verification.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { readEtfWeeks } from '../../src/sources/etf-record.ts';
import { M, madeUpFigure, madeUpReport } from '../support/made-up.ts';

/** Of all trading days of a week, in millions, each day printed with one decimal. */
const sumOf = (millions: number, asset = 'BTC', rule: 'etf_week' | 'etf_days' = 'etf_week'): DerivedFigure => ({
  ...{ id: `cryptoetf/2026-01-23/${rule}/${asset}`, subject: assetSubject(asset), series: 'us_spot_etfs_daily', rule },
  ...{ publisher: 'Example Tracker', via: [], publishedOn: isoDate('2026-01-24'), publishedOnIs: 'derived' },
  period: { start: isoDate('2026-01-20'), end: isoDate('2026-01-23') },
  ...{ origin: 'read', verification: { state: 'single_source' }, vintage: 1, derived: true, from: [] },
  interval: { low: usd(Math.round(millions * M) - 200_000), high: usd(Math.round(millions * M) + 200_000) },
});
const days = (sum: DerivedFigure) => ({ sum, published: 4, trading: 4 });
const judge = (theirs: number, sum: number, tolerance: Tolerance): Bridge =>
  beside(madeUpFigure(assetSubject('BTC'), Math.round(theirs * M)), sumOf(sum), tolerance);

const NAMED = {
  ...{ BTC: assetTolerance('BTC'), ETH: assetTolerance('ETH'), SOL: assetTolerance('SOL'), XRP: assetTolerance('XRP') },
  US: US_TOLERANCE,
} as const;

describe('a weekly figure beside the sum of its ETF days', () => {
  it.each([
    ['BTC', 1110, 1110, 'same', 'agree'],
    ['BTC', -1110, -777, 'same', 'agree'],
    ['BTC', -1110, -666, 'same', 'diverges'],
    ['BTC', 222, 77.7, 'same', 'agree'],
    ['BTC', 222, 66.6, 'same', 'diverges'],
    ['BTC', 33.3, -44.4, 'opposite', 'diverges'],
    ['BTC', 0, -44.4, 'unclear', 'agree'],
    ['BTC', 444, -88.8, 'opposite', 'diverges'],
    ['BTC', 888, -88.8, 'opposite', 'on_hold'],
    ['BTC', 222, -222, 'opposite', 'on_hold'],
    ['BTC', -1110, -11_100, 'same', 'on_hold'],
    ['BTC', -1110, -13_320, 'same', 'on_hold'],
    ['BTC', -1110, -122_100, 'same', 'on_hold'],
    ['BTC', 11.1, 111, 'same', 'agree'],
    ['BTC', 22.2, 222, 'same', 'on_hold'],
    ['BTC', 222, 999, 'same', 'diverges'],
    ['ETH', -222, -111, 'same', 'agree'],
    ['ETH', -222, -99.9, 'same', 'diverges'],
    ['ETH', 99.9, 11.1, 'same', 'agree'],
    ['ETH', 333, 166.5, 'same', 'agree'],
    ['SOL', 33.3, 11.1, 'same', 'agree'],
    ['SOL', 44.4, 11.1, 'same', 'diverges'],
    ['SOL', 11.1, -11.1, 'small', 'agree'],
    ['XRP', 11.1, -18.8, 'small', 'agree'],
    ['XRP', 2.2, -22.2, 'opposite', 'diverges'],
    ['XRP', -16.6, 16.6, 'small', 'diverges'],
    ['XRP', 55.5, 5.5, 'same', 'on_hold'],
    ['US', -1776, -1332, 'same', 'agree'],
    ['US', -1776, -1221, 'same', 'diverges'],
    ['US', 111, 222, 'same', 'agree'],
  ] as const)('%s: %d and %d million go %s ways and %s', (asset, theirs, sum, direction, verdict) => {
    expect(judge(theirs, sum, NAMED[asset])).toMatchObject({ direction, verdict });
  });

  it('says the gap in dollars and as a share of the larger, both as wide as the roundings', () => {
    const { gap, share } = judge(-888, -1110, NAMED.BTC);
    expect(gap).toMatchObject({ rule: 'bridge_gap', interval: { low: 221_750_000, high: 222_250_000 }, derived: true });
    expect(share?.low).toBeCloseTo(0.2, 2);
    expect(share?.high).toBeCloseTo(0.2, 2);
    expect(share && share.low < 0.2 && share.high > 0.2).toBe(true);
    expect(judge(0, 0, NAMED.BTC).share).toBeUndefined();
  });

  it('is never averaged, and leaves both figures as they were given', () => {
    const theirs = madeUpFigure(TOTAL, -888 * M, { verification: { state: 'repeated', texts: 7 } });
    const sum = sumOf(-1110);
    const bridge = beside(theirs, sum, NAMED.BTC);
    expect(bridge.theirs).toBe(theirs);
    expect(bridge.sum).toBe(sum);
    expect(JSON.stringify(bridge)).not.toContain('999');
  });
});

describe('what of a gap another scope tells', () => {
  const report = madeUpReport('2026-01-23', {
    total: -1665,
    US: -1776,
    BTC: -1110,
    SHORT_BTC: 1.1,
    ETH: -555,
    CA: 33.3,
  });

  it('is what left or came outside the US where the report prints the US, and what is left of the gap is an interval', () => {
    const bridge = bridgeOf('BTC', days(sumOf(-1332)), report);
    expect(bridge).toMatchObject({
      is: 'bridge',
      gap: { interval: { low: 221_750_000, high: 222_250_000 } },
      scope: {
        is: 'outside_us',
        figure: { interval: { low: 110_900_000, high: 111_100_000 } },
        rest: { rule: 'bridge_rest', interval: { low: 110_650_000, high: 111_350_000 } },
      },
      shorts: { subject: { key: 'SHORT_BTC' }, usd: 1_100_000 },
    });
  });

  it('is what the named countries did where the US is not printed, and nothing where no country is', () => {
    const { US: _, ...flows } = { total: -1665, US: 0, BTC: -1110, CA: 33.3, CH: 22.2 };
    expect(bridgeOf('BTC', days(sumOf(-1332)), madeUpReport('2026-01-23', flows))).toMatchObject({
      scope: { is: 'named_regions', figure: { interval: { low: 55_400_000, high: 55_600_000 } } },
    });
    const bare = bridgeOf('BTC', days(sumOf(-1332)), madeUpReport('2026-01-23', { total: -1665, BTC: -1110 }));
    expect([bare.is, 'scope' in bare, 'shorts' in bare]).toEqual(['bridge', false, false]);
  });

  it('of the US is what is neither of the assets that have ETFs here', () => {
    const flows = { total: -1776, US: -1665, BTC: -1110, ETH: -555, SOL: 11.1, XRP: 22.2 };
    const weeks = Object.entries({ BTC: -1221, ETH: -444, SOL: 11.1, XRP: 22.2 }).map(([asset, sum]) => ({
      asset,
      sum: sumOf(sum, asset),
    }));
    const bridge = usBridge(weeks, madeUpReport('2026-01-23', flows));
    expect(bridge).toMatchObject({
      ...{ is: 'bridge', verdict: 'agree', direction: 'same' },
      theirs: { subject: regionSubject('US') },
      sum: { interval: { low: -1_632_500_000, high: -1_630_900_000 } },
      scope: { is: 'beyond_etf_assets', figure: { interval: { low: -144_550_000, high: -144_050_000 } } },
    });
    const { XRP: _, ...unnamed } = flows;
    expect(usBridge(weeks, madeUpReport('2026-01-23', unnamed))).not.toHaveProperty('scope');
  });
});

describe('what stands beside nothing', () => {
  const report = madeUpReport('2026-01-23', { total: -111, BTC: -88.8 });

  it('is a week of which days are missing, whatever they add up to', () => {
    const open = { sum: sumOf(-88.8, 'BTC', 'etf_days'), published: 3, trading: 4 };
    expect(bridgeOf('BTC', open, report)).toEqual({ is: 'incomplete', published: 3, trading: 4 });
    expect(bridgeOf('BTC', { published: 0, trading: 4 }, report)).toEqual({
      is: 'incomplete',
      published: 0,
      trading: 4,
    });
  });

  it('is a figure that a person has to look at first, as one that is larger than its total', () => {
    const tooLarge = madeUpReport('2026-01-23', { total: -11.1, BTC: -888 });
    expect(bridgeOf('BTC', days(sumOf(-888)), tooLarge)).toEqual({ is: 'waits' });
  });

  it('is a week without a report, an asset that it does not name, and a figure that was withdrawn', () => {
    expect(bridgeOf('BTC', days(sumOf(-88.8)), undefined)).toEqual({ is: 'no_report' });
    expect(bridgeOf('ETH', days(sumOf(-88.8, 'ETH')), report)).toEqual({ is: 'not_printed' });
    const withdrawn = {
      ...report,
      figures: [
        madeUpFigure(assetSubject('BTC'), -88.8 * M, {
          verification: { state: 'withdrawn', on: isoDate('2026-01-28') },
        }),
      ],
    };
    expect(bridgeOf('BTC', days(sumOf(-88.8)), withdrawn)).toEqual({ is: 'withdrawn' });
  });

  it('is the US while the days of one asset are not all out, which is named', () => {
    const weeks = ['BTC', 'ETH', 'SOL'].map((asset) => ({ asset, sum: sumOf(11.1, asset) }));
    const part = { asset: 'XRP', sum: sumOf(11.1, 'XRP', 'etf_days') };
    expect(usBridge(weeks, report)).toEqual({ is: 'incomplete_assets', assets: ['XRP'] });
    expect(usBridge([...weeks, part], report)).toEqual({ is: 'incomplete_assets', assets: ['XRP'] });
  });
});

describe('a bridge, whatever its two figures', () => {
  const amount = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -30_000, max: 30_000 }));
  const any = fc.tuple(amount, amount, fc.constantFrom(...Object.values(NAMED)));

  it('is the same with both signs turned', () => {
    fc.assert(
      fc.property(any, ([theirs, sum, tolerance]) => {
        const [one, other] = [judge(theirs, sum, tolerance), judge(-theirs, -sum, tolerance)];
        expect([other.verdict, other.direction, other.hold, other.share]).toEqual([
          one.verdict,
          one.direction,
          one.hold,
          one.share,
        ]);
        expect(other.gap.interval).toEqual({ low: usd(-one.gap.interval.high), high: usd(-one.gap.interval.low) });
      }),
    );
  });

  it('is on hold exactly where the signs of large amounts are opposite, or a power of ten would bring them together', () => {
    fc.assert(
      fc.property(any, ([theirs, sum, tolerance]) => {
        const { verdict, theirs: figure, sum: days } = judge(theirs, sum, tolerance);
        const [a, b] = [figure.interval, days.interval];
        const [x, y] = [magnitude(a), magnitude(b)];
        const opposite =
          directionOf(a) !== directionOf(b) && directionOf(a) !== 'unclear' && directionOf(b) !== 'unclear';
        const large = x.low > 100 * M && y.low > 100 * M;
        const near = distance(a, b) <= Math.max(tolerance.least, tolerance.share * Math.max(x.high, y.high));
        const small = Math.max(x.high, y.high) < (tolerance.signIgnoredBelow ?? 0);
        const agrees = near && (!opposite || small);
        const slip = !near && tenfoldApart(a, b, tolerance) !== undefined;
        expect(verdict).toBe((opposite && large) || slip ? 'on_hold' : agrees ? 'agree' : 'diverges');
      }),
      { numRuns: 500 },
    );
  });

  it('finds every slip of unit that two renderings of one figure would show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), fc.integer({ min: 1, max: 3 }), (tenths, power) => {
        const a = madeUpFigure(TOTAL, tenths * 100_000).interval;
        const b = madeUpFigure(TOTAL, tenths * 100_000 * 10 ** power).interval;
        expect(tenfoldApart(a, b, { tenfold: 0 })).toEqual({ why: 'power_of_ten', times: powerOfTenApart(a, b) });
      }),
    );
  });

  it('moves the verification of neither, and of what it computes to no more than the weaker of them', () => {
    const state = fc.constantFrom(
      { state: 'single_source' } as const,
      { state: 'repeated', texts: 3 } as const,
      { state: 'agrees', with: 'Other' } as const,
    );
    fc.assert(
      fc.property(any, state, ([theirs, sum, tolerance], verification) => {
        const figure = madeUpFigure(assetSubject('BTC'), theirs * M, { verification });
        const before = structuredClone([figure, sumOf(sum)]);
        const bridge = beside(figure, sumOf(sum), tolerance);
        expect([bridge.theirs, bridge.sum]).toEqual(before);
        expect(bridge.gap.verification).toEqual({ state: 'single_source' });
      }),
    );
  });
});

describe('the thirty weeks that ship with the bot', () => {
  const pairs = readEtfWeeks(new URL('../../data/', import.meta.url));
  const bridged = pairs.flatMap(({ weekEnding: week, reported, etf }) => {
    const report = { ...madeUpReport(week, {}), publisher: 'CoinShares', figures: reported };
    const bridge = bridgeOf('BTC', { sum: etf.sum, published: etf.trading, trading: etf.trading }, report);
    return bridge.is === 'bridge' ? [{ week, ...bridge }] : [];
  });

  it('have both Bitcoin figures in twenty-six, of which the direction is the same in all and none is on hold', () => {
    expect(pairs).toHaveLength(30);
    expect(bridged).toHaveLength(26);
    expect(bridged.filter(({ direction }) => direction === 'same')).toHaveLength(26);
    expect(bridged.filter(({ verdict }) => verdict === 'on_hold')).toEqual([]);
  });

  it('are within the tolerance in twenty-four; the two that diverge are known by name', () => {
    expect(bridged.filter(({ verdict }) => verdict === 'agree')).toHaveLength(24);
    const apart = bridged.filter(({ verdict }) => verdict === 'diverges');
    expect(
      apart.map(({ week, theirs, sum }) => [week, theirs.usd / M, (sum.interval.low + sum.interval.high) / 2 / M]),
    ).toEqual([
      [weekEnding('2026-01-09'), -405, -680.9],
      [weekEnding('2026-02-13'), -133.3, -360],
    ]);
  });

  it('hold the US of a report against Bitcoin’s ETFs alone as no bridge: other assets are not out', () => {
    for (const { reported, etf, weekEnding: week } of pairs) {
      const report = { ...madeUpReport(week, {}), figures: reported };
      expect(usBridge([{ asset: 'BTC', sum: etf.sum }], report).is).toBe('incomplete_assets');
    }
  });
});
