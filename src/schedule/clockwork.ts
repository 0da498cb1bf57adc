import { kindOf } from '../core/errors.ts';
import { planRuns } from '../core/planned-runs.ts';
import type { Schedule } from '../core/schedule.ts';
import { nextBegin } from '../core/schedule-times.ts';
import type { ShortId } from '../core/short-id.ts';
import type { Clock, PlatformLog } from '../ports.ts';
import type { PostChanges, PostKeeper } from '../post-ports.ts';

/** Schedules that are planned in one go, so that answers come between. */
const MOST_AT_ONCE = 200;
/** A schedule runs once a week: where its next run is later than this, a clock that ran ahead passed over one that is still to come. */
const TOO_FAR_MS = 7 * 86_400_000;
/** What cannot be planned, as in a zone that is not known here, is left alone for so long. */
const PUT_OFF_MS = 3_600_000;

interface Needs {
  readonly posts: PostKeeper;
  readonly clock: Clock;
  readonly newId: () => ShortId;
  readonly log: PlatformLog;
}

/** Turns schedules whose hour has come into deliveries, each run of each once, and says when the next one is. */
export function createClockwork(needs: Needs): () => Promise<void> {
  const { posts, clock } = needs;
  return async () => {
    const now = clock.now();
    for (;;) {
      const due = await posts.schedulesDue({ now, tooFar: now + TOO_FAR_MS }, MOST_AT_ONCE);
      const moved = await planAll(needs, due, now);
      if (moved === 0 || due.length < MOST_AT_ONCE) return;
    }
  };
}

/** All at once; where one of them fails, each by itself. Gives how many are due no more. */
async function planAll(needs: Needs, due: readonly Schedule[], now: number): Promise<number> {
  if (due.length === 0) return 0;
  try {
    return await needs.posts.change(async (changes) => {
      let moved = 0;
      for (const schedule of due) if (await planOne(needs, changes, schedule, now)) moved += 1;
      return moved;
    });
  } catch {
    let moved = 0;
    for (const schedule of due) if (await planAlone(needs, schedule, now)) moved += 1;
    return moved;
  }
}

async function planAlone(needs: Needs, schedule: Schedule, now: number): Promise<boolean> {
  const { posts, log } = needs;
  try {
    return await posts.change((changes) => planOne(needs, changes, schedule, now));
  } catch (error) {
    log.error('schedule_not_planned', { schedule: schedule.id, ...kindOf(error) });
    await posts.change(({ schedules }) => schedules.putOff(schedule, now + PUT_OFF_MS));
    return true;
  }
}

/** False where nothing is to be planned: it was paused, removed or changed since it was read, or is due when it says. */
async function planOne(
  { newId }: Needs,
  { schedules, deliveries }: PostChanges,
  schedule: Schedule,
  now: number,
): Promise<boolean> {
  const nextAt = nextBegin(schedule.when, now);
  if (nextAt === schedule.nextAt || !(await schedules.save({ ...schedule, nextAt }))) return false;
  await planRuns(schedule, { now, newId, add: (delivery) => deliveries.add(delivery, now) });
  return true;
}
