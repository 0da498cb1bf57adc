import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLACE_PLATFORMS, placeId } from '../../src/core/place.ts';
import type { NewSchedule } from '../../src/core/schedule.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { dueIn, madeUpDelivery, madeUpId, madeUpSchedule, schedulesDueIn } from '../support/made-up-posts.ts';
import { handsOn, type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);

describe.each(POST_BOOKS)('schedules kept %s', (_, open) => {
  let opened: OpenedPosts;
  let posts: PostKeeper;
  beforeEach(async () => {
    opened = await open();
    ({ posts } = opened);
  });
  afterEach(() => opened.remove());
  const { plan, save, owe, advance } = handsOn(() => posts);

  describe('a schedule', () => {
    it('has the next number of its place, which counts from one, and topics count for themselves', async () => {
      const [first, second] = await plan(madeUpSchedule(1), madeUpSchedule(2));
      const [inTopic] = await plan(madeUpSchedule(3, { place: TOPIC, target: GROUP }));
      expect([first?.number, second?.number, inTopic?.number]).toEqual([1, 2, 1]);
      expect(await posts.schedules(GROUP)).toEqual([first, second]);
      expect(await posts.schedule(madeUpId(3))).toEqual(inTopic);
      expect(await posts.schedule(madeUpId(9))).toBeUndefined();
    });

    it('that was removed leaves its number to nobody, and is still told of', async () => {
      const [, last] = await plan(madeUpSchedule(1), madeUpSchedule(2));
      if (last) await save({ ...last, removedAt: 2_222 });
      expect((await plan(madeUpSchedule(3)))[0]?.number).toBe(3);
      expect((await posts.schedules(GROUP)).map(({ removedAt }) => removedAt)).toEqual([undefined, 2_222, undefined]);
    });

    it('has a number of its own also where many are made at the same time', async () => {
      await Promise.all([1, 2, 3, 4, 5].map((number) => plan(madeUpSchedule(number))));
      expect((await posts.schedules(GROUP)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    });

    it('that two people change at once is changed by the first, and the second is told nothing was kept', async () => {
      const [read] = await plan(madeUpSchedule(1, { nextAt: 1_110 }));
      if (!read) throw new Error('nothing was planned');
      const saved = await Promise.all([save({ ...read, silent: true }), save({ ...read, gate: 'caveat' })]);
      expect(saved).toEqual([{ ...read, silent: true, version: read.version + 1 }, undefined]);
      expect(await posts.schedule(read.id)).toEqual(saved[0]);
    });

    it('that is saved has what was given alone: what is absent is gone', async () => {
      const [read] = await plan(madeUpSchedule(1, { nextAt: 1_110, locale: 'en', pausedSince: 1 }));
      if (!read) throw new Error('nothing was planned');
      const { nextAt: __, locale: ___, pausedSince: ____, ...bare } = read;
      expect(await save(bare)).toEqual({ ...bare, version: 2 });
      expect(await schedulesDueIn(posts)(9_999, 10)).toEqual([]);
    });

    it('stays where it was made and keeps its number, whatever whoever saves it says', async () => {
      const [read] = await plan(madeUpSchedule(1));
      if (!read) throw new Error('nothing was planned');
      expect(await save({ ...read, place: TOPIC, number: 9 })).toEqual({ ...read, version: 2 });
    });

    it('of an id that is taken is refused, and so is one that nobody could read again', async () => {
      await plan(madeUpSchedule(1));
      await expect(plan(madeUpSchedule(1))).rejects.toThrow();
      await expect(plan(madeUpSchedule(2, { locale: 'x'.repeat(36) }))).rejects.toThrow();
      await expect(plan({ ...madeUpSchedule(3), colour: 'red' } as NewSchedule)).rejects.toThrow();
      expect(await posts.schedules(GROUP)).toHaveLength(1);
    });
  });

  describe('what is due', () => {
    it('comes the longest due first, as many as asked for, and what rests or comes later not at all', async () => {
      const moments = [3_330, 1_110, undefined, 2_220, 1_110, 4_440];
      const due = moments.map((nextAt) => (nextAt === undefined ? {} : { nextAt }));
      await plan(...due.map((nextAt, at) => madeUpSchedule(at + 1, nextAt)));
      await owe(...due.map((nextAt, at) => madeUpDelivery(at + 1, { ...nextAt, occasion: `${at}` })));
      const order = [2, 5, 4, 1].map(madeUpId);
      for (const ask of [schedulesDueIn(posts), dueIn(posts)]) {
        expect((await ask(3_330, 10)).map(({ id }) => id)).toEqual(order);
        expect((await ask(3_330, 2)).map(({ id }) => id)).toEqual(order.slice(0, 2));
        expect(await ask(1_109, 10)).toEqual([]);
      }
    });

    it('of a platform that nobody speaks on has no next moment', async () => {
      await owe(madeUpDelivery(1, { nextAt: 1_110 }));
      expect([await posts.nextMoment(['discord']), await posts.nextMoment(['telegram'])]).toEqual([undefined, 1_110]);
    });

    it('of a schedule is put off and changes nothing else of it, unless it was changed since it was read', async () => {
      const [read] = await plan(madeUpSchedule(1, { nextAt: 1_110 }));
      if (!read) throw new TypeError('nothing was planned');
      const putOff = (nextAt: number) => posts.change(({ schedules }) => schedules.putOff(read, nextAt));
      await putOff(9_990);
      expect(await posts.schedule(read.id)).toEqual({ ...read, nextAt: 9_990 });
      const changed = await posts.change(({ schedules }) => schedules.save({ ...read, nextAt: 2_220 }));
      await putOff(5_550);
      expect(await posts.schedule(read.id)).toEqual(changed);
    });

    it('has a next moment: the soonest of any schedule or delivery, and none where all rest', async () => {
      expect(await posts.nextMoment(PLACE_PLATFORMS)).toBeUndefined();
      await plan(madeUpSchedule(1), madeUpSchedule(2, { nextAt: 2_220 }));
      expect(await posts.nextMoment(PLACE_PLATFORMS)).toBe(2_220);
      await owe(madeUpDelivery(1, { nextAt: 1_110 }), madeUpDelivery(2, { occasion: 'test' }));
      expect(await posts.nextMoment(PLACE_PLATFORMS)).toBe(1_110);
      await advance(madeUpDelivery(1), { state: { is: 'cancelled', by: 'telegram:42' } });
      expect(await posts.nextMoment(PLACE_PLATFORMS)).toBe(2_220);
    });
  });
});
