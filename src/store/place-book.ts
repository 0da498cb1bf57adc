import type { Kysely } from 'kysely';
import type { Clock, PlaceBook, PlaceChanges } from '../ports.ts';
import { createErasing, type Erasing } from './erasing.ts';
import { changesIn } from './place-changes.ts';
import { rememberPlaces } from './place-memory.ts';
import { createPlaceReader } from './place-reader.ts';
import type { Tables } from './tables.ts';
import { forgetOldKeys, isFirst, KEYS_BETWEEN } from './worked-updates.ts';

interface Given {
  readonly clock?: Clock;
  /** One for all that is let go of in the store. */
  readonly erasing?: Erasing;
}

const SYSTEM: Clock = { now: () => Date.now() };

/**
 * `writer` and `reader` are two connections to one database, and nobody else writes to it. Work reads through its changes: the book
 * may still tell what was there before the work that was just done. Work that has `once` done more would wait for itself.
 */
export function createPlaceBook(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
  { clock = SYSTEM, erasing = createErasing(writer) }: Given = {},
): PlaceBook {
  const stored = createPlaceReader(reader);
  const memory = rememberPlaces(stored);
  let worked = 0;
  return {
    decisions: stored.decisions,
    find: memory.find,
    async once(update, work) {
      let forgets = false;
      const noting = (changes: PlaceChanges): PlaceChanges => ({
        ...changes,
        forget(place) {
          forgets = true;
          return changes.forget(place);
        },
      });
      try {
        const result = await writer.transaction().execute(async (transaction) => {
          const now = clock.now();
          if (update !== undefined && !(await isFirst(transaction, update, now))) return undefined;
          worked += 1;
          if (worked % KEYS_BETWEEN === 0) await forgetOldKeys(transaction, now);
          return work(noting(memory.noting(changesIn(transaction))));
        });
        if (forgets) erasing.owe();
        await erasing.settle();
        return result;
      } finally {
        // Also where it failed: what is remembered then is only read once more.
        memory.forget();
      }
    },
  };
}
