import { kindOf } from '../core/errors.ts';
import { createFloodGate } from '../core/flood.ts';
import type { HookOutcome } from '../core/hook-outcome.ts';
import type { AlertDoor, PlatformLog } from '../ports.ts';
import { type HookServices, hookOf, takeFrom } from './take-hook.ts';

const MINUTE = 60_000;
/** Of one key: far more than anybody's alerts fire. */
const MOST_OF_KEY = 30;
/** Of all keys that are none, together. */
const MOST_UNKNOWN = 100;

/** Takes posts in, each key at its pace; strangers together use up what is theirs and nothing of a key's. No key stands in the log. */
export function createAlertDoor(services: HookServices, log: Pick<PlatformLog, 'error'>): AlertDoor {
  const known = createFloodGate(MOST_OF_KEY, MINUTE);
  const unknown = createFloodGate(MOST_UNKNOWN, MINUTE);
  const answer = async (key: string, body: string): Promise<HookOutcome> => {
    const now = services.clock.now();
    const hook = await hookOf(services, key);
    if (!hook) return refused(unknown.passes('all', now) ? 'unknown_key' : 'too_fast');
    return known.passes(hook.id, now) ? takeFrom(services, hook, body) : refused('too_fast');
  };
  return {
    async take(key, body) {
      try {
        return await answer(key, body);
      } catch (error) {
        log.error('alert_hook_failed', kindOf(error));
        throw error;
      }
    },
  };
}

const refused = (why: 'unknown_key' | 'too_fast'): HookOutcome => ({ is: 'refused', why });
