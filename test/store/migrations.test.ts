import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { failureOf } from '../support/failure-of.ts';
import { madeUpReport } from '../support/made-up.ts';
import { createFolder } from '../support/temporary-store.ts';

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.remove());

const STEPS = Object.keys(MIGRATIONS);
const GROUP = placeId('telegram', -1);

/** A store as the version with that step last left it, with something kept in it from the first on. */
async function storeOf(step: string): Promise<void> {
  const db = await openSqlite(folder.file, 'write');
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  expect((await migrator.migrateTo(STEPS[0] ?? '')).error).toBeUndefined();
  const row = { id: GROUP, settings: '{"locale":"zh-CN"}', suspended_reason: 'removed', suspended_since: 111 };
  await db.insertInto('places').values(row).execute();
  await sql`insert into updates (key) values ('telegram:1')`.execute(db);
  expect((await migrator.migrateTo(step)).error).toBeUndefined();
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
      await store.close();
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
