import { addDays, dateOfDay, dayNumber, type IsoDate, weekday } from './week.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** The report comes out on Monday about 10:00 UTC, after a British holiday on Tuesday. */
const FROM_MS = 9 * 60 * MINUTE;
const UNTIL_MS = DAY + 23 * 60 * MINUTE;
const EVERY_MS = 30 * MINUTE;

/** When to look next for the weekly report, after a moment (UTC milliseconds): each half hour from Monday 09:00 to Tuesday 23:00 UTC. */
export function nextLook(after: number): number {
  const monday = mondayOf(after);
  const slot = Math.floor((after - monday - FROM_MS) / EVERY_MS) + 1;
  const at = FROM_MS + Math.max(0, slot) * EVERY_MS;
  return at <= UNTIL_MS ? monday + at : monday + 7 * DAY + FROM_MS;
}

/** Whether the next look of the same week is at most half an hour away. */
export function isLookedFor(at: number): boolean {
  const into = at - mondayOf(at);
  return into >= FROM_MS && into < UNTIL_MS;
}

/**
 * The first day of which a text can hold the report that came last, or is looked for, at a moment: the Saturday on which its week had just
 * ended. Before Monday's first look that is still the report of the week before.
 */
export const lookedForSince = (at: number): IsoDate => addDays(dateOfDay(mondayOf(at - FROM_MS) / DAY), -2);

/** Midnight (UTC) of the Monday of its week. */
function mondayOf(at: number): number {
  const today = dateOfDay(Math.floor(at / DAY));
  return dayNumber(addDays(today, -((weekday(today) + 6) % 7))) * DAY;
}
