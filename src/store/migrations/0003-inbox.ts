import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Updates from when they are taken until they are worked; when each key was kept, where those of earlier versions count from now; and
 * which bot each platform is spoken as.
 */
export const inbox: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('inbox')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('update', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .alterTable('updates')
      .addColumn('at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update updates set at = ${Date.now()}`.execute(db);
    await db.schema
      .createTable('bots')
      .addColumn('platform', 'text', (column) => column.primaryKey())
      .addColumn('bot', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('updates_by_age').on('updates').columns(['at', 'key']).execute();
  },
};
