import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The message of a place that is kept true where it stands. */
export const pinned: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('pinned')
      .addColumn('place', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('next_at', 'bigint')
      .addColumn('looked_at', 'bigint')
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('pinned_by_next').on('pinned').columns(['platform', 'next_at', 'place']).execute();
  },
};
