import type { Update } from '@grammyjs/types';
import type { Inbox, PlatformLog } from '../../ports.ts';
import type { Talk } from './talk.ts';
import { backOff, type Timing } from './timing.ts';
import { describe } from './trouble.ts';

/** Tries of an update that fails each time, in one process. */
const MOST_TRIES = 3;
/** Processes that begin an update again and end before it is worked: one would do, if none were ended for another reason. */
const MOST_PROCESSES = 10;

/** Why an update is worked no more: it fails, ends the process, was another bot's, or is none. */
type GivenUp = 'fails' | 'ends_process' | 'another_bot' | 'unreadable';

/** Works updates, and says of those that it cannot. Nothing here rejects. */
export interface Worker {
  /** Once, whatever comes of it. */
  once(update: Update): Promise<void>;
  /** Until it is done: then it lies in the inbox no more. */
  through(key: string, update: Update): Promise<void>;
  /** What an earlier process left; `tries`: how many have begun it again. */
  again(key: string, update: Update, tries: number): Promise<void>;
  giveUp(key: string, why: GivenUp): Promise<void>;
}

interface Needs {
  readonly inbox: Inbox;
  readonly work: Talk;
  readonly log: PlatformLog;
  readonly timing: Pick<Timing, 'sleep' | 'random'>;
  /** Once it says so, what fails is left to the next process. */
  readonly ending: AbortSignal;
}

export function createWorker({ inbox, work, log, timing, ending }: Needs): Worker {
  const attempt = (update: Update, waited?: true): Promise<boolean> =>
    work(update, waited).then(
      () => true,
      (error: unknown) => {
        log.error('telegram_unexpected', describe(error));
        return false;
      },
    );

  const drop = (key: string) =>
    // What stays is found at the next start, and changes nothing again.
    inbox.drop(key).catch((error: unknown) => log.warn('telegram_update_not_dropped', describe(error)));

  function giveUp(key: string, why: GivenUp): Promise<void> {
    log.error('telegram_update_given_up', { why });
    return drop(key);
  }

  async function through(key: string, update: Update, waited?: true): Promise<void> {
    for (let tries = 1; !(await attempt(update, waited)); tries += 1) {
      if (ending.aborted) return;
      if (tries === MOST_TRIES) return giveUp(key, 'fails');
      await timing.sleep(backOff(tries, timing), ending);
    }
    await drop(key);
  }

  return {
    async once(update) {
      await attempt(update);
    },
    through: (key, update) => through(key, update),
    async again(key, update, tries) {
      if (tries >= MOST_PROCESSES) return giveUp(key, 'ends_process');
      await inbox.begin(key).catch((error: unknown) => log.warn('telegram_update_not_counted', describe(error)));
      await through(key, update, true);
    },
    giveUp,
  };
}
