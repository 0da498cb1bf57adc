import type { Level } from './level.ts';
import { feedKey, feedOf } from './market.ts';

/**
 * What a level is judged by, in a few words: '93000 reclaim_above 1 Binance/BTCUSDT/4h'. Where it is another one the level is another rule, and
 * what it stood at before says nothing of it. Its band and its end change nothing of what has happened.
 */
export const judgedBy = (level: Level): string => {
  const { direction, closes } = level.reading;
  return [level.claim.price, direction, closes, feedKey(feedOf(level))].join(' ');
};
