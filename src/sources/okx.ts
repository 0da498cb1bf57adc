import { DAYS, listedDays, STALE_AFTER_MS, saidDays } from './daily-candles.ts';
import { defineSource } from './define-source.ts';
import { askCandles } from './okx-bars.ts';
import { pairOf } from './trading-pairs.ts';
import { orRefused } from './venue-asking.ts';

/** Spot pairs in USDT, which is not USD. */
export const okx = defineSource({
  name: 'okx',
  publisher: 'OKX',
  site: 'https://www.okx.com',
  terms: 'market_data',
  termsUrl: 'https://www.okx.com/help/terms-of-service',
  answers: {
    candles: {
      coverage: 'spot_pair',
      staleAfterMs: STALE_AFTER_MS,
      async ask(asking, asset) {
        const pair = pairOf('okx', asset);
        if (pair === undefined) return undefined;
        const answer = await askCandles(asking, { pair, timeframe: '1d', list: 'candles' });
        const { value, ...fetched } = orRefused(answer);
        const days = listedDays(value.slice(-DAYS));
        return saidDays({ ...fetched, value: days }, { venue: 'OKX', pair, quote: 'usdt' });
      },
    },
  },
});
