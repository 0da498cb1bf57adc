import type { Alert } from '../core/alert.ts';
import { levelsToldFrom } from '../core/following.ts';
import { levelAlert } from '../core/level-alert.ts';
import type { LevelHappened } from '../core/level-story.ts';
import type { FeedGap, FeedStanding } from '../core/market.ts';
import type { FollowingChanges } from '../following-ports.ts';
import type { PostKeeper } from '../post-ports.ts';
import { lastDayBefore, type MovedLevel, type StandingLevel, standingOf, stillFollowed } from './followed-level.ts';
import { followersNow } from './followers-now.ts';

/** What is to be on disk together: how far a feed has come, and what its candles made of levels. */
export interface Taken {
  readonly feed: FeedStanding;
  readonly moved: readonly MovedLevel[];
  readonly gap?: FeedGap;
}

export interface Written {
  /** Those that nobody follows any more, or not so: nothing was written of them. */
  readonly gone: ReadonlySet<string>;
  /** How many alerts wait by it. */
  readonly told: number;
}

/** Writes down what candles made of levels, with an alert for each place that is told of it. Whatever was written before is not written again. */
export function writeTaken(
  posts: Pick<PostKeeper, 'change'>,
  { feed, moved, gap }: Taken,
  seenAt: number,
): Promise<Written> {
  return posts.change(async ({ following }) => {
    const kept = await stillFollowed(following, moved);
    const happened = kept.flatMap((level) => happenedTo(level, seenAt));
    const standings = kept.map((level) => standingOf(prolonged(level, feed)));
    await following.judged({ feed, standings, happened, ...(gap && { gap }) });
    const alerts = await alertsOf(following, kept, happened, seenAt);
    if (alerts.length > 0) await following.addAlerts(alerts);
    const stands = new Set(kept.map(({ id }) => id));
    return { gone: new Set(moved.map(({ id }) => id).filter((id) => !stands.has(id))), told: alerts.length };
  });
}

/** One that ended by a day which was moved on meanwhile is judged by that candle anew. */
function prolonged(level: StandingLevel, { last }: FeedStanding): StandingLevel {
  const { expiresOn } = level.level.reading;
  const isOver = expiresOn !== undefined && expiresOn < lastDayBefore(last.closesAt);
  return level.state.is === 'expired' && !isOver ? { ...level, state: { is: 'unseen' }, from: last.opensAt } : level;
}

const happenedTo = ({ id, events }: MovedLevel, seenAt: number): readonly LevelHappened[] =>
  events.map(({ bar, ...event }) => ({ ...event, bar, level: id, at: bar.closesAt, seenAt }));

/** What happened before a place was told of anything is never told there. That a level is watched again is kept in its story alone. */
async function alertsOf(
  following: Pick<FollowingChanges, 'followers' | 'save'>,
  kept: readonly MovedLevel[],
  happened: readonly LevelHappened[],
  seenAt: number,
): Promise<readonly Alert[]> {
  const told = Map.groupBy(
    happened.filter(({ what }) => what !== 'armed'),
    ({ level }) => level,
  );
  const levels = new Map(kept.filter(({ id }) => told.has(id)).map((each) => [each.id, each]));
  if (levels.size === 0) return [];
  const asked = [...levels.values()].map(({ id, place }) => ({ level: id, place }));
  const followers = await followersNow(following, asked, seenAt);
  return followers.flatMap(({ level: id, following: follower }) => {
    const since = levelsToldFrom(follower);
    const { level, tellsFrom = since } = levels.get(id) ?? {};
    const news = (told.get(id) ?? []).filter(({ at }) => at >= since && at >= tellsFrom);
    return level ? news.map((each) => levelAlert(follower.place, level, each)) : [];
  });
}
