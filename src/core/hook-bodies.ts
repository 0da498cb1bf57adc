import { z } from 'zod';
import type { HookKind } from './alert-hook.ts';
import { readSymbol } from './hook-symbol.ts';
import { type Price, priceSchema } from './level.ts';
import type { BodyRefusal, TouchTold } from './touch-told.ts';

/** No coin costs more; what says so is a mistake, or an attempt. */
const MOST_PRICE = 1e9;

/** Digits with at most one point: no sign, no exponent, no thousands. */
const DECIMAL = /^\d{1,10}(?:\.\d{1,12})?$/u;

/** A price as a number or as a decimal string; NaN, nothing, less than nothing and what needs an exponent are none. */
const amountSchema = z
  .union([z.number(), z.string().max(24)])
  .transform((given) => (typeof given === 'number' ? String(given) : given.trim()))
  .pipe(z.string().regex(DECIMAL))
  .transform(Number)
  .pipe(priceSchema.max(MOST_PRICE));

const ISO = z.iso.datetime({ offset: true });

/** Seconds or milliseconds since 1970, as a number or in digits, or ISO 8601 with its zone; UTC milliseconds come of it. */
const momentSchema = z
  .union([z.int().nonnegative(), z.string().max(40)])
  .transform((given) => momentOf(String(given).trim()))
  .pipe(z.int());

function momentOf(given: string): number {
  if (/^\d{10}$/u.test(given)) return Number(given) * 1_000;
  if (/^\d{13}$/u.test(given)) return Number(given);
  return ISO.safeParse(given).success ? Date.parse(given) : Number.NaN;
}

const symbolSchema = z.string().trim().min(2).max(40);
/** Shown to people as the sender's own word. */
const exchangeSchema = z.string().trim().max(40);

/** As AiCoin sends it. AiCoin may add fields whenever it likes, so what else stands there is passed over. */
const aicoinSchema = z.object({
  source: z.string().max(40),
  eventType: z.literal('price_alert'),
  exchange: exchangeSchema,
  symbol: symbolSchema,
  triggerCondition: z.object({ type: z.string().max(40), threshold: z.union([z.number(), z.string().max(24)]) }),
  currentPrice: amountSchema,
  remark: z.string().max(2_000).nullish(),
  timestamp: momentSchema,
});

/**
 * As our template for TradingView fills it (docs/webhooks.md). The template is ours, so that anything else in it is a mistake whoever wrote it
 * should hear of. `time` is when its bar began, `timenow` when it fired.
 */
const tradingviewSchema = z.strictObject({
  ticker: symbolSchema,
  exchange: exchangeSchema,
  close: amountSchema,
  interval: z.union([z.string().max(12), z.int().positive().max(100_000)]),
  time: momentSchema,
  timenow: z.exactOptional(momentSchema),
});

/** What a sender says in the words of its kind, before its pair is read. */
interface Said {
  readonly symbol: string;
  readonly exchange: string;
  readonly price: Price;
  readonly threshold?: TouchTold['threshold'];
  readonly at: number;
}

type Reader = (body: unknown) => Said | undefined;

const READERS: Readonly<Record<HookKind, Reader>> = { aicoin: readAicoin, tradingview: readTradingview };

function readAicoin(body: unknown): Said | undefined {
  const read = aicoinSchema.safeParse(body);
  if (!read.success) return undefined;
  const { symbol, exchange, triggerCondition, currentPrice: price, timestamp: at } = read.data;
  const way = wayOf(triggerCondition.type);
  // What another condition counts in (per cent, say) is not known to be a price.
  if (!way) return { symbol, exchange, price, at };
  const threshold = amountSchema.safeParse(triggerCondition.threshold);
  return threshold.success ? { symbol, exchange, price, at, threshold: { price: threshold.data, way } } : undefined;
}

function wayOf(type: string): 'up' | 'down' | undefined {
  switch (type.trim().toLowerCase()) {
    case 'up to':
      return 'up';
    case 'down to':
      return 'down';
    default:
      return undefined;
  }
}

function readTradingview(body: unknown): Said | undefined {
  const read = tradingviewSchema.safeParse(body);
  if (!read.success) return undefined;
  const { ticker, exchange, close, time, timenow } = read.data;
  return { symbol: ticker, exchange, price: close, at: timenow ?? time };
}

/** A touch and what it was watched for lie side by side; further apart than this one of the two is mistyped. */
const MOST_APART = 2;

/** What a body tells that came through a hook of some kind. */
export function readHookBody(kind: HookKind, body: string): TouchTold | BodyRefusal {
  const json = parsed(body);
  if (json === undefined) return 'not_json';
  const said = READERS[kind](json);
  if (!said) return fitsAnother(kind, json) ? 'wrong_kind' : 'malformed';
  const { symbol, exchange, threshold, ...rest } = said;
  const read = readSymbol(symbol);
  if (typeof read !== 'object') return read;
  if (threshold && timesApart(threshold.price, said.price) > MOST_APART) return 'far_apart';
  return { by: kind, ...read, ...(exchange !== '' && { exchange }), ...(threshold && { threshold }), ...rest };
}

const timesApart = (a: number, b: number): number => Math.max(a / b, b / a);

const fitsAnother = (kind: HookKind, json: unknown): boolean =>
  Object.entries(READERS).some(([other, read]) => other !== kind && read(json) !== undefined);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What it says is the sender's, and nothing of it is repeated.
    return undefined;
  }
}
