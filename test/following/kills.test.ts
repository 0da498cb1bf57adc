import { describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { breakingPosts } from '../support/breaking-posts.ts';
import {
  createFollowingHouse,
  DAY,
  GROUP,
  kept,
  madeUpFollowing,
  ownLevel,
  SOL_DAY,
  saidLevel,
} from '../support/following-house.ts';
import { barAt, type Prices, still } from '../support/made-up-bars.ts';
import { POST_BOOKS } from '../support/post-books.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const START = Date.UTC(2026, 0, 26);
const MINUTE = 60_000;
const ELSEWHERE = placeId('telegram', -1002);

const PRICES: readonly Prices[] = [still(100), [100, 122, 99, 105], still(112), still(110), still(105), still(113)];
const TOLD = ['1 touched', '2 crossed', '3 failed', '5 crossed'];

type Opened = Awaited<ReturnType<(typeof POST_BOOKS)[number][1]>>;

/** Five days are missed; two levels of one feed, one that it is behind, and two places are told. */
async function prepared({ posts }: Opened) {
  const time = createVirtualTime(START);
  const list = (house: ReturnType<typeof createFollowingHouse>) =>
    house.venue.list(
      SOL_DAY,
      PRICES.map((each, day) => barAt(START + (day - 1) * DAY, '1d', each)),
    );
  const first = createFollowingHouse(time, posts);
  list(first);
  await first.save(kept(ownLevel('one'), GROUP, START));
  await first.follow(madeUpFollowing(1, GROUP));
  await first.follow(madeUpFollowing(2, ELSEWHERE));
  first.begin();
  await time.pass(MINUTE);
  await first.rest(2 * DAY);
  first.begin();
  await time.pass(MINUTE);
  await first.rest(3 * DAY);
  const house = createFollowingHouse(time, posts, { levels: [saidLevel('said', { saidOn: '2026-01-25' })] });
  list(house);
  await house.save(kept(ownLevel('two'), ELSEWHERE, START + 3 * DAY + MINUTE));
  return house;
}

/** All that is to have come of it, and each once. */
async function outcome(house: ReturnType<typeof createFollowingHouse>, posts: PostKeeper) {
  const stories = await Promise.all(['one', 'said', 'two'].map((level) => house.story(level, START)));
  const [feed] = await posts.following.feeds([SOL_DAY]);
  const told = await Promise.all([GROUP, ELSEWHERE].map(house.waiting));
  return { stories, last: feed && (feed.last.closesAt - START) / DAY, told };
}

const alerts = (level: string, days: readonly string[]) =>
  days.map((each) => {
    const [day, what] = each.split(' ');
    return `level/${level}/${START + Number(day) * DAY}/${what}`;
  });
const inOrder = (keys: readonly string[]) =>
  keys.toSorted((a, b) => Number(a.split('/')[2]) - Number(b.split('/')[2]) || (a < b ? -1 : 1));

const EXPECTED = {
  stories: [
    ['1 touched', '2 crossed', '3 failed', '4 armed', '5 crossed'],
    ['1 touched', '2 crossed', '3 failed', '4 armed', '5 crossed'],
    ['5 crossed'],
  ],
  last: 5,
  // What lies before a level that ships with the bot was met is its story alone.
  told: [inOrder(alerts('one', TOLD)), alerts('two', ['5 crossed'])],
};

describe.each(POST_BOOKS)('a process that ends while candles are taken in, %s', (where, open) => {
  // A disk takes its time: there the longest way is tried at each third moment.
  const step = where === 'in memory' ? 1 : 3;

  it('tells each event and each alert once, wherever it ended', async () => {
    let ended = 0;
    for (let at = 1; ; at += step) {
      const opened = await open();
      const house = await prepared(opened);
      const breaking = breakingPosts(opened.posts, at, false);
      house.begin(breaking.posts);
      await house.time.pass(100);
      await house.end();
      house.begin();
      await house.time.pass(10 * MINUTE);
      expect(await outcome(house, opened.posts), `at ${at}`).toEqual(EXPECTED);
      await house.end();
      await opened.remove();
      if (breaking.points() < at) break;
      ended += 1;
    }
    expect(ended).toBeGreaterThan(30 / step);
  });

  it('goes on by itself where what is kept failed it once', async () => {
    for (let at = 1; ; at += step) {
      const opened = await open();
      const house = await prepared(opened);
      const breaking = breakingPosts(opened.posts, at, true);
      house.begin(breaking.posts);
      await house.time.pass(10 * MINUTE);
      expect(await outcome(house, opened.posts), `at ${at}`).toEqual(EXPECTED);
      await house.end();
      await opened.remove();
      if (at > 60) break;
    }
  });
});
