import { afterEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { placeId } from '../../src/core/place.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import type { HostDouble } from '../doubles/sources/host.ts';
import { closesTo, madeUpCandles, NOW, openPrices } from '../support/made-up-prices.ts';

let host: HostDouble;
afterEach(() => host.close());

async function open(prices: Parameters<typeof openPrices>[0]) {
  const opened = await openPrices(prices);
  host = opened.host;
  const app = openSharedApp(
    stoppedClock(Date.parse(NOW)),
    createLog('error', () => undefined),
    { live: opened.live },
  );
  /** Everybody in a chat of their own, in every language, most of them under another name of the same coin. */
  const crowd = (many: number) =>
    Promise.all(
      Array.from({ length: many }, (_, at) =>
        app.run({
          line: ['/btc', '/asset btc', '/asset bitcoin', '/asset 比特币'][at % 4] ?? '/btc',
          locale: LOCALES[at % LOCALES.length] ?? 'en',
          role: 'member',
          from: { person: `telegram:${at}`, place: placeId('telegram', at + 1) },
        }),
      ),
    );
  return { app, crowd };
}

describe('ten thousand who ask for the price of bitcoin at once', () => {
  it('are one request to the source, and each has the price', async () => {
    const { crowd } = await open({ binance: { BTC: madeUpCandles(closesTo('2026-01-26', 40, 111)) } });
    const answers = await crowd(10_000);
    expect(host.paths()).toEqual(['/binance/BTC']);
    expect(answers.filter(({ failure }) => failure)).toEqual([]);
    expect(answers.filter(({ card }) => !JSON.stringify(card).includes('prices-closed'))).toEqual([]);
  }, 60_000);

  it('are one request to a source that is dead, and nobody waits for it again', async () => {
    const { crowd } = await open({ binance: { BTC: 451 } });
    await crowd(1_000);
    const asked = host.paths().length;
    expect(asked).toBe(1);
    await crowd(1_000);
    expect(host.paths()).toHaveLength(asked);
  }, 60_000);
});
