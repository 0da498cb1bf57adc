import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import { isoDate } from '../../src/core/week.ts';
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
  VENUE,
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

describe('a venue', () => {
  beforeEach(async () => {
    days(still(100), still(112));
    await add('one');
  });

  it('is asked a few seconds after the candle should have closed, and not before', async () => {
    await begun();
    expect(house.venue.asked).toEqual(['Example Exchange/SOL-USD/1d after 2026-01-25T00:00']);
    await house.time.pass(DAY - MINUTE);
    expect(house.venue.asked).toHaveLength(1);
    await house.time.pass(5 * SECOND);
    expect(house.venue.asked).toHaveLength(2);
    expect(await story('one')).toEqual(['1 crossed']);
  });

  it('that does not have it yet is asked again after 5, 15 and 60 seconds, then every five minutes', async () => {
    days(still(100));
    await begun();
    await house.time.pass(DAY - MINUTE);
    const at: number[] = [];
    for (let second = 0; second < 1_200; second += 1) {
      const before = house.venue.asked.length;
      await house.time.pass(SECOND);
      if (house.venue.asked.length > before) at.push(second);
    }
    expect(at.slice(0, 6).map((second, index) => second - (at[index - 1] ?? second))).toEqual([0, 5, 15, 60, 300, 300]);
    expect(house.logged).toEqual(['candle_missing Example Exchange/SOL-USD/1d']);
    days(still(100), still(112));
    await house.time.pass(5 * MINUTE);
    expect(house.logged.at(-1)).toBe('feed_goes_on Example Exchange/SOL-USD/1d');
    expect(await story('one')).toEqual(['1 crossed']);
  });

  it('that fails is said once until it is back, and nothing is lost', async () => {
    await begun();
    house.venue.fail(VENUE, new AppError({ code: 'fetch_failed', host: 'venue.example', why: 'busy' }));
    await house.time.pass(DAY + HOUR);
    expect(house.logged).toEqual(['feed_failed Example Exchange/SOL-USD/1d fetch_failed']);
    house.venue.fail(VENUE, undefined);
    await house.time.pass(5 * MINUTE);
    expect(house.logged).toHaveLength(2);
    expect(await story('one')).toEqual(['1 crossed']);
  });

  it('that never answers keeps nobody from stopping, nor other venues from being asked', async () => {
    await begun();
    const other = { venue: 'Other Exchange', pair: 'SOL-USD', timeframe: '1d' } as const;
    await house.save(kept(ownLevel('two', { venue: 'Other Exchange' }), GROUP, START));
    house.venue.hang(true);
    await house.time.pass(DAY);
    expect(house.venue.asked.at(-1)).toMatch(/^(Other|Example)/u);
    expect(new Set(house.venue.asked.map((each) => each.split('/')[0]))).toEqual(
      new Set(['Example Exchange', 'Other Exchange']),
    );
    await house.end();
    expect(await book.posts.following.feeds([other])).toEqual([]);
  });
});

describe('a candle', () => {
  beforeEach(() => add('one'));

  it('that comes again, corrected or out of order decides nothing, and is said once without its prices', async () => {
    days(still(100), still(105));
    await later(DAY);
    const [first, second] = barsOf([still(100), still(105)]);
    const corrected = { ...barAt(START, '1d', [105, 155, 99, 133]) };
    if (!first || !second) throw new TypeError();
    house.venue.say([first, second, corrected, barAt(START + DAY, '1d', [105, 99, 122, 112])]);
    await house.time.pass(DAY);
    expect(await story('one')).toEqual([]);
    const refused = house.logged.filter((line) => line.startsWith('candle_refused'));
    expect(refused.map((line) => line.split(' ').at(-1))).toEqual(['out_of_order', 'again', 'corrected', 'impossible']);
  });

  it('that has not closed by our clock waits until it has', async () => {
    await begun();
    days(still(100), still(112));
    house.venue.say(barsOf([still(100), still(112)]));
    await house.time.pass(HOUR);
    expect(await story('one')).toEqual([]);
    expect((await last())?.last.closesAt).toBe(START);
    house.venue.say(undefined);
    await house.time.pass(DAY);
    expect(await story('one')).toEqual(['1 crossed']);
  });

  it('of a clock that is set back is not taken twice, nor is one passed over', async () => {
    days(still(100), still(112), still(110));
    await begun();
    await house.time.pass(DAY);
    house.time.setClock(START - 3 * DAY);
    await house.time.pass(HOUR);
    house.time.setClock(START + 2 * DAY);
    await house.time.pass(MINUTE);
    expect(await story('one')).toEqual(['1 crossed', '2 failed']);
  });
});

describe('a level', () => {
  it('that is retired meanwhile is judged no more, and tells nobody', async () => {
    days(still(100), still(112));
    const level = await add('one');
    await house.follow(madeUpFollowing(1, GROUP));
    await begun();
    await house.time.pass(DAY - 2 * MINUTE);
    // The rounds do not know yet when the candle comes.
    await house.save({ ...level, retiredAt: house.time.now() });
    await house.time.pass(5 * MINUTE);
    expect(await story('one')).toEqual([]);
    expect(await house.waiting(GROUP)).toEqual([]);
  });

  it('that nobody follows any more is no reason to ask a venue', async () => {
    days(still(100), still(112));
    const level = await add('one');
    await begun();
    await house.save({ ...level, retiredAt: house.time.now() });
    house.wake();
    await house.time.pass(2 * DAY);
    expect(house.venue.asked).toHaveLength(1);
  });

  it('of a place that is forgotten is gone with it', async () => {
    days(still(100), still(112));
    await add('one');
    await begun();
    await book.once(undefined, async ({ forget }) => ({ done: await forget(GROUP) }));
    await house.time.pass(DAY);
    expect([await story('one'), await house.state('one')]).toEqual([[], undefined]);
  });

  it('that is changed begins anew where it is said to, by what it says now', async () => {
    days(still(100), still(112), still(113));
    const level = await add('one', { price: 122 });
    await begun();
    await house.time.pass(HOUR);
    await book.posts.change(async ({ saveLevel, following }) => {
      await saveLevel({ ...level, level: ownLevel('one', { price: 112.8 }) });
      const from = house.time.now();
      await following.saveStandings([{ level: 'one', state: { is: 'unseen' }, from }]);
    });
    await house.time.pass(2 * DAY);
    expect(await story('one')).toEqual(['2 crossed']);
  });

  it('ends with the day it expires on: the close at its midnight counts, the next does not', async () => {
    days(still(100), still(105), still(112), still(105));
    await add('one', { expiresOn: isoDate('2026-01-26'), price: 104 });
    await add('two', { expiresOn: isoDate('2026-01-26') });
    await later(2 * DAY);
    expect([await story('one'), await story('two')]).toEqual([['1 crossed'], []]);
    expect([(await house.state('one'))?.is, (await house.state('two'))?.is]).toEqual(['expired', 'expired']);
    const asked = house.venue.asked.length;
    await house.time.pass(3 * DAY);
    expect(house.venue.asked).toHaveLength(asked);
  });

  it('that ships with the bot is told from the day behind its own, as a story alone where nobody followed then', async () => {
    house = createFollowingHouse(house.time, book.posts, { levels: [saidLevel('said')] });
    house.venue.list(
      SOL_DAY,
      [
        barAt(START - 4 * DAY, '1d', still(112)),
        ...barsOf([still(100), still(112)]),
        barAt(START - 3 * DAY, '1d', still(100)),
        barAt(START - 2 * DAY, '1d', [100, 122, 99, 105]),
      ].toSorted((a, b) => a.opensAt - b.opensAt),
    );
    await house.follow(madeUpFollowing(1, GROUP, { since: START }));
    await begun();
    expect(await story('said')).toEqual(['-1 touched']);
    expect(await house.waiting(GROUP)).toEqual([]);
    await house.time.pass(DAY);
    expect(await house.waiting(GROUP)).toEqual([`level/said/${START + DAY}/crossed`]);
  });

  it('that its feed has gone further than is caught up alone, and goes on with it', async () => {
    const prices = [still(100), [100, 122, 99, 105], still(112), still(110), still(105), still(113)] as const;
    days(...prices);
    await add('one', { price: 199 });
    await later(4 * DAY);
    await house.end();
    house = createFollowingHouse(house.time, book.posts, {
      levels: [saidLevel('said', { saidOn: '2026-01-25' })],
      most: 2,
    });
    days(...prices);
    await house.follow(madeUpFollowing(1, GROUP, { since: START + 3 * DAY }));
    await begun();
    expect(await story('said')).toEqual(['1 touched', '2 crossed', '3 failed', '4 armed']);
    expect(await house.waiting(GROUP)).toEqual([]);
    expect(await house.state('said')).toEqual({ is: 'armed', since: START + 4 * DAY, touched: false });
    await house.time.pass(DAY);
    expect((await story('said')).at(-1)).toBe('5 crossed');
    expect(await house.waiting(GROUP)).toEqual([`level/said/${START + 5 * DAY}/crossed`]);
  });
});
