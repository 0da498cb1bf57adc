import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EtfDays } from '../../src/core/etf-days.ts';
import type { Fact } from '../../src/core/live.ts';
import { isTradingDay } from '../../src/core/trading-days.ts';
import { cryptoetf } from '../../src/sources/cryptoetf.ts';
import type { SourceDefinition } from '../../src/sources/define-source.ts';
import { farside } from '../../src/sources/farside.ts';
import { LIVE_SOURCES } from '../../src/sources/live-sources.ts';
import { marketDays } from '../../src/sources/market-days.ts';
import { sosovalue } from '../../src/sources/sosovalue.ts';
import { cryptoEtf, MCP_PATH } from '../doubles/sources/cryptoetf.ts';
import { farsideRoute } from '../doubles/sources/farside.ts';
import { type HostDouble, openHost, type Route } from '../doubles/sources/host.ts';
import { SUMMARY_PATH, summaryHistory } from '../doubles/sources/sosovalue.ts';
import { allAt, openLive } from '../support/open-live.ts';

/** What three trackers say of the same made-up days; undefined is not out. The 19th was a holiday. */
const DAYS: readonly (readonly [date: string, tenths: number | undefined])[] = [
  ...([
    ['2026-01-15', 111],
    ['2026-01-16', -222],
    ['2026-01-20', 0],
  ] as const),
  ...([
    ['2026-01-21', 11_111],
    ['2026-01-22', -3_333],
    ['2026-01-23', 444],
    ['2026-01-26', undefined],
  ] as const),
];
const CLOSED = ['2026-01-17', '2026-01-18', '2026-01-19', '2026-01-24', '2026-01-25'];
/** Seven in the morning of a Tuesday in New York. */
const NOW = '2026-01-27T12:00:00Z';

const MONTHS: readonly string[] = ['Jan'];
const asFarsideHas = (date: string): string =>
  `${date.slice(8)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
const printed = (tenths: number): string => {
  const size = (Math.abs(tenths) / 10).toLocaleString('en-US', { minimumFractionDigits: 1 });
  return tenths < 0 ? `(${size})` : size;
};

interface Played {
  readonly source: SourceDefinition;
  readonly path: string;
  readonly route: Route;
}

/** Each prints 0 in its own way for what is not out or not traded. */
const PLAYED: readonly Played[] = [
  {
    source: cryptoetf,
    path: MCP_PATH,
    route: cryptoEtf([
      {
        ...{ symbol: 'BTC', date: '2026-01-23' },
        days: [...DAYS, ...CLOSED.map((date) => [date, undefined] as const), ['2026-01-27', undefined] as const]
          .map(([date, tenths = 0]) => ({ date, netFlowUsdM: tenths / 10 }))
          .sort((a, b) => (a.date < b.date ? -1 : 1)),
      },
    ]).route,
  },
  {
    source: sosovalue,
    path: SUMMARY_PATH,
    route: summaryHistory({ BTC: DAYS.map(([date, tenths = 0]) => ({ date, total_net_inflow: tenths * 100_000 })) }),
  },
  {
    source: farside,
    path: '/btc/',
    route: farsideRoute({
      columns: ['AAAA', 'BBBB'],
      rows: [
        ...DAYS.map(([date, tenths]) => ({
          label: asFarsideHas(date),
          funds: {
            AAAA: tenths === undefined ? '-' : printed(tenths + 111),
            BBBB: tenths === undefined ? '-' : '(11.1)',
          },
          total: printed(tenths ?? 0),
        })),
        ...CLOSED.map((date) => ({ label: asFarsideHas(date), funds: {}, total: '0.0' })),
        { label: 'Total', funds: { AAAA: '1,111', BBBB: '(222)' }, total: '888' },
      ],
    }),
  },
];

it('is asked of them in this order', () => {
  const asked = LIVE_SOURCES.filter(({ answers }) => answers.etf_days).map(({ name }) => name);
  expect(asked).toEqual(PLAYED.map(({ source }) => source.name));
});

describe.each(PLAYED)('the ETF days of $source.publisher', ({ source, path, route }) => {
  let host: HostDouble;
  let fact: Fact<EtfDays>;
  beforeEach(async () => {
    host = await openHost({ [path]: route });
    const { url } = host;
    const settings = { ...allAt(url, source.name), sosovalue: { url, key: 'made-up-key' } };
    const answered = await openLive({ sources: [source], settings, now: NOW }).live.ask('etf_days', 'BTC');
    if (answered.is !== 'fact') throw new TypeError(`nothing came: ${JSON.stringify(answered)}`);
    fact = answered;
  });
  afterEach(() => host.close());

  it('are the same whole dollars as with every other', () => {
    const out = DAYS.flatMap(([date, tenths]) => (tenths === undefined ? [] : [[date, tenths * 100_000]]));
    expect(fact.value.days.map(({ date, usd }) => [date, usd])).toEqual(out);
  });

  it('hold a 0 that is out, and none that is not', () => {
    const zeros = fact.value.days.filter(({ usd }) => usd === 0).map(({ date }) => date);
    expect(zeros).toEqual(['2026-01-20']);
  });

  it('name each trading day that is not out up to today', () => {
    expect(fact.value).toMatchObject({ asset: 'BTC', pending: ['2026-01-26', '2026-01-27'], partial: [] });
  });

  it('stand once each, oldest first, and only where US exchanges trade', () => {
    const dates = fact.value.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => !isTradingDay(marketDays(), date))).toEqual([]);
  });

  it('print nothing finer than their step', () => {
    for (const { usd, step } of fact.value.days) expect(Math.abs(usd % step)).toBe(0);
  });

  it('have their newest day in their passport, with whom to credit', () => {
    expect(fact).toMatchObject({
      ...{ asOf: { date: '2026-01-23' }, coverage: 'us_spot_etfs', status: 'published' },
      attribution: expect.stringContaining(source.publisher.replace(' Investors', '')),
    });
  });
});
