import type { PrintedFigure } from './figure.ts';
import { type Direction, directionOf, magnitude } from './interval.ts';
import { type WeekEnding, weeksBetween } from './week.ts';

/** One subject's figure in one known week. Histories are in order of weeks, oldest first, one entry a week. */
export interface WeekPoint {
  readonly weekEnding: WeekEnding;
  readonly figure: PrintedFigure;
}
export type History = readonly WeekPoint[];

/** As much of a history as sizes are compared by. */
export type Extents = readonly {
  readonly weekEnding: WeekEnding;
  readonly figure: Pick<PrintedFigure, 'interval'>;
}[];

/** Weeks in a row with one direction, and what ends our knowledge of it. */
export interface Streak {
  readonly direction: Exclude<Direction, 'unclear'>;
  readonly weeks: number;
  readonly first: WeekEnding;
  readonly last: WeekEnding;
  /** `gap`: the week before is not known, so the streak may be longer; it is never bridged. */
  readonly endedBy: 'turn' | 'unclear' | 'gap' | 'start_of_history';
}

/** The streak that the newest point stands in; undefined when its direction is unclear or nothing is known. */
export function streak(history: History): Streak | undefined {
  const newest = history.at(-1);
  const direction = newest && directionOf(newest.figure.interval);
  if (!newest || !direction || direction === 'unclear') return undefined;
  let first = history.length - 1;
  let endedBy: Streak['endedBy'] = 'start_of_history';
  for (let at = first - 1; at >= 0; at -= 1) {
    const [before, after] = [history[at] as WeekPoint, history[at + 1] as WeekPoint];
    const way = directionOf(before.figure.interval);
    if (weeksBetween(before.weekEnding, after.weekEnding) !== 1) endedBy = 'gap';
    else if (way === 'unclear') endedBy = 'unclear';
    else if (way !== direction) endedBy = 'turn';
    else {
      first = at;
      continue;
    }
    break;
  }
  return {
    direction,
    weeks: history.length - first,
    first: (history[first] as WeekPoint).weekEnding,
    last: newest.weekEnding,
    endedBy,
  };
}

/** How far back one must go in what is known to find a movement of the same direction that was at least as large. */
export interface LargestSince {
  readonly direction: Exclude<Direction, 'unclear'>;
  /** Absent when no known week had one: the largest of all that is known. */
  readonly since?: WeekEnding;
  readonly comparedWeeks: number;
  /** Weeks in that span that are not known: the record might stand in one of them. */
  readonly missingWeeks: number;
  readonly from: WeekEnding;
}

/** Compares intervals: a week that may have been as large within its rounding ends the search. */
export function largestSince(history: Extents): LargestSince | undefined {
  const newest = history.at(-1);
  const direction = newest && directionOf(newest.figure.interval);
  if (!newest || !direction || direction === 'unclear') return undefined;
  const size = magnitude(newest.figure.interval);
  const before = history.slice(0, -1);
  const rival = before.findLastIndex(
    ({ figure }) => directionOf(figure.interval) === direction && magnitude(figure.interval).high >= size.low,
  );
  const span = before.slice(rival + 1);
  const from = before[Math.max(rival, 0)]?.weekEnding ?? newest.weekEnding;
  const held = span.length + (rival >= 0 ? 1 : 0);
  return {
    direction,
    ...(rival >= 0 && { since: (before[rival] as Extents[number]).weekEnding }),
    comparedWeeks: span.length,
    missingWeeks: weeksBetween(from, newest.weekEnding) - held,
    from,
  };
}

/** Runs of weeks that are not known, between neighbours of a history. */
export const gapBefore = (history: History, at: number): number => {
  const [before, here] = [history[at - 1], history[at]];
  return before && here ? weeksBetween(before.weekEnding, here.weekEnding) - 1 : 0;
};
