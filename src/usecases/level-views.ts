import type { LevelSaid, LevelView } from '../cards/level-card.ts';
import { isOver, type LevelSeen, type Looking } from '../cards/level-view.ts';
import type { LevelsView } from '../cards/levels-card.ts';
import { knownClose } from '../core/level-close.ts';
import { isByRule, type LevelHappened, type LevelStanding } from '../core/level-story.ts';
import { feedKey, feedOf } from '../core/market.ts';
import type { PlaceId } from '../core/place.ts';
import type { Prices } from '../core/prices.ts';
import type { PlaceBook } from '../ports.ts';
import { tickerOf } from './find-asset.ts';
import { type PriceSource, pricesOf } from './find-prices.ts';
import { type FollowedLevel, type FollowSources, levelsAt } from './follow-levels.ts';
import { settingsAt } from './settings.ts';

export interface LevelViewing extends FollowSources {
  readonly live: PriceSource;
  readonly places: Pick<PlaceBook, 'find'>;
}

/** By whose clocks a place looks, and when. */
export async function lookingFrom(services: Pick<LevelViewing, 'places' | 'clock'>, place: PlaceId): Promise<Looking> {
  const { timeZone } = await settingsAt(services, place);
  return { now: services.clock.now(), zone: timeZone?.value ?? 'UTC' };
}

/** The levels of a place, the nearest to the newest close first, all or those of one asset. */
export async function levelsView(services: LevelViewing, place: PlaceId, typed?: string): Promise<LevelsView> {
  const wanted = typed && tickerOf(typed);
  const all = await levelsAt(services, place);
  const followed = wanted ? all.filter(({ level }) => level.claim.asset === wanted) : all;
  const looking = await lookingFrom(services, place);
  const live = followed.filter((each) => !isOver(each, looking.now));
  const prices = await pricesOf(
    services.live,
    live.map(({ level }) => level.claim.asset),
  );
  const gaps = await gapsOf(services, live);
  const history = followed.filter((each) => isOver(each, looking.now));
  return {
    ...looking,
    levels: live.map((each) => seenAt(place, each, { prices, gaps })).toSorted(nearestFirst),
    history: history.map((each) => seenAt(place, each, NOTHING_KNOWN)).toSorted(newestFirst),
    prices,
    ...(typed !== undefined && { asset: typed }),
  };
}

/** Gaps by the feeds that levels are judged by: one question a feed. */
async function gapsOf({ posts }: FollowSources, levels: readonly FollowedLevel[]): Promise<ReadonlyMap<string, Gaps>> {
  const judged = levels.flatMap(({ level, standing }) =>
    standing ? [{ feed: feedOf(level), from: standing.from }] : [],
  );
  const byFeed = Map.groupBy(judged, ({ feed }) => feedKey(feed));
  const asked = [...byFeed].map(async ([key, [first, ...others]]) => {
    if (!first) return [key, []] as const;
    const since = Math.min(first.from, ...others.map(({ from }) => from));
    return [key, await posts.following.gaps(first.feed, since)] as const;
  });
  return new Map(await Promise.all(asked));
}

type Gaps = LevelSeen['gaps'];

interface Known {
  readonly prices: Prices;
  readonly gaps: ReadonlyMap<string, Gaps>;
}

const NOTHING_KNOWN: Known = { prices: new Map(), gaps: new Map() };

const nearestFirst = (a: LevelSeen, b: LevelSeen): number => distanceOf(a) - distanceOf(b);

/** In parts of the level; where no close is known it is further than any. */
const distanceOf = ({ level: { claim }, close }: LevelSeen): number =>
  close ? Math.abs(close.price - claim.price) / claim.price : Number.MAX_VALUE;

const newestFirst = (a: LevelSeen, b: LevelSeen): number => b.level.claim.saidOn.localeCompare(a.level.claim.saidOn);

/** A level as a place sees it. */
function seenAt(place: PlaceId, followed: FollowedLevel, { prices, gaps }: Known): LevelSeen {
  const { level, kept, standing, feed } = followed;
  const price = prices.get(level.claim.asset);
  const close = knownClose(level, price, feed);
  const missing = gaps.get(feedKey(feedOf(level))) ?? [];
  return {
    ...followed,
    isOwn: kept?.place === place,
    ...(close && { close }),
    ...(price && { price }),
    gaps: missing.filter(({ to }) => standing !== undefined && to > standing.from),
  };
}

/** More is not told of one level, nor counted. */
const MOST_TOLD = 20;
const MOST_COUNTED = 200;

/** One level whole, with what happened to it. */
export async function levelView(
  services: LevelViewing,
  place: PlaceId,
  followed: FollowedLevel,
  shown: { readonly said?: LevelSaid | undefined; readonly mayChange?: boolean } = {},
): Promise<LevelView> {
  const looking = await lookingFrom(services, place);
  const { claim } = followed.level;
  const [prices, gaps, story] = await Promise.all([
    isOver(followed, looking.now) ? NOTHING_KNOWN.prices : pricesOf(services.live, [claim.asset]),
    gapsOf(services, [followed]),
    services.posts.following.story(claim.id, MOST_COUNTED),
  ]);
  return { ...looking, seen: seenAt(place, followed, { prices, gaps }), ...parted(story, followed.standing), ...shown };
}

/** What happened by the rule that holds, and how much did by an older one: that is never told as if this one had judged it. */
function parted(
  story: readonly LevelHappened[],
  standing: LevelStanding | undefined,
): Pick<LevelView, 'story' | 'before'> {
  const own = standing ? story.filter((happened) => isByRule(happened, standing)) : story;
  const count = story.length - own.length;
  const before = { count, isMore: story.length === MOST_COUNTED };
  return { story: own.slice(0, MOST_TOLD), ...(count > 0 && { before }) };
}

/** The levels that a place keeps itself, by their numbers. */
export async function ownLevels(services: LevelViewing, place: PlaceId): Promise<readonly LevelSeen[]> {
  const own = (await levelsAt(services, place)).filter(({ kept }) => kept?.place === place);
  const byNumber = own.toSorted((a, b) => (a.kept?.number ?? 0) - (b.kept?.number ?? 0));
  return byNumber.map((each) => ({ ...each, isOwn: true, gaps: [] }));
}
