import { gapBetween, type RefusedBar, refusalOf } from '../core/level-feed.ts';
import type { Bar } from '../core/level-machine.ts';
import { type Feed, type FeedStanding, feedKey } from '../core/market.ts';
import type { FeedRun } from './feed-run.ts';
import type { FollowingNeeds } from './needs.ts';
import { createOddCandles } from './odd-candles.ts';
import { writeTaken } from './writing.ts';

type Held = FeedStanding['held'];
type Needs = Pick<FollowingNeeds, 'posts' | 'clock' | 'log' | 'wake'>;

/** Takes in the candles of one feed, each at most once, and each on disk before the next one is looked at. */
export interface Taking {
  /** As far as it is, where it has begun. */
  standing(): FeedStanding | undefined;
  /** False once nothing that follows can be taken yet. What it throws leaves the run ahead of the disk. */
  take(bar: Bar): Promise<boolean>;
}

export function createTaking(needs: Needs, feed: Feed, run: FeedRun, known?: Held): Taking {
  const { posts, clock, log, wake } = needs;
  const name = feedKey(feed);
  const refused = new Map<RefusedBar, number>();
  const odd = createOddCandles(known !== undefined);
  let held = known;
  const say = (why: RefusedBar, { opensAt }: Bar) => {
    // It is asked for again and again, and said once.
    if (refused.get(why) !== opensAt) log.warn('candle_refused', { feed: name, why });
    refused.set(why, opensAt);
  };
  const hold = async (last: Bar, bar: Bar) => {
    if (held) return;
    const holding = { since: clock.now(), bar };
    await writeTaken(posts, { feed: { feed, last, held: holding }, moved: [] }, clock.now());
    held = holding;
    log.warn('feed_held', { feed: name });
  };
  const judge = async (bar: Bar, isAnew: boolean) => {
    const between = gapBetween(run.last, bar);
    const moved = isAnew ? run.beginAnew(bar) : run.take(bar);
    const gap = between && { gap: { feed, ...between } };
    const { gone, told } = await writeTaken(posts, { feed: { feed, last: bar }, moved, ...gap }, clock.now());
    run.drop(gone);
    if (gap) log.warn('candles_gap', { feed: name, hours: (between.to - between.from) / 3_600_000 });
    if (isAnew) log.warn('feed_anew', { feed: name });
    held = undefined;
    if (told > 0) wake();
  };
  return {
    standing: () => run.last && { feed, last: run.last, ...(held && { held }) },
    async take(bar) {
      const { last } = run;
      const why = refusalOf(last, bar, clock.now());
      if (why === 'not_closed') return false;
      if (why) {
        say(why, bar);
        return true;
      }
      const judging = odd.look(last, bar);
      if (last && judging === 'held') await hold(last, bar);
      else await judge(bar, judging === 'anew');
      return true;
    },
  };
}
