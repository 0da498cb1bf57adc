import type { Update } from '@grammyjs/types';
import type { Inbox, LeftOver, PlatformLog } from '../../ports.ts';
import type { AskedBy } from './asked-by.ts';
import type { Changing } from './changing.ts';
import { createOrder } from './in-order.ts';
import { chatOf, keyOf, type Me } from './incoming.ts';
import { hasLink } from './links.ts';
import { createSeen } from './seen.ts';
import { describe } from './trouble.ts';
import type { Worker } from './worker.ts';
import { readUpdate, writeUpdate } from './written-update.ts';

/** Where updates come in, each once, and are worked in the order of their chat, but for links. */
export interface Intake {
  /**
   * Resolves once Telegram may be told that they were taken: what may change something is on disk. Rejects, and says so in the
   * log, where that cannot be kept: then it is as if it had not come.
   */
  take(updates: readonly Update[]): Promise<void>;
  /** Begins what an earlier process left, before anything that is taken from then on. */
  resume(): Promise<void>;
  /** Resolves once an update that was taken is worked. */
  worked(update: Update): Promise<void>;
  /** Resolves once all that was taken is worked. */
  idle(): Promise<void>;
}

interface Needs {
  readonly me: Me;
  readonly inbox: Inbox;
  readonly changing: Changing;
  readonly askedBy: AskedBy;
  readonly worker: Worker;
  readonly log: PlatformLog;
}

export function createIntake({ me, inbox, changing, askedBy, worker, log }: Needs): Intake {
  const seen = createSeen();
  const inOrder = createOrder();
  const running = new Map<number, Promise<void>>();

  function begin(update: Update, work: () => Promise<void>): void {
    const asked = askedBy(update);
    // Nobody else in the chat waits for somebody's page.
    const working = inOrder(asked && hasLink(asked) ? undefined : chatOf(update), work).finally(() =>
      running.delete(update.update_id),
    );
    running.set(update.update_id, working);
  }

  function resume({ key, update: written, tries }: LeftOver): Promise<void> | undefined {
    const update = readUpdate(written);
    if (!update) return worker.giveUp(key, 'unreadable');
    if (key !== keyOf(me, update)) return worker.giveUp(key, 'another_bot');
    if (seen.first(update.update_id)) begin(update, () => worker.again(key, update, tries));
    return undefined;
  }

  return {
    async take(updates) {
      const fresh = updates.filter(({ update_id: id }) => seen.first(id));
      const lasting = new Set(fresh.filter(changing));
      const kept = inbox.keep([...lasting].map((update) => ({ key: keyOf(me, update), update: writeUpdate(update) })));
      const isKept = kept.then(
        () => true,
        (error: unknown) => {
          log.error('telegram_updates_not_kept', describe(error));
          for (const { update_id: id } of lasting) seen.forget(id);
          return false;
        },
      );
      // Each has its place in its chat at once, whatever the disk takes.
      for (const update of fresh) {
        const lasts = lasting.has(update);
        begin(update, async () => {
          if (!lasts) await worker.once(update);
          else if (await isKept) await worker.through(keyOf(me, update), update);
        });
      }
      await kept;
    },
    async resume() {
      for (const each of await inbox.leftOver('telegram')) await resume(each);
    },
    worked: async ({ update_id: id }) => running.get(id),
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
