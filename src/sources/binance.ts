import { z } from 'zod';
import { listedDay } from '../core/candle.ts';
import {
  askVenue,
  DAY_MS,
  DAYS,
  decimalAmount,
  decimalPrice,
  inOrder,
  millis,
  STALE_AFTER_MS,
  saidDays,
} from './daily-candles.ts';
import { defineSource } from './define-source.ts';
import { pairOf } from './trading-pairs.ts';

/** Prices and amounts are strings, times and counts are numbers; a row of another length is another layout. */
const rowSchema = z
  .tuple([
    millis,
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalAmount,
    millis,
    decimalAmount,
    z.int(),
    decimalAmount,
    decimalAmount,
    z.string(),
  ])
  .refine(([opens, , , , , , closes]) => closes === opens + DAY_MS - 1, 'a row is a day')
  .transform(([opens, open, high, low, close, , , turnover]) => listedDay(opens, { open, high, low, close, turnover }));
const answerSchema = z.union([
  z.array(rowSchema).min(1).transform(inOrder),
  z.object({ code: z.literal(-1121) }).transform(() => undefined),
]);

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
        const { value, ...fetched } = await askVenue(asking, {
          source: 'binance',
          path: `/api/v3/klines?symbol=${pair}&interval=1d&limit=${DAYS}`,
          reads: [400],
          pace: { gapMs: 100, perDay: 30_000 },
          read: (json) => answerSchema.parse(json),
        });
        return value && saidDays({ ...fetched, value }, { venue: 'Binance', pair, quote: 'usdt' });
      },
    },
  },
});
