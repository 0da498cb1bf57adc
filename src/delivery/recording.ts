import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import type { Needs } from './needs.ts';

type Keeping = Pick<Needs, 'posts' | 'clock'>;

/** The delivery as it is then; undefined where somebody changed it since it was read. */
export const record = ({ posts, clock }: Keeping, delivery: Delivery, change: DeliveryChange) =>
  posts.change(({ deliveries }) => deliveries.advance(delivery, change, clock.now()));

/** Nothing has changed but when it is looked at again. */
export const putOff = ({ posts }: Pick<Keeping, 'posts'>, delivery: Delivery, until: number) =>
  posts.change(({ deliveries }) => deliveries.putOff(delivery, until));
