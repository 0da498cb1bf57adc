import type { LevelSaid, LevelView } from '../cards/level-card.ts';
import { isOver, type LevelSeen, type Looking } from '../cards/level-view.ts';
import type { LevelsView } from '../cards/levels-card.ts';
import { knownClose } from '../core/level-close.ts';
import { feedOf } from '../core/market.ts';
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
  const seen = await Promise.all(live.map((each) => seenAt(services, place, each, prices)));
  const history = followed.filter((each) => isOver(each, looking.now));
  return {
    ...looking,
    levels: seen.toSorted(nearestFirst),
    history: (await Promise.all(history.map((each) => seenAt(services, place, each, NO_PRICES)))).toSorted(newestFirst),
    prices,
    ...(typed !== undefined && { asset: typed }),
  };
}

const NO_PRICES: Prices = new Map();

const nearestFirst = (a: LevelSeen, b: LevelSeen): number => distanceOf(a) - distanceOf(b);

/** In parts of the level; where no close is known it is further than any. */
const distanceOf = ({ level: { claim }, close }: LevelSeen): number =>
  close ? Math.abs(close.price - claim.price) / claim.price : Number.MAX_VALUE;

const newestFirst = (a: LevelSeen, b: LevelSeen): number => b.level.claim.saidOn.localeCompare(a.level.claim.saidOn);

/** A level as a place sees it, with the prices that are known. */
async function seenAt(
  { posts }: LevelViewing,
  place: PlaceId,
  followed: FollowedLevel,
  prices: Prices,
): Promise<LevelSeen> {
  const { level, kept, standing, feed } = followed;
  const price = prices.get(level.claim.asset);
  const close = knownClose(level, price, feed);
  return {
    ...followed,
    isOwn: kept?.place === place,
    ...(close && { close }),
    ...(price && { price }),
    gaps: standing ? await posts.following.gaps(feedOf(level), standing.from) : [],
  };
}

/** More is not told of one level. */
const MOST_TOLD = 20;

/** One level whole, with what happened to it. */
export async function levelView(
  services: LevelViewing,
  place: PlaceId,
  followed: FollowedLevel,
  shown: { readonly said?: LevelSaid | undefined; readonly mayChange?: boolean } = {},
): Promise<LevelView> {
  const looking = await lookingFrom(services, place);
  const { claim } = followed.level;
  const prices = isOver(followed, looking.now) ? NO_PRICES : await pricesOf(services.live, [claim.asset]);
  const [seen, story] = await Promise.all([
    seenAt(services, place, followed, prices),
    services.posts.following.story(claim.id, MOST_TOLD),
  ]);
  return { ...looking, seen, story, ...shown };
}

/** The levels that a place keeps itself, by their numbers. */
export async function ownLevels(services: LevelViewing, place: PlaceId): Promise<readonly LevelSeen[]> {
  const own = (await levelsAt(services, place)).filter(({ kept }) => kept?.place === place);
  const byNumber = own.toSorted((a, b) => (a.kept?.number ?? 0) - (b.kept?.number ?? 0));
  return byNumber.map((each) => ({ ...each, isOwn: true, gaps: [] }));
}
