/** Update ids that are remembered: Telegram posts an update again for as long as a day, but not thousands behind. */
const MOST = 10_000;

/** Whether an update id is heard for the first time; the oldest are forgotten. */
export function createSeen(most = MOST): { first(id: number): boolean } {
  const ids = new Set<number>();
  return {
    first(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
