import { type Delivery, redirected } from '../core/delivery.ts';
import { type PlaceId, placePath, platformOf } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import { ask } from './asking.ts';
import { makeAndSend } from './making.ts';
import type { Needs } from './needs.ts';
import { nextStep, type Step } from './next-step.ts';
import { advance, putOff } from './recording.ts';
import { settle } from './sending.ts';
import type { Watch } from './watch.ts';

/** Looks at one delivery and brings it as far as it goes now. */
export type Courier = (delivery: Delivery) => Promise<void>;

export function createCourier(needs: Needs, watch: Watch): Courier {
  const { posts, places, clock, outlets } = needs;
  return async (delivery) => {
    // A platform that is not spoken to is no reason to give anything up: its token may be back tomorrow.
    if (!outlets[platformOf(delivery.place)]) return;
    const schedule = await posts.schedule(delivery.schedule);
    const lies = await places.find(placePath(delivery.place));
    const suspended = lies.find((place) => place.suspended !== undefined)?.suspended?.reason;
    const situation = { now: clock.now(), schedule, suspended, watchedSince: watch.since() };
    await take(needs, nextStep(delivery, situation), { delivery, schedule });
  };
}

interface About {
  readonly delivery: Delivery;
  readonly schedule: Schedule | undefined;
}

async function take(needs: Needs, step: Step, { delivery, schedule }: About): Promise<void> {
  switch (step.do) {
    case 'record':
      await advance(needs, delivery, step.change);
      return;
    case 'rest':
      return putOff(needs, delivery, step.until);
    case 'redirect':
      return redirect(needs, delivery, step.to);
    case 'post':
      if (schedule) await makeAndSend(needs, { delivery, schedule, lateMinutes: step.lateMinutes });
      return tellOfFailure(needs, { delivery, schedule });
    case 'settle':
      await settle(needs, delivery);
      return tellOfFailure(needs, { delivery, schedule });
    case 'ask':
      return ask(needs, delivery, schedule);
    case 'nothing':
      return;
  }
}

async function redirect({ posts, clock, newId }: Needs, delivery: Delivery, place: PlaceId): Promise<void> {
  const now = clock.now();
  await posts.change(async ({ deliveries }) => {
    const left = await deliveries.advance(delivery, { state: { is: 'cancelled', by: 'schedule' } }, now);
    if (left) await deliveries.add(redirected(delivery, { id: newId(), place, nextAt: now }), now);
  });
}

/** Whatever it failed of, whoever made its schedule hears of it. */
async function tellOfFailure({ posts, tell }: Needs, { delivery, schedule }: About): Promise<void> {
  const now = await posts.delivery(delivery.id);
  if (now?.state.is === 'failed' && schedule) await tell(now, schedule, { is: 'failed' });
}
