import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactKeeper } from '../../src/core/fact-book.ts';
import { PLACE_PLATFORMS, type PlaceId, placeId } from '../../src/core/place.ts';
import type { ReviewBook, ReviewChanges } from '../../src/core/review-book.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { addDays, isoDate, weekEnding } from '../../src/core/week.ts';
import type { Inbox, PlaceBook, PlaceChanges, ReportStore } from '../../src/ports.ts';
import type { PostChanges, PostKeeper } from '../../src/post-ports.ts';
import { createFactKeeper } from '../../src/store/fact-rows.ts';
import { createInbox } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrations.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { createPostKeeper } from '../../src/store/post-book.ts';
import { createReportReader } from '../../src/store/report-archive.ts';
import { createReviewBook, reviewChangesIn } from '../../src/store/review-rows.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { forgetOldKeys } from '../../src/store/worked-updates.ts';
import { madeUpNewFact } from '../support/fact-books.ts';
import { madeUpReport } from '../support/made-up.ts';
import {
  dueIn,
  madeUpDelivery,
  madeUpId,
  madeUpLevel,
  madeUpPinned,
  madeUpSchedule,
  SENDING,
  schedulesDueIn,
} from '../support/made-up-posts.ts';
import { madeUpReview, madeUpWitness } from '../support/made-up-reviews.ts';
import { plansOf, readsAll } from '../support/query-plans.ts';
import { createFolder } from '../support/temporary-store.ts';
import { type Statement, watchStatements } from '../support/watched-statements.ts';

let folder: ReturnType<typeof createFolder>;
let db: Kysely<Tables>;
let book: PlaceBook;
let posts: PostKeeper;
let inbox: Inbox;
let reports: ReportStore;
let reviews: ReviewBook;
let facts: FactKeeper;
let statements: Statement[];
beforeEach(async () => {
  folder = createFolder();
  db = await openSqlite(folder.file, 'write');
  await migrate(db);
  await db.transaction().execute((transaction) => reviewChangesIn(transaction).add(REVIEW));
  await createPostKeeper(db, db).change(async ({ schedules, deliveries }) => {
    await schedules.add(SCHEDULE);
    await deliveries.add(DELIVERY);
  });
  await createFactKeeper(db, db).keep([madeUpNewFact('2026-01-23', 11.1)]);
  const watched = watchStatements(db);
  statements = watched.statements;
  book = createPlaceBook(watched.db, watched.db);
  posts = createPostKeeper(watched.db, watched.db);
  inbox = createInbox(watched.db);
  reports = createReportReader(watched.db);
  reviews = createReviewBook(watched.db);
  facts = createFactKeeper(watched.db, watched.db);
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const [GROUP, TOPIC, SUPERGROUP] = [placeId('telegram', -1), placeId('telegram', -1, 3), placeId('telegram', -1001)];
const EMPTY = placeId('telegram', -2);
const LATER = isoDate('2026-11-25');
const decision = { by: 'telegram:42', at: 1, place: GROUP, what: 'suspended' } as const;
const change = (work: (changes: PlaceChanges) => Promise<void>) => () =>
  book.once('telegram:1', async (changes) => ({ done: await work(changes) }));
const post = (work: (changes: PostChanges) => Promise<unknown>) => () => posts.change(work);
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

const REVIEW = madeUpReview({ total: -111, BTC: -88.8 });
const FRIDAY = weekEnding('2026-01-23');
const review = (work: (changes: ReviewChanges) => Promise<unknown>) =>
  change(async (changes) => void (await work(changes.reviews)));

const SCHEDULE: Schedule = { ...madeUpSchedule(1, { nextAt: 1_110 }), number: 1, version: 1 };
const DELIVERY = madeUpDelivery(1, { nextAt: 1_110 });
const HAPPENED = { place: GROUP, about: 'delivery:00000001', at: 1, what: 'seen', detail: '{}' } as const;

const revive = post(async ({ deliveries }) => {
  await deliveries.advance(DELIVERY, { state: { is: 'cancelled', by: 'schedule' } }, 2_220);
  statements.length = 0;
  await deliveries.add(madeUpDelivery(9), 3_330);
});

const DAYS = Array.from({ length: 600 }, (_, at) => madeUpNewFact(addDays(LATER, -at), 11.1));
const hearAgain = async () => {
  await facts.keep(DAYS);
  statements.length = 0;
  await facts.keep(DAYS);
};

/** Asked at every turn, or once for each post: these sort nothing. The others sort what one place or one schedule holds. */
const HOT: ReadonlySet<string> = new Set([
  ...['the schedules of a place', 'a schedule', 'adding a schedule', 'saving a schedule', 'the schedules due'],
  ...['the deliveries due', 'the next moment', 'a delivery', 'adding a delivery', 'advancing a delivery'],
  ...['adding one whose occasion stands', 'reviving a delivery', 'putting a delivery off', 'putting a schedule off'],
  ...['what happened', 'telling what happened'],
  ...['the pinned message of a place', 'the pinned messages to look at'],
  ...['the open reviews', 'a review', 'the review of a text', 'adding a review', 'changing a review'],
  ...['what accepted texts print for a week', 'keeping what a text prints'],
  ...['the newest of a fact', 'what a fact said before'],
  ...['pinning a message', 'changing a pinned message', 'taking a pinned message away'],
]);

const plans = () => plansOf(folder.file, statements);

/** What is done, and in how many statements beside the key of its update: the same however much is kept. */
const WORKS: readonly (readonly [name: string, work: () => Promise<unknown>, count: number])[] = [
  ['finding places', () => book.find([GROUP, TOPIC, SUPERGROUP]), 1],
  ['reading decisions', () => book.decisions(GROUP, 10), 1],
  ['saving settings', change(({ saveSettings }) => saveSettings(GROUP, { locale: 'en' })), 3],
  ['suspending', change(({ suspend }) => suspend(GROUP, { reason: 'gone', since: 1 })), 3],
  ['recording a decision', change(({ record }) => record(decision)), 2],
  ['forgetting', change(({ forget }) => forget(GROUP)), 19],
  ['moving a group of which nothing is kept', change(({ move }) => move(EMPTY, SUPERGROUP)), 17],
  ['moving a group, with one for each schedule made there,', change(({ move }) => move(GROUP, SUPERGROUP)), 18],
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
  ['the open reviews', () => reviews.open(10), 1],
  ['a review', () => reviews.find(1), 1],
  ['what accepted texts print for a week', () => reviews.witnesses(FRIDAY), 1],
  ['the saved reports of a week', () => reviews.reports(FRIDAY), 1],
  ['the review of a text', review(({ ofDigest }) => ofDigest('aa11')), 2],
  ['the review of what stood at an address', review(({ ofAddress }) => ofAddress('https://example.org/flows')), 2],
  ['adding a review', review(({ add }) => add(REVIEW)), 2],
  ['changing a review', review(({ save }) => save({ ...REVIEW, number: 1, version: 1 })), 2],
  ['keeping what a text prints', review(({ addWitnesses }) => addWitnesses([madeUpWitness(1, 'BTC')])), 2],
  ['the schedules of a place', () => posts.schedules(GROUP), 1],
  ['a schedule', () => posts.schedule(madeUpId(1)), 1],
  ['adding a schedule', post(({ schedules }) => schedules.add(madeUpSchedule(9))), 1],
  ['saving a schedule', post(({ schedules }) => schedules.save(SCHEDULE)), 1],
  ['the schedules due', () => schedulesDueIn(posts)(9_999, 10), 2],
  ['the deliveries due', () => dueIn(posts)(9_999, 10), 2],
  ['the next moment', () => posts.nextMoment(PLACE_PLATFORMS), 1],
  ['a delivery', () => posts.delivery(madeUpId(1)), 1],
  ['the deliveries of a place', () => posts.deliveries(GROUP, 10), 1],
  ['the open deliveries of a schedule', post(({ deliveries }) => deliveries.open(madeUpId(1))), 1],
  ['the suspended deliveries of a place', post(({ deliveries }) => deliveries.suspended(GROUP, 10)), 1],
  ['adding a delivery', post(({ deliveries }) => deliveries.add(madeUpDelivery(9, { occasion: 'test' }))), 1],
  ['adding one whose occasion stands', post(({ deliveries }) => deliveries.add(madeUpDelivery(9))), 2],
  ['reviving a delivery', revive, 4],
  ['putting a delivery off', post(({ deliveries }) => deliveries.putOff(DELIVERY, 9_990)), 1],
  ['putting a schedule off', post(({ schedules }) => schedules.putOff(SCHEDULE, 9_990)), 1],
  ['advancing a delivery', post(({ deliveries }) => deliveries.advance(DELIVERY, { state: SENDING }, 3_333)), 2],
  ['what happened', () => posts.happenings(`delivery:${madeUpId(1)}`, 10), 1],
  ['who saw a post', () => posts.latest(`delivery:${madeUpId(1)}`, 'seen', 10), 1],
  ['telling what happened', post(({ happened }) => happened(HAPPENED, 'seen:1')), 1],
  ['the levels of places', () => posts.levels([TOPIC, GROUP]), 1],
  ['the pinned message of a place', () => posts.pinned(GROUP), 1],
  ['the pinned messages to look at', () => posts.pinnedDue('telegram', { now: 9_999, tooFar: 99_999 }, 10), 2],
  ['pinning a message', post(({ pinned }) => pinned.add(madeUpPinned(GROUP))), 1],
  ['changing a pinned message', post(({ pinned }) => pinned.save(madeUpPinned(GROUP))), 1],
  ['taking a pinned message away', post(({ pinned }) => pinned.drop(GROUP)), 1],
  ['having the pinned messages of a place looked at', post(({ pinned }) => pinned.wake(GROUP, 1)), 1],
  ['having all pinned messages looked at', post(({ pinned }) => pinned.wakeAll('telegram', 1)), 1],
  ['the newest of a fact', () => facts.newest('candles', 'BTC', { most: 550, until: LATER }), 1],
  ['what a fact said before', () => facts.vintages('candles', 'BTC', { source: 'kraken', from: LATER, to: LATER }), 1],
  ['when sources were last heard', () => facts.lastHeard(), 1],
  ['keeping what a source said of 600 days', () => facts.keep(DAYS), 3],
  ['hearing the same of 600 days again', hearAgain, 1],
  ['keeping a level', post(({ saveLevel }) => saveLevel(madeUpLevel('one'))), 2],
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
    expect(plans().filter(readsAll)).toEqual([]);
  });

  it.each(WORKS.filter(([name]) => HOT.has(name)))(
    '%s finds its rows by an index, in the order they are asked for',
    async (_, work) => {
      await work();
      expect(plans().filter((step) => /TEMP B-TREE|^SCAN (?!CONSTANT ROW)/u.test(step))).toEqual([]);
    },
  );
});
