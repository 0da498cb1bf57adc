import { type Delivery, isBegun } from '../core/delivery.ts';
import { isFollowing, type Order } from '../core/order.ts';
import { platformOf } from '../core/place.ts';
import { chatOf, type Prepared } from '../core/posting.ts';
import { waitsUntil } from '../core/schedule-times.ts';
import type { Needs } from './needs.ts';
import { MOST_REST_MS } from './next-step.ts';
import { LONG_MS } from './pacer.ts';
import { partsOf } from './parts.ts';
import { advance, putOff } from './recording.ts';
import { sendMissing } from './sending.ts';

/** More than all that are on their way wait for each other at a slow pace, and less than anybody would notice. */
const FRESH_MS = 120_000;
/** What came out while its gate was asked is met at the second look. */
const FIRST_WAIT_MS = 60_000;

interface Making {
  readonly delivery: Delivery;
  readonly order: Order;
  /** Where it is to be marked as late. */
  readonly lateMinutes: number | undefined;
}

/** Makes a post from what is known now and sends it, or what is missing of one that has begun. */
export async function makeAndSend(given: Needs, making: Making): Promise<void> {
  const { delivery, order } = making;
  const heldMs = given.outlets[platformOf(delivery.place)]?.pacer.freeIn(chatOf(delivery.place)) ?? 0;
  if (heldMs > LONG_MS) return putOff(given, delivery, given.clock.now() + Math.min(heldMs, MOST_REST_MS));
  const needs = whileFresh(given, delivery);
  // A post of which a part stands is finished as it was drawn, whatever is known by now.
  if (isBegun(delivery)) return delivery.draft === undefined ? giveUp(needs, delivery) : sendMissing(needs, delivery);
  const { lateMinutes: _, ...unmarked } = delivery;
  const marked = { ...unmarked, ...(making.lateMinutes !== undefined && { lateMinutes: making.lateMinutes }) };
  const prepared = await needs.prepare(marked, order);
  if (prepared.is === 'closed') return wait(needs, { delivery, order, prepared });
  if (prepared.is === 'nothing') {
    await advance(needs, delivery, { state: { is: 'cancelled', by: 'following' } });
    return;
  }
  if (prepared.parts.length === 0) return giveUp(needs, delivery);
  return sendNew(needs, marked, prepared);
}

async function sendNew(needs: Needs, delivery: Delivery, prepared: Extract<Prepared, { is: 'ready' }>): Promise<void> {
  const { locale, figures, parts: drawn } = prepared;
  const { lateMinutes } = delivery;
  const parts = [...partsOf(drawn, needs.digest)];
  const extra = { locale, figures, parts, ...(lateMinutes !== undefined && { lateMinutes }) };
  await sendMissing(needs, { ...delivery, parts, draft: JSON.stringify(drawn) }, extra);
}

async function giveUp(needs: Needs, delivery: Delivery): Promise<void> {
  await advance(needs, delivery, { state: { is: 'failed', reason: 'nothing_to_post' } });
}

interface Closed {
  readonly delivery: Delivery;
  readonly order: Order;
  readonly prepared: Extract<Prepared, { readonly is: 'closed' }>;
}

async function wait(needs: Needs, { delivery, order, prepared: { reasons } }: Closed): Promise<void> {
  // Whoever asked for a test looks at it now, not when the report is out; what happened waits for nothing.
  if (isFollowing(order) || delivery.occasion !== 'run') return giveUp(needs, delivery);
  const now = needs.clock.now();
  const until = waitsUntil(order.when, delivery);
  if (now >= until) {
    await advance(needs, delivery, { state: { is: 'skipped', reason: 'never_published' } });
    return;
  }
  const wasWaiting = delivery.state.is === 'waiting';
  const nextAt = Math.min(until, now + (wasWaiting ? MOST_REST_MS : FIRST_WAIT_MS));
  const state = { is: 'waiting', reasons: [...reasons] } as const;
  if (JSON.stringify(state) === JSON.stringify(delivery.state)) return putOff(needs, delivery, nextAt);
  const waiting = await advance(needs, delivery, { state, nextAt });
  if (waiting && !wasWaiting) await needs.tell(waiting, order, { is: 'waiting', reasons });
}

/**
 * A turn that comes long after the look is not taken: the schedule, the data or the hour may be others by then, and the delivery, which
 * is still due, is looked at again.
 */
function whileFresh(needs: Needs, { place }: Delivery): Needs {
  const platform = platformOf(place);
  const outlet = needs.outlets[platform];
  if (!outlet) return needs;
  const looked = needs.time.steady();
  const permit: typeof outlet.pacer.permit = async (...asked) =>
    (await outlet.pacer.permit(...asked)) && needs.time.steady() - looked <= FRESH_MS;
  return { ...needs, outlets: { ...needs.outlets, [platform]: { ...outlet, pacer: { ...outlet.pacer, permit } } } };
}
