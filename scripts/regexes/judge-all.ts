import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Judged, Pattern } from './pattern.ts';

/** Judges patterns on every core, in no order. */
export async function judgeAll(patterns: readonly Pattern[]): Promise<readonly Judged[]> {
  const waiting = [...patterns];
  const judged: Judged[] = [];
  const workOff = () =>
    new Promise<void>((done, fail) => {
      // Without it the library asks for a program of its own, which other machines have not.
      const thread = new Worker(new URL('./judge-thread.ts', import.meta.url), {
        env: { RECHECK_SYNC_BACKEND: 'pure' },
      });
      const next = () => {
        const pattern = waiting.pop();
        if (pattern) thread.postMessage(pattern);
        else void thread.terminate().then(() => done());
      };
      thread.on('message', (answer: Judged) => {
        judged.push(answer);
        next();
      });
      thread.once('error', fail);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), patterns.length) }, workOff));
  return judged;
}
