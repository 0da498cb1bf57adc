import { createBounded } from '../../core/bounded.ts';

/** Update ids that are remembered: Telegram posts an update again for as long as a day, but not thousands behind. */
const MOST = 10_000;

export interface Seen {
  /** Whether an update id is heard for the first time; the oldest are forgotten. */
  first(id: number): boolean;
  /** As if it had not been heard. */
  forget(id: number): void;
}

export function createSeen(most = MOST): Seen {
  const ids = createBounded<boolean>(most);
  return {
    first(id) {
      const key = String(id);
      if (ids.get(key)) return false;
      ids.set(key, true);
      return true;
    },
    forget: (id) => ids.set(String(id), false),
  };
}
