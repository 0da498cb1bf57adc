import NodeCache from 'node-cache';
import type { Keeping } from './http-request.ts';

/** What was made of an answer, and what it can be asked for again by. */
export interface Kept<T> {
  readonly value: T;
  /** Where it was read, after redirects. */
  readonly address: string;
  /** UTC milliseconds at which it was last known to be so. */
  readonly fetchedAt: number;
  readonly etag?: string;
  readonly lastModified?: string;
  /** How long it serves, where that is another time than its question has. */
  readonly keep?: Keeping;
  /** Bytes that it came as: what its size is taken for. */
  readonly bytes: number;
}

/** Asks for it, or asks whether what was known still holds. */
export type Refresh<T> = (known: Kept<T> | undefined) => Promise<Kept<T>>;

/** Milliseconds after which nothing of an answer is of use. */
const allOf = ({ freshMs, staleMs = 0, keepMs = 0 }: Keeping): number => freshMs + staleMs + keepMs;

/** One more, and all are forgotten. */
const MOST_KEPT = 500;
const MOST_BYTES = 64_000_000;

/**
 * Answers that serve for a while. Whoever asks for one that is being fetched waits for that one. What is stale is given at once and
 * fetched meanwhile; `onLate` hears what that fails with.
 */
export function createCache(now: () => number, onLate: (error: unknown) => void) {
  const kept = new NodeCache({ useClones: false, checkperiod: 600 });
  const fetching = new Map<string, Promise<Kept<unknown>>>();
  let bytes = 0;
  const forgetAll = () => {
    kept.flushAll();
    bytes = 0;
  };
  const keep = (key: string, answer: Kept<unknown>, seconds: number) => {
    if (kept.getStats().keys >= MOST_KEPT || bytes + answer.bytes > MOST_BYTES) forgetAll();
    bytes += answer.bytes - (kept.get<Kept<unknown>>(key)?.bytes ?? 0);
    kept.set(key, answer, seconds);
  };
  kept.on('expired', (_, answer: Kept<unknown>) => {
    bytes -= answer.bytes;
  });
  const fetch = <T>(key: string, keeping: Keeping, known: Kept<T> | undefined, refresh: Refresh<T>) => {
    const running = fetching.get(key);
    if (running) return running as Promise<Kept<T>>;
    const started = refresh(known)
      .then((answer) => {
        // Not kept at all where it serves for nothing: node-cache would take 0 for ever.
        const seconds = Math.ceil(allOf(answer.keep ?? keeping) / 1_000);
        if (seconds > 0) keep(key, answer, seconds);
        return answer;
      })
      .finally(() => fetching.delete(key));
    fetching.set(key, started);
    return started;
  };
  return {
    async get<T>(key: string, keeping: Keeping | undefined, refresh: Refresh<T>): Promise<Kept<T>> {
      const wanted = keeping ?? { freshMs: 0 };
      const known = allOf(wanted) > 0 ? kept.get<Kept<T>>(key) : undefined;
      const { freshMs, staleMs = 0, keepMs = 0 } = known?.keep ?? wanted;
      const age = known ? now() - known.fetchedAt : Number.POSITIVE_INFINITY;
      if (known && age < freshMs) return known;
      const asked = fetch(key, wanted, age < freshMs + staleMs + keepMs ? known : undefined, refresh);
      if (!known || age >= freshMs + staleMs) return asked;
      asked.catch(onLate);
      return known;
    },
    close: () => kept.close(),
  };
}
