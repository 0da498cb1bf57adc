import { afterEach, beforeEach, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { AppError } from '../../src/core/errors.ts';
import { openSources } from '../../src/open-sources.ts';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { barsFrom } from '../doubles/sources/venue-bars.ts';
import { venueRoutes } from '../support/candle-venues.ts';

const NOW = Date.parse('2026-01-05T03:30:00Z');
const FEED = { venue: 'Binance', pair: 'BTCUSDT', timeframe: '1h' } as const;
const QUIET = { warn: () => undefined, info: () => undefined };

let host: HostDouble;
beforeEach(async () => {
  const bars = { '1h': barsFrom('2026-01-05T00:00:00Z', '1h', [111, 222, 333, 444]) };
  host = await openHost(venueRoutes({ BTCUSDT: bars }, () => NOW));
});
afterEach(() => host.close());

const open = (more: { readonly offline?: boolean; readonly enabled?: boolean } = {}) => {
  const { offline = false, enabled = true } = more;
  return openSources({ offline, live: { binance: { url: host.url, enabled } } }, stoppedClock(NOW), QUIET);
};

it('what comes from the network has candles too, of the venue as the operator set it up', async () => {
  const sources = open();
  const bars = await sources.candles.closedAfter(FEED, Date.parse('2026-01-05T01:00:00Z'));
  expect(bars.map(({ close }) => close)).toEqual([222, 333]);
  await sources.close();
});

it('a venue that the operator switched off is not asked, and that is said', async () => {
  const sources = open({ enabled: false });
  await expect(sources.candles.closedAfter(FEED, 0)).rejects.toMatchObject({ failure: { code: 'source_off' } });
  expect(host.asked).toEqual([]);
  await sources.close();
});

it('offline nobody is asked for candles, and the markets are known all the same', async () => {
  const sources = open({ offline: true });
  await expect(sources.candles.closedAfter(FEED, 0)).rejects.toMatchObject({ failure: { code: 'offline' } });
  expect((await sources.candles.markets('BTC')).map(({ venue }) => venue)).toEqual(['Binance', 'Kraken', 'OKX']);
  expect(host.asked).toEqual([]);
  await sources.close();
});

it('once it is closed nobody is asked any more', async () => {
  const sources = open();
  await sources.candles.closedAfter(FEED, Date.parse('2026-01-05T01:00:00Z'));
  await sources.close();
  await expect(sources.candles.closedAfter(FEED, 0)).rejects.toBeInstanceOf(AppError);
  expect(host.asked).toHaveLength(1);
});
