import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Places with what is set there, what was decided about them, and the updates that were worked. */
export const places: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('places')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('suspended_reason', 'text')
      .addColumn('suspended_since', 'bigint')
      .execute();
    await db.schema
      .createTable('decisions')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute();
    await db.schema.createIndex('decisions_of_place').on('decisions').columns(['place', 'seq']).execute();
    await db.schema
      .createTable('updates')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .execute();
  },
};
