import { AppError } from '../core/errors.ts';
import { liesIn, type PlaceId, type Suspension } from '../core/place.ts';
import { MOST_SCHEDULES, type Schedule } from '../core/schedule.ts';
import type { ScheduleServices } from './schedule-services.ts';

const FIRST_MOMENT = Date.UTC(2026, 0, 1);

/** The moment, unless the clock shows one that was over before this bot was made: nothing is planned by such a clock. */
export function soundNow({ clock }: Pick<ScheduleServices, 'clock'>): number {
  const now = clock.now();
  if (now < FIRST_MOMENT) throw new AppError({ code: 'clock_behind' });
  return now;
}

/** Whether something may be posted to a target, as seen from the place of a schedule; throws where not. */
export async function checkTarget({ mayPost }: ScheduleServices, place: PlaceId, target: PlaceId): Promise<void> {
  const may = await rightsAt({ mayPost }, place, target);
  if (may !== 'yes' && may !== undefined) throw new AppError({ code: 'schedule_target', why: may });
}

/** `unseen`: another place than that of the schedule, of which nobody can say whether the bot may post there. */
export async function rightsAt(
  { mayPost }: Pick<ScheduleServices, 'mayPost'>,
  place: PlaceId,
  target: PlaceId,
): Promise<Suspension | 'yes' | 'unseen' | undefined> {
  const may = await mayPost(target);
  return may === undefined && !liesIn(place, target) ? 'unseen' : may;
}

/** Throws where a place holds all the schedules it may. */
export function checkRoom(schedules: readonly Schedule[]): void {
  const active = schedules.filter(({ removedAt }) => removedAt === undefined);
  if (active.length >= MOST_SCHEDULES) throw new AppError({ code: 'schedules_full', most: MOST_SCHEDULES });
}
