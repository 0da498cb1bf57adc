import { type Delivery, isPartly } from '../core/delivery.ts';
import { periodOf } from '../core/occurrence.ts';
import type { Schedule } from '../core/schedule.ts';
import { nextBegin } from '../core/schedule-times.ts';
import type { PostChanges } from '../ports.ts';
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
    const at = moves ? { dueAt: begin, nextAt: begin } : { nextAt: now };
    if (delivery.place !== to.target) {
      await deliveries.advance(delivery, { state: { is: 'cancelled', by: 'schedule' } }, now);
      await deliveries.add(plannedLike({ ...delivery, place: to.target, ...at }));
    } else if (delivery.state.is !== 'suspended') {
      const { state, draft } = delivery;
      const kept = { state: moves ? ({ is: 'planned' } as const) : state, ...(draft !== undefined && { draft }) };
      await deliveries.advance(delivery, { ...kept, ...at }, now);
    }
  }
}

const plannedLike = ({ schedule, place, week, occasion, dueAt, nextAt }: Delivery): Delivery => ({
  ...{ id: newId(), schedule, place, week, occasion, dueAt },
  ...(nextAt !== undefined && { nextAt }),
  ...{ state: { is: 'planned' }, fence: 0, figures: [], parts: [] },
});
