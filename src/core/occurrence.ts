import type { PlaceId } from './place.ts';
import { localDateTime } from './wall-clock.ts';
import { addDays, publicationMonday, type WeekEnding, weekBefore, weekEnding } from './week.ts';

/**
 * The reporting week that a run is about: the newest whose Monday of publication has begun on the calendars of the run's own zone. On
 * Monday morning in Shanghai it is not out yet, and the run waits for it; on a Saturday it is the one that came out that Monday.
 */
export function periodOf(runAt: number, timeZone: string): WeekEnding {
  const { date } = localDateTime(runAt, timeZone);
  const ended = weekBefore(date);
  return publicationMonday(ended) <= date ? ended : weekEnding(addDays(ended, -7));
}

/** One for each thing a schedule ever posts to a place. Neither a place nor a week holds a bar, so no two of them are alike. */
export const occurrenceKey = (schedule: string, target: PlaceId, period: WeekEnding): string =>
  `${schedule}|${target}|${period}`;
