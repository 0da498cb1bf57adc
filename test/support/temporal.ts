import { Temporal } from 'temporal-polyfill';
import type { Instant, WallTime } from '../../src/core/wall-clock.ts';
import type { IsoDate } from '../../src/core/week.ts';

/** What Temporal, which shares no code with ours, makes of a wall time: the two readings it offers, or the end of the gap. */
export function instantByTemporal(date: IsoDate, time: WallTime, timeZone: string): Instant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const last = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.epochMilliseconds === last.epochMilliseconds) return { at: first.epochMilliseconds, shifted: undefined };
  if (first.toPlainDateTime().equals(wall)) return { at: first.epochMilliseconds, shifted: 'repeated' };
  // In a gap its earlier reading lies before the change of the clocks.
  const gapEnds = first.getTimeZoneTransition('next');
  if (!gapEnds) throw new TypeError(`${wall} is shown by no clock of ${timeZone}, and nothing changes there`);
  return { at: gapEnds.epochMilliseconds, shifted: 'gap' };
}

/** The moments at which the clocks of a zone change, from one moment to another (UTC milliseconds). */
export function changesOfClocks(timeZone: string, from: number, until: number): readonly number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > until) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

/** The two times that the clocks of a zone show at a moment at which they change: what they would, and what they do. */
export function wallTimesAtChange(
  at: number,
  timeZone: string,
): readonly [Temporal.PlainDateTime, Temporal.PlainDateTime] {
  const after = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const offsetBefore = after.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const before = after.toPlainDateTime().subtract({ nanoseconds: after.offsetNanoseconds - offsetBefore });
  return [before, after.toPlainDateTime()];
}

/** A wall time as our core takes it, its seconds left out. */
export const dateAndTime = (wall: Temporal.PlainDateTime): readonly [IsoDate, WallTime] => [
  wall.toPlainDate().toString() as IsoDate,
  wall.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' }) as WallTime,
];

export const localByTemporal = (at: number, timeZone: string) => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const [date, time] = dateAndTime(local.toPlainDateTime());
  return { date, time, weekday: local.dayOfWeek };
};
