import { seenMessage } from '../cards/delivery-words.ts';
import { arrivedChange, provesMissing } from '../core/arrival.ts';
import { liesIn } from '../core/place.ts';
import type { Clock, OnPostSeen } from '../ports.ts';
import type { PostKeeper } from '../post-ports.ts';

interface Services {
  readonly posts: PostKeeper;
  readonly clock: Clock;
  readonly wakeDeliveries: () => void;
}

/**
 * Whoever meets a post in its place proves that it stands there: each message is written down once a person, and settles what was
 * unknown of it.
 */
export const followSeen =
  ({ posts, clock, wakeDeliveries }: Services): OnPostSeen =>
  async ({ delivery: id, by, place, ...sighting }) => {
    const now = clock.now();
    const { message } = sighting;
    const met = await posts.change(async ({ schedules, deliveries, happened }) => {
      const delivery = await deliveries.find(id);
      if (!delivery || !(liesIn(place, delivery.place) || liesIn(delivery.place, place))) return undefined;
      const seen = { place: delivery.place, about: `delivery:${id}`, at: now, what: 'seen' };
      await happened({ ...seen, detail: JSON.stringify({ by, ...sighting }) }, `seen|${id}|${by}|${message ?? ''}`);
      const proves = delivery.state.is === 'unknown' && provesMissing(delivery, sighting);
      const change = arrivedChange(delivery, message ?? 'seen', { known: 'seen', by }, now);
      const settled = proves ? await deliveries.advance(delivery, change, now) : undefined;
      return { delivery: settled ?? delivery, schedule: await schedules.find(delivery.schedule) };
    });
    if (met?.delivery.state.is === 'planned') wakeDeliveries();
    return met && seenMessage(met.delivery, met.schedule);
  };
