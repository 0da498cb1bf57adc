import type { Poster } from '../../src/core/posting.ts';
import type { PostChanges, PostKeeper } from '../../src/post-ports.ts';

/** Counts where a process may be killed, and does it: before and after each write and each request, as they come. */
export function createSteps(at: (step: number) => Promise<void>) {
  let steps = 0;
  const around = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await at(++steps);
    const result = await work();
    await at(++steps);
    return result;
  };
  return {
    reached: () => steps,
    keeping: (posts: PostKeeper): PostKeeper => ({
      ...posts,
      change: <Result>(work: (changes: PostChanges) => Promise<Result>) => around(() => posts.change(work)),
    }),
    posting: (poster: Poster): Poster => ({
      ...poster,
      send: (posting, withinMs) => around(() => poster.send(posting, withinMs)),
    }),
  };
}
