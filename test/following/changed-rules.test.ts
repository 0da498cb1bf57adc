import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Level, priceSchema } from '../../src/core/level.ts';
import { isoDate } from '../../src/core/week.ts';
import { choose } from '../../src/usecases/followings.ts';
import { editLevel } from '../../src/usecases/place-levels.ts';
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
import { madeUpStore } from '../support/made-up.ts';
import { barAt, type Prices, still } from '../support/made-up-bars.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';
import { createVirtualTime, type VirtualTime } from '../support/virtual-time.ts';

/** A Monday, midnight UTC: day 0 begins. */
const START = Date.UTC(2026, 0, 26);
const SECOND = 1_000;

describe.each(POST_BOOKS)('a level whose rule or end changes %s', (_, open) => {
  let books: OpenedPosts;
  let time: VirtualTime;
  let house: FollowingHouse;
  let listed: readonly Prices[] = [];
  const inHouse = async (levels: readonly Level[] = []) => {
    await house?.end();
    house = createFollowingHouse(time, books.posts, { levels });
    days(...listed);
  };
  beforeEach(async () => {
    books = await open();
    time = createVirtualTime(START);
    await inHouse();
  });
  afterEach(async () => {
    await house.end();
    await books.remove();
  });
  /** The day before the start, then one after the other. */
  const days = (...prices: readonly Prices[]) => {
    listed = prices;
    house.venue.list(
      SOL_DAY,
      prices.map((each, at) => barAt(START + (at - 1) * DAY, '1d', each)),
    );
  };
  const edit = (choices: Parameters<typeof editLevel>[2]['choices']) => {
    const services = { ...books, clock: time, wakeDeliveries: () => house.wake() };
    return editLevel(services, { person: 'telegram:42', place: GROUP }, { number: 1, choices });
  };
  const follow = () => house.follow(madeUpFollowing(1, GROUP));
  const ofPlace = async (choices: Parameters<typeof ownLevel>[1] = {}) => {
    await house.save(kept(ownLevel('one', choices), GROUP, START));
    await follow();
    house.begin();
  };
  const story = (level = 'one') => house.story(level, START);

  it('is not told of, once levels are switched on again, by what happened to it while they were off', async () => {
    days(still(100), still(112), still(105), still(113));
    await house.save(kept(ownLevel('one'), GROUP, START));
    await house.follow(madeUpFollowing(1, GROUP, { levels: 'off', since: START }));
    house.begin();
    await time.pass(HOUR);
    await house.rest(2 * DAY);
    const services = { ...books, mayPost: async () => 'yes' as const, clock: time, wakeDeliveries: () => house.wake() };
    const reports = madeUpStore([]);
    await choose({ ...services, reports }, { person: 'telegram:42', place: GROUP }, {}, { levels: 'all' });
    house.begin();
    await time.pass(HOUR);
    expect([await story(), await house.waiting(GROUP)]).toEqual([['1 crossed', '2 failed'], []]);
    await time.pass(DAY);
    expect(await house.waiting(GROUP)).toEqual([]);
  });

  it('that was set under a clock far ahead is judged from now on, and so is its place told', async () => {
    days(still(100), still(112));
    const ahead = START + 99 * DAY;
    await house.save(kept(ownLevel('one'), GROUP, ahead));
    await books.posts.change(({ following }) =>
      following.saveStandings([{ level: 'one', state: { is: 'unseen' }, from: ahead }]),
    );
    await house.follow(madeUpFollowing(1, GROUP, { since: ahead }));
    house.begin();
    await time.pass(DAY + HOUR);
    expect(await story()).toEqual(['1 crossed']);
    expect((await books.posts.following.of(GROUP))?.since).toBeLessThan(time.now());
  });

  it('keeps where it stands where only its end is another, and loses no close that had just come', async () => {
    days(still(100), still(112), still(113));
    await ofPlace();
    await time.pass(DAY + 2 * SECOND);
    await edit({ expiresOn: isoDate('2026-12-31') });
    await time.pass(2 * DAY);
    expect(await story()).toEqual(['1 crossed']);
    expect(await house.waiting(GROUP)).toEqual([`level/one/${START + DAY}/crossed`]);
  });

  it('keeps the closes it has in a row where only its band is another', async () => {
    days(still(100), still(112), still(113));
    await ofPlace({ closes: 2 });
    await time.pass(DAY + HOUR);
    await edit({ rearmPercent: 5 });
    await time.pass(DAY);
    expect(await story()).toEqual(['1 closed_beyond', '2 crossed']);
  });

  it('is judged by its new rule by a close that had just come and was not taken yet', async () => {
    days(still(100), still(112), still(113));
    await ofPlace({ price: 155 });
    await time.pass(DAY + 2 * SECOND);
    await edit({ price: priceSchema.parse(111) });
    await time.pass(HOUR);
    expect(await story()).toEqual(['1 crossed']);
  });

  it('goes on behind its end where that is moved on in the seconds after it', async () => {
    days(still(100), still(100), still(112), still(112));
    await ofPlace({ expiresOn: isoDate('2026-01-26') });
    await time.pass(2 * DAY + 2 * SECOND);
    await edit({ expiresOn: isoDate('2026-12-31') });
    await time.pass(HOUR);
    expect(await story()).toEqual(['2 crossed']);
  });

  it('begins anew after its end, from then on', async () => {
    days(still(100), still(100), still(112), still(100), still(112));
    await ofPlace({ expiresOn: isoDate('2026-01-26') });
    await time.pass(3 * DAY + HOUR);
    expect(await house.state('one')).toMatchObject({ is: 'expired' });
    await edit({ expiresOn: isoDate('2026-12-31') });
    await time.pass(DAY);
    expect(await story()).toEqual(['4 crossed']);
  });

  it('begins anew where an upgrade brings another rule, and tells what comes then', async () => {
    days(still(100), still(112), still(113), still(156));
    await inHouse([saidLevel('said', { saidOn: '2026-01-25' })]);
    await follow();
    house.begin();
    await time.pass(DAY + HOUR);
    await inHouse([saidLevel('said', { saidOn: '2026-01-25', price: 155 })]);
    house.begin();
    await time.pass(DAY);
    expect(await house.state('said')).toMatchObject({ is: 'armed' });
    await time.pass(DAY);
    expect(await story('said')).toEqual(['1 crossed', '3 crossed']);
  });

  it('keeps where it stands where an upgrade brings the same rule with another band', async () => {
    days(still(100), still(112), still(113));
    await inHouse([saidLevel('said', { saidOn: '2026-01-25' })]);
    house.begin();
    await time.pass(DAY + HOUR);
    await inHouse([saidLevel('said', { saidOn: '2026-01-25', rearmPercent: 5 })]);
    house.begin();
    await time.pass(HOUR);
    expect(await house.state('said')).toEqual({ is: 'crossed', since: START + DAY });
  });

  it('that comes with an upgrade has a story from its day on, and tells nothing of what lies before it was met', async () => {
    days(still(100), still(112), still(105), still(111), still(105), still(112));
    await ofPlace({ price: 155 });
    await time.pass(3 * DAY + HOUR);
    await inHouse([saidLevel('said', { saidOn: '2026-01-25', rearmPercent: 0 })]);
    house.begin();
    await time.pass(HOUR);
    expect(await story('said')).toEqual(['1 crossed', '2 failed', '3 armed', '3 touched']);
    expect(await house.waiting(GROUP)).toEqual([]);
    await time.pass(2 * DAY);
    expect(await house.waiting(GROUP)).toEqual([`level/said/${START + 5 * DAY}/crossed`]);
  });

  it('that was met while its venue was silent tells nothing of before, after a restart too', async () => {
    days(still(100), still(105), still(112), still(105));
    await follow();
    await house.rest(2 * DAY + HOUR);
    await inHouse([saidLevel('said', { saidOn: '2026-01-25' })]);
    house.venue.hang(true);
    house.begin();
    await time.pass(HOUR);
    await inHouse([saidLevel('said', { saidOn: '2026-01-25' })]);
    house.begin();
    await time.pass(DAY);
    expect(await house.waiting(GROUP)).toEqual([`level/said/${START + 3 * DAY}/failed`]);
  });
});
