import { LATE_MS } from './next-step.ts';

/** Since when what is due has been looked at without a pause. */
export interface Watch {
  /** Somebody looks now (UTC milliseconds). */
  look(now: number): void;
  since(): number;
}

/** A pause is what makes a post late; a clock that is set ends what was watched by the one before. */
export function createWatch(): Watch {
  let since = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return {
    look(now) {
      if (now < last || now - last > LATE_MS) since = now;
      last = now;
    },
    since: () => since,
  };
}
