import type { Kysely } from 'kysely';
import type { PlaceBook } from '../ports.ts';
import { changesIn } from './place-changes.ts';
import { createPlaceReader } from './place-reader.ts';
import type { Tables } from './tables.ts';

/** `writer` and `reader` are two connections to one database. Work may ask the book, but work that has `once` done more would wait for itself. */
export function createPlaceBook(writer: Kysely<Tables>, reader: Kysely<Tables>): PlaceBook {
  return {
    ...createPlaceReader(reader),
    once: (update, work) =>
      writer.transaction().execute(async (transaction) => {
        if (update !== undefined && !(await isFirst(transaction, update))) return undefined;
        return work(changesIn(transaction));
      }),
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
