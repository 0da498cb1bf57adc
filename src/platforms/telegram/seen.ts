import { createBounded } from '../../core/bounded.ts';

/** Update ids that are remembered: Telegram posts an update again for as long as a day, but not thousands behind. */
const MOST = 10_000;

/** Whether an update id is heard for the first time; the oldest are forgotten. */
export function createSeen(most = MOST): { first(id: number): boolean } {
  const ids = createBounded<true>(most);
  return {
    first(id) {
      const key = String(id);
      if (ids.has(key)) return false;
      ids.set(key, true);
      return true;
    },
  };
}
