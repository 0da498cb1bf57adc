import { z } from 'zod';
import { createBounded } from './bounded.ts';
import { dateOfDay, dayNumber, type IsoDate } from './week.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A time on the wall, '00:00' to '23:59'. */
export const wallTimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
  .brand<'WallTime'>();
export type WallTime = z.output<typeof wallTimeSchema>;

/** Monday is 1, Sunday 7, as in ISO 8601. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const weekdaySchema = z.literal(WEEKDAYS);
export type Weekday = z.output<typeof weekdaySchema>;

export interface LocalDateTime {
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly weekday: Weekday;
}

export interface Instant {
  /** UTC milliseconds. */
  readonly at: number;
  /** `gap`: no clock of the zone ever showed it. `repeated`: they showed it twice, and this is the first. */
  readonly shifted: 'gap' | 'repeated' | undefined;
}

/**
 * When clocks of an IANA zone show a time of a date. A time in a gap is the first instant after it, a repeated one its first;
 * a date that a zone left out whole, as Pacific/Apia 2011-12-30, is a gap too. Cost: three questions to `Intl`, some twenty in a gap.
 */
export function instantOf(date: IsoDate, time: WallTime, timeZone: string): Instant {
  const wanted = dayNumber(date) * DAY_MS + minuteOfDay(time) * MINUTE_MS;
  const offsets = new Set([wanted - DAY_MS, wanted + DAY_MS].map((at) => wallMs(at, timeZone) - at));
  const shown = [...offsets].map((offset) => wanted - offset).filter((at) => wallMs(at, timeZone) === wanted);
  if (shown.length === 0) return { at: firstNotBefore(wanted, timeZone), shifted: 'gap' };
  return { at: Math.min(...shown), shifted: shown.length > 1 ? 'repeated' : undefined };
}

/** What the clocks and the calendars of an IANA zone show at a moment (UTC milliseconds). */
export function localDateTime(at: number, timeZone: string): LocalDateTime {
  const wall = wallMs(at, timeZone);
  const day = Math.floor(wall / DAY_MS);
  return {
    date: dateOfDay(day),
    time: timeOfMinute(Math.floor((wall - day * DAY_MS) / MINUTE_MS)),
    weekday: weekdayOf(day),
  };
}

/** Days are counted from 1970-01-01, a Thursday. */
export const weekdayOf = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

const minuteOfDay = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const two = (count: number): string => String(count).padStart(2, '0');
const timeOfMinute = (minute: number): WallTime => `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as WallTime;

/** The first second at which a zone's clocks have passed a time they leave out. No zone is a day away from UTC. */
function firstNotBefore(wanted: number, timeZone: string): number {
  let before = wanted - DAY_MS;
  let after = wanted + DAY_MS;
  while (after - before > SECOND_MS) {
    const between = before + Math.floor((after - before) / 2 / SECOND_MS) * SECOND_MS;
    if (wallMs(between, timeZone) < wanted) before = between;
    else after = between;
  }
  return after;
}

/** A server's schedules stand in few zones; a formatter costs a hundred times what asking it does. */
const formatters = createBounded<Intl.DateTimeFormat>(100);

const NUMBERS = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/u;

/** What the clocks of a zone show, to the second, as if it were UTC milliseconds. */
function wallMs(at: number, timeZone: string): number {
  const shown = NUMBERS.exec(formatterOf(timeZone).format(at))?.slice(1).map(Number) ?? [];
  const [month = Number.NaN, day, year = Number.NaN, hour, minute, second] = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
