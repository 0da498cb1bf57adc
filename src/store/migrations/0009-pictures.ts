import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What pictures said, by the codes on their faces. */
export const pictures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('pictures')
      .addColumn('code', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
};
