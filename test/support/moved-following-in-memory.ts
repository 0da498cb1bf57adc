import type { Alert } from '../../src/core/alert.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import type { Following } from '../../src/core/following.ts';
import { liesIn, movedId, type PlaceId } from '../../src/core/place.ts';
import { alertKey, type Followed, type KeptFollowing, put } from './following-in-memory.ts';

interface Numbered {
  readonly id: string;
  readonly place: PlaceId;
  readonly number: number;
}

/** What a place follows where it goes: levels, alerts and hooks with it, and the deliveries of a following that another one stands for. */
export function movedFollowing(posts: Followed, from: PlaceId, to: PlaceId): Followed {
  const { following, levels, deliveries } = posts;
  const { joined, stoodFor } = movedFollowings(following.followings, from, to);
  const numbered = joinedByNumber(levels, from, to);
  return {
    levels: put(levels, numbered, ({ id }) => id),
    deliveries: new Map([...deliveries].map(([id, delivery]) => [id, taken(delivery, stoodFor)])),
    following: {
      ...following,
      followings: joined,
      alerts: movedAlerts(posts, from, to),
      hooks: put(following.hooks, joinedByNumber(following.hooks, from, to), ({ id }) => id),
      seqs: new Map([...following.seqs, ...numbered.map(({ id }, at) => [id, following.changes + at + 1] as const)]),
      changes: following.changes + numbered.length,
    },
  };
}

/** Those that stay by those that they stand for from now on. */
function movedFollowings(followings: KeptFollowing['followings'], from: PlaceId, to: PlaceId) {
  const all = [...followings.values()];
  const standing = new Map(all.map((each) => [each.place, each]));
  const movers = all.filter(({ place }) => liesIn(place, from));
  const stayerOf = ({ place }: Following) => standing.get(movedId(place, from, to));
  const stoodFor = new Map(movers.map((each) => [each.id as string, stayerOf(each)?.id]));
  const joined = movers
    .filter((each) => !stayerOf(each))
    .map((each) => ({ ...each, place: movedId(each.place, from, to), version: each.version + 1 }));
  const stayers = all.filter(({ place }) => !liesIn(place, from));
  return { stoodFor, joined: put(new Map<string, Following>(), [...stayers, ...joined], ({ id }) => id) };
}

function taken(delivery: Delivery, stoodFor: ReadonlyMap<string, Following['id'] | undefined>): Delivery {
  const schedule = stoodFor.get(delivery.schedule);
  if (!schedule) return delivery;
  return { ...delivery, schedule, fence: delivery.fence + (delivery.state.is === 'sending' ? 0 : 1) };
}

/** In the order of their numbers, counted on from the highest at the new id. */
function joinedByNumber<Item extends Numbered>(items: ReadonlyMap<string, Item>, from: PlaceId, to: PlaceId) {
  const all = [...items.values()];
  const highest = (at: PlaceId) => Math.max(0, ...all.filter(({ place }) => place === at).map(({ number }) => number));
  return all
    .filter(({ place }) => liesIn(place, from))
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
    .map((item) => {
      const place = movedId(item.place, from, to);
      return { ...item, place, number: item.number + highest(place) };
    });
}

function worth({ outcome }: Alert, deliveries: Followed['deliveries']): number {
  if (outcome.is !== 'posted') return outcome.is === 'waiting' ? 1 : 0;
  const { is = 'planned' } = deliveries.get(outcome.delivery)?.state ?? {};
  if (['sending', 'sent', 'unknown'].includes(is)) return 3;
  return ['failed', 'skipped', 'cancelled'].includes(is) ? 0 : 2;
}

function movedAlerts(
  { following: { alerts }, deliveries }: Followed,
  from: PlaceId,
  to: PlaceId,
): KeptFollowing['alerts'] {
  const stayers = [...alerts.values()].filter(({ place }) => !liesIn(place, from));
  const movers = [...alerts.values()]
    .filter(({ place }) => liesIn(place, from))
    .map((alert) => ({ ...alert, place: movedId(alert.place, from, to) }));
  const standing = put(new Map<string, Alert>(), stayers, alertKey);
  const winners = movers.filter((alert) => {
    const there = standing.get(alertKey(alert));
    return !there || worth(alert, deliveries) > worth(there, deliveries);
  });
  return put(standing, winners, alertKey);
}

export function withoutFollowing(
  { following, levels }: Pick<Followed, 'following' | 'levels'>,
  place: PlaceId,
): KeptFollowing {
  const gone = new Set([...levels.values()].filter((level) => liesIn(level.place, place)).map(({ id }) => id));
  const left = <Item>(items: ReadonlyMap<string, Item>, isGone: (item: Item) => boolean) =>
    new Map([...items].filter(([, item]) => !isGone(item)));
  const lies = (item: { readonly place: PlaceId }) => liesIn(item.place, place);
  return {
    ...following,
    followings: left(following.followings, lies),
    standings: left(following.standings, ({ level }) => gone.has(level)),
    stories: left(following.stories, ({ level }) => gone.has(level)),
    alerts: left(following.alerts, lies),
    hooks: left(following.hooks, lies),
    seqs: new Map([...following.seqs].filter(([level]) => !gone.has(level))),
  };
}
