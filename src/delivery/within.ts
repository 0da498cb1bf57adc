import type { PacerTime } from './pacer.ts';

/** What work gives, or `late` once it took longer than that: its own limit has failed by then, and nothing waits for it for ever. */
export async function within<Result>(
  { sleep }: Pick<PacerTime, 'sleep'>,
  ms: number,
  work: Promise<Result>,
  late: Result,
): Promise<Result> {
  const over = new AbortController();
  try {
    return await Promise.race([work, sleep(ms, over.signal).then(() => late)]);
  } finally {
    over.abort();
  }
}
