import type { FactKeeper, NewFact } from '../../src/core/fact-book.ts';
import { isoDate } from '../../src/core/week.ts';
import { createFactsInMemory } from './facts-in-memory.ts';
import { openTemporaryStore } from './temporary-store.ts';

interface OpenedFacts {
  readonly facts: FactKeeper;
  remove(): Promise<void>;
}

/** Every answer to the port: one contract holds them all. */
export const FACT_BOOKS: readonly (readonly [name: string, open: () => Promise<OpenedFacts>])[] = [
  [
    'in a store on disk',
    async () => {
      const { store, remove } = await openTemporaryStore();
      return { facts: store.facts, remove };
    },
  ],
  ['in memory', async () => ({ facts: createFactsInMemory(), remove: async () => undefined })],
];

/** What a source said of one day of bitcoin, with a made-up number. */
export const madeUpNewFact = (day: string, value: number, more: Partial<NewFact> = {}): NewFact => ({
  ...{ question: 'candles', subject: 'BTC', source: 'kraken', day: isoDate(day) },
  ...{ body: JSON.stringify({ value }), at: 1_110_000, ...more },
});
