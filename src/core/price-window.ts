import type { Candle, DailyCandles } from './candle.ts';
import { changePercent } from './change-percent.ts';
import type { Price } from './level.ts';
import { addDays, dayNumber, type IsoDate, type Period, reportingWeek, type WeekEnding, weekday } from './week.ts';

/** The price that a UTC day ended with, and of what pair. */
export interface PairClose extends Pick<DailyCandles, 'venue' | 'pair' | 'quote'> {
  readonly date: IsoDate;
  readonly close: Price;
}

const pairClose = ({ venue, pair, quote }: DailyCandles, { date, close }: Candle): PairClose => ({
  ...{ venue, pair, quote, date, close },
});

/** The close that ended a UTC day; undefined where that day is not known, whatever its neighbours are. */
export function closeOn(candles: DailyCandles, date: IsoDate): PairClose | undefined {
  const candle = candles.closed.find((each) => each.date === date);
  return candle && pairClose(candles, candle);
}

export function newestClose(candles: DailyCandles): PairClose | undefined {
  const candle = candles.closed.at(-1);
  return candle && pairClose(candles, candle);
}

/** The newest close that ended a week of candles, Monday to Sunday UTC: another week than the one flows are counted in. */
export function newestWeekClose(candles: DailyCandles): PairClose | undefined {
  const candle = candles.closed.findLast(({ date }) => weekday(date) === 0);
  return candle && pairClose(candles, candle);
}

/** Percent from one close to another of the same pair on the same venue. Undefined for any two others: between markets nothing changed. */
export function changeBetween(from: PairClose, to: PairClose): number | undefined {
  const same = from.venue === to.venue && from.pair === to.pair && from.quote === to.quote;
  return same ? finite(changePercent(from.close, to.close)) : undefined;
}

/** How far a price lies from a level, in percent of the level: below it is negative. */
export const distanceFrom = (level: Price, price: Price): number | undefined => finite(changePercent(level, price));

/** What a pair did in the days of a reporting week. */
export interface PriceWeek {
  /** From the Friday whose close it begins with to the Friday whose close ends it. */
  readonly between: Period;
  /** Those of the two Fridays whose close is not known. */
  readonly missing: readonly IsoDate[];
  /** In percent, where both closes are known. */
  readonly change?: number;
  /** Of the days Saturday to Friday: how many are known, of how many. */
  readonly days: { readonly known: number; readonly of: number };
  /** Traded in them, in the pair's quote, where every day is known. */
  readonly turnover?: number;
}

/**
 * A reporting week by daily candles in UTC: from the close of the Friday before it to the close of its own Friday. That is neither the
 * week of the flows, which is New York's, nor the close of US exchanges.
 */
export function priceWeek(candles: DailyCandles, end: WeekEnding): PriceWeek {
  const week = reportingWeek(end);
  const between = { start: addDays(week.start, -1), end: week.end };
  const [from, to] = [closeOn(candles, between.start), closeOn(candles, between.end)];
  const change = from && to && changeBetween(from, to);
  const of = dayNumber(week.end) - dayNumber(week.start) + 1;
  const traded = candles.closed
    .filter(({ date }) => week.start <= date && date <= week.end)
    .flatMap(({ turnover }) => (turnover === undefined ? [] : [turnover]));
  const turnover = traded.length === of ? finite(traded.reduce((sum, each) => sum + each, 0)) : undefined;
  return {
    between,
    missing: [...(from ? [] : [between.start]), ...(to ? [] : [between.end])],
    days: { known: traded.length, of },
    ...(change !== undefined && { change }),
    ...(turnover !== undefined && { turnover }),
  };
}

/** Days of returns that a volatility is made of. */
const VOLATILITY_DAYS = 30;
/** Closes that those take: each day's return needs the close of the day before. */
export const VOLATILITY_CLOSES = VOLATILITY_DAYS + 1;
/** Coins trade every day. */
const DAYS_A_YEAR = 365;

/** `closes`: how many stand in a row up to the day asked for, too few. */
export type Volatility =
  | { readonly is: 'known'; readonly percent: number }
  | { readonly is: 'short'; readonly closes: number };

/**
 * Realised volatility of the 30 days up to and with `until`: the standard deviation (of a sample) of daily log returns, for a year of 365
 * days, in percent. A missing day ends the row of closes and is never bridged.
 */
export function realisedVolatility({ closed }: Pick<DailyCandles, 'closed'>, until: IsoDate): Volatility {
  const byDate = new Map(closed.map(({ date, close }) => [date, close]));
  const row: Price[] = [];
  for (let date = until; row.length < VOLATILITY_CLOSES; date = addDays(date, -1)) {
    const close = byDate.get(date);
    if (close === undefined) return { is: 'short', closes: row.length };
    row.unshift(close);
  }
  const returns = row.slice(1).map((close, at) => Math.log(close) - Math.log(row[at] ?? close));
  const mean = returns.reduce((sum, each) => sum + each, 0) / returns.length;
  const variance = returns.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (returns.length - 1);
  return { is: 'known', percent: Math.sqrt(variance * DAYS_A_YEAR) * 100 };
}

/** What no computer holds is not known. */
const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined);
