import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Level } from '../../src/core/level.ts';
import { placeId } from '../../src/core/place.ts';
import {
  createFollowingHouse,
  DAY,
  type FollowingHouse,
  GROUP,
  HOUR,
  kept,
  madeUpFollowing,
  ownLevel,
  SOL_DAY,
  saidLevel,
} from '../support/following-house.ts';
import { barAt, type Prices, still } from '../support/made-up-bars.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

/** A Monday, midnight UTC: day 0 begins. */
const START = Date.UTC(2026, 0, 26);
const MINUTE = 60_000;

describe.each(POST_BOOKS)('levels that are followed %s', (_, open) => {
  let books: OpenedPosts;
  let house: FollowingHouse;
  const inHouse = (levels: readonly Level[] = [], most?: number) => {
    house = createFollowingHouse(createVirtualTime(START), books.posts, { levels, ...(most && { most }) });
  };
  beforeEach(async () => {
    books = await open();
    inHouse();
  });
  afterEach(async () => {
    await house.end();
    await books.remove();
  });

  /** The day before the start, then one after the other. */
  const days = (...prices: readonly Prices[]) =>
    house.venue.list(
      SOL_DAY,
      prices.map((each, at) => barAt(START + (at - 1) * DAY, '1d', each)),
    );
  const story = (level: string) => house.story(level, START);
  const add = (id: string, choices: Parameters<typeof ownLevel>[1] = {}, since = START) =>
    house.save(kept(ownLevel(id, choices), GROUP, since));

  it('begins with the candle that closed last, near the level, and nothing has happened', async () => {
    days(still(100));
    await add('one');
    house.begin();
    await house.time.pass(MINUTE);
    expect(await house.state('one')).toEqual({ is: 'armed', since: START, touched: false });
    expect(await story('one')).toEqual([]);
  });

  it('that price is beyond already begins unarmed, whatever the last candle did', async () => {
    days([100, 133, 99, 122]);
    await add('one');
    house.begin();
    await house.time.pass(MINUTE);
    expect(await house.state('one')).toEqual({ is: 'unarmed', since: START });
  });

  it('wicks above and closes below are touches, and no reclaim', async () => {
    days(still(100), [100, 122, 99, 105], still(101), [101, 155, 99, 110.9]);
    await add('one');
    await house.follow(madeUpFollowing(1, GROUP));
    await house.rest(3 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect(await story('one')).toEqual(['1 touched', '3 touched']);
    expect(await house.waiting(GROUP)).toEqual([
      `level/one/${START + DAY}/touched`,
      `level/one/${START + 3 * DAY}/touched`,
    ]);
  });

  it('the close above is one reclaim in each of three places that follow it, once, however long it stays there', async () => {
    inHouse([saidLevel('said', { saidOn: '2026-01-25' })]);
    const places = [1, 2, 3].map((at) => placeId('telegram', -1000 - at));
    for (const [at, place] of places.entries()) await house.follow(madeUpFollowing(at, place));
    days(still(100), [100, 122, 99, 105], still(112), still(113), still(114));
    house.begin();
    await house.time.pass(2 * DAY + MINUTE);
    await house.rest(2 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect(await story('said')).toEqual(['1 touched', '2 crossed']);
    for (const place of places) {
      expect(await house.waiting(place)).toEqual([
        `level/said/${START + DAY}/touched`,
        `level/said/${START + 2 * DAY}/crossed`,
      ]);
    }
    expect(house.wakes()).toBe(2);
  });

  it('a level of a place is told there and in what lies in it, and nowhere else', async () => {
    const topic = placeId('telegram', -1001, 7);
    const elsewhere = placeId('telegram', -1002);
    for (const [at, place] of [GROUP, topic, elsewhere].entries()) await house.follow(madeUpFollowing(at, place));
    await add('one');
    days(still(100), still(112));
    house.begin();
    await house.time.pass(DAY + MINUTE);
    const told = [`level/one/${START + DAY}/crossed`];
    expect(await Promise.all([GROUP, topic, elsewhere].map(house.waiting))).toEqual([told, told, []]);
  });

  it('what was missed while nobody looked is replayed in order, each with the close of its own candle', async () => {
    days(still(100), still(112), still(110), still(105), still(113));
    await add('one');
    await house.follow(madeUpFollowing(1, GROUP));
    house.begin();
    await house.time.pass(MINUTE);
    await house.rest(5 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect(await story('one')).toEqual(['1 crossed', '2 failed', '3 armed', '4 crossed']);
    const happened = await books.posts.following.story('one', 9);
    expect(new Set(happened.map(({ seenAt }) => seenAt >= START + 5 * DAY))).toEqual(new Set([true]));
    // That it is watched again is in its story alone.
    expect(await house.waiting(GROUP)).toHaveLength(3);
  });

  it('a long time is replayed page by page', async () => {
    inHouse([], 3);
    days(still(100), ...Array.from({ length: 40 }, (__, at) => still(at % 2 === 0 ? 105 : 112)));
    await add('one');
    house.begin();
    await house.time.pass(MINUTE);
    await house.rest(40 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect((await story('one')).filter((each) => each.endsWith('crossed'))).toHaveLength(10);
    expect((await books.posts.following.feeds([SOL_DAY]))[0]?.last.closesAt).toBe(START + 40 * DAY);
  });

  it('candles that nobody can get are said as a gap, and closes before it count no more', async () => {
    await add('one', { closes: 2 });
    const bars = [still(100), still(112), still(113), still(112), still(113)];
    const all = bars.map((each, at) => barAt(START + (at - 1) * DAY, '1d', each));
    house.venue.list(
      SOL_DAY,
      all.filter((__, at) => at !== 2),
    );
    await house.rest(4 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect(await story('one')).toEqual(['1 closed_beyond', '3 closed_beyond', '4 crossed']);
    expect(await books.posts.following.gaps(SOL_DAY, 0)).toEqual([
      { feed: SOL_DAY, from: START + DAY, to: START + 2 * DAY },
    ]);
  });

  it('what happened before a place switched it on is not told there', async () => {
    days(still(100), still(112), still(110), still(105), still(113));
    await add('one');
    await house.follow(madeUpFollowing(1, GROUP, { since: START + 2 * DAY + 1 }));
    await house.rest(4 * DAY);
    house.begin();
    await house.time.pass(MINUTE);
    expect(await story('one')).toEqual(['1 crossed', '2 failed', '3 armed', '4 crossed']);
    expect(await house.waiting(GROUP)).toEqual([`level/one/${START + 4 * DAY}/crossed`]);
  });

  it('one that is added between two candles begins with the last, and hears of the next', async () => {
    days(still(100), [100, 122, 99, 105], [105, 122, 99, 112]);
    await add('one');
    await house.follow(madeUpFollowing(1, GROUP));
    house.begin();
    await house.time.pass(DAY + 5 * HOUR);
    await house.save(kept(ownLevel('two', { price: 110 }), GROUP, house.time.now()));
    house.wake();
    await house.time.pass(MINUTE);
    expect(await house.state('two')).toEqual({ is: 'armed', since: START + DAY, touched: false });
    await house.time.pass(DAY);
    expect(await story('two')).toEqual(['2 crossed']);
  });

  it('one that is added after a time in which nobody looked is not judged by what closed before', async () => {
    days(still(100), still(112), still(110.5), still(104), still(113));
    await add('one');
    house.begin();
    await house.time.pass(MINUTE);
    await house.rest(3 * DAY + 5 * HOUR);
    await house.save(kept(ownLevel('two'), GROUP, house.time.now()));
    house.begin();
    await house.time.pass(MINUTE);
    expect([await story('one'), await story('two')]).toEqual([['1 crossed', '2 failed', '3 armed'], []]);
    expect(await house.state('two')).toEqual({ is: 'armed', since: START + 3 * DAY, touched: false });
    await house.time.pass(DAY);
    expect(await story('two')).toEqual(['4 crossed']);
  });
});
