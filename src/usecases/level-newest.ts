import type { NewestClose } from '../cards/level-dialogue-cards.ts';
import type { LevelReading } from '../core/level.ts';
import { knownClose } from '../core/level-close.ts';
import { feedOf } from '../core/market.ts';
import { priceOf } from './find-prices.ts';
import type { LevelViewing } from './level-views.ts';

/** The newest close that is known for a reading: of its own candles where those are no older than days are. */
export async function newestOf(
  { live, posts }: Pick<LevelViewing, 'live' | 'posts'>,
  asset: string,
  reading: LevelReading,
): Promise<NewestClose | undefined> {
  const [fact, [feed]] = await Promise.all([priceOf(live, asset), posts.following.feeds([feedOf({ reading })])]);
  // A week's close may be of last week: the day's after it says more.
  const close = knownClose({ reading: { ...reading, timeframe: '1d' } }, fact, feed);
  return close && { reading, close };
}
