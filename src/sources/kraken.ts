import { DAYS, listedDays, STALE_AFTER_MS, saidDays } from './daily-candles.ts';
import { defineSource } from './define-source.ts';
import { askOhlc } from './kraken-bars.ts';
import { pairOf } from './trading-pairs.ts';
import { orRefused } from './venue-asking.ts';

/** Spot pairs in US dollars. Its newest row is never over. */
export const kraken = defineSource({
  name: 'kraken',
  publisher: 'Kraken',
  site: 'https://api.kraken.com',
  terms: 'market_data',
  termsUrl: 'https://www.kraken.com/legal',
  answers: {
    candles: {
      coverage: 'spot_pair',
      staleAfterMs: STALE_AFTER_MS,
      async ask(asking, asset) {
        const pair = pairOf('kraken', asset);
        if (pair === undefined) return undefined;
        const { value, ...fetched } = orRefused(await askOhlc(asking, { pair, timeframe: '1d' }));
        const days = listedDays(value.slice(-DAYS));
        return saidDays({ ...fetched, value: days }, { venue: 'Kraken', pair, quote: 'usd' });
      },
    },
  },
});
