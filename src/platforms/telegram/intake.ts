import type { Update } from '@grammyjs/types';
import type { PlatformLog } from '../../ports.ts';
import { createOrder } from './in-order.ts';
import { chatOf } from './incoming.ts';
import { createSeen } from './seen.ts';
import type { Talk } from './talk.ts';
import { describe } from './trouble.ts';

/** Updates on their way through: each once, those of one chat in the order they came. */
export interface Intake {
  /** From now on what comes is answered; before, it passes by. */
  begin(talk: Talk): void;
  hasBegun(): boolean;
  /** Resolves once the update is answered. Never rejects. */
  take(update: Update): Promise<void>;
  /** Resolves once nothing is being answered. */
  emptied(): Promise<void>;
}

export function createIntake(log: PlatformLog): Intake {
  const running = new Set<Promise<void>>();
  const seen = createSeen();
  const inOrder = createOrder();
  let talk: Talk | undefined;
  return {
    begin(given) {
      talk = given;
    },
    hasBegun: () => talk !== undefined,
    take(update) {
      if (!talk || !seen.first(update.update_id)) return Promise.resolve();
      const answer = talk;
      const answered = () =>
        answer(update).catch((error: unknown) => log.error('telegram_unexpected', describe(error)));
      const handling = inOrder(chatOf(update), answered).finally(() => running.delete(handling));
      running.add(handling);
      return handling;
    },
    async emptied() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
