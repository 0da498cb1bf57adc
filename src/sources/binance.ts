import { askKlines } from './binance-bars.ts';
import { DAYS, listedDays, STALE_AFTER_MS, saidDays } from './daily-candles.ts';
import { defineSource } from './define-source.ts';
import { pairOf } from './trading-pairs.ts';

/** Spot pairs in USDT, which is not USD. The newest row is the day that goes on. */
export const binance = defineSource({
  name: 'binance',
  publisher: 'Binance',
  site: 'https://data-api.binance.vision',
  terms: 'market_data',
  termsUrl: 'https://www.binance.com/en/terms',
  answers: {
    candles: {
      coverage: 'spot_pair',
      staleAfterMs: STALE_AFTER_MS,
      async ask(asking, asset) {
        const pair = pairOf('binance', asset);
        if (pair === undefined) return undefined;
        const { value, ...fetched } = await askKlines(asking, { pair, timeframe: '1d', limit: DAYS, least: 1 });
        return value && saidDays({ ...fetched, value: listedDays(value) }, { venue: 'Binance', pair, quote: 'usdt' });
      },
    },
  },
});
