import { z } from 'zod';
import { type Candle, candleSchema, type DailyCandles } from '../../src/core/candle.ts';
import { priceSchema } from '../../src/core/level.ts';
import type { SourceName } from '../../src/core/source-names.ts';
import { addDays, isoDate } from '../../src/core/week.ts';
import { defineSource, said } from '../../src/sources/define-source.ts';
import type { BundledFacts } from '../../src/sources/fact-keeping.ts';
import { json, openHost, status } from '../doubles/sources/host.ts';
import { allAt, openLive } from './open-live.ts';

type Closes = Readonly<Record<string, number>>;

const candle = (date: string, close: number, turnover?: number): Candle =>
  candleSchema.parse({ date, close, ...(turnover !== undefined && { turnover }) });

/** Candles with these closes, by date. `turnover` is that of every day, or of the days it names. */
export function madeUpCandles(
  closes: Closes,
  { turnover, ...more }: Partial<Omit<DailyCandles, 'closed'>> & { readonly turnover?: number | Closes } = {},
): DailyCandles {
  const closed = Object.entries(closes)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([date, close]) => candle(date, close, typeof turnover === 'object' ? turnover[date] : turnover));
  return { venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', closed, ...more };
}

/** The same close, or those in turn, for as many days up to and with the last. */
export function closesTo(last: string, days: number, ...inTurn: readonly number[]): Closes {
  const dates = Array.from({ length: days }, (_, at) => addDays(isoDate(last), at + 1 - days));
  return Object.fromEntries(dates.map((date, at) => [date, inTurn[at % inTurn.length] ?? 111]));
}

export const running = (price: number, at: string): NonNullable<DailyCandles['running']> => ({
  price: priceSchema.parse(price),
  at: Date.parse(at),
});

const answerSchema = z.object({
  venue: z.string(),
  pair: z.string(),
  quote: z.enum(['usd', 'usdt']),
  closed: z.array(candleSchema),
  running: z.object({ price: priceSchema, at: z.number() }).optional(),
});

/** A source of a test's own, whose host answers /binance/BTC with candles as they are. It knows no coin beyond those named. */
const madeUpPriceSource = (name: SourceName, publisher: string, coins: readonly string[] = ['BTC']) =>
  defineSource({
    ...{ name, publisher, site: `https://${name}.example.org`, terms: 'market_data' as const },
    termsUrl: 'https://example.org/terms',
    answers: {
      candles: {
        coverage: 'spot_pair',
        staleAfterMs: 48 * 3_600_000,
        async ask({ door, at }, coin) {
          if (!coins.includes(coin)) return undefined;
          const fetched = await door.json(
            {
              ...{ source: name, ...at(`/${name}/${coin}`), accept: ['application/json'], withinMs: 4_000 },
              ...{ keep: { freshMs: 60_000, staleMs: 600_000 }, pace: { gapMs: 0, perDay: 500, failures: 1 } },
            },
            answerSchema,
          );
          const { running: now, ...rest } = fetched.value;
          const last = rest.closed.at(-1);
          if (!now && !last) return undefined;
          return said(fetched, {
            value: { ...rest, ...(now && { running: now }) },
            asOf: now ? { at: now.at } : { date: last?.date ?? isoDate('1970-01-01') },
          });
        },
      },
    },
  });

/** What a host answers for a coin: candles, or the status of a refusal. */
type Answers = Readonly<Record<string, DailyCandles | number>>;

interface Given {
  /** UTC. */
  readonly now?: string;
  readonly binance?: Answers;
  readonly kraken?: Answers;
  /** What ships with the bot. */
  readonly bundled?: Readonly<Record<string, DailyCandles>>;
  readonly offline?: true;
}

/** Prices of two made-up sources, Binance first, through the real door to a host on loopback. */
export async function openPrices({ now = NOW, binance = {}, kraken = {}, bundled = {}, offline }: Given) {
  const host = await openHost({ ...routesOf('binance', binance), ...routesOf('kraken', kraken) });
  const { live } = openLive({
    ...{ now, settings: allAt(host.url, 'binance', 'kraken'), bundled: { candles: shipping(bundled) } },
    sources: [
      madeUpPriceSource('binance', 'Binance', Object.keys(binance)),
      madeUpPriceSource('kraken', 'Kraken', Object.keys(kraken)),
    ],
    ...(offline && { offline }),
  });
  return { live, host };
}

export const NOW = '2026-01-27T12:00:00Z';

const routesOf = (source: string, answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([coin, given]) => [
      `/${source}/${coin}`,
      typeof given === 'number' ? status(given) : json(given),
    ]),
  );

const shipping =
  (coins: Readonly<Record<string, DailyCandles>>): NonNullable<BundledFacts['candles']> =>
  (coin) => {
    const value = coins[coin];
    const date = value?.closed.at(-1)?.date;
    if (!value || !date) return undefined;
    const id = `bundled/candles/${coin}/${date}`;
    return { id, value, source: 'bundled', publisher: 'Binance', asOf: { date }, coverage: 'spot_pair' };
  };
