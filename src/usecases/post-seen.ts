import { seenMessage } from '../cards/delivery-words.ts';
import { arrivedChange } from '../core/arrival.ts';
import { liesIn } from '../core/place.ts';
import type { Clock, OnPostSeen, PostKeeper } from '../ports.ts';

interface Services {
  readonly posts: PostKeeper;
  readonly clock: Clock;
  readonly wakeDeliveries: () => void;
}

/** Whoever meets a post in its place proves that it stands there: it is written down once a person, and settles what was unknown. */
export const followSeen =
  ({ posts, clock, wakeDeliveries }: Services): OnPostSeen =>
  async ({ delivery: id, by, place, how }) => {
    const now = clock.now();
    const met = await posts.change(async ({ schedules, deliveries, happened }) => {
      const delivery = await deliveries.find(id);
      // The copy of a channel's post stands in the group beside it; everything else in the post's own place.
      const isThere = delivery && (how === 'forward' || liesIn(place, delivery.place) || liesIn(delivery.place, place));
      if (!isThere) return undefined;
      const seen = { place: delivery.place, about: `delivery:${id}`, at: now, what: 'seen' };
      await happened({ ...seen, detail: JSON.stringify({ by, how }) }, `seen|${id}|${by}`);
      const settled =
        delivery.state.is === 'unknown'
          ? await deliveries.advance(delivery, arrivedChange(delivery, 'seen', { known: 'seen', by }, now), now)
          : undefined;
      return { delivery: settled ?? delivery, schedule: await schedules.find(delivery.schedule) };
    });
    if (met?.delivery.state.is === 'planned') wakeDeliveries();
    return met && seenMessage(met.delivery, met.schedule);
  };
