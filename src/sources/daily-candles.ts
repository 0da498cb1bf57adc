import { closedDays, type DailyCandles, type ListedDay, listedDay, runningDay } from '../core/candle.ts';
import type { AsOf } from '../core/live.ts';
import { dayNumber } from '../core/week.ts';
import type { Said } from './define-source.ts';
import type { Fetched } from './http.ts';
import type { ListedBar } from './venue-rows.ts';

const HOUR = 3_600_000;
export const DAY_MS = 24 * HOUR;

/** Days that are asked for. */
export const DAYS = 300;

/** A venue is too old where the day before yesterday is not among its closed ones. */
export const STALE_AFTER_MS = 48 * HOUR;

/** Days of a venue that lists them with all that they have. */
export const listedDays = (bars: readonly ListedBar[]): readonly ListedDay[] =>
  bars.map(({ opens, over, ...day }) => listedDay(opens, day, over));

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
