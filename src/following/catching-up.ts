import { gapBetween, refusalOf } from '../core/level-feed.ts';
import type { Bar } from '../core/level-machine.ts';
import { type Feed, type FeedGap, type FeedStanding, TIMEFRAME_MS } from '../core/market.ts';
import { FeedRun } from './feed-run.ts';
import type { FollowedLevel, MovedLevel, StandingLevel } from './followed-level.ts';
import type { FollowingNeeds } from './needs.ts';
import { createOddCandles } from './odd-candles.ts';
import { writeTaken } from './writing.ts';

/** Asks for candles that closed after a moment; undefined where nobody waits for the answer any more. */
export type Ask = (after: number) => Promise<readonly Bar[] | undefined>;

export interface Late {
  /** As far as its feed is. */
  readonly feed: FeedStanding;
  readonly levels: readonly FollowedLevel[];
}

/**
 * Levels that their feed has gone further than are judged by all its candles since they began, up to the last one, and are on disk together.
 * Gives those that go on with their feed from there; undefined where candles are missing yet.
 */
export async function catchUp(
  needs: Pick<FollowingNeeds, 'posts' | 'clock' | 'wake'>,
  { feed: standing, levels }: Late,
  ask: Ask,
): Promise<readonly StandingLevel[] | undefined> {
  const { feed, last } = standing;
  const run = new FeedRun(feed.timeframe);
  run.follow(levels);
  const story = createStory(feed);
  let after = Math.min(...levels.map(({ from }) => from)) - TIMEFRAME_MS[feed.timeframe];
  while (after < last.closesAt) {
    const bars = await ask(after);
    const newest = bars?.at(-1)?.closesAt;
    if (!bars || newest === undefined || newest <= after) return undefined;
    for (const bar of bars) if (bar.closesAt <= last.closesAt) story.take(run, bar, needs.clock.now());
    after = newest;
  }
  const moved = story.movedOf(levels);
  await writeGaps(needs, standing, story.gaps);
  const { gone, told } = await writeTaken(needs.posts, { feed: standing, moved }, needs.clock.now());
  if (told > 0) needs.wake();
  return moved.filter(({ id, state }) => !gone.has(id) && state.is !== 'expired');
}

/** What happens to levels over many candles, as if it had been one. */
function createStory(feed: Feed) {
  const all = new Map<string, MovedLevel>();
  const gaps: FeedGap[] = [];
  const odd = createOddCandles();
  return {
    gaps,
    /** One that no candle is known for begins with the next. */
    movedOf: (levels: readonly FollowedLevel[]): readonly MovedLevel[] =>
      levels.map((level) => all.get(level.id) ?? { ...level, state: { is: 'unseen' }, events: [] }),
    take(run: FeedRun, bar: Bar, now: number): void {
      const { last } = run;
      if (refusalOf(last, bar, now)) return;
      const judging = odd.look(last, bar);
      if (judging === 'held') return;
      const gap = gapBetween(last, bar);
      if (gap) gaps.push({ feed, ...gap });
      for (const level of judging === 'anew' ? run.beginAnew(bar) : run.take(bar)) {
        const events = [...(all.get(level.id)?.events ?? []), ...level.events];
        all.set(level.id, { ...level, events });
      }
    },
  };
}

/** Those that are known already stand there. */
async function writeGaps(
  { posts }: Pick<FollowingNeeds, 'posts'>,
  feed: FeedStanding,
  gaps: readonly FeedGap[],
): Promise<void> {
  const [first] = gaps;
  if (!first) return;
  const known = await posts.following.gaps(feed.feed, first.from);
  const isKnown = ({ from, to }: FeedGap) => known.some((each) => each.from <= from && each.to >= to);
  await posts.change(async ({ following }) => {
    for (const gap of gaps) if (!isKnown(gap)) await following.judged({ feed, standings: [], happened: [], gap });
  });
}
