import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Weekly reports, each accepted state of one beside those before it. */
export const reports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('reports')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('publisher', 'text', (column) => column.notNull())
      .addColumn('series', 'text', (column) => column.notNull())
      .addColumn('week_ending', 'text', (column) => column.notNull())
      .addColumn('published_on', 'text', (column) => column.notNull())
      .addColumn('vintage', 'integer', (column) => column.notNull())
      .addColumn('conflicts', 'text', (column) => column.notNull())
      .addUniqueConstraint('reports_each_vintage_once', ['publisher', 'series', 'week_ending', 'vintage'])
      .execute();
    await db.schema
      .createIndex('reports_by_week')
      .on('reports')
      .columns(['week_ending', 'seq', 'published_on'])
      .execute();
    await db.schema
      .createTable('figures')
      .addColumn('report', 'bigint', (column) => column.notNull().references('reports.seq'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('figure', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('figures_in_order', ['report', 'position'])
      .execute();
    await db.schema.createIndex('figures_of_subject').on('figures').columns(['scope', 'subject', 'report']).execute();
  },
};
