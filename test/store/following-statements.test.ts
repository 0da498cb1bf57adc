import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { migrate } from '../../src/store/migrations.ts';
import { createPlaceBook } from '../../src/store/place-book.ts';
import { createPostKeeper } from '../../src/store/post-book.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import {
  FEED,
  madeUpAlert,
  madeUpFeed,
  madeUpFollowing,
  madeUpHappened,
  madeUpHook,
  madeUpStanding,
  posted,
} from '../support/made-up-followed.ts';
import { madeUpId, madeUpLevel } from '../support/made-up-posts.ts';
import { plansOf, readsAll } from '../support/query-plans.ts';
import { createFolder } from '../support/temporary-store.ts';
import { type Statement, watchStatements } from '../support/watched-statements.ts';

let folder: ReturnType<typeof createFolder>;
let db: Kysely<Tables>;
let posts: PostKeeper;
let places: PlaceBook;
let book: FollowingBook;
let statements: readonly Statement[];
beforeEach(async () => {
  folder = createFolder();
  db = await openSqlite(folder.file, 'write');
  await migrate(db);
  await createPostKeeper(db, db).change(async ({ following, saveLevel }) => {
    await following.save(madeUpFollowing(1, GROUP));
    await saveLevel(madeUpLevel('one', GROUP));
    await following.addHook(madeUpHook(1));
    await following.addAlerts([madeUpAlert('one')]);
  });
  const watched = watchStatements(db);
  statements = watched.statements;
  posts = createPostKeeper(watched.db, watched.db);
  places = createPlaceBook(watched.db, watched.db);
  book = posts.following;
});
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const [GROUP, SUPERGROUP] = [placeId('telegram', -1), placeId('telegram', -1001)];
const FOLLOWING = madeUpFollowing(1, GROUP, { version: 2 });
const many = <Item>(count: number, make: (number: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));
const names = (count: number) => many(count, (number) => `level ${number}`);
const change = (work: (changes: FollowingChanges) => Promise<unknown>) => () =>
  posts.change(({ following }) => work(following));
const plans = () => plansOf(folder.file, statements);

/** What is asked or done to one thing. */
const ONE: readonly (readonly [name: string, work: () => Promise<unknown>, count: number])[] = [
  ['what a place follows', () => book.of(GROUP), 1],
  ['what a delivery was made for', () => posts.order(madeUpId(1)), 2],
  ['who has rules about flows', () => book.withFlowRules(), 1],
  ['the levels of a place', () => book.levelsOf(GROUP), 1],
  ['which levels changed', () => book.levelsSince(0, 10), 1],
  ['what happened to a level', () => book.story('one', 10), 1],
  ['the gaps of a feed', () => book.gaps(FEED, 0), 1],
  ['what a delivery tells of', () => book.alertsOf(madeUpId(7)), 1],
  ['what a place was told about a thing', () => book.alertsAbout(GROUP, 'level:one', 10), 1],
  ['where something waits', () => book.placesWaiting(10), 1],
  ['what waits in a place', change(({ waiting }) => waiting(GROUP, 10)), 1],
  ['the doors of a place', () => book.hooks(GROUP), 1],
  ['the door that a key opens', () => book.hook(madeUpHook(1).digest), 1],
  ['beginning to follow', change(({ save }) => save(madeUpFollowing(2, SUPERGROUP))), 1],
  ['changing what is followed', change(({ save }) => save(FOLLOWING)), 1],
  ['what a program tells of a level', change(({ happened }) => happened(madeUpHappened('one'))), 1],
  ['opening a door', change(({ addHook }) => addHook(madeUpHook(2))), 1],
  ['closing a door', change(({ removeHook }) => removeHook(madeUpId(1))), 1],
  ['keeping a level', () => posts.change(({ saveLevel }) => saveLevel(madeUpLevel('two'))), 2],
];

/** What is asked or done to so many things at once. */
const MANY: readonly (readonly [name: string, work: (count: number) => Promise<unknown>, count: number])[] = [
  ['levels by their ids', (count) => change(({ levels }) => levels(names(count)))(), 1],
  ['how levels stand', (count) => book.standings(names(count)), 1],
  ['how far feeds have come', (count) => book.feeds(many(count, (number) => ({ ...FEED, pair: `${number}` }))), 1],
  [
    'a candle that was judged',
    (count) =>
      change(({ judged }) =>
        judged({
          ...{ feed: madeUpFeed(), gap: { feed: FEED, from: 1_110, to: 2_220 } },
          standings: names(count).map((level) => madeUpStanding(level)),
          happened: names(count).map((level) => madeUpHappened(level)),
        }),
      )(),
    4,
  ],
  [
    'where levels begin',
    (count) => change(({ saveStandings }) => saveStandings(names(count).map((level) => madeUpStanding(level))))(),
    1,
  ],
  [
    'who is told of levels of many places',
    (count) =>
      change(({ followers }) =>
        followers(many(count, (number) => ({ level: `level ${number}`, place: placeId('telegram', -number) }))),
      )(),
    2,
  ],
  [
    'who is told of levels of nobody in particular',
    (count) => change(({ followers }) => followers(names(count).map((level) => ({ level, place: undefined }))))(),
    2,
  ],
  [
    'what many places are to be told',
    (count) =>
      change(({ addAlerts }) =>
        addAlerts(many(count, (number) => madeUpAlert('one', 2_220, { place: placeId('telegram', -number) }))),
      )(),
    1,
  ],
  [
    'what was posted about many things',
    (count) =>
      change(({ postedSince }) =>
        postedSince(
          GROUP,
          names(count).map((level) => `level:${level}`),
          1_110,
        ),
      )(),
    1,
  ],
  [
    'what became of alerts',
    (count) =>
      change(({ settle }) =>
        settle(
          GROUP,
          names(count).map((level) => madeUpAlert(level).key),
          posted(7),
        ),
      )(),
    1,
  ],
];

const AT_ONCE = MANY.flatMap(([name, work, statements]) =>
  [1, 1_000].map((count) => [`${name}, ${count} of them,`, () => work(count), statements] as const),
);

describe('the statements about what places follow', () => {
  it.each([...ONE, ...AT_ONCE])('%s take a fixed number', async (_, work, count) => {
    await work();
    expect(statements).toHaveLength(count);
  });

  it.each([...ONE, ...AT_ONCE])('%s find their rows by an index, in the order they are asked for', async (_, work) => {
    await work();
    expect(plans().filter((step) => readsAll(step) || /TEMP B-TREE/u.test(step))).toEqual([]);
  });

  it.each([
    ['where something waits', () => book.placesWaiting(10), 'alerts_waiting'],
    ['who has rules about flows', () => book.withFlowRules(), 'followings_of_flows'],
    [
      'who is told of what is nobody’s',
      change(({ followers }) => followers([{ level: 'one', place: undefined }])),
      'followings_of_levels',
    ],
  ])('%s goes through an index that holds nothing else', async (_, work, index) => {
    await work();
    expect(
      plans()
        .filter((step) => step.startsWith('SCAN'))
        .map((step) => step.split(' ').at(-1)),
    ).toEqual([index]);
  });

  it('are as many for a group with a hundred levels and doors that moves as for one with one', async () => {
    const move = (from: PlaceId, to: PlaceId) =>
      places.once(undefined, async (changes) => ({ done: await changes.move(from, to) }));
    await move(GROUP, SUPERGROUP);
    const forOne = statements.length;
    await posts.change(async ({ saveLevel, following }) => {
      for (const level of names(100)) await saveLevel(madeUpLevel(level, GROUP));
      for (const number of many(100, (each) => each)) await following.addHook(madeUpHook(100 + number, GROUP));
      await following.save(madeUpFollowing(2, placeId('telegram', -1, 33)));
      await following.addAlerts(names(100).map((level) => madeUpAlert(level)));
    });
    const before = statements.length;
    await move(GROUP, placeId('telegram', -1002));
    expect(statements.length - before).toBe(forOne);
    expect(plans().filter(readsAll)).toEqual([]);
  });
});
