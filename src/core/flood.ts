import { createBounded } from './bounded.ts';

/** When a key was let through last, oldest first. */
type Passed = readonly number[];

/** Keys that are remembered at once; beyond it the oldest are forgotten, which lets them through again. */
const MOST_KEYS = 10_000;

export interface FloodGate {
  /** Whether one more may pass at a moment (UTC milliseconds). Only what passes counts, so waiting always helps. */
  passes(key: string, at: number): boolean;
}

/** Lets `most` a key through in any span of `withinMs`. Cost: one look-up and at most `most` comparisons. */
export function createFloodGate(most: number, withinMs: number): FloodGate {
  const passed = createBounded<Passed>(MOST_KEYS);
  return {
    passes(key, at) {
      const recent = (passed.get(key) ?? []).filter((then) => at - then < withinMs);
      const lets = recent.length < most;
      passed.set(key, lets ? [...recent, at] : recent);
      return lets;
    },
  };
}
