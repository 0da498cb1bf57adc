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

const seconds = z
  .int()
  .transform((said) => said * 1_000)
  .pipe(millis);

const rowSchema = z
  .tuple([seconds, decimalPrice, decimalPrice, decimalPrice, decimalPrice, decimalAmount, decimalAmount, z.int()])
  .transform(([opens, open, high, low, close, averagePrice, volume]) => {
    // A product of two printed numbers is no finer than a cent.
    const turnover = Math.round(averagePrice * volume * 100) / 100;
    return listedDay(opens, { open, high, low, close, turnover });
  });
const daysSchema = z.array(rowSchema).min(1).transform(inOrder);
const answerSchema = z.object({
  error: z.array(z.string()),
  result: z.object({ last: z.int() }).catchall(z.unknown()).optional(),
});

/** Spot pairs in US dollars. It names the pair of an answer as it likes, and its newest row is never over. */
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
        const answer = await askVenue(asking, {
          source: 'kraken',
          path: `/0/public/OHLC?pair=${pair}&interval=1440`,
          pace: { gapMs: 1_000, perDay: 10_000 },
          read,
        });
        const { value: days, ...fetched } = orRefused(answer);
        return saidDays({ ...fetched, value: days.slice(-DAYS) }, { venue: 'Kraken', pair, quote: 'usd' });
      },
    },
  },
});

function read(json: unknown, host: string): readonly ListedDay[] | undefined {
  const { error, result = {} } = answerSchema.parse(json);
  if (error.includes('EQuery:Unknown asset pair')) return undefined;
  if (error.length > 0) throw new AppError({ code: 'source_refused', host });
  const [days, ...others] = Object.entries(result).filter(([key]) => key !== 'last');
  const listed = daysSchema.parse(others.length === 0 ? days?.[1] : undefined);
  return listed.map((day, at) => (at === listed.length - 1 ? { ...day, over: false } : day));
}
