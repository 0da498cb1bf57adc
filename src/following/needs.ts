import type { CandleSource, Clock, LevelBook, PlatformLog } from '../ports.ts';
import type { PostKeeper } from '../post-ports.ts';

/** What everything here waits by. */
export interface FollowingTime {
  /** Milliseconds that never go back. */
  steady(): number;
  /** Resolves after a time, or at once when the signal says that it is over. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What following levels needs of the rest of the house. */
export interface FollowingNeeds {
  readonly posts: PostKeeper;
  /** Those that ship with the bot. */
  readonly levels: LevelBook;
  readonly candles: Pick<CandleSource, 'closedAfter'>;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly time: FollowingTime;
  /** Something is to be told that was not. */
  readonly wake: () => void;
}
