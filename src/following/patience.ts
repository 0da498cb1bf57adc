import { AppError, kindOf } from '../core/errors.ts';
import type { FollowingNeeds } from './needs.ts';

/** A candle comes within seconds, or a venue has troubles of its own. */
const WAITS_MS = [5_000, 15_000, 60_000];
const MOST_WAIT_MS = 300_000;
/** One that is late is no news before it was asked for so often. */
const TRIES_UNSAID = 3;

/** How long a feed is left alone where its next candle could not be had; said once until it can. */
export function createPatience({ log, time }: Pick<FollowingNeeds, 'log' | 'time'>, feed: string) {
  let tries = 0;
  let until = Number.NEGATIVE_INFINITY;
  let said: 'feed_failed' | 'candle_missing' | undefined;
  const say = (event: NonNullable<typeof said>, fields: Readonly<Record<string, string>> = {}) => {
    if (said !== event) log.warn(event, { feed, ...fields });
    said = event;
  };
  const wait = () => {
    until = time.steady() + (WAITS_MS[tries] ?? MOST_WAIT_MS);
    tries += 1;
  };
  return {
    restsMs: (): number => Math.max(0, until - time.steady()),
    /** There is a reason not to wait any longer. */
    hurry(): void {
      until = Number.NEGATIVE_INFINITY;
    },
    /** It is as far as it can be. */
    came(): void {
      if (said) log.info('feed_goes_on', { feed });
      [tries, until, said] = [0, Number.NEGATIVE_INFINITY, undefined];
    },
    /** It is not there, and nothing failed. */
    missed(): void {
      wait();
      if (tries > TRIES_UNSAID && said === undefined) say('candle_missing');
    },
    failed(error: unknown): void {
      wait();
      const kind = error instanceof AppError ? error.failure.code : kindOf(error).kind;
      if (said !== 'feed_failed') say('feed_failed', { kind });
    },
  };
}

export type Patience = ReturnType<typeof createPatience>;
