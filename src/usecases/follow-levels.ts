import { AppError } from '../core/errors.ts';
import type { KeptLevel } from '../core/happening.ts';
import { isExpired, type Level } from '../core/level.ts';
import type { LevelStanding } from '../core/level-story.ts';
import { readLevelWords } from '../core/level-words.ts';
import { type FeedStanding, feedKey, feedOf } from '../core/market.ts';
import { type PlaceId, placePath } from '../core/place.ts';
import type { Clock, LevelBook } from '../ports.ts';
import type { PostBook } from '../post-ports.ts';
import { today } from './find-report.ts';

export interface FollowSources {
  readonly levels: LevelBook;
  readonly posts: PostBook;
  readonly clock: Clock;
}

/** A level that counts in a place, with where it stands. */
export interface FollowedLevel {
  readonly level: Level;
  /** Absent for what ships with the bot. */
  readonly kept?: KeptLevel;
  /** Absent until it is judged for the first time. */
  readonly standing?: LevelStanding;
  /** How far the candles have come that it is judged by; absent where none was taken in. */
  readonly feed?: FeedStanding;
}

/** Levels that ship with the bot and were said by today, and those that a place and what it lies in follow: three questions to the store. */
export async function levelsAt(sources: FollowSources, place: PlaceId): Promise<readonly FollowedLevel[]> {
  const kept = await sources.posts.levels(placePath(place));
  return withStandings(sources, [...(await bundled(sources)), ...kept.map(ofKept)]);
}

const ofKept = (kept: KeptLevel): FollowedLevel => ({ level: kept.level, kept });

async function bundled({ levels, clock }: FollowSources): Promise<readonly FollowedLevel[]> {
  const date = today(clock);
  return (await levels.levels()).filter(({ claim }) => claim.saidOn <= date).map((level) => ({ level }));
}

async function withStandings(
  { posts: { following } }: FollowSources,
  followed: readonly FollowedLevel[],
): Promise<readonly FollowedLevel[]> {
  const ids = followed.map(({ level }) => level.claim.id);
  const feeds = new Map(followed.map(({ level }) => [feedKey(feedOf(level)), feedOf(level)]));
  const [standings, known] = await Promise.all([following.standings(ids), following.feeds([...feeds.values()])]);
  const byLevel = new Map(standings.map((each) => [each.level, each]));
  const byFeed = new Map(known.map((each) => [feedKey(each.feed), each]));
  return followed.map((each) => {
    const standing = byLevel.get(each.level.claim.id);
    const feed = byFeed.get(feedKey(feedOf(each.level)));
    return { ...each, ...(standing && { standing }), ...(feed && { feed }) };
  });
}

/** The words for a level by its number, as in 'level 3' or '#3'. */
const NUMBERED = /^(?:level|lvl|价位|價位)?\s*#?(\d{1,6})$/iu;
const NAMED = /^(?:level|价位|價位)\s+(?=\S)/iu;
const MOST_REPEATED = 80;

/**
 * Levels that somebody means by a number, an id, or an asset and a price; those that were retired are among them. Undefined where the words
 * mean no level; fails where they mean one that is not there.
 */
export async function levelsMeant(
  sources: FollowSources,
  place: PlaceId,
  typed: string,
): Promise<readonly FollowedLevel[] | undefined> {
  const words = typed.normalize('NFKC').trim();
  const number = NUMBERED.exec(words)?.[1];
  const said = words.replace(NAMED, '');
  const price = number === undefined ? priceMeant(said) : undefined;
  const isId = /^[\w-]{8,80}$/u.test(said);
  if (number === undefined && !price && !isId) return undefined;
  const path = placePath(place).toReversed();
  const kept = (await Promise.all(path.map((each) => sources.posts.following.levelsOf(each)))).flat();
  const all = [...(await bundled(sources)), ...kept.map(ofKept)];
  const meant = all.filter((each) => {
    const { claim } = each.level;
    if (number !== undefined) return each.kept?.number === Number(number);
    return claim.id === said.toLowerCase() || (claim.asset === price?.asset && claim.price === price.price);
  });
  // Numbers are counted anew in each place: the nearest one is meant.
  const shown = number === undefined ? inUseFirst(meant, today(sources.clock)) : meant.slice(0, 1);
  if (shown.length > 0) return withStandings(sources, shown);
  if (number === undefined && !price && said === words) return undefined;
  throw unknownLevel(typed, kept);
}

function priceMeant(typed: string): { readonly asset: string; readonly price: number } | undefined {
  const read = readLevelWords(typed);
  if (!('choices' in read) || Object.keys(read.choices).length !== 2) return undefined;
  const { asset, price } = read.choices;
  return asset === undefined || price === undefined ? undefined : { asset, price };
}

const inUseFirst = (levels: readonly FollowedLevel[], date: string): readonly FollowedLevel[] => {
  const isOver = ({ level, kept }: FollowedLevel) => kept?.retiredAt !== undefined || isExpired(level, date);
  return [...levels.filter((each) => !isOver(each)), ...levels.filter(isOver)];
};

/** Refused with the numbers of those that are followed. */
export function unknownLevel(typed: string, kept: readonly KeptLevel[]): AppError {
  const known = kept.filter(({ retiredAt }) => retiredAt === undefined).map(({ number }) => number);
  return new AppError({ code: 'level_unknown', typed: typed.trim().slice(0, MOST_REPEATED), known });
}
