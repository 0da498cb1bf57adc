import { type Alert, alertOutcomeSchema, alertSchema } from '../../src/core/alert.ts';
import { type AlertHook, alertHookSchema } from '../../src/core/alert-hook.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { type Following, followingSchema } from '../../src/core/following.ts';
import type { KeptLevel } from '../../src/core/happening.ts';
import {
  type LevelHappened,
  type LevelStanding,
  levelHappenedSchema,
  levelStandingSchema,
} from '../../src/core/level-story.ts';
import { type Feed, type FeedGap, type FeedStanding, feedKey, feedStandingSchema } from '../../src/core/market.ts';
import { liesIn, type PlaceId } from '../../src/core/place.ts';
import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import type { KeptHook } from '../../src/store/hook-rows.ts';
import { gapSchema } from '../../src/store/level-story-rows.ts';

/** What places follow, without a disk. */
export interface KeptFollowing {
  readonly followings: ReadonlyMap<string, Following>;
  readonly standings: ReadonlyMap<string, LevelStanding>;
  readonly stories: ReadonlyMap<string, LevelHappened>;
  readonly feeds: ReadonlyMap<string, FeedStanding>;
  readonly gaps: ReadonlyMap<string, FeedGap>;
  readonly alerts: ReadonlyMap<string, Alert>;
  /** Those that were removed have no digest. */
  readonly hooks: ReadonlyMap<string, KeptHook>;
  /** Of each level the number of its last change, and how many changes there ever were. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly changes: number;
}

export const NOTHING_FOLLOWED: KeptFollowing = {
  ...{ followings: new Map(), standings: new Map(), stories: new Map(), feeds: new Map(), gaps: new Map() },
  ...{ alerts: new Map(), hooks: new Map(), seqs: new Map(), changes: 0 },
};

export interface Followed {
  readonly following: KeptFollowing;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  /** Where the bot is no more; absent where nobody asks. */
  readonly isGone?: ((place: PlaceId) => boolean) | undefined;
  readonly levels: ReadonlyMap<string, KeptLevel>;
}

const json = <Item>(item: Item): Item => JSON.parse(JSON.stringify(item));
const asWords = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const inOrder = (a: Alert, b: Alert): number => a.at - b.at || asWords(a.key, b.key);
const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;
const isOpen = (hook: KeptHook): hook is AlertHook => hook.digest !== undefined;

const storyKey = ({ level, at, what }: LevelHappened): string => JSON.stringify([level, at, what]);
export const alertKey = ({ place, key }: Pick<Alert, 'place' | 'key'>): string => JSON.stringify([place, key]);
const gapKey = ({ feed, from }: FeedGap): string => JSON.stringify([feedKey(feed), from]);

export const put = <Item>(
  map: ReadonlyMap<string, Item>,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> =>
  items.length === 0 ? map : new Map([...map, ...items.map((item) => [keyOf(item), item] as const)]);

/** What stands already stays as it is. */
const addNew = <Item>(map: ReadonlyMap<string, Item>, items: readonly Item[], keyOf: (item: Item) => string) =>
  put(
    map,
    [...put(new Map<string, Item>(), items.toReversed(), keyOf).values()].filter((item) => !map.has(keyOf(item))),
    keyOf,
  );

const sharedReads = (kept: () => Followed) => {
  const hooks = async (place: PlaceId) =>
    [...kept().following.hooks.values()]
      .filter((hook) => hook.place === place)
      .filter(isOpen)
      .toSorted(byNumber);
  return {
    hooks,
    of: async (place: PlaceId) => [...kept().following.followings.values()].find((each) => each.place === place),
    levelsOf: async (place: PlaceId) =>
      [...kept().levels.values()].filter((level) => level.place === place).toSorted(byNumber),
    feeds: async (feeds: readonly Feed[]) =>
      [...new Set(feeds.map(feedKey))].toSorted(asWords).flatMap((key) => kept().following.feeds.get(key) ?? []),
    standings: async (levels: readonly string[]) =>
      [...new Set(levels)].toSorted(asWords).flatMap((level) => kept().following.standings.get(level) ?? []),
  };
};

export const followingBookOver = (kept: () => Followed): FollowingBook => {
  const { hooks, of, levelsOf, standings, feeds } = sharedReads(kept);
  const alerts = () => [...kept().following.alerts.values()];
  return {
    ...{ of, hooks, levelsOf, standings, feeds },
    withFlowRules: async () =>
      [...kept().following.followings.values()]
        .filter(({ flows, pausedSince }) => flows.length > 0 && pausedSince === undefined)
        .toSorted((a, b) => asWords(a.id, b.id)),
    levelsSince: async (after, most) =>
      [...kept().levels.values()]
        .map((level) => ({ seq: kept().following.seqs.get(level.id) ?? 0, kept: level }))
        .filter(({ seq }) => seq > after)
        .toSorted((a, b) => a.seq - b.seq)
        .slice(0, most),
    story: async (level, most) =>
      [...kept().following.stories.values()]
        .filter((each) => each.level === level)
        .toSorted((a, b) => b.at - a.at || asWords(b.what, a.what))
        .slice(0, most),
    gaps: async (feed, since) =>
      [...kept().following.gaps.values()]
        .filter((gap) => feedKey(gap.feed) === feedKey(feed) && gap.to > since)
        .toSorted((a, b) => a.to - b.to || a.from - b.from),
    alertsOf: async (delivery) =>
      alerts()
        .filter(({ outcome }) => outcome.is === 'posted' && outcome.delivery === delivery)
        .toSorted((a, b) => inOrder(a, b) || asWords(a.place, b.place)),
    alertsAbout: async (place, about, most) =>
      alerts()
        .filter((alert) => alert.place === place && alert.about === about)
        .toSorted((a, b) => inOrder(b, a))
        .slice(0, most),
    placesWaiting: async (most) => {
      const waiting = alerts().filter(({ outcome }) => outcome.is === 'waiting');
      const longest = waiting.toSorted((a, b) => a.seenAt - b.seenAt || asWords(a.place, b.place));
      return [...new Set(longest.map(({ place }) => place))].slice(0, most);
    },
    hook: async (digest) => [...kept().following.hooks.values()].filter(isOpen).find((each) => each.digest === digest),
  };
};

/** Changes to a draft: what is kept stays as it was. */
export function followingChanges(kept: () => Followed, keep: (next: Partial<KeptFollowing>) => void): FollowingChanges {
  const { hooks, of, levelsOf, standings, feeds } = sharedReads(kept);
  const now = () => kept().following;
  const putStandings = (given: readonly LevelStanding[]) => {
    const parsed = given.map((each) => json(levelStandingSchema.parse(each)));
    keep({ standings: put(now().standings, parsed, ({ level }) => level) });
  };
  const tell = (given: readonly LevelHappened[]) => {
    const parsed = given.map((each) => json(levelHappenedSchema.parse(each)));
    const before = now().stories.size;
    keep({ stories: addNew(now().stories, parsed, storyKey) });
    return now().stories.size > before;
  };
  return {
    ...{ hooks, levelsOf, standings, feeds, find: of },
    levels: async (ids) => [...new Set(ids)].toSorted(asWords).flatMap((id) => kept().levels.get(id) ?? []),
    async judged({ feed, standings: given, happened, gap }) {
      keep({ feeds: put(now().feeds, [json(feedStandingSchema.parse(feed))], (each) => feedKey(each.feed)) });
      putStandings(given);
      tell(happened);
      if (gap) keep({ gaps: addNew(now().gaps, [json(gapSchema.parse(gap))], gapKey) });
    },
    saveStandings: async (given) => putStandings(given),
    happened: async (happened) => tell([happened]),
    ...followingOnes(now, (place) => kept().isGone?.(place) ?? false, keep),
    ...alertChanges(now, () => kept().deliveries, keep),
    ...hookChanges(now, keep),
  };
}

type Keep = (next: Partial<KeptFollowing>) => void;

const followingOnes = (
  now: () => KeptFollowing,
  isGone: (place: PlaceId) => boolean,
  keep: Keep,
): Pick<FollowingChanges, 'save' | 'followers'> => ({
  async save(following) {
    const next: Following = json(followingSchema.parse({ ...following, version: following.version + 1 }));
    const all = [...now().followings.values()];
    const standing = all.find(({ id }) => id === following.id);
    const isNew = following.version === 1 && !standing && !all.some(({ place }) => place === following.place);
    if (!isNew && standing?.version !== following.version) return undefined;
    const saved = { ...next, place: standing?.place ?? next.place };
    keep({ followings: put(now().followings, [saved], ({ id }) => id) });
    return saved;
  },
  followers: async (levels) => {
    const told = [...now().followings.values()]
      .filter(({ levels: which, pausedSince }) => which !== 'off' && pausedSince === undefined)
      .filter(({ place }) => !isGone(place))
      .toSorted((a, b) => asWords(a.place, b.place));
    return levels.flatMap(({ level, place }) =>
      told
        .filter((following) => place === undefined || liesIn(following.place, place))
        .map((following) => ({ level, following })),
    );
  },
});

const isInVain = (delivery: Delivery | undefined): boolean =>
  delivery !== undefined && ['failed', 'skipped', 'cancelled'].includes(delivery.state.is);

const alertChanges = (
  now: () => KeptFollowing,
  deliveries: () => Followed['deliveries'],
  keep: Keep,
): Pick<FollowingChanges, 'addAlerts' | 'waiting' | 'postedSince' | 'settle'> => ({
  async addAlerts(alerts) {
    const parsed = alerts.map((alert): Alert => json(alertSchema.parse(alert)));
    keep({ alerts: addNew(now().alerts, parsed, alertKey) });
  },
  waiting: async (place, most) =>
    [...now().alerts.values()]
      .filter((alert) => alert.place === place && alert.outcome.is === 'waiting')
      .toSorted(inOrder)
      .slice(0, most),
  postedSince: async (place, about, since) =>
    [...now().alerts.values()]
      .filter((alert) => alert.place === place && about.includes(alert.about) && alert.at >= since)
      .filter(({ outcome }) => outcome.is === 'posted' && !isInVain(deliveries().get(outcome.delivery)))
      .toSorted(inOrder),
  async settle(place, keys, outcome) {
    const settled = alertOutcomeSchema.parse(outcome);
    const those = keys.flatMap((key) => now().alerts.get(alertKey({ place, key })) ?? []);
    keep({
      alerts: put(
        now().alerts,
        those.map((alert) => ({ ...alert, outcome: settled })),
        alertKey,
      ),
    });
  },
});

const hookChanges = (now: () => KeptFollowing, keep: Keep): Pick<FollowingChanges, 'addHook' | 'removeHook'> => ({
  async addHook(hook) {
    const all = [...now().hooks.values()];
    const numbers = all.filter(({ place }) => place === hook.place).map(({ number }) => number);
    const added: AlertHook = json(alertHookSchema.parse({ ...hook, number: Math.max(0, ...numbers) + 1 }));
    if (all.some(({ id, digest }) => id === added.id || digest === added.digest)) throw new Error('it is taken');
    keep({ hooks: put(now().hooks, [added], ({ id }) => id) });
    return added;
  },
  async removeHook(id) {
    const { digest: _, ...removed } = now().hooks.get(id) ?? { id: undefined };
    if (removed.id !== undefined) keep({ hooks: put(now().hooks, [removed as KeptHook], (hook) => hook.id) });
  },
});
