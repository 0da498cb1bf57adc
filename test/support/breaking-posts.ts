import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';

/** Thrown where a process is ended. */
class Ended extends Error {}

type Asked = (...given: never[]) => Promise<unknown>;

/** Each call of these waits at `point` before and after it is done. */
const pointed = <Calls extends FollowingBook | FollowingChanges>(calls: Calls, point: () => void): Calls =>
  Object.fromEntries(
    Object.entries(calls as unknown as Record<string, Asked>).map(([name, call]) => [
      name,
      async (...given: never[]) => {
        point();
        const answer = await call(...given);
        point();
        return answer;
      },
    ]),
  ) as unknown as Calls;

/**
 * What is kept, and a process that ends at the given moment of all at which it waits for it: before and after each question, within writes and
 * once they are on disk. `isOver`: whether it comes back at once, as a disk does that was full; else nothing is answered any more.
 */
export function breakingPosts(
  posts: PostKeeper,
  at: number,
  comesBack: boolean,
): { posts: PostKeeper; points: () => number } {
  let points = 0;
  const point = () => {
    points += 1;
    if (comesBack ? points === at : points >= at) throw new Ended();
  };
  return {
    points: () => points,
    posts: {
      ...posts,
      following: pointed(posts.following, point),
      async change(work) {
        point();
        const result = await posts.change((changes) =>
          work({ ...changes, following: pointed(changes.following, point) }),
        );
        point();
        return result;
      },
    },
  };
}
