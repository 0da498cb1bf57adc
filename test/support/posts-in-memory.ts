import { changed, type Delivery, isFinal } from '../../src/core/delivery.ts';
import { levelSchema } from '../../src/core/level.ts';
import { liesIn, movedId, type PlaceId, platformOf } from '../../src/core/place.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import type { Happening, KeptLevel, PostBook, PostChanges } from '../../src/ports.ts';

/** What is posted and what became of it, without a disk. */
export interface KeptPosts {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly events: readonly (Happening & { readonly once?: string | undefined })[];
  readonly levels: ReadonlyMap<string, KeptLevel>;
}

export const NO_POSTS: KeptPosts = { schedules: new Map(), deliveries: new Map(), events: [], levels: new Map() };

const byNumber = (a: Schedule, b: Schedule): number => a.number - b.number;
const occasionOf = ({ schedule, place, week, occasion }: Delivery): string =>
  JSON.stringify([schedule, place, week, occasion]);
const soonest = <Item extends { readonly nextAt?: number }>(items: Iterable<Item>) =>
  [...items]
    .flatMap((item) => (item.nextAt === undefined ? [] : [{ item, at: item.nextAt }]))
    .toSorted((a, b) => a.at - b.at);
const due = <Item extends { readonly nextAt?: number }>(items: Iterable<Item>, now: number, most: number) =>
  soonest(items)
    .filter(({ at }) => at <= now)
    .slice(0, most)
    .map(({ item }) => item);
const json = <Item>(item: Item): Item => JSON.parse(JSON.stringify(item));

export const postBookOver = (kept: () => KeptPosts): PostBook => ({
  schedules: async (place) =>
    [...kept().schedules.values()].filter((schedule) => schedule.place === place).toSorted(byNumber),
  schedule: async (id) => kept().schedules.get(id),
  schedulesDue: async (now, most) => due(kept().schedules.values(), now, most),
  delivery: async (id) => kept().deliveries.get(id),
  deliveries: async (place, most) =>
    [...kept().deliveries.values()]
      .filter((delivery) => liesIn(delivery.place, place))
      .toSorted((a, b) => b.dueAt - a.dueAt || (a.id < b.id ? -1 : 1))
      .slice(0, most),
  deliveriesDue: async (platform, { now, tooFar }, most) => {
    const there = soonest([...kept().deliveries.values()].filter(({ place }) => platformOf(place) === platform));
    const chosen = [...there.filter(({ at }) => at <= now), ...there.filter(({ at }) => at > tooFar)];
    return chosen.slice(0, most).map(({ item }) => item);
  },
  nextMoment: async () => soonest([...kept().schedules.values(), ...kept().deliveries.values()])[0]?.at,
  happenings: async (about, most) =>
    kept()
      .events.filter((event) => event.about === about)
      .slice(0, most)
      .map(({ once: _, ...event }) => event),
  levels: async (places) =>
    [...kept().levels.values()]
      .filter(({ place, retiredAt }) => places.includes(place) && retiredAt === undefined)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Changes to a copy, which is kept where all of them succeed. */
export function postsDraft(posts: KeptPosts) {
  const draft = {
    ...{ schedules: new Map(posts.schedules), deliveries: new Map(posts.deliveries), levels: new Map(posts.levels) },
    events: [...posts.events],
  };
  const happened: PostChanges['happened'] = async (event, once) => {
    if (once !== undefined && draft.events.some((written) => written.once === once)) return false;
    draft.events.push({ ...event, once });
    return true;
  };
  const changes: PostChanges = {
    happened,
    saveLevel: async (level) =>
      void draft.levels.set(level.id, { ...json(level), level: levelSchema.parse(level.level) }),
    schedules: scheduleChanges(draft.schedules),
    deliveries: deliveryChanges(draft.deliveries, happened),
  };
  const replace = (next: KeptPosts) => {
    refill(draft.schedules, next.schedules);
    refill(draft.deliveries, next.deliveries);
    refill(draft.levels, next.levels);
    draft.events.splice(0, draft.events.length, ...next.events);
  };
  return {
    changes,
    kept: (): KeptPosts => draft,
    move: (from: PlaceId, to: PlaceId) => replace(moved(draft, from, to)),
    forget: (place: PlaceId) => replace(without(draft, place)),
  };
}

function refill<Item>(map: Map<string, Item>, items: ReadonlyMap<string, Item>): void {
  const all = [...items];
  map.clear();
  for (const [id, item] of all) map.set(id, item);
}

const scheduleChanges = (schedules: Map<string, Schedule>): PostChanges['schedules'] => ({
  find: async (id) => schedules.get(id),
  ofPlace: async (place) => [...schedules.values()].filter((each) => each.place === place).toSorted(byNumber),
  async add(schedule) {
    const added = { ...json(schedule), number: highestAt(schedules.values(), schedule.place) + 1, version: 1 };
    schedules.set(added.id, added);
    return added;
  },
  async save(schedule) {
    if (schedules.get(schedule.id)?.version !== schedule.version) return undefined;
    const saved = { ...json(schedule), version: schedule.version + 1 };
    schedules.set(saved.id, saved);
    return saved;
  },
});

const highestAt = (schedules: Iterable<Schedule>, at: PlaceId): number =>
  Math.max(0, ...[...schedules].filter(({ place }) => place === at).map(({ number }) => number));

const deliveryChanges = (
  deliveries: Map<string, Delivery>,
  happened: PostChanges['happened'],
): PostChanges['deliveries'] => ({
  find: async (id) => deliveries.get(id),
  async add(delivery) {
    if ([...deliveries.values()].some((each) => occasionOf(each) === occasionOf(delivery))) return false;
    deliveries.set(delivery.id, json(delivery));
    return true;
  },
  async advance(delivery, change, at) {
    const kept = deliveries.get(delivery.id);
    const next = json(changed(delivery, change));
    if (kept?.fence !== delivery.fence) return undefined;
    const advanced = { ...next, place: kept.place };
    deliveries.set(kept.id, advanced);
    const { state } = advanced;
    const about = `delivery:${kept.id}`;
    await happened({ place: kept.place, about, at, what: state.is, detail: JSON.stringify(state) });
    return advanced;
  },
  wakeWaiting: async (platform, now) => {
    for (const each of deliveries.values()) {
      const rests = platformOf(each.place) === platform && each.state.is === 'waiting' && (each.nextAt ?? 0) > now;
      if (rests) deliveries.set(each.id, { ...each, nextAt: now });
    }
  },
  open: async (schedule) =>
    [...deliveries.values()].filter((each) => each.schedule === schedule && !isFinal(each.state)),
});

function moved({ schedules, deliveries, events, levels }: KeptPosts, from: PlaceId, to: PlaceId): KeptPosts {
  const stand = new Set([...deliveries.values()].map(occasionOf));
  const join = <Item extends { readonly place: PlaceId }>(item: Item): Item => ({
    ...item,
    place: movedId(item.place, from, to),
  });
  const joinSchedule = (schedule: Schedule): Schedule => {
    const place = movedId(schedule.place, from, to);
    const before = place === schedule.place ? 0 : highestAt(schedules.values(), place);
    return { ...schedule, place, number: schedule.number + before, target: movedId(schedule.target, from, to) };
  };
  const joinDelivery = (delivery: Delivery): Delivery => {
    const joined = join(delivery);
    return joined.place !== delivery.place && stand.has(occasionOf(joined)) ? delivery : joined;
  };
  return {
    schedules: mapped(schedules, joinSchedule),
    deliveries: mapped(deliveries, joinDelivery),
    levels: mapped(levels, join),
    events: events.map(join),
  };
}

const mapped = <Item>(items: ReadonlyMap<string, Item>, change: (item: Item) => Item): ReadonlyMap<string, Item> =>
  new Map([...items].map(([id, item]) => [id, change(item)]));

const withoutThose = <Item>(items: ReadonlyMap<string, Item>, gone: (item: Item) => boolean) =>
  new Map([...items].filter(([, item]) => !gone(item)));

function without({ schedules, deliveries, events, levels }: KeptPosts, place: PlaceId): KeptPosts {
  const lies = (item: { readonly place: PlaceId }) => liesIn(item.place, place);
  return {
    schedules: withoutThose(schedules, (each) => lies(each) || liesIn(each.target, place)),
    deliveries: withoutThose(deliveries, lies),
    levels: withoutThose(levels, lies),
    events: events.filter((event) => !lies(event)),
  };
}
