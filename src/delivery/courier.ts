import { draftOf } from '../core/arrival.ts';
import { type Delivery, type DeliveryChange, isPartly } from '../core/delivery.ts';
import { placePath, platformOf } from '../core/place.ts';
import type { Prepared } from '../core/posting.ts';
import type { Schedule } from '../core/schedule.ts';
import type { Needs } from './needs.ts';
import { MOST_REST_MS, nextStep, type Step } from './next-step.ts';
import { partsOf } from './parts.ts';
import { sendMissing, settle } from './sending.ts';

/** Looks at one delivery and brings it as far as it goes now. */
export type Courier = (delivery: Delivery) => Promise<void>;

export function createCourier(needs: Needs): Courier {
  const { posts, places, clock, outlets } = needs;
  return async (delivery) => {
    // A platform that is not spoken to is no reason to give anything up: its token may be back tomorrow.
    if (!outlets[platformOf(delivery.place)]) return;
    const schedule = await posts.schedule(delivery.schedule);
    const lies = await places.find(placePath(delivery.place));
    const suspended = lies.find((place) => place.suspended !== undefined)?.suspended?.reason;
    await take(needs, nextStep(delivery, { now: clock.now(), schedule, suspended }), { delivery, schedule });
  };
}

interface About {
  readonly delivery: Delivery;
  readonly schedule: Schedule | undefined;
}

async function take(needs: Needs, step: Step, { delivery, schedule }: About): Promise<void> {
  switch (step.do) {
    case 'record':
      await record(needs, delivery, step.change);
      return;
    case 'post':
      if (schedule) await post(needs, marked(delivery, step.lateMinutes), schedule);
      return;
    case 'settle':
      return settle(needs, delivery);
    case 'ask':
      return ask(needs, delivery, schedule);
    case 'nothing':
      return;
  }
}

async function post(needs: Needs, delivery: Delivery, schedule: Schedule): Promise<void> {
  // A post of which a part stands is finished as it was drawn, whatever is known by now.
  if (delivery.draft !== undefined && isPartly(delivery)) return sendMissing(needs, delivery);
  const prepared = await needs.prepare(delivery, schedule);
  if (prepared.is === 'closed') return wait(needs, { delivery, schedule, prepared });
  const { locale, figures, parts: drawn } = prepared;
  const { lateMinutes } = delivery;
  const parts = [...partsOf(drawn, needs.digest)];
  const extra = { locale, figures, parts, ...(lateMinutes !== undefined && { lateMinutes }) };
  await sendMissing(needs, { ...delivery, parts, draft: JSON.stringify(drawn) }, extra);
}

interface Closed {
  readonly delivery: Delivery;
  readonly schedule: Schedule;
  readonly prepared: Extract<Prepared, { readonly is: 'closed' }>;
}

async function wait(needs: Needs, { delivery, schedule, prepared: { reasons } }: Closed): Promise<void> {
  const now = needs.clock.now();
  const until = needs.waitsUntil(schedule, delivery.dueAt);
  if (now >= until) {
    await record(needs, delivery, { state: { is: 'skipped', reason: 'never_published' } });
    return;
  }
  const change = {
    state: { is: 'waiting', reasons: [...reasons] },
    nextAt: Math.min(until, now + MOST_REST_MS),
  } as const;
  const waiting = await record(needs, delivery, change);
  if (waiting && delivery.state.is !== 'waiting') await needs.tell(waiting, schedule, { is: 'waiting', reasons });
}

async function ask(needs: Needs, delivery: Delivery, schedule: Schedule | undefined): Promise<void> {
  if (delivery.state.is !== 'unknown') return;
  const asked = await record(needs, delivery, { state: { ...delivery.state, asked: true }, ...draftOf(delivery) });
  if (asked && schedule) await needs.tell(asked, schedule, { is: 'unknown' });
}

const record = ({ posts, clock }: Needs, delivery: Delivery, change: DeliveryChange) =>
  posts.change(({ deliveries }) => deliveries.advance(delivery, change, clock.now()));

const marked = (delivery: Delivery, lateMinutes?: number): Delivery =>
  lateMinutes === undefined ? delivery : { ...delivery, lateMinutes };
