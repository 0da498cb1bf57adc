import type { Stand } from '../../core/platform-state.ts';
import type { PlatformLog } from '../../ports.ts';
import { backOff, type Timing } from './timing.ts';
import { codeOf, describe, retryAfter } from './trouble.ts';

export type Persist = (attempt: () => Promise<unknown>) => Promise<boolean>;

/** Tries until it succeeds; false when it was stopped or the token is refused. Each kind of trouble is said once in a row. */
export function createPersistence(stand: Stand, log: PlatformLog, timing: Timing, signal: AbortSignal): Persist {
  let said: string | undefined;
  const note = (error: unknown) => {
    const code = codeOf(error);
    if (code === 401 || code === 404) return stand.enter('refused');
    const fields = describe(error);
    const event = code === 409 ? 'telegram_other_poller' : 'telegram_trouble';
    stand.enter('down');
    const kind = JSON.stringify([event, fields]);
    if (kind !== said) log.warn(event, fields);
    said = kind;
  };
  return async (attempt) => {
    for (let failures = 0; !signal.aborted && stand.state() !== 'refused'; failures += 1) {
      try {
        await attempt();
        said = undefined;
        stand.enter('up');
        return true;
      } catch (error) {
        if (signal.aborted) return false;
        note(error);
        await timing.sleep(retryAfter(error) ?? backOff(failures, timing), signal);
      }
    }
    return false;
  };
}
