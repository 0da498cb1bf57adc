import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import type { Needs } from './needs.ts';

const AGAIN_MS = 1_000;

/** Writes a change down; undefined where somebody else holds the delivery by now. */
export const advance = ({ posts, clock }: Pick<Needs, 'posts' | 'clock'>, delivery: Delivery, change: DeliveryChange) =>
  posts.change(({ deliveries }) => deliveries.advance(delivery, change, clock.now()));

/**
 * Writes down what the platform answered, which it says only once: a disk that is full for a moment makes nothing unknown. Tried
 * until the delivery is no longer held (`until`, in milliseconds that never go back).
 */
export async function keepAnswer(
  needs: Pick<Needs, 'posts' | 'clock' | 'time' | 'log'>,
  delivery: Delivery,
  change: DeliveryChange,
  until: number,
): Promise<Delivery | undefined> {
  for (;;) {
    try {
      return await advance(needs, delivery, change);
    } catch (error) {
      if (needs.time.steady() + AGAIN_MS >= until) throw error;
      needs.log.warn('delivery_not_written', { delivery: delivery.id });
      await needs.time.sleep(AGAIN_MS);
    }
  }
}

/** Nothing has changed but when it is looked at again. */
export const putOff = ({ posts }: Pick<Needs, 'posts'>, delivery: Delivery, until: number) =>
  posts.change(({ deliveries }) => deliveries.putOff(delivery, until));
