import type { Of, Question } from '../../src/core/live.ts';
import { SOURCE_NAMES, type SourceName } from '../../src/core/source-names.ts';
import type { SourceSettings } from '../../src/sources/define-source.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { binanceKlines } from '../doubles/sources/binance.ts';
import { geckoChart } from '../doubles/sources/coingecko.ts';
import { cryptoEtf, MCP_PATH, type TrackedAsset } from '../doubles/sources/cryptoetf.ts';
import { edgarRoutes, MSTR, OTHER } from '../doubles/sources/edgar.ts';
import { farsideRoute } from '../doubles/sources/farside.ts';
import { high, week } from '../doubles/sources/forexfactory.ts';
import { observations, releaseDates } from '../doubles/sources/fred.ts';
import { goldApi } from '../doubles/sources/gold-api.ts';
import { type HostDouble, openHost, type Route } from '../doubles/sources/host.ts';
import { krakenOhlc } from '../doubles/sources/kraken.ts';
import { tokenPrices } from '../doubles/sources/metal-tokens.ts';
import { okxCandles } from '../doubles/sources/okx.ts';
import { SUMMARY_PATH, summaryHistory } from '../doubles/sources/sosovalue.ts';
import { stablecoinCharts } from '../doubles/sources/stablecoins.ts';
import { swissquotes } from '../doubles/sources/swissquote.ts';
import { companyTreasury } from '../doubles/sources/treasuries.ts';
import { daysTo } from '../doubles/sources/venue-days.ts';

/** A Tuesday noon, UTC. The Monday of the week before was a holiday. */
export const NOON = Date.parse('2026-01-27T12:00:00Z');
/** A key that may stand nowhere but in what is sent to its own source. */
export const CANARY = 'canary-7f3a-key';

const COINS = ['BTC', 'ETH', 'SOL', 'XRP'] as const;
const CLOSES = { BTC: [555, 444], ETH: [333, 444], SOL: [222, 333], XRP: [111, 122.1] } as const;
const NAMES = {
  binance: { BTC: 'BTCUSDT', ETH: 'ETHUSDT', SOL: 'SOLUSDT', XRP: 'XRPUSDT' },
  kraken: { BTC: 'XBTUSD', ETH: 'ETHUSD', SOL: 'SOLUSD', XRP: 'XRPUSD' },
  okx: { BTC: 'BTC-USDT', ETH: 'ETH-USDT', SOL: 'SOL-USDT', XRP: 'XRP-USDT' },
  coingecko: { BTC: 'bitcoin', ETH: 'ethereum', SOL: 'solana', XRP: 'ripple' },
} as const;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const venue = (name: keyof typeof NAMES, now: () => number) => ({
  now,
  markets: Object.fromEntries(
    COINS.map((coin) => [
      NAMES[name][coin],
      daysTo(
        dayOf(now()),
        Array.from({ length: 60 }, (_, at) => CLOSES[coin][at % 2] ?? 111),
      ),
    ]),
  ),
});

const FLOWS: Readonly<Record<string, number>> = {
  ...{ '2026-01-20': 11.1, '2026-01-21': -22.2, '2026-01-22': 33.3, '2026-01-23': -44.4 },
  ...{ '2026-01-26': 55.5, '2026-01-27': 33.3 },
};
const printed = (millions: number): string => (millions < 0 ? `(${-millions})` : String(millions));

/** The days of US spot ETFs that are out by a morning, as each tracker has them. */
function trackedTo(today: string) {
  const flows = Object.entries(FLOWS).filter(([date]) => date < today);
  const tracked: readonly TrackedAsset[] = COINS.map((symbol) => ({
    ...{ symbol, date: flows.at(-1)?.[0] ?? '' },
    days: [...flows, [today, 0] as const].map(([date, netFlowUsdM]) => ({ date, netFlowUsdM })),
  }));
  const summaries = flows.map(([date, millions]) => ({ date, total_net_inflow: millions * 1_000_000 }));
  const table = {
    columns: ['AAAA', 'BBBB'],
    rows: flows.map(([date, millions]) => ({
      label: `${date.slice(8)} Jan 2026`,
      funds: { AAAA: printed(millions), BBBB: '0.0' },
      total: printed(millions),
    })),
  };
  return { tracked, summaries, table };
}

/** What each source says, with figures that nobody can take for real ones, by path. A clock that is ahead says it of another day. */
export function honestRoutes(now: () => number): Readonly<Record<SourceName, Readonly<Record<string, Route>>>> {
  const at = new Date(now() - 60_000).toISOString();
  const [today, yesterday] = [dayOf(now()), dayOf(now() - 86_400_000)];
  const { tracked, summaries, table } = trackedTo(today);
  const supply = (back: number, billions: number) => ({
    ...{ date: dayOf(now() - back * 86_400_000), dollars: billions * 1_000_000_000 },
  });
  const quote = (price: number) => [{ profiles: { prime: [price, price] as const }, at }];
  const gecko = Object.values(NAMES.coingecko).map((coin) => `/api/v3/coins/${coin}/market_chart`);
  const chart = geckoChart(venue('coingecko', now));
  const filing = {
    ...{ accession: '0001475365-25-000011', period: '2025-09-30', filedOn: '2025-11-12' },
    rows: [OTHER, { cusip: MSTR, value: 111_000, shares: 1_110 }],
  };
  const treasury = companyTreasury([{ name: 'Example One', coins: 111.1 }], 1_111);
  return {
    binance: { '/api/v3/klines': binanceKlines(venue('binance', now)) },
    kraken: { '/0/public/OHLC': krakenOhlc(venue('kraken', now)) },
    okx: { '/api/v5/market/candles': okxCandles(venue('okx', now)) },
    coingecko: Object.fromEntries(gecko.map((path) => [path, chart])),
    cryptoetf: { [MCP_PATH]: cryptoEtf(tracked).route },
    sosovalue: { [SUMMARY_PATH]: summaryHistory(Object.fromEntries(COINS.map((coin) => [coin, summaries]))) },
    farside: { '/btc/': farsideRoute(table), '/eth/': farsideRoute(table), '/sol/': farsideRoute(table) },
    gold_api: { '/price/XAU': goldApi({ XAU: 1_110 }, at), '/price/XAG': goldApi({ XAG: 22.2 }, at) },
    swissquote: Object.fromEntries(
      Object.entries({ XAU: 1_111, XAG: 22.2 }).map(([metal, price]) => [
        `/public-quotes/bboquotes/instrument/${metal}/USD`,
        swissquotes({ [metal]: quote(price) }),
      ]),
    ),
    metal_tokens: {
      '/api/v3/simple/price': tokenPrices({ 'pax-gold': { usd: 1_122, at }, 'kinesis-silver': { usd: 22.2, at } }),
    },
    edgar: edgarRoutes([filing]),
    treasuries: {
      '/api/v3/companies/public_treasury/bitcoin': treasury,
      '/api/v3/companies/public_treasury/ethereum': treasury,
    },
    fred: {
      '/fred/series/observations': observations({ DFEDTARL: [[yesterday, '1.11']], DFEDTARU: [[yesterday, '2.22']] }),
      '/fred/release/dates': releaseDates({ 10: ['2026-02-11'], 50: [], 53: [], 54: [] }, today),
    },
    forexfactory: { '/ff_calendar_thisweek.json': week([high('CPI m/m', '2026-01-29T08:30:00-05:00')]) },
    alternative_me: {
      '/fng/': fearAndGreed([
        { date: today, value: 11 },
        { date: yesterday, value: 22 },
      ]),
    },
    stablecoins: { '/stablecoincharts/all': stablecoinCharts([supply(7, 111), supply(1, 122.1), supply(0, 133.2)]) },
  };
}

/** A question of each kind that the sources answer. */
export const ASKED: { readonly [Q in Question]: Of<Q> } = {
  ...{ candles: 'BTC', etf_days: 'BTC', metal: 'XAU', mood: 'market', stablecoins: 'all' },
  ...{ manager_position: 'MSTR', treasuries: 'BTC', policy_rate: 'US', macro_dates: 'US' },
};

export interface World {
  readonly hosts: Readonly<Record<SourceName, HostDouble>>;
  /** Every source switched on, at its double, and with a key where it takes one. */
  readonly settings: SourceSettings;
  close(): Promise<void>;
}

/** Every source of live figures as a double on loopback, all of them honest. */
export async function openWorld(now: () => number): Promise<World> {
  const opened = await Promise.all(
    Object.entries(honestRoutes(now)).map(async ([name, routes]) => [name, await openHost(routes)] as const),
  );
  const hosts = Object.fromEntries(opened) as Record<SourceName, HostDouble>;
  const setting = (name: SourceName) => {
    const { url } = hosts[name];
    return { url, enabled: true, ...(SOURCE_NAMES[name].key !== 'none' && name !== 'coingecko' && { key: CANARY }) };
  };
  const names = Object.keys(hosts) as SourceName[];
  return {
    hosts,
    settings: Object.fromEntries(names.map((name) => [name, setting(name)])),
    close: async () => void (await Promise.all(Object.values(hosts).map((host) => host.close()))),
  };
}
