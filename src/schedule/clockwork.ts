import { type DueRun, dueRuns } from '../core/catch-up.ts';
import type { Delivery, DeliveryState } from '../core/delivery.ts';
import { periodOf } from '../core/occurrence.ts';
import type { Schedule } from '../core/schedule.ts';
import { beginsBetween, nextBegin, waitsUntil } from '../core/schedule-times.ts';
import type { ShortId } from '../core/short-id.ts';
import type { Clock, PostKeeper } from '../ports.ts';

/** Schedules that are planned in one go, so that answers come between. */
const MOST_AT_ONCE = 200;
/** Runs that were missed and are still told of. */
const MOST_MISSED = 52;
/** A schedule runs once a week: one that is to run later than this was planned by a clock that ran ahead. */
const TOO_FAR_MS = 8 * 86_400_000;

interface Needs {
  readonly posts: PostKeeper;
  readonly clock: Clock;
  readonly newId: () => ShortId;
}

/** Turns schedules whose hour has come into deliveries, each run of each once, and says when the next one is. */
export function createClockwork(needs: Needs): () => Promise<void> {
  const { posts, clock } = needs;
  return async () => {
    const now = clock.now();
    for (let due = await dueAt(needs, now); due.length > 0; due = await dueAt(needs, now)) {
      await posts.change(async ({ schedules, deliveries }) => {
        for (const schedule of due) {
          // Paused, removed or moved to another hour since it was read: then nothing is due of what it was.
          const saved = await schedules.save({ ...schedule, nextAt: nextBegin(schedule.when, now) });
          if (!saved) continue;
          for (const delivery of planned(schedule, now, needs.newId)) await deliveries.add(delivery);
        }
      });
    }
  };
}

/** Those whose hour has come, and those that a clock which ran ahead put off too far. */
const dueAt = ({ posts }: Needs, now: number) => posts.schedulesDue({ now, tooFar: now + TOO_FAR_MS }, MOST_AT_ONCE);

/** What comes of the runs since the one that was to be next. */
function planned(schedule: Schedule, now: number, newId: () => ShortId): readonly Delivery[] {
  const { when, nextAt = now } = schedule;
  const outcomes = outcomesOf(schedule, beginsBetween(when, nextAt - 1, now, MOST_MISSED), now);
  const posted = outcomes.at(-1);
  const folded = outcomes.filter(({ outcome }) => outcome.is === 'folded').map(({ at }) => periodOf(at, when.timeZone));
  const ids = outcomes.map(newId);
  const into = ids.at(-1);
  return outcomes.map((run, index) => {
    const state = stateOf(run, into);
    return {
      ...{ id: ids[index] ?? newId(), schedule: schedule.id, place: schedule.target },
      ...{ week: periodOf(run.at, when.timeZone), occasion: 'run', dueAt: run.at },
      ...{ state, fence: 0, figures: [], parts: [] },
      ...(state.is === 'planned' && { nextAt: now }),
      ...(run === posted && state.is === 'planned' && folded.length > 0 && { folded }),
    };
  });
}

/** What waits for its report is not late before its latest hour, however long nobody looked. */
function outcomesOf({ when, catchUp }: Schedule, runs: readonly number[], now: number): readonly DueRun[] {
  const newest = runs.at(-1);
  if (when.is === 'weekly' || newest === undefined || now >= waitsUntil(when, newest))
    return dueRuns(runs, now, catchUp);
  const before = dueRuns(runs, now, catchUp).slice(0, -1);
  return [...before, { at: newest, outcome: { is: 'post' } }];
}

function stateOf({ outcome }: DueRun, into: ShortId | undefined): DeliveryState {
  switch (outcome.is) {
    case 'post':
    case 'post_late':
      // Whether it is late is seen when it goes out.
      return { is: 'planned' };
    case 'skip':
      return { is: 'skipped', reason: outcome.reason === 'newer_run' ? 'superseded' : 'missed' };
    case 'folded':
      return { is: 'skipped', reason: 'folded', ...(into !== undefined && { into }) };
  }
}
