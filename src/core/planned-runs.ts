import { type DueRun, dueRuns } from './catch-up.ts';
import type { Delivery, DeliveryId, DeliveryState } from './delivery.ts';
import { periodOf } from './occurrence.ts';
import type { Schedule } from './schedule.ts';
import { beginsBetween, lateSince } from './schedule-times.ts';

/** Runs that were missed and are still told of. */
const MOST_MISSED = 52;
/** What could not be planned was put off by hours from a run that is less than a week back, however its clocks were changed. */
const PUT_OFF_MS = 7 * 86_400_000 - 2 * 3_600_000;

interface Planning {
  readonly now: number;
  readonly newId: () => DeliveryId;
  /** Gives the id of the delivery that stands for its occasion. */
  readonly add: (delivery: Delivery) => Promise<{ readonly id: DeliveryId }>;
}

/** Makes deliveries of the runs of a schedule since the one that was to be next. The newest first: others may be folded into it. */
export async function planRuns(schedule: Schedule, { now, newId, add }: Planning): Promise<void> {
  const { when, catchUp, nextAt = now } = schedule;
  const runs = beginsBetween(when, nextAt - PUT_OFF_MS, now, MOST_MISSED);
  const outcomes = dueRuns(runs, now, catchUp, (at) => lateSince(when, at));
  const folded = outcomes.filter(({ outcome }) => outcome.is === 'folded').map(({ at }) => periodOf(at, when.timeZone));
  let into: DeliveryId | undefined;
  for (const run of outcomes.toReversed()) {
    const state = stateOf(run, into);
    const isPosted = state.is === 'planned';
    const { id } = await add({
      ...{ id: newId(), schedule: schedule.id, place: schedule.target, week: periodOf(run.at, when.timeZone) },
      ...{ occasion: 'run', dueAt: run.at, state, fence: 0, figures: [], parts: [] },
      ...(isPosted && { nextAt: now }),
      ...(isPosted && folded.length > 0 && { folded }),
    });
    into ??= id;
  }
}

function stateOf({ outcome }: DueRun, into: DeliveryId | undefined): DeliveryState {
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
