import { isExpired } from '../core/level.ts';
import type { LevelStanding } from '../core/level-story.ts';
import { dateOfDay } from '../core/week.ts';
import type { FeedRun } from './feed-run.ts';
import { type FollowedLevel, type StandingLevel, stillFollowed } from './followed-level.ts';
import type { FollowingNeeds } from './needs.ts';

const MOST_AT_ONCE = 500;
const DAY_MS = 86_400_000;

export interface Settled {
  /** Their feed has gone further than where they begin. */
  readonly behind: readonly FollowedLevel[];
  /** The ids of those that are judged no more. */
  readonly over: readonly string[];
}

/** Puts levels where they stand on disk; new ones begin, where the last candle is known that they begin with. */
export async function settleLevels(
  { posts, clock }: Pick<FollowingNeeds, 'posts' | 'clock'>,
  run: FeedRun,
  levels: readonly FollowedLevel[],
): Promise<Settled> {
  const standings = await standingsOf(posts, levels);
  const today = dateOfDay(Math.floor(clock.now() / DAY_MS));
  const stand: StandingLevel[] = [];
  const fresh: FollowedLevel[] = [];
  const over: string[] = [];
  for (const level of levels) {
    const { state, from = level.from } = standings.get(level.id) ?? {};
    // What had expired before anybody looked is history.
    const isHistory = !state && level.place === undefined && isExpired(level.level, today);
    if (isHistory || state?.is === 'expired') over.push(level.id);
    else if (state && state.is !== 'unseen') stand.push({ ...level, from, state });
    else fresh.push({ ...level, from });
  }
  run.resume(stand);
  const { begun, behind } = run.follow(fresh);
  if (begun.length > 0) run.drop(await keepBeginnings(posts, begun));
  return { behind, over };
}

async function standingsOf({ following }: FollowingNeeds['posts'], levels: readonly FollowedLevel[]) {
  const standings = new Map<string, LevelStanding>();
  for (let at = 0; at < levels.length; at += MOST_AT_ONCE) {
    const ids = levels.slice(at, at + MOST_AT_ONCE).map(({ id }) => id);
    for (const standing of await following.standings(ids)) standings.set(standing.level, standing);
  }
  return standings;
}

/** Gives the ids of those that nobody follows any more. */
const keepBeginnings = (
  posts: Pick<FollowingNeeds['posts'], 'change'>,
  begun: readonly StandingLevel[],
): Promise<ReadonlySet<string>> =>
  posts.change(async ({ following }) => {
    const kept = await stillFollowed(following, begun);
    await following.saveStandings(kept.map(({ id, state, from }) => ({ level: id, state, from })));
    const stands = new Set(kept.map(({ id }) => id));
    return new Set(begun.map(({ id }) => id).filter((id) => !stands.has(id)));
  });
