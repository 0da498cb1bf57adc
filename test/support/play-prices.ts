import { afterEach } from 'vitest';
import { briefCard } from '../../src/cards/brief-card.ts';
import type { DailyCandles } from '../../src/core/candle.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import type { HostDouble } from '../doubles/sources/host.ts';
import { openTidemark, type Told } from './ask.ts';
import { madeUpReport } from './made-up.ts';
import { closesTo, madeUpCandles, NOW, openPrices, running } from './made-up-prices.ts';

const REPORTS = [
  madeUpReport('2026-01-16', { total: 33.3, BTC: 22.2, ETH: 11.1 }),
  madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -33.3, SOL: 11.1, SHORT_BTC: 2.2 }),
];

/** A claim that the price must be above 222, judged by daily closes of Binance BTCUSDT. */
export const madeUpLevel = (claim: object = {}, reading: object = {}): Level =>
  levelSchema.parse({
    claim: {
      ...{ id: 'btc-222', words: 'above 222', language: 'en', author: 'A. Nalyst', document: 'Example Letter' },
      ...{ saidOn: '2026-01-02', asset: 'BTC', price: 222, meaning: 'bearish_signal_void', ...claim },
    },
    reading: {
      ...{ venue: 'Binance', pair: 'BTCUSDT', direction: 'reclaim_above', timeframe: '1d', closes: 1 },
      ...{ rearmPercent: 1, quote: 'usdt', placeChose: [], ...reading },
    },
  });

export type GivenPrices = Parameters<typeof openPrices>[0];

/** The core over made-up weeks, levels and prices. Hosts are closed behind each test of the file that calls this. */
export function playPrices() {
  let hosts: HostDouble[] = [];
  afterEach(async () => {
    await Promise.all(hosts.map((host) => host.close()));
    hosts = [];
  });
  const openAt = async (prices: GivenPrices) => {
    const opened = await openPrices(prices);
    hosts.push(opened.host);
    return opened;
  };
  const open = async (prices: GivenPrices, levels: readonly Level[] = [madeUpLevel()]) => {
    const { live, host } = await openAt(prices);
    return { host, ask: openTidemark({ now: prices.now ?? NOW, reports: REPORTS, levels, live }) };
  };
  const answerTo = async (line: string, prices: GivenPrices, locale: Locale = 'en', levels?: readonly Level[]) =>
    (await open(prices, levels)).ask(line, { locale });
  return { openAt, open, answerTo };
}

/** 40 days of 122.1 and 111 in turn up to yesterday, with what was traded on each and a price of today. */
export const month = (more: Partial<DailyCandles> = {}): DailyCandles => ({
  ...madeUpCandles(closesTo('2026-01-26', 40, 122.1, 111), {
    turnover: 1_110_000_000,
    running: running(144.3, '2026-01-27T11:57:00Z'),
  }),
  ...more,
});

export const BITCOIN_IN_DOLLARS = month({ venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' });

/** What ships with the bot: two Fridays alone. */
export const FRIDAYS = madeUpCandles({ '2026-01-16': 111, '2026-01-23': 122.1 });

/** A brief answer as it reads. */
export const briefText = ({ card }: Told, locale: Locale = 'en'): string =>
  renderText(briefCard(card), rendererFor(locale), { width: Number.POSITIVE_INFINITY, paint: NO_PAINT });
