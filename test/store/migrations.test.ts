import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { openStore } from '../../src/open-store.ts';
import { saveLevel } from '../../src/store/level-rows.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { madeUpNewFact } from '../support/fact-books.ts';
import { failureOf } from '../support/failure-of.ts';
import { madeUpReport } from '../support/made-up.ts';
import { dueIn, madeUpDelivery, madeUpLevel, madeUpSchedule, schedulesDueIn } from '../support/made-up-posts.ts';
import { madeUpReview } from '../support/made-up-reviews.ts';
import { createFolder } from '../support/temporary-store.ts';

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.remove());

const STEPS = Object.keys(MIGRATIONS);
const GROUP = placeId('telegram', -1);
const FIRST_WITH_POSTS = '0004-deliveries';
const FIRST_WITH_NUMBERS = '0008-following';
const PLANNED: Schedule = { ...madeUpSchedule(1, { nextAt: 1_110 }), number: 1, version: 1 };
const OWED = madeUpDelivery(1, { nextAt: 1_110 });
const TOLD = { place: GROUP, about: 'level:one', at: 1_111, what: 'seen', detail: '{}' };
/** Nobody had kept by whom and since when. */
const LEVEL = { ...madeUpLevel('one'), by: '', since: 0 };
const OTHER = { ...LEVEL, id: 'two', number: 2 };

/** As versions before levels had numbers wrote them. */
const insertLevels = async (db: Kysely<Tables>): Promise<void> => {
  for (const { id, place, level } of [OTHER, LEVEL]) {
    const body = JSON.stringify(level);
    await sql`insert into levels (id, place, body, retired_at) values (${id}, ${place}, ${body}, null)`.execute(db);
  }
};

/** As that version wrote them, whatever this one writes. */
async function insertPosts(db: Kysely<Tables>): Promise<void> {
  const at = { place: GROUP, next_at: 1_110 };
  const { number, target, when, silent, catchUp, gate, sections, by, since } = PLANNED;
  const schedule = JSON.stringify({ when, silent, catchUp, gate, sections, by, since });
  await db
    .insertInto('schedules')
    .values({ ...at, id: PLANNED.id, number, target, version: 1, body: schedule })
    .execute();
  const { schedule: of, week, occasion, dueAt, state, figures, parts, fence } = OWED;
  const owed = JSON.stringify({ state, figures, parts });
  await db
    .insertInto('deliveries')
    .values({
      ...{
        ...at,
        platform: 'telegram',
        id: OWED.id,
        schedule: of,
        week,
        occasion,
        due_at: dueAt,
        state: state.is,
        fence,
        body: owed,
      },
      draft: null,
    })
    .execute();
  await db
    .insertInto('events')
    .values({ seq: 1, ...TOLD, once: 'seen:1' })
    .execute();
}

/** A store as the version with that step last left it, with something kept in it from the first on. */
async function storeOf(step: string): Promise<void> {
  const db = await openSqlite(folder.file, 'write');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  expect((await migrator.migrateTo(STEPS[0] ?? '')).error).toBeUndefined();
  const row = { id: GROUP, settings: '{"locale":"zh-CN"}', suspended_reason: 'removed', suspended_since: 111 };
  await db.insertInto('places').values(row).execute();
  await sql`insert into updates (key) values ('telegram:1')`.execute(db);
  expect((await migrator.migrateTo(step)).error).toBeUndefined();
  if (STEPS.indexOf(step) >= STEPS.indexOf(FIRST_WITH_POSTS)) await insertPosts(db);
  if (STEPS.indexOf(step) >= STEPS.indexOf(FIRST_WITH_NUMBERS)) {
    await db.transaction().execute(async (transaction) => {
      for (const level of [LEVEL, OTHER]) await saveLevel(transaction, level);
    });
  } else if (STEPS.indexOf(step) >= STEPS.indexOf(FIRST_WITH_POSTS)) await insertLevels(db);
  await db.destroy();
}

describe('a store of an earlier version', () => {
  it.each(STEPS)(
    'is brought from %s to this version when it is opened to write, and keeps what it holds',
    async (step) => {
      await storeOf(step);
      const store = await openStore(folder.url, { mode: 'write' });
      expect(store.migrated).toEqual(STEPS.slice(STEPS.indexOf(step) + 1));
      expect(await store.places.find([GROUP])).toEqual([
        { id: GROUP, settings: { locale: 'zh-CN' }, suspended: { reason: 'removed', since: 111 } },
      ]);
      expect(await store.places.once('telegram:1', async () => ({}))).toBeUndefined();
      expect(await store.reports.save(madeUpReport('2026-01-23', { total: 11.1 }))).toMatchObject({ vintage: 1 });
      const brought = await store.places.once(undefined, ({ reviews }) => reviews.add(madeUpReview({ total: 11.1 })));
      expect(brought).toMatchObject({ number: 1, version: 1 });
      await store.facts.keep([madeUpNewFact('2026-01-23', 11.1)]);
      expect(await store.facts.lastHeard()).toEqual(new Map([['kraken', 1_110_000]]));
      await store.close();
    },
  );

  it.each(STEPS.slice(STEPS.indexOf(FIRST_WITH_POSTS)))(
    'of %s keeps what was posted and what is to be',
    async (step) => {
      await storeOf(step);
      const { posts, close } = await openStore(folder.url, { mode: 'write' });
      expect([await schedulesDueIn(posts)(1_110, 10), await dueIn(posts)(1_110, 10)]).toEqual([[PLANNED], [OWED]]);
      expect([await posts.happenings('level:one', 10), await posts.levels([GROUP])]).toEqual([[TOLD], [LEVEL, OTHER]]);
      expect((await posts.following.levelsSince(0, 9)).map(({ kept }) => kept)).toEqual([LEVEL, OTHER]);
      const third = await posts.change(({ saveLevel }) => saveLevel(madeUpLevel('a third one')));
      expect(third).toMatchObject({ number: 3 });
      expect((await posts.following.levelsSince(2, 9)).map(({ kept }) => kept)).toEqual([third]);
      expect(await posts.change(({ happened }) => happened(TOLD, 'seen:1'))).toBe(false);
      expect(await posts.change(({ schedules }) => schedules.add(madeUpSchedule(2)))).toMatchObject({ number: 2 });
      await close();
    },
  );

  it('is not read before it is brought to this one', async () => {
    await storeOf(STEPS[0] ?? '');
    const refused = await failureOf(openStore(folder.url, { mode: 'read' }));
    expect(refused).toEqual({ code: 'store_older', file: folder.file });
  });
});

it('a new store takes every step, and an open one none again', async () => {
  const first = await openStore(folder.url, { mode: 'write' });
  expect(first.migrated).toEqual(STEPS);
  await first.close();
  const second = await openStore(folder.url, { mode: 'write' });
  expect(second.migrated).toEqual([]);
  await second.close();
});
