/** A question whose answer was none is not put again for so long. */
const REST_MS = 60_000;
/** One more, and all are forgotten. */
const MOST = 500;

/** Answers that were none, by their questions: whoever asks meanwhile hears the same, and nobody is asked. */
export function createRefusals(now: () => number) {
  const refused = new Map<string, { readonly until: number; readonly error: unknown }>();
  return {
    /** Throws what was heard lately. */
    check(key: string): void {
      const known = refused.get(key);
      if (!known) return;
      if (now() < known.until) throw known.error;
      refused.delete(key);
    },
    keep(key: string, error: unknown): void {
      if (refused.size >= MOST) refused.clear();
      refused.set(key, { until: now() + REST_MS, error });
    },
  };
}
