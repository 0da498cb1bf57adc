import { z } from 'zod';
import { type ListedDay, listedDay } from '../core/candle.ts';
import { AppError } from '../core/errors.ts';
import {
  askVenue,
  DAYS,
  decimalAmount,
  decimalPrice,
  inOrder,
  millis,
  orRefused,
  STALE_AFTER_MS,
  saidDays,
} from './daily-candles.ts';
import { defineSource } from './define-source.ts';
import { pairOf } from './trading-pairs.ts';

/** Everything is a string. The last says whether the day is over. */
const rowSchema = z
  .tuple([
    z
      .string()
      .regex(/^\d{1,15}$/u)
      .transform(Number)
      .pipe(millis),
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalAmount,
    decimalAmount,
    decimalAmount,
    z.enum(['0', '1']),
  ])
  .transform(([opens, open, high, low, close, , , turnover, confirm]) =>
    listedDay(opens, { open, high, low, close, turnover }, confirm === '1'),
  );
const daysSchema = z
  .array(rowSchema)
  .min(1)
  .transform((newestFirst, context) => inOrder(newestFirst.toReversed(), context));
const answerSchema = z.object({ code: z.string(), data: z.unknown() });

const NO_SUCH_PAIR = '51001';

/** Spot pairs in USDT, which is not USD. Its days are asked for in UTC: what it calls '1D' begins at 16:00. */
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
        const answer = await askVenue(asking, {
          source: 'okx',
          path: `/api/v5/market/candles?instId=${pair}&bar=1Dutc&limit=${DAYS}`,
          reads: [400],
          pace: { gapMs: 100, perDay: 30_000 },
          read,
        });
        return saidDays(orRefused(answer), { venue: 'OKX', pair, quote: 'usdt' });
      },
    },
  },
});

function read(json: unknown, host: string): readonly ListedDay[] | undefined {
  const { code, data } = answerSchema.parse(json);
  if (code === NO_SUCH_PAIR) return undefined;
  if (code !== '0') throw new AppError({ code: 'source_refused', host });
  return daysSchema.parse(data);
}
