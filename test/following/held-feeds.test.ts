import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const START = Date.UTC(2026, 0, 26);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let book: ReturnType<typeof createPlaceBookInMemory>;
let house: FollowingHouse;
beforeEach(() => {
  book = createPlaceBookInMemory();
  house = createFollowingHouse(createVirtualTime(START), book.posts);
});
afterEach(() => house.end());

/** The day before the start, then one after the other. */
const barsOf = (prices: readonly Prices[]) => prices.map((each, at) => barAt(START + (at - 1) * DAY, '1d', each));
const days = (...prices: readonly Prices[]) => house.venue.list(SOL_DAY, barsOf(prices));
const story = (level: string) => house.story(level, START);
const add = (id: string, choices: Parameters<typeof ownLevel>[1] = {}, since = START) =>
  house.save(kept(ownLevel(id, choices), GROUP, since));
const begun = async () => {
  house.begin();
  await house.time.pass(MINUTE);
};
/** Days later, without a look between. */
const later = async (ms: number) => {
  await house.rest(ms);
  await begun();
};
const last = async () => (await book.posts.following.feeds([SOL_DAY]))[0];

describe('a candle', () => {
  beforeEach(() => add('one'));

  it('in another money is held: nothing is judged by it or after it until the venue is near again', async () => {
    days(still(100), still(105), [655, 666, 644, 655], [655, 677, 644, 666]);
    await begun();
    await house.time.pass(3 * DAY + HOUR);
    expect(await story('one')).toEqual([]);
    expect(await last()).toMatchObject({ last: { closesAt: START + DAY }, held: { bar: { close: 655 } } });
    expect(house.logged.filter((line) => line.startsWith('feed_held'))).toHaveLength(1);
    days(still(100), still(105), [655, 666, 644, 655], [655, 677, 644, 666], still(112));
    await house.time.pass(DAY);
    expect(await story('one')).toEqual(['4 crossed']);
    expect(await last()).not.toHaveProperty('held');
    expect(await book.posts.following.gaps(SOL_DAY, 0)).toMatchObject([{ from: START + DAY, to: START + 3 * DAY }]);
  });

  it('in another money that stays there for three candles is where the market is now: levels begin anew, and nothing has happened', async () => {
    const far: readonly Prices[] = [655, 666, 677].map((close) => [close, close + 11.1, close - 11.1, close]);
    days(still(100), still(105), ...far);
    await house.follow(madeUpFollowing(1, GROUP));
    await add('two', { price: 700 });
    await begun();
    await house.time.pass(3 * DAY + HOUR);
    expect(await last()).toHaveProperty('held');
    await house.time.pass(DAY);
    expect(await last()).toMatchObject({ last: { closesAt: START + 4 * DAY } });
    expect(await last()).not.toHaveProperty('held');
    expect([(await house.state('one'))?.is, (await house.state('two'))?.is]).toEqual(['unarmed', 'armed']);
    expect([await story('one'), await house.waiting(GROUP)]).toEqual([[], []]);
    expect(await book.posts.following.gaps(SOL_DAY, 0)).toMatchObject([{ from: START + DAY, to: START + 3 * DAY }]);
    days(still(100), still(105), ...far, still(711));
    await house.time.pass(DAY);
    expect([await story('one'), await story('two')]).toEqual([[], ['5 crossed']]);
  });

  it('far away behind a gap is where the market went meanwhile, and is judged', async () => {
    house.venue.list(SOL_DAY, [barAt(START - DAY, '1d', still(100)), barAt(START + 111 * DAY, '1d', still(600))]);
    await begun();
    await house.time.pass(HOUR);
    await later(112 * DAY);
    expect(await last()).not.toHaveProperty('held');
    expect(await story('one')).toEqual(['112 crossed']);
  });

  it('that jumps about is held on: three have to be near each other', async () => {
    days(still(100), still(1_000), still(10_000), still(1_000), still(10_000), still(1_000));
    await begun();
    await house.time.pass(5 * DAY + HOUR);
    expect(await last()).toMatchObject({ last: { closesAt: START }, held: { bar: { close: 1_000 } } });
  });

  it('in another money is passed over by a level that is caught up, which begins anew with the third', async () => {
    days(still(100), still(105), still(655), still(666), still(677), still(688));
    await begun();
    await later(4 * DAY + HOUR);
    await house.end();
    const price = 680;
    house = createFollowingHouse(house.time, book.posts, {
      levels: [saidLevel('said', { saidOn: '2026-01-24', price })],
    });
    days(still(100), still(105), still(655), still(666), still(677), still(688));
    await begun();
    expect([await story('said'), (await house.state('said'))?.is]).toEqual([[], 'armed']);
    await house.time.pass(DAY);
    expect(await story('said')).toEqual(['5 crossed']);
  });

  it('that was held stays so over a restart, and a corrected one takes its place', async () => {
    days(still(100), [22, 22.2, 19, 20]);
    await later(DAY);
    expect(await last()).toHaveProperty('held');
    days(still(100), still(112));
    await later(HOUR);
    expect(await last()).not.toHaveProperty('held');
    expect(await story('one')).toEqual(['1 crossed']);
    expect(await book.posts.following.gaps(SOL_DAY, 0)).toEqual([]);
  });
});
