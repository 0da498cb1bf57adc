import type { Insertable, InsertQueryBuilder, InsertResult, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite takes 32,766 values in a statement; the widest row has twelve. */
export const ROWS_AT_ONCE = 2_500;

type Insert<Table extends keyof Tables> = InsertQueryBuilder<Tables, Table, InsertResult>;

/** Inserts rows in as few statements as may be, which is none where there are no rows. `how`: what becomes of a row that stands already. */
export async function insertAll<Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  how: (insert: Insert<Table>) => Insert<Table> = (insert) => insert,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await how(db.insertInto(table).values(rows.slice(at, at + ROWS_AT_ONCE))).execute();
}

/** Goes through keys, each once, in as few statements as may be, which is none where there are no keys. */
export async function inChunks<Row>(
  keys: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const [all, found] = [[...new Set(keys)].toSorted(), [] as Row[]];
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) found.push(...(await ask(all.slice(at, at + ROWS_AT_ONCE))));
  return found;
}
