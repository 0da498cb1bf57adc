import { draftOf } from '../core/arrival.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Order } from '../core/order.ts';
import type { Needs } from './needs.ts';
import { ASK_AFTER_MS, MOST_REST_MS } from './next-step.ts';
import { advance, putOff } from './recording.ts';

/** Whom nobody could reach for a day is not looked for any more. */
const MOST_ASKING_MS = 24 * 3_600_000;

/** A person is asked what became of a post, ever more seldom until somebody is reached. */
export async function ask(needs: Needs, delivery: Delivery, order: Order | undefined): Promise<void> {
  const { state } = delivery;
  if (state.is !== 'unknown') return;
  // Where nobody ordered it any more there is nobody to ask.
  const asked = order === undefined || (await needs.tell(delivery, order, { is: 'unknown' }));
  const now = needs.clock.now();
  const doubted = now - state.since;
  if (asked || doubted > MOST_ASKING_MS) {
    await advance(needs, delivery, { state: { ...state, asked }, ...draftOf(delivery) });
    return;
  }
  await putOff(needs, delivery, now + Math.min(MOST_REST_MS, Math.max(ASK_AFTER_MS, doubted)));
}
