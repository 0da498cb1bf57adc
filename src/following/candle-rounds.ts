import { kindOf } from '../core/errors.ts';
import { feedKey } from '../core/market.ts';
import { FollowedFeed } from './followed-feed.ts';
import { createLevelRoll } from './level-roll.ts';
import type { FollowingNeeds } from './needs.ts';

/** Levels that changed are met at least this often, and clocks that were set. */
const MOST_SLEEP_MS = 30_000;
/** Between two rounds: what ends at the same moment is looked at together. */
const LEAST_SLEEP_MS = 100;

export interface CandleRounds {
  /** Levels have changed. */
  wake(): void;
  /** Begins nothing more, and resolves once what was begun is on disk. */
  stop(): Promise<void>;
}

/**
 * Follows levels by the closed candles of their feeds until it is stopped: each feed is asked when its next candle should have closed, whatever was
 * missed is taken in order, and what happened is written down with an alert for each place that is told of it.
 */
export function startCandleRounds(needs: FollowingNeeds): CandleRounds {
  const { log, time } = needs;
  const ending = new AbortController();
  const feeds = new Map<string, FollowedFeed>();
  const underWay = new Map<string, Promise<void>>();
  let bell = new AbortController();
  const readLevels = createLevelRoll(needs, (feed) => {
    const key = feedKey(feed);
    const followed = feeds.get(key) ?? new FollowedFeed(needs, feed);
    feeds.set(key, followed);
    return followed;
  });
  const begin = (key: string, feed: FollowedFeed) => {
    if (underWay.has(key)) return;
    if (feed.isIdle) feeds.delete(key);
    else if (feed.dueInMs <= 0) {
      const turn = feed.turn(ending.signal).finally(() => {
        underWay.delete(key);
        bell.abort();
      });
      underWay.set(key, turn);
    }
  };
  const untilNext = () => {
    const resting = [...feeds].filter(([key]) => !underWay.has(key)).map(([, feed]) => feed.dueInMs);
    return Math.max(LEAST_SLEEP_MS, Math.min(MOST_SLEEP_MS, ...resting));
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      bell = new AbortController();
      await readLevels().catch((error: unknown) => log.error('levels_not_read', kindOf(error)));
      for (const [key, feed] of feeds) begin(key, feed);
      await time.sleep(untilNext(), AbortSignal.any([bell.signal, ending.signal]));
    }
  };
  const running = run();
  return {
    wake: () => bell.abort(),
    async stop() {
      ending.abort();
      await running;
      await Promise.all(underWay.values());
    },
  };
}
