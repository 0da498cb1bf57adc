import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What places follow: levels by their numbers and how they stand, the feeds they are judged by, alerts, and doors for other programs. */
export const following: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await numberLevels(db);
    await addFollowings(db);
    await addStories(db);
    await addAlerts(db);
    await addHooks(db);
  },
};

/** A count outlives what it counted: what was forgotten leaves no number to be given again. */
async function numberLevels(db: Kysely<unknown>): Promise<void> {
  const levels = db.schema.alterTable('levels');
  await levels.addColumn('number', 'integer', (column) => column.notNull().defaultTo(0)).execute();
  await levels.addColumn('seq', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await levels.addColumn('by', 'text', (column) => column.notNull().defaultTo('')).execute();
  await levels.addColumn('since', 'bigint', (column) => column.notNull().defaultTo(0)).execute();
  await sql`update levels set
    number = (select count(*) from levels as each where each.place = levels.place and each.id <= levels.id),
    seq = (select count(*) from levels as each where each.id <= levels.id)`.execute(db);
  await db.schema.dropIndex('levels_of_place').execute();
  await db.schema.createIndex('levels_each_number_once').unique().on('levels').columns(['place', 'number']).execute();
  await db.schema.createIndex('levels_by_change').on('levels').columns(['seq']).execute();
  await db.schema
    .createTable('counts')
    .addColumn('of', 'text', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into counts ("of", value) select 'levels', count(*) from levels`.execute(db);
}

async function addFollowings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('followings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('levels', 'text', (column) => column.notNull())
    .addColumn('rules', 'integer', (column) => column.notNull())
    .addColumn('paused_since', 'bigint')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('followings_of_levels')
    .on('followings')
    .columns(['place'])
    .where(sql.ref('levels'), '<>', 'off')
    .where(sql.ref('paused_since'), 'is', null)
    .execute();
  await db.schema
    .createIndex('followings_of_flows')
    .on('followings')
    .columns(['id'])
    .where(sql.ref('rules'), '>', 0)
    .where(sql.ref('paused_since'), 'is', null)
    .execute();
}

async function addStories(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('level_standings')
    .addColumn('level', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('level_events')
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('level_events_each_once', ['level', 'at', 'what'])
    .execute();
  await db.schema
    .createTable('feeds')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('feed_gaps')
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('begins', 'bigint', (column) => column.notNull())
    .addColumn('ends', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_gaps_each_once', ['feed', 'begins'])
    .execute();
  await db.schema.createIndex('feed_gaps_by_end').on('feed_gaps').columns(['feed', 'ends', 'begins']).execute();
}

async function addAlerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('delivery', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('alerts_each_once', ['place', 'key'])
    .execute();
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on('alerts')
      .columns([...columns]);
  await index('alerts_about', ['place', 'about', 'at', 'key']).execute();
  await index('alerts_of_delivery', ['delivery', 'at', 'key', 'place'])
    .where(sql.ref('delivery'), 'is not', null)
    .execute();
  const waiting = [sql.ref('state'), '=', 'waiting'] as const;
  await index('alerts_waiting', ['seen_at', 'place', 'key'])
    .where(...waiting)
    .execute();
  await index('alerts_waiting_in_place', ['place', 'at', 'key'])
    .where(...waiting)
    .execute();
}

async function addHooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hooks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('hooks_each_number_once', ['place', 'number'])
    .execute();
}
