import { z } from 'zod';
import { closedDays, type DailyCandles, type ListedDay, runningDay } from '../core/candle.ts';
import { AppError } from '../core/errors.ts';
import { priceSchema } from '../core/level.ts';
import type { AsOf } from '../core/live.ts';
import { dayNumber } from '../core/week.ts';
import type { Asking, Said } from './define-source.ts';
import type { Fetched } from './http.ts';
import type { Keeping, Pace, SourceRequest } from './http-request.ts';
import { readJson } from './json-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

/** Days that are asked for. */
export const DAYS = 300;

/** A venue is too old where the day before yesterday is not among its closed ones. */
export const STALE_AFTER_MS = 48 * HOUR;

/** A price is that of a minute, and up to five minutes older while it is asked for again. */
const FRESH: Keeping = { freshMs: MINUTE, staleMs: 5 * MINUTE };
/** What a venue does not trade it will not trade in a minute. */
const UNKNOWN: Keeping = { freshMs: 6 * HOUR };

/** Digits with at most one point: no sign, no exponent, no NaN. */
const decimal = z
  .string()
  .regex(/^\d{1,15}(?:\.\d{1,18})?$/u)
  .transform(Number);
export const decimalPrice = decimal.pipe(priceSchema);
export const decimalAmount = decimal.pipe(z.number().nonnegative());

/** UTC milliseconds that a date can be made of. */
export const millis = z.int().nonnegative().max(8_640_000_000_000_000);

/** Days as a venue lists them, oldest first: each opens at a midnight of UTC, once, and its prices lie between its lowest and highest. */
export function inOrder(days: readonly ListedDay[], context: z.RefinementCtx): readonly ListedDay[] {
  const good = days.every(
    ({ opens, candle: { open, high, low, close } }, at) =>
      opens % DAY_MS === 0 &&
      opens > (days[at - 1]?.opens ?? Number.NEGATIVE_INFINITY) &&
      [open, close].every((price = close) => (low ?? price) <= price && price <= (high ?? price)),
  );
  if (good) return days;
  context.addIssue('no days in order');
  return z.NEVER;
}

/** How a venue is asked for its days. */
interface VenueQuestion<T> extends Pick<SourceRequest, 'source' | 'reads' | 'headers'> {
  readonly path: string;
  readonly pace: Pick<Pace, 'gapMs' | 'perDay'>;
  readonly keep?: Keeping;
  /** What the JSON of its answer says; undefined where it does not know what it was asked for. Throws where it is no answer. */
  read(json: unknown, host: string): T | undefined;
}

/** One request. What it does not know is not asked for again for hours. Fails as the door does. */
export const askVenue = <T>(
  { door, at }: Asking,
  { path, pace, read, keep = FRESH, ...question }: VenueQuestion<T>,
): Promise<Fetched<T | undefined>> =>
  door.read(
    {
      ...{ ...question, ...at(path), accept: ['application/json'], keep, withinMs: 4_000 },
      pace: { ...pace, failures: 1, oneForm: true },
    },
    ({ bytes }, { hostname }) => read(readJson(bytes), hostname),
    (value) => (value === undefined ? UNKNOWN : undefined),
  );

/** What was said; throws `source_refused` where a venue that answers all in one way refused the pair: it is no worse for it. */
export function orRefused<T>({ value, ...fetched }: Fetched<T | undefined>): Fetched<T> {
  if (value !== undefined) return { ...fetched, value };
  throw new AppError({ code: 'source_refused', host: new URL(fetched.address).hostname });
}

type Named = Pick<DailyCandles, 'venue' | 'pair' | 'quote'>;

/** A venue's days with its name. The running price is of the moment at which it was heard: a list of days has no time of a trade. */
export function saidDays(
  { value: days, ...fetched }: Fetched<readonly ListedDay[]>,
  named: Named,
): Said<DailyCandles> | undefined {
  const { fetchedAt } = fetched;
  const newest = runningDay(days, fetchedAt);
  const running = newest && { price: newest.candle.close, at: fetchedAt };
  const closed = closedDays(days, fetchedAt);
  return saidCandles(fetched, { ...named, closed, ...(running && { running }) }, newest?.opens);
}

/**
 * Of the moment of its running price, or of its newest closed day where that is older than it should be: a venue that stood still is too old
 * however new its price. `begins`: when the running day began; a venue that is ahead of us says so by it. Undefined where there is nothing.
 */
export function saidCandles(
  { fetchedAt }: Pick<Fetched<unknown>, 'fetchedAt'>,
  value: DailyCandles,
  begins = Number.NEGATIVE_INFINITY,
): Said<DailyCandles> | undefined {
  const asOf = asOfCandles(value, fetchedAt, begins);
  return asOf && { value, asOf, fetchedAt };
}

function asOfCandles({ closed, running }: DailyCandles, at: number, begins: number): AsOf | undefined {
  const newest = closed.at(-1);
  const isNew = !newest || dayNumber(newest.date) >= Math.floor(at / DAY_MS) - 2;
  if (running && isNew) return { at: Math.max(running.at, begins) };
  return newest && { date: newest.date };
}
