import { type Delivery, isPartly, redirected } from '../core/delivery.ts';
import { periodOf } from '../core/occurrence.ts';
import { planRuns } from '../core/planned-runs.ts';
import type { Schedule } from '../core/schedule.ts';
import { nextBegin } from '../core/schedule-times.ts';
import type { PostChanges } from '../post-ports.ts';
import { newId } from './new-id.ts';

/** Nothing of it is on its way or stands: it may be taken back without anybody being told half of it. */
const isUntouched = (delivery: Delivery): boolean =>
  ['planned', 'waiting', 'retry', 'suspended'].includes(delivery.state.is) && !isPartly(delivery);

/** What a schedule has planned, or what waits, is cancelled. */
export async function cancelOpen(
  { deliveries }: PostChanges,
  schedule: Schedule,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<void> {
  for (const delivery of (await deliveries.open(schedule.id)).filter(isUntouched)) {
    await deliveries.advance(delivery, { state: { is: 'cancelled', by } }, now);
  }
}

/** A run whose hour has come before anybody planned it is one of the schedule as it was then: a change does not swallow it. */
export async function planDue({ deliveries }: PostChanges, kept: Schedule, now: number): Promise<void> {
  if (kept.nextAt === undefined || kept.nextAt > now) return;
  await planRuns(kept, { now, newId, add: (delivery) => deliveries.add(delivery, now) });
}

interface Move {
  readonly from: Schedule;
  readonly to: Schedule;
  readonly now: number;
}

/** What is planned goes where and when the schedule says from now on, where that is about the same week. */
export async function moveOpen({ deliveries }: PostChanges, { from, to, now }: Move): Promise<void> {
  const open = (await deliveries.open(from.id)).filter(isUntouched).filter(({ occasion }) => occasion === 'run');
  const begin = nextBegin(to.when, now);
  const isMoved = JSON.stringify(from.when) !== JSON.stringify(to.when);
  for (const delivery of open) {
    const moves = isMoved && periodOf(begin, to.when.timeZone) === delivery.week;
    const nextAt = soonest(delivery, moves ? begin : now);
    const at = { nextAt, ...(moves && { dueAt: begin }) };
    if (delivery.place !== to.target) {
      await deliveries.advance(delivery, { state: { is: 'cancelled', by: 'schedule' } }, now);
      await deliveries.add(redirected(delivery, { id: newId(), place: to.target, ...at }), now);
    } else if (delivery.state.is !== 'suspended') {
      const { state, draft } = delivery;
      const kept = { state: moves ? ({ is: 'planned' } as const) : state, ...(draft !== undefined && { draft }) };
      await deliveries.advance(delivery, { ...kept, ...at }, now);
    }
  }
}

/** What the platform put off comes no sooner by being changed. */
const soonest = ({ state, nextAt }: Delivery, at: number): number =>
  state.is === 'retry' ? Math.max(nextAt ?? at, at) : at;
