import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert, AlertOutcome } from '../../src/core/alert.ts';
import { alertOccasion } from '../../src/core/order.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import {
  madeUpAlert,
  madeUpFeed,
  madeUpFollowing,
  madeUpHappened,
  madeUpHook,
  madeUpStanding,
  posted,
} from '../support/made-up-followed.ts';
import { madeUpDelivery, madeUpId, madeUpLevel, SENDING, SENT } from '../support/made-up-posts.ts';
import { handsOn, type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const SUPERGROUP = placeId('telegram', -1001);
const MOVED_TOPIC = placeId('telegram', -1001, 33);
const LEFT_OUT: AlertOutcome = { is: 'left_out', why: 'cooldown' };
const WAITING: AlertOutcome = { is: 'waiting' };

describe.each(POST_BOOKS)('what a place follows, kept %s,', (_, open) => {
  let opened: OpenedPosts;
  let posts: PostKeeper;
  let places: PlaceBook;
  let book: FollowingBook;
  beforeEach(async () => {
    opened = await open();
    ({ posts, places } = opened);
    book = posts.following;
  });
  afterEach(() => opened.remove());
  const { owe, advance } = handsOn(() => posts);
  const move = (from = GROUP, to = SUPERGROUP) =>
    places.once(undefined, async (changes) => ({ done: await changes.move(from, to) }));
  const forget = (place: PlaceId) => places.once(undefined, async (changes) => ({ done: await changes.forget(place) }));
  const change = <Result>(work: (changes: FollowingChanges) => Promise<Result>) =>
    posts.change(({ following }) => work(following));
  const follow = (id: number, place: PlaceId) => change(({ save }) => save(madeUpFollowing(id, place)));
  const keepLevels = (place: PlaceId, ...levels: readonly string[]) =>
    posts.change(async ({ saveLevel }) => {
      for (const level of levels) await saveLevel(madeUpLevel(level, place));
    });
  const openDoors = (place: PlaceId, ...numbers: readonly number[]) =>
    change(async ({ addHook }) => {
      for (const number of numbers) await addHook(madeUpHook(number, place));
    });
  const add = (...alerts: readonly Alert[]) => change(({ addAlerts }) => addAlerts(alerts));
  const alertOf = (id: number, following: number, changes: Partial<ReturnType<typeof madeUpDelivery>> = {}) =>
    madeUpDelivery(id, { schedule: madeUpId(following), occasion: alertOccasion(madeUpId(id)), ...changes });
  const numbered = (items: readonly { readonly id: string; readonly number: number }[]) =>
    items.map(({ id, number }) => [id, number]);

  describe('when a group becomes a supergroup', () => {
    it('goes with it and its topics: following, alerts, levels and doors', async () => {
      await follow(1, GROUP);
      await follow(2, TOPIC);
      await keepLevels(TOPIC, 'one');
      await openDoors(GROUP, 1);
      await add(madeUpAlert('one'), madeUpAlert('one', 2_220, { place: TOPIC }));
      await move();
      expect([await book.of(GROUP), await book.of(TOPIC)]).toEqual([undefined, undefined]);
      expect(await book.of(SUPERGROUP)).toEqual(madeUpFollowing(1, SUPERGROUP, { version: 3 }));
      expect(await book.of(MOVED_TOPIC)).toMatchObject({ id: madeUpId(2) });
      expect((await book.levelsOf(MOVED_TOPIC)).map(({ id }) => id)).toEqual(['one']);
      expect((await book.hook(madeUpHook(1).digest))?.place).toBe(SUPERGROUP);
      expect(await book.placesWaiting(9)).toEqual([SUPERGROUP, MOVED_TOPIC]);
      expect(await change(({ waiting }) => waiting(SUPERGROUP, 9))).toEqual([
        madeUpAlert('one', 2_220, { place: SUPERGROUP }),
      ]);
    });

    it('stays with a neighbour whose id begins alike', async () => {
      await follow(1, NEIGHBOUR);
      await keepLevels(NEIGHBOUR, 'one');
      await openDoors(NEIGHBOUR, 1);
      await add(madeUpAlert('one', 2_220, { place: NEIGHBOUR }));
      const last = (await book.levelsSince(0, 9)).at(-1)?.seq ?? 0;
      await move();
      expect(await book.of(NEIGHBOUR)).toEqual(madeUpFollowing(1, NEIGHBOUR, { version: 2 }));
      expect([await book.hooks(NEIGHBOUR), await book.levelsOf(NEIGHBOUR)].map(({ length }) => length)).toEqual([1, 1]);
      expect([await book.placesWaiting(9), await book.levelsSince(last, 9)]).toEqual([[NEIGHBOUR], []]);
    });

    it('keeps the numbers that were given at the new id, and those that join are counted on', async () => {
      await keepLevels(SUPERGROUP, 'a', 'b');
      await keepLevels(GROUP, 'c', 'd');
      await openDoors(SUPERGROUP, 1, 2);
      await change(({ removeHook }) => removeHook(madeUpId(2)));
      await openDoors(GROUP, 3);
      await move();
      await keepLevels(SUPERGROUP, 'e');
      await openDoors(SUPERGROUP, 4);
      expect(numbered(await book.levelsOf(SUPERGROUP))).toEqual(
        ['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, at + 1]),
      );
      expect(numbered(await book.hooks(SUPERGROUP))).toEqual([
        [madeUpId(1), 1],
        [madeUpId(3), 3],
        [madeUpId(4), 4],
      ]);
    });

    it('is told of as a change of each of its levels', async () => {
      await keepLevels(GROUP, 'a', 'b');
      const last = (await book.levelsSince(0, 9)).at(-1)?.seq ?? 0;
      await move();
      const changed = await book.levelsSince(last, 9);
      expect(changed.map(({ kept }) => [kept.id, kept.place])).toEqual([
        ['a', SUPERGROUP],
        ['b', SUPERGROUP],
      ]);
      expect(await book.levelsSince(changed[0]?.seq ?? 0, 9)).toEqual(changed.slice(1));
    });

    it('is what the new id follows where both follow something, with all that is still to be posted', async () => {
      await follow(1, GROUP);
      await follow(2, SUPERGROUP);
      await owe(alertOf(1, 1, { nextAt: 1_110 }), alertOf(2, 2, { place: SUPERGROUP }), alertOf(3, 1, { state: SENT }));
      await move();
      expect(await book.of(SUPERGROUP)).toEqual(madeUpFollowing(2, SUPERGROUP, { version: 2 }));
      expect(await posts.order(madeUpId(1))).toBeUndefined();
      const open = await posts.change(({ deliveries }) => deliveries.open(madeUpId(2)));
      expect(open.map(({ id, place }) => [id, place])).toEqual([
        [madeUpId(1), SUPERGROUP],
        [madeUpId(2), SUPERGROUP],
      ]);
      expect(await posts.delivery(madeUpId(3))).toMatchObject({ schedule: madeUpId(2), state: SENT });
    });

    it('is not called off by whoever looked for its following before, and what was on its way arrives', async () => {
      await follow(1, GROUP);
      await follow(2, SUPERGROUP);
      await owe(alertOf(1, 1), alertOf(2, 1, { state: SENDING }));
      await move();
      expect(await advance(alertOf(1, 1), { state: { is: 'cancelled', by: 'schedule' } })).toBeUndefined();
      expect(await advance(alertOf(2, 1, { state: SENDING }), { state: SENT })).toMatchObject({
        schedule: madeUpId(2),
      });
    });

    it('is not saved back to the old id by whoever read it before', async () => {
      const read = await follow(1, GROUP);
      await move();
      expect(read && (await change(({ save }) => save({ ...read, silent: true })))).toBeUndefined();
      expect(await book.of(SUPERGROUP)).toMatchObject({ silent: false });
    });

    it.each([
      ['both wait', WAITING, WAITING, 'there'],
      ['both were posted', posted(1), posted(2), 'there'],
      ['that of the new id was posted', WAITING, posted(2), 'there'],
      ['that of the old id was posted', posted(1), WAITING, 'joins'],
      ['that of the new id was left out', WAITING, LEFT_OUT, 'joins'],
      ['that of the old id was left out', LEFT_OUT, WAITING, 'there'],
    ] as const)('is told once of what both ids were to be told of, where %s', async (__, old, there, stays) => {
      await add(
        madeUpAlert('one', 2_220, { outcome: old, seenAt: 3_330 }),
        madeUpAlert('one', 2_220, { place: SUPERGROUP, outcome: there, seenAt: 4_440 }),
      );
      await move();
      const alert = madeUpAlert('one', 2_220, { place: SUPERGROUP });
      expect(await book.alertsAbout(SUPERGROUP, 'level:one', 9)).toEqual([
        stays === 'there' ? { ...alert, outcome: there, seenAt: 4_440 } : { ...alert, outcome: old, seenAt: 3_330 },
      ]);
      expect(await book.alertsAbout(GROUP, 'level:one', 9)).toEqual([]);
    });
  });

  it.each([
    ['that of the old id was sent', SENT, { is: 'planned' }, 1],
    ['that of the new id came to nothing', { is: 'planned' }, { is: 'cancelled', by: 'following' }, 1],
    ['both are to come', { is: 'planned' }, { is: 'planned' }, 2],
  ] as const)('is told by one message of what both ids were to be told of, where %s', async (__, old, there, stays) => {
    await owe(alertOf(1, 1, { state: old }), alertOf(2, 2, { place: SUPERGROUP, state: there }));
    await add(madeUpAlert('one', 2_220, { outcome: posted(1) }));
    await add(madeUpAlert('one', 2_220, { place: SUPERGROUP, outcome: posted(2) }));
    await move();
    const told = await Promise.all([1, 2].map((id) => book.alertsOf(madeUpId(id))));
    expect(told.map(({ length }) => length)).toEqual(stays === 1 ? [1, 0] : [0, 1]);
  });

  describe('when a place is forgotten', () => {
    beforeEach(async () => {
      for (const [at, place] of [GROUP, TOPIC, NEIGHBOUR].entries()) {
        await follow(at + 1, place);
        await keepLevels(place, `level ${place}`);
        await openDoors(place, at + 1);
        await add(madeUpAlert('one', 2_220, { place }));
        await owe(alertOf(at + 1, at + 1, { place, nextAt: 1_110 }));
        await change(({ judged }) =>
          judged({
            feed: madeUpFeed(),
            standings: [madeUpStanding(`level ${place}`), madeUpStanding('btc-93000')],
            happened: [madeUpHappened(`level ${place}`), madeUpHappened('btc-93000')],
          }),
        );
      }
    });

    const left = async (place: PlaceId, number: number) => [
      (await book.of(place)) !== undefined,
      (await book.levelsOf(place)).length === 1,
      (await book.standings([`level ${place}`])).length === 1,
      (await book.story(`level ${place}`, 9)).length === 1,
      (await book.alertsAbout(place, 'level:one', 9)).length === 1,
      (await book.hook(madeUpHook(number).digest)) !== undefined,
      (await posts.delivery(madeUpId(number))) !== undefined,
    ];
    const NOTHING = Array.from({ length: 7 }, () => false);
    const ALL = Array.from({ length: 7 }, () => true);

    it('is gone with all that lies in it: levels and what became of them, alerts, doors and what was to be posted', async () => {
      await forget(GROUP);
      expect([await left(GROUP, 1), await left(TOPIC, 2), await left(NEIGHBOUR, 3)]).toEqual([NOTHING, NOTHING, ALL]);
      expect(await book.placesWaiting(9)).toEqual([NEIGHBOUR]);
    });

    it('takes one topic out of its group, and the group keeps its own', async () => {
      await forget(TOPIC);
      expect([await left(GROUP, 1), await left(TOPIC, 2), await left(NEIGHBOUR, 3)]).toEqual([ALL, NOTHING, ALL]);
    });

    it('leaves what is known of the levels of nobody in particular, and of prices', async () => {
      await forget(GROUP);
      expect(await book.standings(['btc-93000'])).toEqual([madeUpStanding('btc-93000')]);
      expect(await book.story('btc-93000', 9)).toEqual([madeUpHappened('btc-93000')]);
      expect(await book.feeds([madeUpFeed().feed])).toEqual([madeUpFeed()]);
    });
  });
});
