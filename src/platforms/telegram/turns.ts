import { placeId } from '../../core/place.ts';
import type { Lane, Pacer } from '../../core/posting.ts';

/** The pace of what is sent to one chat. */
export interface Turn {
  /** Resolves once it may be sent there. */
  take(): Promise<void>;
  /** What it was taken for has been answered. */
  end(): void;
  /** Telegram said how long to wait there. */
  hold(ms: number): void;
}

export type Turns = (lane: Lane, chat: number | string) => Turn;

/**
 * Turns in a pace that is shared with all else that is sent. Whoever asked is answered though the bot is to end: then nobody waits
 * for a turn any more, and Telegram's own refusals keep the pace of the few that are left.
 */
export function createTurns(pacer: Pacer, ending: AbortSignal): Turns {
  const waiting = new Set<() => void>();
  ending.addEventListener('abort', () => {
    for (const go of waiting) go();
  });
  return (lane, chat) => {
    const name = placeId('telegram', chat);
    return {
      async take() {
        if (ending.aborted) return;
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.add(resolve);
        void pacer.permit(lane, name).then(() => resolve());
        await promise;
        waiting.delete(resolve);
      },
      end: () => pacer.answered(name),
      hold: (ms) => pacer.hold(ms, name),
    };
  };
}
