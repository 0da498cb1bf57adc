import type { Inbox, LeftOver } from '../../src/ports.ts';

/** The port without a disk, for tests of what stands above it; held to the same contract as the store. */
export function createInboxInMemory(): Inbox & {
  /** Keys of what lies there, in the order it came. */ keys(): readonly string[];
} {
  const waiting = new Map<string, LeftOver>();
  return {
    keys: () => [...waiting.keys()],
    async keep(updates) {
      for (const update of updates) if (!waiting.has(update.key)) waiting.set(update.key, { ...update, tries: 0 });
    },
    leftOver: async (platform) => [...waiting.values()].filter(({ key }) => key.startsWith(`${platform}:`)),
    async begin(key) {
      const known = waiting.get(key);
      if (known) waiting.set(key, { ...known, tries: known.tries + 1 });
    },
    drop: async (key) => void waiting.delete(key),
  };
}
