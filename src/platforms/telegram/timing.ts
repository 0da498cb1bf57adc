import { setTimeout as pause } from 'node:timers/promises';

/** How long things take and what chance decides; tests give their own. */
export interface Timing {
  /** UTC milliseconds. */
  now(): number;
  /** Resolves after a time, or at once when the signal says that it is over. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to, but without, 1. */
  random(): number;
  /** Seconds that one getUpdates waits for something to happen. */
  readonly pollSeconds: number;
}

export const TIMING: Timing = {
  now: () => Date.now(),
  sleep: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
  random: Math.random,
  pollSeconds: 30,
};

const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/** Full jitter: anything up to a ceiling that doubles with each failure, so that many bots never come back at one moment. */
export const backOff = (failures: number, { random }: Pick<Timing, 'random'>): number =>
  random() * Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
