import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { silence } from '../doubles/sources/hostile.ts';
import { startTidemark } from '../support/child.ts';

/** Takes every question and says nothing. */
let silent: HostDouble;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  silent = await openHost({ '/api/v3/klines': silence });
  environment = { SOURCE_BINANCE_URL: silent.url, TIDEMARK_NOW: '2026-01-27T12:00:00Z' };
  for (const name of ['KRAKEN', 'OKX', 'COINGECKO']) environment = { ...environment, [`SOURCE_${name}_ENABLED`]: '0' };
});
afterAll(() => silent.close());

describe('a source that says nothing', () => {
  it('is not asked by a start, nor by an answer that needs none of it', async () => {
    const { code, out } = await startTidemark(['run'], { environment, input: '/flows 2026-01-23\n/help\n' });
    expect(code).toBe(0);
    expect(out).toContain('−$1.73B');
    expect(silent.asked).toEqual([]);
  });

  it('costs whoever asks first its time-out, and those behind nothing', async () => {
    const { code, out } = await startTidemark(['run'], { environment, input: '/btc\n/eth\n/btc\n' });
    expect(code).toBe(0);
    expect(out.match(/Binance \(no answer in time\)/gu)).toHaveLength(1);
    expect(out.match(/Binance \(left alone for 1 min\)/gu)).toHaveLength(2);
    expect(out).toContain('89,600.26 USDT');
    expect(silent.asked).toHaveLength(1);
  });
});
