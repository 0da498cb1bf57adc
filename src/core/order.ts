import type { Delivery } from './delivery.ts';
import type { Following } from './following.ts';
import type { Schedule } from './schedule.ts';

/** What a delivery is made for. */
export type Order = Schedule | Following;

export const isFollowing = (order: Order): order is Following => 'flows' in order;

/** An alert's delivery is its own occasion. */
const ALERT = 'alert-';

export const alertOccasion = (id: Delivery['id']): string => ALERT + id;
export const isAlert = ({ occasion }: Pick<Delivery, 'occasion'>): boolean => occasion.startsWith(ALERT);
