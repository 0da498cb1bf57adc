import { z } from 'zod';
import { findTimeZone } from './time-zone.ts';
import { instantOf, localDateTime, type Weekday, wallTimeSchema, weekdayOf, weekdaySchema } from './wall-clock.ts';
import { addDays, dayNumber, type IsoDate } from './week.ts';

/** A zone of IANA by any name it has, kept under the one that `Intl` gives it. Offsets are none: they know no summer. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .transform((typed, { addIssue }) => {
    const zone = findTimeZone(typed);
    if (zone !== undefined) return zone;
    addIssue('a zone of IANA, as Asia/Shanghai');
    return z.NEVER;
  });

/** Once a week, at a time that the clocks of a zone show. Kept as such, since what it is in UTC changes with them. */
export const weeklySchema = z.strictObject({ weekday: weekdaySchema, time: wallTimeSchema, timeZone: timeZoneSchema });
export type Weekly = Readonly<z.output<typeof weeklySchema>>;

/**
 * The first run after a moment (UTC milliseconds), never at it. Given the last run as well, it is after that too, so that a clock
 * which is set back runs nothing twice. A run in a gap is at the first instant after it, one in a repeated hour the first time.
 */
export function nextRun(weekly: Weekly, after: number, last = after): number {
  const from = Math.max(after, last);
  // The run of the newest such date may be still to come, and no run is moved by more than the day its zone left out.
  for (
    let date = weekdayOnOrBefore(weekly.weekday, localDateTime(from, weekly.timeZone).date);
    ;
    date = addDays(date, 7)
  ) {
    const { at } = instantOf(date, weekly.time, weekly.timeZone);
    if (at > from) return at;
  }
}

/** The runs after one moment and until another, the last included; the first `most` of them, oldest first. */
export function runsBetween(weekly: Weekly, after: number, until: number, most: number): readonly number[] {
  const runs: number[] = [];
  for (let at = nextRun(weekly, after); at <= until && runs.length < most; at = nextRun(weekly, at)) runs.push(at);
  return runs;
}

/** The date of a weekday, at most six days back. */
const weekdayOnOrBefore = (weekday: Weekday, date: IsoDate): IsoDate =>
  addDays(date, -((weekdayOf(dayNumber(date)) - weekday + 7) % 7));
