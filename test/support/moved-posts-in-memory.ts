import { type Delivery, isWorthMore } from '../../src/core/delivery.ts';
import { movedState, type Pinned } from '../../src/core/pinned.ts';
import { liesIn, movedId, type PlaceId } from '../../src/core/place.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { movedFollowing, withoutFollowing } from './moved-following-in-memory.ts';
import type { KeptPosts } from './posts-in-memory.ts';

export const occasionOf = ({ schedule, place, week, occasion }: Delivery): string =>
  JSON.stringify([schedule, place, week, occasion]);

export const highestAt = (items: Iterable<{ place: PlaceId; number: number }>, at: PlaceId): number =>
  Math.max(0, ...[...items].filter(({ place }) => place === at).map(({ number }) => number));

export function moved(posts: KeptPosts, from: PlaceId, to: PlaceId): KeptPosts {
  const { schedules, events, pinned } = posts;
  const { deliveries, levels, following } = movedFollowing(posts, from, to);
  const join = <Item extends { readonly place: PlaceId }>(item: Item): Item => ({
    ...item,
    place: movedId(item.place, from, to),
  });
  const joinSchedule = (schedule: Schedule): Schedule => {
    const [place, target] = [movedId(schedule.place, from, to), movedId(schedule.target, from, to)];
    if (place === schedule.place && target === schedule.target) return schedule;
    const before = place === schedule.place ? 0 : highestAt(schedules.values(), place);
    return { ...schedule, place, target, number: schedule.number + before, version: schedule.version + 1 };
  };
  return {
    schedules: mapped(schedules, joinSchedule),
    deliveries: mapped(withoutDoubles(deliveries, from, to), join),
    ...{ levels, following },
    events: events.map(join),
    pinned: movedPinned(pinned, from, to),
  };
}

/** What is kept at the new id already was wanted there, after the move: it stays. */
function movedPinned(pinned: KeptPosts['pinned'], from: PlaceId, to: PlaceId): KeptPosts['pinned'] {
  const join = ({ nextAt, ...each }: Pinned): Pinned => {
    const state = movedState(each.state);
    const next = state === each.state ? nextAt !== undefined && { nextAt } : { nextAt: 0 };
    return { ...each, place: movedId(each.place, from, to), state, version: each.version + 1, ...next };
  };
  const movers = [...pinned.values()].filter(({ place }) => liesIn(place, from)).map(join);
  const stayers = [...pinned.values()].filter(({ place }) => !liesIn(place, from));
  return new Map([...movers, ...stayers].map((each) => [each.place, each]));
}

/** Of two posts of one occasion that of the new id stays, unless the other is worth more. */
function withoutDoubles(deliveries: ReadonlyMap<string, Delivery>, from: PlaceId, to: PlaceId) {
  const standing = new Map([...deliveries.values()].map((delivery) => [occasionOf(delivery), delivery]));
  const gone = [...deliveries.values()]
    .filter(({ place }) => liesIn(place, from))
    .flatMap((joining) => {
      const there = standing.get(occasionOf({ ...joining, place: movedId(joining.place, from, to) }));
      if (!there) return [];
      return isWorthMore(joining, there) ? there.id : joining.id;
    });
  return withoutThose(deliveries, ({ id }) => gone.includes(id));
}

const mapped = <Item>(items: ReadonlyMap<string, Item>, change: (item: Item) => Item): ReadonlyMap<string, Item> =>
  new Map([...items].map(([id, item]) => [id, change(item)]));

const withoutThose = <Item>(items: ReadonlyMap<string, Item>, gone: (item: Item) => boolean) =>
  new Map([...items].filter(([, item]) => !gone(item)));

export function without(posts: KeptPosts, place: PlaceId): KeptPosts {
  const { schedules, deliveries, events, levels, pinned } = posts;
  const lies = (item: { readonly place: PlaceId }) => liesIn(item.place, place);
  const isForgotten = (schedule: Schedule) => lies(schedule) || liesIn(schedule.target, place);
  const followed = [...posts.following.followings.values()].filter(lies);
  const forgotten = new Set([...[...schedules.values()].filter(isForgotten), ...followed].map(({ id }) => id));
  const isToCome = ({ schedule, state: { is } }: Delivery) =>
    forgotten.has(schedule) && ['planned', 'waiting', 'retry', 'suspended'].includes(is);
  return {
    schedules: withoutThose(schedules, isForgotten),
    deliveries: withoutThose(deliveries, (delivery) => lies(delivery) || isToCome(delivery)),
    levels: withoutThose(levels, lies),
    following: withoutFollowing(posts, place),
    pinned: withoutThose(pinned, lies),
    events: events.filter((event) => !lies(event)),
  };
}
