import type { Alert } from '../core/alert.ts';
import { type Delivery, isBegun } from '../core/delivery.ts';
import type { Following } from '../core/following.ts';
import { periodOf } from '../core/occurrence.ts';
import { alertOccasion, isAlert } from '../core/order.ts';
import type { ShortId } from '../core/short-id.ts';
import type { PostChanges } from '../post-ports.ts';

export interface Folding {
  readonly following: Following;
  readonly now: number;
  /** When the hours end in which nothing is posted there; absent outside of them. UTC milliseconds. */
  readonly quietUntil?: number;
  /** It goes into a message of its own. */
  readonly alone?: true;
  readonly newId: () => ShortId;
}

/** Puts alerts into the message that is to come next in their place, or into a new one. */
export async function foldInto(changes: PostChanges, folding: Folding, told: readonly Alert[]): Promise<void> {
  const { following } = folding;
  const open = folding.alone ? undefined : await openAlert(changes, following, folding.now);
  const delivery = open ? await joined(changes, folding, open) : await added(changes, folding);
  const keys = told.map(({ key }) => key);
  await changes.following.settle(following.place, keys, { is: 'posted', delivery: delivery.id });
}

/** What one that goes out alone is known by: nothing joins it. */
const ALONE = '-alone';

/** The message of a place of which nothing has gone out, and which is to be drawn anew before anything does. */
async function openAlert(
  { deliveries }: PostChanges,
  { id, place }: Following,
  now: number,
): Promise<Delivery | undefined> {
  const open = await deliveries.open(id);
  return open.findLast((delivery) => delivery.place === place && mayBeJoined(delivery) && isToBeDrawn(delivery, now));
}

const mayBeJoined = (delivery: Delivery): boolean => isAlert(delivery) && !delivery.occasion.endsWith(ALONE);

/** One that rests for long is given up some day, and what is new is not to go with it. */
const RESTS_MS = 24 * 3_600_000;

function isToBeDrawn(delivery: Delivery, now: number): boolean {
  const { is } = delivery.state;
  const isOpen = is === 'planned' || is === 'retry' || (is === 'suspended' && now - delivery.dueAt < RESTS_MS);
  return isOpen && !isBegun(delivery);
}

async function added({ deliveries }: PostChanges, folding: Folding): Promise<Delivery> {
  const { following, newId, now, quietUntil: dueAt = now, alone } = folding;
  const id = newId();
  const occasion = alertOccasion(id) + (alone ? ALONE : '');
  const delivery: Delivery = {
    ...{ id, schedule: following.id, place: following.place, week: periodOf(dueAt, 'UTC') },
    ...{ occasion, dueAt, state: { is: 'planned' }, nextAt: dueAt },
    ...{ fence: 0, figures: [], parts: [] },
  };
  await deliveries.add(delivery, now);
  return delivery;
}

/** Its fence moves, so that whoever has drawn it without these does not send that. */
async function joined({ deliveries }: PostChanges, folding: Folding, open: Delivery): Promise<Delivery> {
  const { now, quietUntil } = folding;
  // It is drawn once it goes on, and planned anew for that.
  if (open.state.is === 'suspended') return open;
  const dueAt = quietUntil ?? Math.min(open.dueAt, now);
  // The platform said when to come again.
  const nextAt = open.state.is === 'retry' ? Math.max(dueAt, open.nextAt ?? dueAt) : dueAt;
  const next = await deliveries.advance(open, { state: open.state, dueAt, nextAt }, now);
  if (!next) throw new TypeError('a delivery changed within the writes that hold it');
  return next;
}
