import type { Delivery } from '../core/delivery.ts';
import { periodOf } from '../core/occurrence.ts';
import type { Schedule } from '../core/schedule.ts';
import { newId } from './new-id.ts';
import { checkTarget } from './schedule-checks.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';
import { scheduleAt } from './schedules.ts';

const TEST = 'test-';

/** Whether it was posted to see how it looks. */
export const isTest = ({ occasion }: Pick<Delivery, 'occasion'>): boolean => occasion.startsWith(TEST);

/** Posts at once what a schedule would post, marked as a test. `delivery` is absent where the update came twice. */
export async function testSchedule(
  services: ScheduleServices,
  by: Decider,
  number: number,
): Promise<{ readonly schedule: Schedule; readonly delivery?: Delivery }> {
  const schedule = await scheduleAt(services, by.place, number);
  await checkTarget(services, by.place, schedule.target);
  const now = services.clock.now();
  const id = newId();
  const delivery: Delivery = {
    ...{ id, schedule: schedule.id, place: schedule.target, week: periodOf(now, schedule.when.timeZone) },
    ...{ occasion: TEST + id, dueAt: now, nextAt: now, state: { is: 'planned' } },
    ...{ fence: 0, figures: [], parts: [] },
  };
  const added = await services.places.once(by.update, async ({ deliveries, record }) => {
    await deliveries.add(delivery);
    await record({
      ...{ by: by.person, at: now, place: by.place, what: 'schedule.tested' },
      after: JSON.stringify({ number, delivery: id }),
    });
    return delivery;
  });
  if (added) services.wakeDeliveries();
  return { schedule, ...(added && { delivery: added }) };
}
