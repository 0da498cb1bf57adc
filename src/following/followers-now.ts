import { beginsByNow } from '../core/following.ts';
import type { PlaceId } from '../core/place.ts';
import type { Follower, FollowingChanges } from '../following-ports.ts';

/** Who is told of levels; what a clock that ran ahead let begin later begins now (UTC milliseconds), and is written down so. */
export async function followersNow(
  following: Pick<FollowingChanges, 'followers' | 'save'>,
  levels: readonly { readonly level: string; readonly place: PlaceId | undefined }[],
  now: number,
): Promise<readonly Follower[]> {
  const followers = (await following.followers(levels)).map(({ level, following: kept }) => {
    const sound = beginsByNow(kept, now);
    return { level, following: sound, isAhead: sound !== kept };
  });
  const ahead = new Map(followers.filter(({ isAhead }) => isAhead).map((each) => [each.following.id, each.following]));
  for (const each of ahead.values()) await following.save(each);
  return followers;
}
