import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What sources of live figures said, each day in its vintages, and when each source was last heard. */
export const facts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('facts')
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('vintage', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('first_at', 'bigint', (column) => column.notNull())
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('facts_in_order', ['question', 'subject', 'source', 'day', 'vintage'])
      .execute();
    await db.schema
      .createIndex('facts_by_day')
      .on('facts')
      .columns(['question', 'subject', 'day', 'last_at', 'source'])
      .execute();
    await db.schema
      .createTable('heard')
      .addColumn('source', 'text', (column) => column.notNull().primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
