import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Readings that wait for a person or were decided, and what accepted texts print for each figure. */
export const reviews: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('reviews')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('address', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('reviews_by_state').on('reviews').columns(['state', 'number']).execute();
    await db.schema.createIndex('reviews_by_digest').on('reviews').columns(['digest', 'number']).execute();
    await db.schema.createIndex('reviews_by_address').on('reviews').columns(['address', 'number']).execute();
    await db.schema
      .createTable('witnesses')
      .addColumn('review', 'integer', (column) => column.notNull().references('reviews.number'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('week_ending', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('witnesses_in_order', ['review', 'position'])
      .execute();
    await db.schema
      .createIndex('witnesses_of_week')
      .on('witnesses')
      .columns(['week_ending', 'review', 'position'])
      .execute();
  },
};
