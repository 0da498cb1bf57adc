import type { Level } from '../../src/core/level.ts';
import { gapBetween } from '../../src/core/level-feed.ts';
import { type Bar, barSchema, takeBar } from '../../src/core/level-machine.ts';
import { feedOf, TIMEFRAME_MS } from '../../src/core/market.ts';
import type { PostKeeper } from '../../src/post-ports.ts';

/** Open, high, low, close. */
export type Prices = readonly [number, number, number, number];

/** A candle by when it closes, UTC. */
export const barTo = (level: Pick<Level, 'reading'>, closes: string, [open, high, low, close]: Prices): Bar => {
  const closesAt = Date.parse(closes);
  const opensAt = closesAt - TIMEFRAME_MS[level.reading.timeframe];
  return barSchema.parse({ opensAt, closesAt, open, high, low, close });
};

/** Has a level judged by candles, one after the other, as the rounds would. */
export async function judge(posts: PostKeeper, level: Level, bars: readonly Bar[]): Promise<void> {
  const { id } = level.claim;
  const rule = { ...level.claim, ...level.reading };
  for (const bar of bars) {
    await posts.change(async ({ following }) => {
      const [standing = { level: id, state: { is: 'unseen' } as const, from: 0 }] = await following.standings([id]);
      const [feed] = await posts.following.feeds([feedOf(level)]);
      const gap = gapBetween(feed?.last, bar);
      const { state, events } = takeBar(standing.state, rule, bar, gap !== undefined);
      await following.judged({
        feed: { feed: feedOf(level), last: bar },
        standings: [{ ...standing, state }],
        happened: events.map((event) => ({ ...event, level: id, at: bar.closesAt, seenAt: bar.closesAt + 11_000 })),
        ...(gap && { gap: { feed: feedOf(level), ...gap } }),
      });
    });
  }
}
