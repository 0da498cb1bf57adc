import type { Clock } from './ports.ts';

/** The system's clock, or one that starts at `start` (UTC milliseconds) and runs on at the system's pace. */
export function startClock(start?: number): Clock {
  if (start === undefined) return { now: () => Date.now() };
  const offset = start - performance.now();
  return { now: () => Math.round(offset + performance.now()) };
}

/** Stands still: one answer is given from one moment. */
export const stoppedClock = (at: number): Clock => ({ now: () => at });
