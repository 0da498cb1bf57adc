import { instantOf, type WallTime, wallTimeSchema } from './wall-clock.ts';
import {
  addDays,
  dateOfDay,
  dayNumber,
  type IsoDate,
  NEW_YORK,
  newYorkDate,
  type WeekEnding,
  weekday,
} from './week.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const LATE_AFTER_MS = HOUR_MS;

const MIDNIGHT = wallTimeSchema.parse('00:00');
const CLOSES = wallTimeSchema.parse('17:00');
const OPENS = wallTimeSchema.parse('18:00');

/** UTC milliseconds; `to` is the first that is outside. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a price of gold or silver is older than it should be: an hour and more of trade has passed since its moment. Friday's last price
 * is that of the whole weekend. Holidays are not known here: on one of them a price is called late. All in UTC milliseconds.
 */
export const isMetalPriceLate = (at: number, now: number): boolean =>
  now - at > LATE_AFTER_MS && tradedMs(at, now) > LATE_AFTER_MS;

/** Milliseconds of trade between two moments (UTC milliseconds); no more than those of the last week are counted. */
export function tradedMs(at: number, now: number): number {
  const since = Math.max(at, now - WEEK_MS);
  const [first, last] = [dayNumber(newYorkDate(since)), dayNumber(newYorkDate(now)) + 1];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, ahead) => dateOfDay(first + ahead));
  return days
    .flatMap((date) => dayOfTrade(date) ?? [])
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, since)), 0);
}

/** A reporting week's Friday in New York, and the rest after it until trade opens again: a price of that time is the week's last. */
export const endOfMetalWeek = (friday: WeekEnding): Span => ({
  from: inNewYork(friday, MIDNIGHT),
  to: inNewYork(addDays(friday, 2), OPENS),
});

/** Metals trade from 18:00 in New York to 17:00 of the next day, which is a weekday. */
const dayOfTrade = (date: IsoDate): Span | undefined =>
  [0, 6].includes(weekday(date))
    ? undefined
    : { from: inNewYork(addDays(date, -1), OPENS), to: inNewYork(date, CLOSES) };

const inNewYork = (date: IsoDate, time: WallTime): number => instantOf(date, time, NEW_YORK).at;
