import { periodOf } from './occurrence.ts';
import { nextBegin } from './schedule-times.ts';
import { instantOf, localDateTime } from './wall-clock.ts';
import { type IsoDate, newYorkDate, publicationMonday } from './week.ts';
import { runsBetween } from './weekly.ts';
import type { When } from './when.ts';

const YEAR_MS = 366 * 86_400_000;

/** When the next posts begin to be due, soonest first (UTC milliseconds). */
export function comingRuns(when: When, now: number, most: number): readonly number[] {
  const runs: number[] = [];
  for (let at = nextBegin(when, now); runs.length < most; at = nextBegin(when, at)) runs.push(at);
  return runs;
}

/** A run whose hour the clocks of its zone leave out that day, or show twice. */
export interface ShiftedRun {
  readonly shifted: 'gap' | 'repeated';
  readonly date: IsoDate;
  readonly at: number;
}

/** The first such run of each kind within a year. */
export function shiftedRuns(when: When, now: number): readonly ShiftedRun[] {
  if (when.is === 'published') return [];
  const shifted = runsBetween(when, now, now + YEAR_MS, 60).flatMap((at) => {
    const { date } = localDateTime(at, when.timeZone);
    const run = instantOf(date, when.time, when.timeZone);
    return run.shifted ? [{ shifted: run.shifted, date, at }] : [];
  });
  return (['gap', 'repeated'] as const).flatMap((kind) => shifted.find((run) => run.shifted === kind) ?? []);
}

/** Whether a run comes before the Monday of its report has begun in New York: then the report cannot be out. */
export const isBeforeReport = (at: number, timeZone: string): boolean =>
  newYorkDate(at) < publicationMonday(periodOf(at, timeZone));
