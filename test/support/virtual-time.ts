import { setImmediate as turn } from 'node:timers/promises';

/** Turns of the event loop in which everything that waits for no time gets done. */
const TURNS = 8;

/**
 * Time that passes only when a test says so. The wall clock may be set to anything; what sleeps goes by the steady one, which
 * never goes back.
 */
export function createVirtualTime(start: number) {
  let steady = 0;
  let offset = start;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const settle = async () => {
    for (let at = 0; at < TURNS; at += 1) await turn();
  };
  return {
    now: () => offset + steady,
    steady: () => steady,
    sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (signal?.aborted) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      const sleeper = { at: steady + Math.max(0, ms), wake: resolve };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        sleepers.delete(sleeper);
        resolve();
      });
      return promise;
    },
    /** Somebody sets the clock on the wall. */
    setClock(to: number): void {
      offset = to - steady;
    },
    async pass(ms: number): Promise<void> {
      const until = steady + ms;
      await settle();
      for (;;) {
        const [next] = [...sleepers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        steady = Math.max(steady, next.at);
        sleepers.delete(next);
        next.wake();
        await settle();
      }
      steady = until;
      await settle();
    },
  };
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;
