import { createBounded } from '../../core/bounded.ts';
import { timeOfSnowflake } from './snowflake.ts';

const MOST_BEGUN = 10_000;
/** Discord's clocks differ by less, and say whole seconds. */
const NOISE_MS = 5_000;
/** What a process before us still had on its way has arrived by then. */
const PREDECESSOR_MS = 30_000;

/** Notices that somebody else posts what we are to post. */
export interface SecondInstanceWatch {
  /** Before a nonce is sent; gives what judges the message of an answer by when that came (Discord's `Date`). */
  begin(nonce: string): (date: number, message: string) => boolean;
}

/**
 * A message under our nonce is somebody else's where it was made before we asked for it, after any process before us had ended, and
 * we never sent that nonce: one process alone holds the store. Both moments are of Discord's clock, so no clock of ours is believed.
 * A message that stood there before this process began proves nothing: the process before us may have sent it.
 */
export function createSecondInstanceWatch(steady: () => number): SecondInstanceWatch {
  const startedAt = steady();
  const begun = createBounded<true>(MOST_BEGUN);
  return {
    begin(nonce) {
      const again = begun.has(nonce);
      begun.set(nonce, true);
      const askedAt = steady();
      return (date, message) => {
        if (again || Number.isNaN(date)) return false;
        const now = steady();
        const made = timeOfSnowflake(message);
        const asked = date - (now - askedAt);
        const started = date - (now - startedAt);
        return made < asked - NOISE_MS && made > started + PREDECESSOR_MS;
      };
    },
  };
}
