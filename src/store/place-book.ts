import type { Kysely } from 'kysely';
import type { PlaceBook } from '../ports.ts';
import { changesIn } from './place-changes.ts';
import { rememberPlaces } from './place-memory.ts';
import { createPlaceReader } from './place-reader.ts';
import type { Tables } from './tables.ts';

/**
 * `writer` and `reader` are two connections to one database, and nobody else writes to it. Work reads through its changes: the book
 * may still tell what was there before the work that was just done. Work that has `once` done more would wait for itself.
 */
export function createPlaceBook(writer: Kysely<Tables>, reader: Kysely<Tables>): PlaceBook {
  const stored = createPlaceReader(reader);
  const memory = rememberPlaces(stored);
  return {
    decisions: stored.decisions,
    find: memory.find,
    async once(update, work) {
      try {
        return await writer.transaction().execute(async (transaction) => {
          if (update !== undefined && !(await isFirst(transaction, update))) return undefined;
          return work(memory.noting(changesIn(transaction)));
        });
      } finally {
        // Also where it failed: what is remembered then is only read once more.
        memory.forget();
      }
    },
  };
}

async function isFirst(db: Kysely<Tables>, key: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('updates')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
