import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlaceBook } from '../../src/ports.ts';
import { createInbox } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrations.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { createFolder } from '../support/temporary-store.ts';

const DAY_MS = 86_400_000;

let folder: ReturnType<typeof createFolder>;
let db: Kysely<Tables>;
let book: PlaceBook;
let at: number;
beforeEach(async () => {
  at = Date.parse('2026-11-25T12:00:00Z');
  folder = createFolder();
  db = await openSqlite(folder.file, 'write');
  await migrate(db);
  book = createPlaceBook(db, db, { clock: { now: () => at } });
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const work = (key: string) => book.once(key, async () => ({}));
const others = async (count: number) => {
  for (let number = 0; number < count; number += 1) await work(`telegram:${at}:${number}`);
};

describe('the key of a worked update', () => {
  it('is known for a week, and then no more', async () => {
    await work('telegram:1');
    at += 6 * DAY_MS;
    await others(300);
    expect(await work('telegram:1')).toBeUndefined();
    at += 2 * DAY_MS;
    await others(300);
    expect(await work('telegram:1')).toBeDefined();
  });

  it('is known for as long as the update lies in the inbox', async () => {
    await createInbox(db).keep([{ key: 'telegram:1', update: '{}' }]);
    await work('telegram:1');
    at += 30 * DAY_MS;
    await others(300);
    expect(await work('telegram:1')).toBeUndefined();
  });

  it('goes as fast as others come, however many there are', async () => {
    await others(1_500);
    at += 8 * DAY_MS;
    await others(500);
    expect(await db.selectFrom('updates').selectAll().execute()).toHaveLength(500);
  });
});
