import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Update } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { Intake } from './intake.ts';
import type { Persist } from './persistence.ts';
import type { SecondInstance } from './second-instance.ts';

/** Updates under way: many, as those of one busy chat wait for each other and must not keep all others out. */
const MOST_AT_ONCE = 10_000;

interface PollingNeeds {
  readonly api: Api;
  readonly persist: Persist;
  readonly take: Intake['take'];
  readonly worked: Intake['worked'];
  readonly kinds: readonly Exclude<keyof Update, 'update_id'>[];
  readonly seconds: number;
  readonly second: Pick<SecondInstance, 'watch'>;
}

/** Fetches updates and hands them over, a hundred at once. An offset moves on only with what was taken: the next fetch confirms it. */
export function createPolling({ api, persist, take, worked, kinds, seconds, second }: PollingNeeds) {
  let offset = 0;
  const fetch = async (limit: number, signal: AbortSignal): Promise<Update[]> => {
    const args = { offset, limit, timeout: seconds, allowed_updates: kinds };
    const updates = (await api.getUpdates(args, signal as unknown as Parameters<Api['getUpdates']>[1])) as Update[];
    await take(updates);
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    return updates;
  };
  return {
    /** Until the signal; resolves when nothing is fetched any more. */
    async run(signal: AbortSignal): Promise<void> {
      if (!(await persist(() => api.deleteWebhook()))) return;
      const supply = async (limit: number): Promise<Update[]> => {
        let updates: Update[] = [];
        const came = await persist(async () => {
          updates = await second.watch(fetch(Math.min(limit, 100), signal));
        });
        if (!came) runner.stop();
        return updates;
      };
      const sink = createConcurrentSink<Update>({ consume: worked }, async () => undefined, {
        concurrency: MOST_AT_ONCE,
      });
      const runner = createRunner(createSource<Update>({ supply }), sink);
      signal.addEventListener('abort', () => void runner.stop(), { once: true });
      runner.start();
      await runner.task();
    },
    /** Tells Telegram that all that came was taken, so that a next start does not hear it again. */
    async confirm(): Promise<void> {
      if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
    },
  };
}
