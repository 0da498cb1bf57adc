import type { Kysely } from 'kysely';
import { createBounded } from '../core/bounded.ts';
import type { PlaceId, PlaceRecord } from '../core/place.ts';
import type { PlaceBook } from '../ports.ts';
import { changesIn } from './place-changes.ts';
import { createPlaceReader } from './place-reader.ts';
import type { Tables } from './tables.ts';

/** Places that are asked for again and again, with what is kept of each, be it nothing. */
const MOST_REMEMBERED = 20_000;

/**
 * `writer` and `reader` are two connections to one database, and nobody else writes to it: so what was found once holds until
 * something is written here. Work may ask the book, but work that has `once` done more would wait for itself.
 */
export function createPlaceBook(writer: Kysely<Tables>, reader: Kysely<Tables>): PlaceBook {
  const stored = createPlaceReader(reader);
  let remembered = createBounded<{ readonly record: PlaceRecord | undefined }>(MOST_REMEMBERED);

  async function find(ids: readonly PlaceId[]): Promise<readonly PlaceRecord[]> {
    const memory = remembered;
    if (!ids.every((id) => memory.has(id))) {
      const found = new Map((await stored.find(ids)).map((record) => [record.id, record]));
      for (const id of ids) memory.set(id, { record: found.get(id) });
    }
    return ids.flatMap((id) => memory.get(id)?.record ?? []);
  }

  return {
    ...stored,
    find,
    async once(update, work) {
      try {
        return await writer.transaction().execute(async (transaction) => {
          if (update !== undefined && !(await isFirst(transaction, update))) return undefined;
          return work(changesIn(transaction));
        });
      } finally {
        // Also where it failed: what is remembered then is only read once more.
        remembered = createBounded(MOST_REMEMBERED);
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
