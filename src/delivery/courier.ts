import { type Delivery, redirected } from '../core/delivery.ts';
import type { Order } from '../core/order.ts';
import { type PlaceId, placePath, platformOf } from '../core/place.ts';
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
    const order = await posts.order(delivery.schedule);
    const lies = await places.find(placePath(delivery.place));
    const suspended = lies.find((place) => place.suspended !== undefined)?.suspended?.reason;
    const situation = { now: clock.now(), order, suspended, watchedSince: watch.since() };
    await take(needs, nextStep(delivery, situation), { delivery, order });
  };
}

interface About {
  readonly delivery: Delivery;
  readonly order: Order | undefined;
}

async function take(needs: Needs, step: Step, { delivery, order }: About): Promise<void> {
  switch (step.do) {
    case 'record':
      await advance(needs, delivery, step.change);
      return;
    case 'rest':
      return putOff(needs, delivery, step.until);
    case 'redirect':
      return redirect(needs, delivery, step.to);
    case 'post':
      if (order) await makeAndSend(needs, { delivery, order, lateMinutes: step.lateMinutes });
      return tellOfFailure(needs, { delivery, order });
    case 'settle':
      await settle(needs, delivery);
      return tellOfFailure(needs, { delivery, order });
    case 'ask':
      return ask(needs, delivery, order);
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

/** Whatever it failed of, whoever ordered it hears of it. */
async function tellOfFailure({ posts, tell }: Needs, { delivery, order }: About): Promise<void> {
  const now = await posts.delivery(delivery.id);
  if (now?.state.is === 'failed' && order) await tell(now, order, { is: 'failed' });
}
