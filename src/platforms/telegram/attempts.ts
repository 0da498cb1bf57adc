import { GrammyError, HttpError } from 'grammy';
import { neverLeft, persevere } from '../../core/unsent.ts';
import type { PlatformLog } from '../../ports.ts';
import { backOff, type Timing } from './timing.ts';
import { codeOf, describe, retryAfter } from './trouble.ts';
import type { Turn } from './turns.ts';

/** What came of a request. `unknown`: nobody can tell whether it was taken, so it is never sent again. */
export type Outcome = 'sent' | 'refused' | 'unknown';

/** How long an answer is worth waiting for a way to send it, and how long once the bot is to end. */
const PATIENCE_MS = 300_000;
const LAST_PATIENCE_MS = 20_000;

/** Between two answers that were refused for their pace: 25 a second, of the 30 that Telegram takes. */
const SPACE_MS = 40;

/** Its turn came when it was of no use any more. */
class TooLate extends Error {
  override readonly name = 'TooLate';
}

interface Needs {
  readonly log: PlatformLog;
  readonly timing: Timing;
  /** Once it says so, nothing more is waited for. */
  readonly ending: AbortSignal;
}

/** Makes a request and says what came of it. Never throws. `turn`: where it is to wait for one before each time it is made. */
export type Attempt = (
  what: string,
  request: () => Promise<unknown>,
  how?: { readonly patience?: number; readonly turn?: Turn | undefined },
) => Promise<Outcome>;

/** What surely was not taken is made again: when Telegram says where the pace was too high, else in a while. */
export function createAttempts({ log, timing, ending }: Needs): Attempt {
  const give = (what: string, error: unknown): Outcome => {
    if (isUnchanged(error)) return 'sent';
    log.warn('telegram_not_sent', { what, ...describe(error) });
    return error instanceof TooLate || (codeOf(error) ?? 500) < 500 ? 'refused' : 'unknown';
  };
  const space = createSpacing(timing);
  let endBy = Number.POSITIVE_INFINITY;
  ending.addEventListener('abort', () => {
    endBy = timing.now() + LAST_PATIENCE_MS;
  });
  // What waits when the end comes is woken by it, once: an end that is over already would wake for ever.
  const sleep = (ms: number) => timing.sleep(ms, ending.aborted ? undefined : ending);
  const paced = (pace: number, until: number) =>
    timing.now() + pace <= Math.min(until, endBy) ? sleep(pace).then(() => sleep(space())) : undefined;
  return async (what, request, { patience = PATIENCE_MS, turn } = {}) => {
    const until = timing.now() + patience;
    let over = false;
    const inTurn = async () => {
      await turn?.take();
      if (turn && timing.now() > until) throw new TooLate();
      try {
        return await request();
      } finally {
        turn?.end();
      }
    };
    const failed = await persevere(turn ? inTurn : request, (error, failures) => {
      const pace = retryAfter(error);
      if (pace !== undefined) turn?.hold(pace);
      if (pace !== undefined) return paced(pace, until);
      if (over || !isUnsent(error)) return undefined;
      if (failures === 0) log.info('telegram_send_waits', { what });
      // Once more after the end has come, and then no more.
      over = ending.aborted || timing.now() > until;
      return sleep(backOff(failures, timing));
    });
    return failed ? give(what, failed.error) : 'sent';
  };
}

/** Milliseconds to the next free moment. All that were refused together would else come back together, and be refused again. */
function createSpacing({ now }: Pick<Timing, 'now'>): () => number {
  let next = 0;
  return () => {
    const at = Math.max(now(), next);
    next = at + SPACE_MS;
    return at - now();
  };
}

const isUnsent = (error: unknown): boolean => error instanceof HttpError && neverLeft(error.error);

/** The message shows the answer already, as after a second tap. */
const isUnchanged = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.includes('message is not modified');
