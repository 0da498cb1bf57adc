import Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import type { Inbox, PlaceBook, PlaceChanges, ReportStore } from '../../src/ports.ts';
import { createInbox } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrations.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { createReportReader } from '../../src/store/report-archive.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { forgetOldKeys } from '../../src/store/worked-updates.ts';
import { madeUpReport } from '../support/made-up.ts';
import { createFolder } from '../support/temporary-store.ts';
import { type Statement, watchStatements } from '../support/watched-statements.ts';

let folder: ReturnType<typeof createFolder>;
let db: Kysely<Tables>;
let book: PlaceBook;
let inbox: Inbox;
let reports: ReportStore;
let statements: Statement[];
beforeEach(async () => {
  folder = createFolder();
  db = await openSqlite(folder.file, 'write');
  await migrate(db);
  const watched = watchStatements(db);
  statements = watched.statements;
  book = createPlaceBook(watched.db, watched.db);
  inbox = createInbox(watched.db);
  reports = createReportReader(watched.db);
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const [GROUP, TOPIC, SUPERGROUP] = [placeId('telegram', -1), placeId('telegram', -1, 3), placeId('telegram', -1001)];
const LATER = isoDate('2026-11-25');
const decision = { by: 'telegram:42', at: 1, place: GROUP, what: 'suspended' } as const;
const change = (work: (changes: PlaceChanges) => Promise<void>) => () =>
  book.once('telegram:1', async (changes) => ({ done: await work(changes) }));
const suspendAll = change(async ({ saveSettings, suspendAll }) => {
  for (const place of [GROUP, TOPIC]) await saveSettings(place, { locale: 'en' });
  statements.length = 0;
  await suspendAll('telegram', { reason: 'token_changed', since: 1 });
});
const TAKEN = [1, 2, 3].map((number) => ({ key: `telegram:4242:${number}`, update: '{}' }));
const save = () =>
  db
    .transaction()
    .execute((transaction) =>
      saveReport(watch(transaction), madeUpReport('2026-01-23', { total: 11.1, SOL: 22.2, BTC: 33.3 })),
    );

function watch(transaction: Kysely<Tables>): Kysely<Tables> {
  const watched = watchStatements(transaction);
  statements = watched.statements;
  return watched.db;
}

/** What is done, and in how many statements beside the key of its update: the same however much is kept. */
const WORKS: readonly (readonly [name: string, work: () => Promise<unknown>, count: number])[] = [
  ['finding places', () => book.find([GROUP, TOPIC, SUPERGROUP]), 1],
  ['reading decisions', () => book.decisions(GROUP, 10), 1],
  ['saving settings', change(({ saveSettings }) => saveSettings(GROUP, { locale: 'en' })), 3],
  ['suspending', change(({ suspend }) => suspend(GROUP, { reason: 'gone', since: 1 })), 3],
  ['recording a decision', change(({ record }) => record(decision)), 2],
  ['forgetting', change(({ forget }) => forget(GROUP)), 3 + 5],
  ['moving a group of which nothing is kept', change(({ move }) => move(GROUP, SUPERGROUP)), 3],
  ['finding which bot speaks', change(async ({ findBot }) => void (await findBot('telegram'))), 2],
  ['suspending all of a platform', suspendAll, 2],
  ['taking updates', () => inbox.keep(TAKEN), 1],
  ['finding what was left over', () => inbox.leftOver('telegram'), 1],
  ['beginning one again', () => inbox.begin('telegram:4242:1'), 1],
  ['dropping an update', () => inbox.drop('telegram:4242:1'), 1],
  ['forgetting old keys', () => forgetOldKeys(watch(db), Date.now()), 1],
  ['asking whether anything changed', () => reports.vintage(), 1],
  ['the weeks', () => reports.weeks(LATER), 1],
  ['the newest report', () => reports.newest(LATER), 1],
  ['the report of a week', () => reports.ofWeek(weekEnding('2026-01-23')), 1],
  ['a history', () => reports.history(TOTAL, LATER), 1],
  ['the subjects', () => reports.subjects(LATER), 1],
  ['saving a report', save, 3],
];

describe('the statements of the store', () => {
  it.each(WORKS)('%s takes a fixed number of them', async (_, work, count) => {
    await work();
    expect(statements).toHaveLength(count);
  });

  it('are none for places of which nothing is kept, once it is known of which something is', async () => {
    const asked = async (...ids: readonly PlaceId[]) => {
      const before = statements.length;
      await book.find(ids);
      return statements.length - before;
    };
    await expect.poll(() => asked(TOPIC, SUPERGROUP)).toBe(0);
    await change(({ saveSettings }) => saveSettings(GROUP, { locale: 'en' }))();
    expect([await asked(GROUP, TOPIC), await asked(GROUP, TOPIC)]).toEqual([1, 0]);
    await book.once('telegram:2', async ({ move }) => ({ done: await move(GROUP, SUPERGROUP) }));
    expect(await book.find([SUPERGROUP])).toEqual([{ id: SUPERGROUP, settings: { locale: 'en' } }]);
    expect(await book.find([GROUP, SUPERGROUP])).toHaveLength(1);
  });

  it.each(WORKS)('%s reads no table from end to end', async (_, work) => {
    await work();
    const plain = new Database(folder.file, { readonly: true });
    const plans = statements.flatMap(({ sql, parameters }) =>
      plain.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters),
    );
    plain.close();
    const scans = plans
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!.*USING (?:COVERING )?INDEX|\d+-ROW VALUES|\d+ CONSTANT ROWS)/u.test(detail));
    expect(scans).toEqual([]);
  });
});
