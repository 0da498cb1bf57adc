import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Schedules, what became of each of their runs, places' own levels, and everything that happened to any of them. */
export const deliveries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addPosts(db);
    await addEvents(db);
  },
};

async function addPosts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('schedules_each_number_once', ['place', 'number'])
    .execute();
  await db.schema.createIndex('schedules_by_next').on('schedules').columns(['next_at', 'id']).execute();
  await db.schema.createIndex('schedules_by_target').on('schedules').columns(['target']).execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('occasion', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('draft', 'text')
    .addUniqueConstraint('deliveries_each_once', ['schedule', 'place', 'week', 'occasion'])
    .execute();
  await db.schema.createIndex('deliveries_by_next').on('deliveries').columns(['platform', 'next_at', 'id']).execute();
  await db.schema.createIndex('deliveries_of_place').on('deliveries').columns(['place', 'due_at']).execute();
}

async function addEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('once', 'text', (column) => column.unique())
    .execute();
  await db.schema.createIndex('events_about').on('events').columns(['about', 'seq']).execute();
  await db.schema.createIndex('events_of_place').on('events').columns(['place', 'seq']).execute();
  await db.schema
    .createTable('levels')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'bigint')
    .execute();
  await db.schema.createIndex('levels_of_place').on('levels').columns(['place']).execute();
}
