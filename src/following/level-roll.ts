import { type Feed, feedOf } from '../core/market.ts';
import type { FollowedFeed } from './followed-feed.ts';
import { bundled, type FollowedLevel, ofPlace } from './followed-level.ts';
import type { FollowingNeeds } from './needs.ts';

const MOST_AT_ONCE = 500;

/** Knows which feed judges which level, and tells feeds what changed since it was last asked. */
export function createLevelRoll({ posts, levels }: Pick<FollowingNeeds, 'posts' | 'levels'>, feedFor: FeedFor) {
  const places = new Map<string, FollowedFeed>();
  let seen = 0;
  let isRead = false;
  const put = (level: FollowedLevel) => {
    const feed = feedFor(feedOf(level.level));
    places.set(level.id, feed);
    feed.add(level);
  };
  const take = (id: string) => {
    places.get(id)?.drop(id);
    places.delete(id);
  };
  /** Gives whether there may be more. */
  const readOn = async (): Promise<boolean> => {
    const changed = await posts.following.levelsSince(seen, MOST_AT_ONCE);
    for (const { seq, kept } of changed) {
      take(kept.id);
      if (kept.retiredAt === undefined) put(ofPlace(kept));
      seen = Math.max(seen, seq);
    }
    return changed.length === MOST_AT_ONCE;
  };
  return async (): Promise<void> => {
    if (!isRead) for (const level of await levels.levels()) put(bundled(level));
    isRead = true;
    while (await readOn());
  };
}

type FeedFor = (feed: Feed) => FollowedFeed;
