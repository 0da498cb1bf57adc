import { z } from 'zod';
import { usdSchema } from './money.ts';
import { type PrintedAmount, stepSchema } from './printed.ts';
import { isTradingDay, type MarketDays } from './trading-days.ts';
import { addDays, type IsoDate, isoDateSchema } from './week.ts';

/** What US spot ETFs of one asset took in on one New York trading day: signed whole dollars, as precisely as printed. */
export const etfDaySchema = z.object({ date: isoDateSchema, usd: usdSchema, step: stepSchema });
export type EtfDay = z.output<typeof etfDaySchema>;

/**
 * Trading days of the US spot ETFs of one asset. A day without a published figure is absent, never 0; `pending` has those whose figure is not
 * out, `partial` those of which some funds are out.
 */
export interface EtfDays {
  /** Ticker. */
  readonly asset: string;
  /** Oldest first, each date once, trading days alone. */
  readonly days: readonly EtfDay[];
  readonly pending: readonly z.output<typeof isoDateSchema>[];
  readonly partial: readonly z.output<typeof isoDateSchema>[];
}

/** What a source's list shows of one date: an amount, that it is not out, or that only some of its funds are. */
export interface ListedDay {
  readonly date: IsoDate;
  readonly shows: PrintedAmount | 'pending' | 'partial';
}

export interface Listed {
  /** Ticker. */
  readonly asset: string;
  readonly list: readonly ListedDay[];
  /** In New York. */
  readonly today: IsoDate;
  readonly market: MarketDays;
}

/** A list may end at any time, and a day of the year 1 is one too. */
const MOST_PENDING_DAYS = 60;

/**
 * The trading days of a list. What stands there for a day on which US exchanges are closed is no figure. A date with two different amounts
 * has none that can be told, so it is pending, as is each trading day of the last sixty days that comes after the newest amount and is not listed.
 */
export function etfDaysOf({ asset, list, today, market }: Listed): EtfDays {
  const shown = onceEach(list.filter(({ date }) => isTradingDay(market, date)));
  const days = shown.flatMap(({ date, shows }) => (typeof shows === 'object' ? [{ date, ...shows }] : []));
  const dated = (what: 'pending' | 'partial') => shown.filter(({ shows }) => shows === what).map(({ date }) => date);
  const newest = days.at(-1)?.date ?? today;
  const earliest = addDays(today, -MOST_PENDING_DAYS);
  const unlisted = daysAfter(newest < earliest ? earliest : newest, today).filter(
    (date) => isTradingDay(market, date) && !shown.some((each) => each.date === date),
  );
  const pending = [...dated('pending'), ...unlisted].filter((date) => date <= today).sort();
  return { asset, days, pending, partial: dated('partial') };
}

/** Each date once, oldest first; what a list contradicts itself on is not out. */
function onceEach(list: readonly ListedDay[]): readonly ListedDay[] {
  const byDate = new Map<IsoDate, ListedDay['shows']>();
  for (const { date, shows } of list) {
    const known = byDate.get(date);
    byDate.set(date, known === undefined || isSame(known, shows) ? shows : 'pending');
  }
  return [...byDate].map(([date, shows]) => ({ date, shows })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

const isSame = (a: ListedDay['shows'], b: ListedDay['shows']): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.usd === b.usd : a === b;

function daysAfter(date: IsoDate, last: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let next = addDays(date, 1); next <= last; next = addDays(next, 1)) days.push(next);
  return days;
}
