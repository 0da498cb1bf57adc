import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../src/core/following.ts';
import type { KeptLevel } from '../../src/core/happening.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import { madeUpFollowing, madeUpRule } from '../support/made-up-followed.ts';
import { madeUpId, madeUpLevel, madeUpSchedule } from '../support/made-up-posts.ts';
import { handsOn, type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const SERVER = placeId('discord', 301);
const THREAD = placeId('discord', 301, 401, 402);

describe.each(POST_BOOKS)('what places follow, kept %s', (_, open) => {
  let opened: OpenedPosts;
  let book: FollowingBook;
  beforeEach(async () => {
    opened = await open();
    book = opened.posts.following;
  });
  afterEach(() => opened.remove());
  const { plan } = handsOn(() => opened.posts);
  const change = <Result>(work: (changes: FollowingChanges) => Promise<Result>) =>
    opened.posts.change(({ following }) => work(following));
  const save = (following: Following) => change((changes) => changes.save(following));
  const keepLevel = (level: KeptLevel) => opened.posts.change(({ saveLevel }) => saveLevel(level));
  const forget = (place: PlaceId) =>
    opened.places.once(undefined, async (changes) => ({ done: await changes.forget(place) }));

  describe('a following', () => {
    it('is one of its place, to its last field', async () => {
      const whole = madeUpFollowing(1, GROUP, {
        ...{ levels: 'decisive', repeat: 'once', late: 'fold', silent: true, mention: '111', pausedSince: 3_330 },
        ...{ flows: [madeUpRule(2)], nextNumber: 3 },
      });
      const saved = await save(whole);
      expect(saved).toEqual({ ...whole, version: 2 });
      expect([await book.of(GROUP), await book.of(TOPIC)]).toEqual([saved, undefined]);
      expect(await change(({ find }) => find(GROUP))).toEqual(saved);
    });

    it('of a second one who begins at once is not kept: the first one is', async () => {
      const both = await Promise.all([save(madeUpFollowing(1)), save(madeUpFollowing(2, GROUP, { silent: true }))]);
      expect(both).toEqual([madeUpFollowing(1, GROUP, { version: 2 }), undefined]);
      expect(await book.of(GROUP)).toEqual(both[0]);
      expect(await save(madeUpFollowing(1, TOPIC))).toBeUndefined();
    });

    it('that two people change at once is changed by the first, and the second is told nothing was kept', async () => {
      const read = await save(madeUpFollowing(1));
      if (!read) throw new TypeError('nothing was saved');
      const both = await Promise.all([save({ ...read, silent: true }), save({ ...read, levels: 'off' })]);
      expect(both).toEqual([{ ...read, silent: true, version: 3 }, undefined]);
      expect(await book.of(GROUP)).toEqual(both[0]);
    });

    it('that is saved has what was given alone, and stays where it was made', async () => {
      const read = await save(madeUpFollowing(1, GROUP, { mention: '111', pausedSince: 3_330 }));
      if (!read) throw new TypeError('nothing was saved');
      const { mention: __, pausedSince: ___, ...bare } = read;
      expect(await save({ ...bare, place: TOPIC })).toEqual({ ...bare, version: 3 });
      expect([await book.of(GROUP), await book.of(TOPIC)]).toEqual([{ ...bare, version: 3 }, undefined]);
    });

    it('is not brought back by whoever read it before its place was forgotten', async () => {
      const read = await save(madeUpFollowing(1));
      await forget(GROUP);
      expect(read && (await save(read))).toBeUndefined();
      expect(await book.of(GROUP)).toBeUndefined();
    });

    it('that nobody could read again is refused', async () => {
      await expect(save({ ...madeUpFollowing(1), cooldownHours: -1 })).rejects.toThrow();
      await expect(save({ ...madeUpFollowing(1), ...{ colour: 'red' } })).rejects.toThrow();
      expect(await book.of(GROUP)).toBeUndefined();
    });

    it('is what its deliveries were made for, as a schedule is what others were made for', async () => {
      const [schedule] = await plan(madeUpSchedule(1));
      const following = await save(madeUpFollowing(2));
      const { order } = opened.posts;
      expect([await order(madeUpId(1)), await order(madeUpId(2))]).toEqual([schedule, following]);
      expect(await order(madeUpId(3))).toBeUndefined();
    });

    it('is found by its rules about flows, unless it has none or is paused', async () => {
      const flows = [madeUpRule(1)];
      await save(madeUpFollowing(4, NEIGHBOUR, { flows, levels: 'off' }));
      await save(madeUpFollowing(3, TOPIC, { flows, pausedSince: 3_330 }));
      await save(madeUpFollowing(2, SERVER, { flows }));
      await save(madeUpFollowing(1));
      const found = await book.withFlowRules();
      expect(found.map(({ id, version }) => [id, version])).toEqual([
        [madeUpId(2), 2],
        [madeUpId(4), 2],
      ]);
    });
  });

  describe('whoever is told of a level', () => {
    const told = async (...levels: Parameters<FollowingChanges['followers']>[0]) => {
      const followers = await change(({ followers }) => followers(levels));
      return followers.map(({ level, following }) => [level, following.place]);
    };
    beforeEach(async () => {
      for (const [at, place] of [GROUP, TOPIC, NEIGHBOUR, SERVER, THREAD].entries())
        await save(madeUpFollowing(at + 1, place));
    });

    it('is its own place and what lies in it, and no neighbour whose id begins alike', async () => {
      expect(await told({ level: 'one', place: GROUP })).toEqual([
        ['one', GROUP],
        ['one', TOPIC],
      ]);
      expect(await told({ level: 'one', place: TOPIC })).toEqual([['one', TOPIC]]);
      expect(await told({ level: 'one', place: placeId('telegram', -1, 3) })).toEqual([]);
      expect(await told({ level: 'one', place: placeId('discord', 301, 401) })).toEqual([['one', THREAD]]);
    });

    it('is everybody for a level of nobody in particular', async () => {
      const everybody = [SERVER, THREAD, GROUP, NEIGHBOUR, TOPIC];
      expect(await told({ level: 'one', place: undefined })).toEqual(everybody.map((place) => ['one', place]));
    });

    it('is asked for many levels at once, each by itself', async () => {
      const asked = await told(
        { level: 'one', place: TOPIC },
        { level: 'two', place: undefined },
        { level: 'three', place: GROUP },
        { level: 'four', place: GROUP },
      );
      const places = (level: string) => asked.flatMap(([which, place]) => (which === level ? [place] : []));
      expect([places('one'), places('three'), places('four')]).toEqual([[TOPIC], [GROUP, TOPIC], [GROUP, TOPIC]]);
      expect([places('two').length, await told()]).toEqual([5, []]);
    });

    it('is nobody who is paused or follows no levels', async () => {
      const [group, topic] = [await book.of(GROUP), await book.of(TOPIC)];
      if (!group || !topic) throw new TypeError('nothing was saved');
      await save({ ...group, pausedSince: 3_330 });
      await save({ ...topic, levels: 'off' });
      expect(await told({ level: 'one', place: GROUP }, { level: 'two', place: undefined })).toEqual([
        ['two', SERVER],
        ['two', THREAD],
        ['two', NEIGHBOUR],
      ]);
    });

    it.each(['removed', 'gone'] as const)('is nobody where the bot was %s, nor in what lies there', async (reason) => {
      const suspend = (suspended?: { readonly reason: typeof reason | 'no_right'; readonly since: number }) =>
        opened.places.once(undefined, async (changes) => ({ done: await changes.suspend(GROUP, suspended) }));
      await suspend({ reason, since: 3_330 });
      expect(await told({ level: 'one', place: GROUP })).toEqual([]);
      expect((await told({ level: 'one', place: undefined })).map(([, place]) => place)).toEqual([
        ...[SERVER, THREAD, NEIGHBOUR],
      ]);
      await suspend({ reason: 'no_right', since: 3_330 });
      expect(await told({ level: 'one', place: GROUP })).toHaveLength(2);
    });

    it('comes with what that place chose', async () => {
      const [follower] = await change(({ followers }) => followers([{ level: 'one', place: TOPIC }]));
      expect(follower?.following).toEqual(await book.of(TOPIC));
    });
  });

  describe('a level of a place', () => {
    const numbers = async (place: PlaceId) => (await book.levelsOf(place)).map(({ id, number }) => [id, number]);
    const changes = async (seq: number, most = 9) =>
      (await book.levelsSince(seq, most)).map(({ kept }) => [kept.id, kept.retiredAt]);

    it('has the next number of its place whatever number it comes with, and topics count for themselves', async () => {
      for (const id of ['b', 'a']) expect(await keepLevel({ ...madeUpLevel(id), number: 7 })).toMatchObject({ id });
      await keepLevel(madeUpLevel('c', TOPIC));
      expect([await numbers(GROUP), await numbers(TOPIC), await numbers(NEIGHBOUR)]).toEqual([
        [
          ['b', 1],
          ['a', 2],
        ],
        [['c', 1]],
        [],
      ]);
      expect(await change((within) => within.levelsOf(GROUP))).toEqual(await book.levelsOf(GROUP));
    });

    it('keeps its number and its place for good, and leaves the number to nobody once it is retired', async () => {
      const first = await keepLevel(madeUpLevel('a'));
      const retired = { ...first, place: TOPIC, number: 9, retiredAt: 2_220, by: 'telegram:43' };
      expect(await keepLevel(retired)).toEqual({ ...retired, place: GROUP, number: 1 });
      expect(await keepLevel(madeUpLevel('b'))).toMatchObject({ number: 2 });
      expect([await numbers(GROUP), await numbers(TOPIC)]).toEqual([
        [
          ['a', 1],
          ['b', 2],
        ],
        [],
      ]);
      expect(await opened.posts.levels([GROUP])).toMatchObject([{ id: 'b' }]);
    });

    it('has a number of its own also where many are made at the same time', async () => {
      await Promise.all(['a', 'b', 'c', 'd'].map((id) => keepLevel(madeUpLevel(id))));
      expect((await book.levelsOf(GROUP)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    });

    it('is found by its id, also within the work that keeps it, and absent where it was forgotten', async () => {
      await keepLevel(madeUpLevel('a'));
      await opened.posts.change(async ({ saveLevel, following }) => {
        const added = await saveLevel(madeUpLevel('b'));
        const found = await following.levels(['b', 'a', 'b', 'c']);
        expect(found).toEqual([madeUpLevel('a'), added]);
      });
      await forget(GROUP);
      expect(await change(({ levels }) => levels(['a', 'b']))).toEqual([]);
    });

    it('is told of with each change, in the order they came, as many as asked for', async () => {
      for (const id of ['a', 'b', 'c']) await keepLevel(madeUpLevel(id));
      await keepLevel({ ...madeUpLevel('a'), retiredAt: 2_220 });
      expect(await changes(0)).toEqual([
        ['b', undefined],
        ['c', undefined],
        ['a', 2_220],
      ]);
      const [first] = await book.levelsSince(0, 1);
      expect(first?.kept.id).toBe('b');
      expect(await changes(first?.seq ?? 0, 1)).toEqual([['c', undefined]]);
      expect(await changes((await book.levelsSince(0, 9)).at(-1)?.seq ?? 0)).toEqual([]);
    });

    it('is told of also where the last that was told of was forgotten since', async () => {
      await keepLevel(madeUpLevel('a'));
      await keepLevel(madeUpLevel('b', NEIGHBOUR));
      const last = (await book.levelsSince(0, 9)).at(-1)?.seq ?? 0;
      await forget(NEIGHBOUR);
      await keepLevel(madeUpLevel('c'));
      expect(await changes(last)).toEqual([['c', undefined]]);
    });
  });
});
