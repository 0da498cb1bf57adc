import { z } from 'zod';
import { closedDays, listedDay } from '../core/candle.ts';
import { AppError } from '../core/errors.ts';
import { priceSchema } from '../core/level.ts';
import { DAY_MS, DAYS, STALE_AFTER_MS, saidCandles } from './daily-candles.ts';
import { type Asking, defineSource } from './define-source.ts';
import { pairOf } from './trading-pairs.ts';
import { askVenue } from './venue-asking.ts';
import { inOrder, millis } from './venue-rows.ts';

const MINUTE = 60_000;
const PRO_HOST = 'pro-api.coingecko.com';

/** No key, one that is not known, one of another host, or one whose plan does not have this. */
const KEY_CODES: readonly number[] = [10002, 10005, 10010, 10011];

const COIN_NOT_FOUND = 404;

const codeSchema = z.object({ error_code: z.int() }).transform(({ error_code: code }) => code);
const statusSchema = z.object({ status: codeSchema }).transform(({ status }) => status);
/** It refuses in four shapes; each comes to a code. */
const refusalSchema = z.union([
  codeSchema,
  statusSchema,
  z.object({ error: statusSchema }).transform(({ error }) => error),
  z.object({ error: z.string() }).transform(({ error }) => (error === 'coin not found' ? COIN_NOT_FOUND : 400)),
]);
const pointSchema = z.tuple([millis, priceSchema]);
/** Closes at midnights, and then the price now. */
const answerSchema = z
  .object({ prices: z.array(pointSchema).min(2) })
  .transform(({ prices }, context) => {
    const [before, newest] = prices.slice(-2);
    if (!before || !newest || newest[0] <= before[0]) {
      context.addIssue('no price now');
      return z.NEVER;
    }
    const closes = prices.slice(0, -1).map(([at, close]) => ({ opens: at - DAY_MS, close }));
    return { closes: inOrder(closes, DAY_MS, context), running: { at: newest[0], price: newest[1] } };
  })
  .transform(({ closes, running }) => ({
    days: closes.map(({ opens, close }) => listedDay(opens, { close }, true)),
    running,
  }));

/**
 * An average over venues in US dollars, which is no venue's own close. A point of 00:00 is the close of the day before; the last point is
 * the price now, with a time of its own. What it calls a volume is that of 24 hours up to then, no day's.
 * A key is one of its demo plan, unless the base address that the operator set is https://pro-api.coingecko.com: then it is a paid one.
 */
export const coingecko = defineSource({
  name: 'coingecko',
  publisher: 'CoinGecko',
  site: 'https://api.coingecko.com',
  attribution: 'Powered by CoinGecko',
  terms: 'credit',
  termsUrl: 'https://www.coingecko.com/en/api_terms',
  answers: {
    candles: {
      coverage: 'venues_average',
      staleAfterMs: STALE_AFTER_MS,
      async ask(asking, asset) {
        const coin = pairOf('coingecko', asset);
        if (coin === undefined) return undefined;
        const { value, ...fetched } = await askVenue(asking, {
          source: 'coingecko',
          path: `/api/v3/coins/${coin}/market_chart?vs_currency=usd&days=${DAYS}&interval=daily`,
          reads: [400, 401, 404],
          ...keyHeader(asking),
          // A demo key has 10,000 questions a month; without one the budget is shared with strangers.
          pace: { gapMs: 3_000, perDay: 300 },
          keep: { freshMs: 5 * MINUTE, staleMs: 10 * MINUTE },
          read,
        });
        if (!value) return undefined;
        const closed = closedDays(value.days, fetched.fetchedAt);
        const named = { venue: 'CoinGecko', pair: `${asset}/USD`, quote: 'usd' } as const;
        return saidCandles(fetched, { ...named, closed, running: value.running });
      },
    },
  },
});

function keyHeader({ key, at }: Asking) {
  if (key === undefined) return {};
  const isPro = new URL(at('/').url).hostname === PRO_HOST;
  return { headers: { [isPro ? 'x-cg-pro-api-key' : 'x-cg-demo-api-key']: key } };
}

/** A refusal comes with a status of refusal, or with 200. */
function read(json: unknown, host: string): z.output<typeof answerSchema> | undefined {
  const { success, data: code } = refusalSchema.safeParse(json);
  if (!success) return answerSchema.parse(json);
  if (code === COIN_NOT_FOUND) return undefined;
  throw new AppError({ code: KEY_CODES.includes(code) ? 'source_key_refused' : 'source_refused', host });
}
