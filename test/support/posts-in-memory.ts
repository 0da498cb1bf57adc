import { changed, type Delivery, deliverySchema, isFinal, revived } from '../../src/core/delivery.ts';
import type { DueMoment, Happening, KeptLevel } from '../../src/core/happening.ts';
import { levelSchema } from '../../src/core/level.ts';
import { isAlert } from '../../src/core/order.ts';
import type { Pinned } from '../../src/core/pinned.ts';
import { liesIn, type PlaceId, platformOf } from '../../src/core/place.ts';
import { type Schedule, scheduleSchema } from '../../src/core/schedule.ts';
import type { PostBook, PostChanges } from '../../src/post-ports.ts';
import { type Followed, followingBookOver, followingChanges, NOTHING_FOLLOWED } from './following-in-memory.ts';
import { highestAt, moved, occasionOf, without } from './moved-posts-in-memory.ts';
import { pinnedChanges, pinnedReads } from './pinned-in-memory.ts';

/** What is posted and what became of it, without a disk. */
export interface KeptPosts extends Followed {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly events: readonly (Happening & { readonly once?: string | undefined })[];
  readonly pinned: ReadonlyMap<string, Pinned>;
}

export const NO_POSTS: KeptPosts = {
  ...{ schedules: new Map(), deliveries: new Map(), events: [] },
  ...{ levels: new Map(), pinned: new Map(), following: NOTHING_FOLLOWED },
};

const byNumber = (a: Schedule, b: Schedule): number => a.number - b.number;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const soonest = <Item extends { readonly id: string; readonly nextAt?: number }>(items: Iterable<Item>) =>
  [...items]
    .flatMap((item) => (item.nextAt === undefined ? [] : [{ item, at: item.nextAt }]))
    .toSorted((a, b) => a.at - b.at || byId(a.item, b.item));
const due = <Item>(
  inOrder: readonly { readonly item: Item; readonly at: number }[],
  { now, tooFar }: DueMoment,
  most: number,
): readonly Item[] =>
  [...inOrder.filter(({ at }) => at <= now), ...inOrder.filter(({ at }) => at > tooFar)]
    .slice(0, most)
    .map(({ item }) => item);
const json = <Item>(item: Item): Item => JSON.parse(JSON.stringify(item));

export const postBookOver = (kept: () => KeptPosts): PostBook => ({
  following: followingBookOver(kept),
  schedules: async (place) =>
    [...kept().schedules.values()].filter((schedule) => schedule.place === place).toSorted(byNumber),
  schedule: async (id) => kept().schedules.get(id),
  order: async (id) => kept().schedules.get(id) ?? kept().following.followings.get(id),
  schedulesDue: async (moment, most) => due(soonest(kept().schedules.values()), moment, most),
  delivery: async (id) => kept().deliveries.get(id),
  deliveries: async (place, most) =>
    [...kept().deliveries.values()]
      .filter((delivery) => liesIn(delivery.place, place))
      .toSorted((a, b) => b.dueAt - a.dueAt || byId(a, b))
      .slice(0, most),
  deliveriesDue: async (platform, moment, most, only) => {
    const there = [...kept().deliveries.values()].filter(
      (delivery) => platformOf(delivery.place) === platform && (only === undefined || isAlert(delivery)),
    );
    return due(soonest(there), moment, most);
  },
  nextMoment: async (platforms) => {
    const there = [...kept().deliveries.values()].filter(({ place }) => platforms.includes(platformOf(place)));
    return soonest<Schedule | Delivery>([...kept().schedules.values(), ...there])[0]?.at;
  },
  happenings: async (about, most) =>
    kept()
      .events.filter((event) => event.about === about)
      .slice(0, most)
      .map(({ once: _, ...event }) => event),
  latest: async (about, what, most) =>
    kept()
      .events.filter((event) => event.about === about && event.what === what)
      .toReversed()
      .slice(0, most)
      .map(({ once: _, ...event }) => event),
  levels: async (places) =>
    [...kept().levels.values()]
      .filter(({ place, retiredAt }) => places.includes(place) && retiredAt === undefined)
      .toSorted(byId),
  ...pinnedReads(() => kept().pinned),
});

/** Changes to a copy, which is kept where all of them succeed. */
export function postsDraft(posts: KeptPosts, isGone?: (place: PlaceId) => boolean) {
  const draft = {
    isGone,
    ...{ schedules: new Map(posts.schedules), deliveries: new Map(posts.deliveries), levels: new Map(posts.levels) },
    events: [...posts.events],
    pinned: new Map(posts.pinned),
    following: posts.following,
  };
  const happened: PostChanges['happened'] = async (event, once) => {
    if (once !== undefined && draft.events.some((written) => written.once === once)) return false;
    draft.events.push({ ...event, once });
    return true;
  };
  const changes: PostChanges = {
    happened,
    saveLevel: async (level) => saveLevel(draft, level),
    following: followingChanges(
      () => draft,
      (next) => {
        draft.following = { ...draft.following, ...next };
      },
    ),
    schedules: scheduleChanges(draft.schedules),
    deliveries: deliveryChanges(draft.deliveries, happened),
    pinned: pinnedChanges(draft.pinned),
  };
  const replace = (next: KeptPosts) => {
    refill(draft.schedules, next.schedules);
    refill(draft.deliveries, next.deliveries);
    refill(draft.levels, next.levels);
    refill(draft.pinned, next.pinned);
    draft.following = next.following;
    draft.events.splice(0, draft.events.length, ...next.events);
  };
  return {
    changes,
    kept: (): KeptPosts => draft,
    move: (from: PlaceId, to: PlaceId) => from !== to && replace(moved(draft, from, to)),
    forget: (place: PlaceId) => replace(without(draft, place)),
  };
}

function refill<Item>(map: Map<string, Item>, items: ReadonlyMap<string, Item>): void {
  const all = [...items];
  map.clear();
  for (const [id, item] of all) map.set(id, item);
}

/** One that is kept already stays at its place and keeps its number. */
function saveLevel(
  draft: { readonly levels: Map<string, KeptLevel>; following: KeptPosts['following'] },
  level: KeptLevel,
): KeptLevel {
  const kept = draft.levels.get(level.id);
  const { place, number } = kept ?? { place: level.place, number: highestAt(draft.levels.values(), level.place) + 1 };
  const saved = json({ ...level, place, number, level: levelSchema.parse(level.level) });
  draft.levels.set(saved.id, saved);
  const { seqs, changes } = draft.following;
  draft.following = { ...draft.following, seqs: new Map([...seqs, [saved.id, changes + 1]]), changes: changes + 1 };
  return saved;
}

const scheduleChanges = (schedules: Map<string, Schedule>): PostChanges['schedules'] => ({
  find: async (id) => schedules.get(id),
  ofPlace: async (place) => [...schedules.values()].filter((each) => each.place === place).toSorted(byNumber),
  async add(schedule) {
    const number = highestAt(schedules.values(), schedule.place) + 1;
    const added = json(scheduleSchema.parse({ ...schedule, number, version: 1 }));
    refuseTaken(schedules, added.id);
    schedules.set(added.id, added);
    return added;
  },
  async save(schedule) {
    const next = json(scheduleSchema.parse(schedule));
    const kept = schedules.get(schedule.id);
    if (kept?.version !== schedule.version) return undefined;
    const saved = { ...next, place: kept.place, number: kept.number, version: schedule.version + 1 };
    schedules.set(saved.id, saved);
    return saved;
  },
  async putOff({ id, version }, until) {
    const kept = schedules.get(id);
    if (kept?.version === version) schedules.set(id, { ...kept, nextAt: until });
  },
});

function refuseTaken(items: ReadonlyMap<string, unknown>, id: string): void {
  if (items.has(id)) throw new Error(`${id} is taken`);
}

async function replace(
  { deliveries, happened }: { readonly deliveries: Map<string, Delivery>; readonly happened: PostChanges['happened'] },
  next: Delivery,
  at: number,
): Promise<Delivery> {
  deliveries.set(next.id, next);
  const { id, place, state } = next;
  await happened({ place, about: `delivery:${id}`, at, what: state.is, detail: JSON.stringify(state) });
  return next;
}

const deliveryChanges = (
  deliveries: Map<string, Delivery>,
  happened: PostChanges['happened'],
): PostChanges['deliveries'] => ({
  find: async (id) => deliveries.get(id),
  async add(delivery, at = delivery.dueAt) {
    const added = json(deliverySchema.parse(delivery));
    const kept = [...deliveries.values()].find((each) => occasionOf(each) === occasionOf(added));
    if (kept) {
      const back = revived(kept, added);
      if (back) await replace({ deliveries, happened }, back, at);
      return { is: back ? 'revived' : 'stood', id: kept.id };
    }
    refuseTaken(deliveries, added.id);
    deliveries.set(added.id, added);
    return { is: 'added', id: added.id };
  },
  async advance(delivery, change, at) {
    const kept = deliveries.get(delivery.id);
    const next = json(deliverySchema.parse(changed(delivery, change)));
    if (kept?.fence !== delivery.fence) return undefined;
    return replace({ deliveries, happened }, { ...next, place: kept.place, schedule: kept.schedule }, at);
  },
  async putOff({ id, fence, nextAt }, until) {
    const kept = deliveries.get(id);
    if (kept?.fence === fence && kept.nextAt === nextAt) deliveries.set(id, { ...kept, nextAt: until });
  },
  wakeWaiting: async (platform, now) => {
    for (const each of deliveries.values()) {
      const rests = platformOf(each.place) === platform && each.state.is === 'waiting' && each.nextAt !== undefined;
      if (rests) deliveries.set(each.id, { ...each, nextAt: now });
    }
  },
  suspended: async (place, most) =>
    [...deliveries.values()]
      .filter((each) => liesIn(each.place, place) && each.state.is === 'suspended')
      .toSorted((a, b) => b.dueAt - a.dueAt || byId(a, b))
      .slice(0, most),
  open: async (schedule) =>
    [...deliveries.values()]
      .filter((each) => each.schedule === schedule && !isFinal(each.state))
      .toSorted((a, b) => a.dueAt - b.dueAt || byId(a, b)),
});
