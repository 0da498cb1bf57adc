import type { Insertable, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite takes 32,766 values in a statement; the widest row has eleven. */
const ROWS_AT_ONCE = 2_500;

/** Inserts rows in as few statements as may be, which is none where there are no rows. */
export async function insertAll<Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
}
