import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { isSound } from '../../src/store/standing.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFolder } from '../support/temporary-store.ts';

let folder: ReturnType<typeof createFolder>;
beforeEach(() => {
  folder = createFolder();
});
afterEach(() => folder.remove());

const opening = (mode: 'read' | 'write') => failureOf(openStore(folder.url, { mode }));

async function makeStore(): Promise<void> {
  const store = await openStore(folder.url, { mode: 'write' });
  await store.places.once('telegram:1', async ({ saveSettings }) => {
    for (let chat = 1; chat < 200; chat += 1) await saveSettings(placeId('telegram', -chat), { locale: 'zh-CN' });
    return {};
  });
  await store.close();
}

function spoil(sqlText: string): void {
  const plain = new Database(folder.file);
  plain.exec(sqlText);
  plain.close();
}

describe.each(['read', 'write'] as const)('opened to %s', (mode) => {
  it.each([
    ['a file that is no database', () => writeFileSync(folder.file, 'telegram:-1 '.repeat(999)), 'store_damaged'],
    ['a store that was cut off', () => truncateSync(folder.file, 8_192), 'store_damaged'],
    [
      'a store of a newer version',
      () => spoil("insert into kysely_migration values ('9999-later', '')"),
      'store_newer',
    ],
    ['the database of another program', () => spoil('drop table kysely_migration'), 'store_foreign'],
  ])('%s is refused, and not one byte of it is changed', async (_, spoilIt, code) => {
    await makeStore();
    spoilIt();
    const before = readFileSync(folder.file);
    expect(await opening(mode)).toEqual({ code, file: folder.file });
    expect(readFileSync(folder.file).equals(before)).toBe(true);
  });

  it('a folder in the place of a file is refused', async () => {
    mkdirSync(folder.file);
    expect(await opening(mode)).toEqual({ code: 'store_read_only', file: folder.file });
  });
});

it('a store that is not there is not made by who only reads', async () => {
  expect(await opening('read')).toEqual({ code: 'store_missing', file: folder.file });
  writeFileSync(folder.file, '');
  expect(await opening('read')).toEqual({ code: 'store_missing', file: folder.file });
});

it('a store is made with the folders that lead to it, and not where no folder can be', async () => {
  const url = databaseUrlSchema.parse(`file:${folder.folder}/a/b/tidemark.db`);
  const store = await openStore(url, { mode: 'write' });
  await store.close();
  const file = `${folder.folder}/a/b/tidemark.db/tidemark.db`;
  expect(await failureOf(openStore(databaseUrlSchema.parse(`file:${file}`), { mode: 'write' }))).toEqual({
    code: 'store_read_only',
    file,
  });
});

it('damage in the middle of a store is found when all of it is looked at, and said when it is met', async () => {
  await makeStore();
  expect(isSound(folder.file)).toBe(true);
  const bytes = readFileSync(folder.file);
  const plain = new Database(folder.file, { readonly: true });
  // Of the pages that an opening reads none is touched.
  const page = plain.prepare<[], number>("select rootpage from sqlite_master where name = 'places'").pluck().get() ?? 0;
  plain.close();
  bytes.fill(0xa5, 4_096 * (page - 1), 4_096 * page);
  writeFileSync(folder.file, bytes);
  expect(isSound(folder.file)).toBe(false);
  const reader = await openStore(folder.url, { mode: 'read' });
  expect(await failureOf(reader.export())).toEqual({ code: 'store_damaged', file: folder.file });
  await reader.close();
  expect(readFileSync(folder.file).equals(bytes)).toBe(true);
});

describe('a write that the disk refuses', () => {
  const settle = (book: ReturnType<typeof createPlaceBook>, words: string) =>
    book.once('telegram:2', async ({ saveSettings, record }) => {
      await saveSettings(placeId('telegram', -1), { locale: 'en' });
      await record({ by: words, at: 1, place: placeId('telegram', -1), what: 'settings.locale' });
      return {};
    });

  it('for want of room is said, keeps nothing of its update, and is done once there is room', async () => {
    await makeStore();
    const db = await openSqlite(folder.file, 'write');
    const book = createPlaceBook(db, db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
    expect(await failureOf(settle(book, 'x'.repeat(99_999)))).toEqual({ code: 'store_full', file: folder.file });
    expect((await book.find([placeId('telegram', -1)]))[0]?.settings).toEqual({ locale: 'zh-CN' });
    await sql`pragma max_page_count = 99999`.execute(db);
    expect(await settle(book, 'x'.repeat(99_999))).toEqual({});
    await db.destroy();
  });

  it('as it may only be read is said', async () => {
    await makeStore();
    const db = await openSqlite(folder.file, 'read');
    expect(await failureOf(settle(createPlaceBook(db, db), 'UTC'))).toEqual({
      code: 'store_read_only',
      file: folder.file,
    });
    await db.destroy();
  });
});
