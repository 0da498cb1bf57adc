/** Time in which whoever sleeps wakes at once, and finds that it has passed. */
export function createFastTime(start = Date.UTC(2026, 0, 26, 12)) {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    /** Every sleep, in milliseconds. */
    slept,
    async sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (signal?.aborted) return;
      slept.push(ms);
      now += ms;
    },
    pass(ms: number): void {
      now += ms;
    },
    set(to: number): void {
      now = to;
    },
  };
}

export type FastTime = ReturnType<typeof createFastTime>;
