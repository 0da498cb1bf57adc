import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLACE_PLATFORMS, type PlaceId, placeId } from '../../src/core/place.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import {
  madeUpDelivery,
  madeUpId,
  madeUpLevel,
  madeUpSchedule,
  SENDING,
  SENT,
  STATES,
} from '../support/made-up-posts.ts';
import { handsOn, type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const SUPERGROUP = placeId('telegram', -1001);
const MOVED_TOPIC = placeId('telegram', -1001, 33);

const happened = (place: PlaceId) =>
  ({ place, about: `place:${place}`, at: 1_111, what: 'seen', detail: '{}' }) as const;

describe.each(POST_BOOKS)('what is posted, kept %s,', (_, open) => {
  let opened: OpenedPosts;
  let posts: PostKeeper;
  let places: PlaceBook;
  beforeEach(async () => {
    opened = await open();
    ({ posts, places } = opened);
  });
  afterEach(() => opened.remove());
  const { plan, save, owe, advance } = handsOn(() => posts);
  const move = (from = GROUP, to = SUPERGROUP) =>
    places.once(undefined, async (changes) => ({ done: await changes.move(from, to) }));
  const forget = (place: PlaceId) => places.once(undefined, async (changes) => ({ done: await changes.forget(place) }));
  const tell = (place: PlaceId) =>
    posts.change(async (changes) => {
      await changes.happened(happened(place));
      await changes.saveLevel(madeUpLevel(place, place));
    });
  const placesOf = async (place: PlaceId) => (await posts.deliveries(place, 10)).map((each) => each.place);
  const told = async (place: PlaceId) => (await posts.happenings(`place:${place}`, 10)).map((each) => each.place);

  describe('when a group becomes a supergroup', () => {
    it('goes with it and its topics: schedules, where they post, deliveries, levels and what happened', async () => {
      await plan(madeUpSchedule(1, { target: TOPIC }), madeUpSchedule(2, { place: TOPIC, target: NEIGHBOUR }));
      await owe(madeUpDelivery(1), madeUpDelivery(2, { place: TOPIC }));
      for (const place of [GROUP, TOPIC]) await tell(place);
      await move();
      const [first, second] = [await posts.schedules(SUPERGROUP), await posts.schedules(MOVED_TOPIC)].flat();
      expect([first?.target, second?.target]).toEqual([MOVED_TOPIC, NEIGHBOUR]);
      expect(await placesOf(SUPERGROUP)).toEqual([SUPERGROUP, MOVED_TOPIC]);
      expect((await posts.levels([GROUP, SUPERGROUP, MOVED_TOPIC])).map(({ place }) => place)).toEqual([
        SUPERGROUP,
        MOVED_TOPIC,
      ]);
      expect([await told(GROUP), await told(TOPIC)]).toEqual([[SUPERGROUP], [MOVED_TOPIC]]);
      expect([await posts.schedules(GROUP), await placesOf(GROUP)]).toEqual([[], []]);
    });

    it('keeps the numbers that were given at the new id, and those that join are counted on', async () => {
      await plan(...[1, 2].map((number) => madeUpSchedule(number, { place: SUPERGROUP })));
      await plan(...[3, 4].map((number) => madeUpSchedule(number)), madeUpSchedule(5, { place: TOPIC }));
      await move();
      const numbered = (await posts.schedules(SUPERGROUP)).map(({ id, number }) => [Number(id), number]);
      expect(numbered).toEqual([1, 2, 3, 4].map((number) => [number, number]));
      expect((await posts.schedules(MOVED_TOPIC)).map(({ number }) => number)).toEqual([1]);
      expect((await plan(madeUpSchedule(6, { place: SUPERGROUP })))[0]?.number).toBe(5);
    });

    it('of a neighbour whose id begins alike stays where it is, and its schedules follow to where they post', async () => {
      await plan(madeUpSchedule(1, { place: NEIGHBOUR, target: TOPIC }), madeUpSchedule(2, { place: NEIGHBOUR }));
      await owe(madeUpDelivery(1, { place: NEIGHBOUR }));
      await tell(NEIGHBOUR);
      await move();
      const [follows, stays] = await posts.schedules(NEIGHBOUR);
      expect([follows?.target, stays?.target]).toEqual([MOVED_TOPIC, NEIGHBOUR]);
      expect([await placesOf(NEIGHBOUR), await told(NEIGHBOUR)]).toEqual([[NEIGHBOUR], [NEIGHBOUR]]);
      expect(await posts.levels([NEIGHBOUR])).toHaveLength(1);
    });

    it('is not saved back to the old id by whoever read a schedule before', async () => {
      const [made, follows] = await plan(madeUpSchedule(1), madeUpSchedule(2, { place: NEIGHBOUR, target: GROUP }));
      if (!made || !follows) throw new Error('nothing was planned');
      await move();
      expect([await save({ ...made, silent: true }), await save({ ...follows, silent: true })]).toEqual([
        undefined,
        undefined,
      ]);
      expect((await posts.schedule(made.id))?.target).toBe(SUPERGROUP);
      expect((await posts.schedule(follows.id))?.target).toBe(SUPERGROUP);
    });

    it('goes on at the new id where a delivery was read before and is changed after', async () => {
      await owe(madeUpDelivery(1));
      const sending = await advance(madeUpDelivery(1), { state: SENDING });
      if (!sending) throw new Error('it was changed by nobody');
      await move();
      const sent = await advance(sending, { state: SENT });
      expect(sent).toEqual(madeUpDelivery(1, { place: SUPERGROUP, state: SENT, fence: 2 }));
      const events = await posts.happenings(`delivery:${madeUpId(1)}`, 10);
      expect(events.map(({ what, place }) => [what, place])).toEqual([
        ['sending', SUPERGROUP],
        ['sent', SUPERGROUP],
      ]);
    });

    it.each([
      ['neither has gone out', { is: 'planned' }, { is: 'planned' }, 2],
      ['that of the new id has gone out', { is: 'planned' }, SENT, 2],
      ['both have gone out', SENT, SENT, 2],
      ['that of the old id alone has gone out', SENT, { is: 'planned' }, 1],
      ['that of the old id alone is still to come', { is: 'planned' }, { is: 'cancelled', by: 'schedule' }, 1],
      ['that of the old id alone may have', SENDING, { is: 'suspended', reason: 'gone' }, 1],
    ] as const)('is one delivery where two of one occasion meet, and %s', async (__, old, there, stays) => {
      await owe(madeUpDelivery(1, { state: old }), madeUpDelivery(2, { place: SUPERGROUP, state: there }));
      await move();
      expect((await posts.deliveries(SUPERGROUP, 10)).map(({ id }) => id)).toEqual([madeUpId(stays)]);
      expect(await placesOf(GROUP)).toEqual([]);
    });

    it('is the delivery of which a first part stands there, where two of one occasion meet', async () => {
      const parts = [{ hash: 'a'.repeat(64), message: '111' }, { hash: 'b'.repeat(64) }];
      const partly = madeUpDelivery(1, { state: { is: 'retry', why: 'pace', failures: 1 }, parts });
      await owe(partly, madeUpDelivery(2, { place: SUPERGROUP }));
      await move();
      expect(await posts.deliveries(SUPERGROUP, 10)).toEqual([{ ...partly, place: SUPERGROUP }]);
    });

    it('is the same after it moves again, or from an id to itself', async () => {
      await plan(madeUpSchedule(1));
      await owe(madeUpDelivery(1));
      await move();
      const after = await posts.schedules(SUPERGROUP);
      await move();
      await move(SUPERGROUP, SUPERGROUP);
      expect([await posts.schedules(SUPERGROUP), await placesOf(SUPERGROUP)]).toEqual([after, [SUPERGROUP]]);
    });
  });

  describe('when a place is forgotten', () => {
    it('is gone with all that lies in it, and a neighbour whose id begins alike keeps its own', async () => {
      for (const [at, place] of [GROUP, TOPIC, NEIGHBOUR].entries()) {
        await plan(madeUpSchedule(at + 1, { place }));
        await owe(madeUpDelivery(at + 1, { place, schedule: madeUpId(at + 1), state: SENT }));
        await tell(place);
      }
      await forget(GROUP);
      for (const [place, left] of [
        [GROUP, 0],
        [TOPIC, 0],
        [NEIGHBOUR, 1],
      ] as const) {
        expect(await posts.schedules(place)).toHaveLength(left);
        expect(await posts.deliveries(place, 10)).toHaveLength(left);
        expect(await posts.levels([place])).toHaveLength(left);
        expect(await told(place)).toHaveLength(left);
      }
    });

    it('is posted there from nowhere: schedules that were made elsewhere and post to it or into it go too', async () => {
      await plan(
        ...[GROUP, TOPIC].map((target, at) => madeUpSchedule(at + 1, { place: NEIGHBOUR, target })),
        madeUpSchedule(3, { place: NEIGHBOUR }),
      );
      await forget(GROUP);
      expect((await posts.schedules(NEIGHBOUR)).map(({ id }) => id)).toEqual([madeUpId(3)]);
    });

    it('takes one topic out of its group, and the group keeps its own', async () => {
      await plan(madeUpSchedule(1), madeUpSchedule(2, { target: TOPIC }), madeUpSchedule(3, { place: TOPIC }));
      await owe(madeUpDelivery(1), madeUpDelivery(2, { place: TOPIC }));
      for (const place of [GROUP, TOPIC]) await tell(place);
      await forget(TOPIC);
      expect((await posts.schedules(GROUP)).map(({ id }) => id)).toEqual([madeUpId(1)]);
      expect([await posts.schedules(TOPIC), await placesOf(GROUP)]).toEqual([[], [GROUP]]);
      expect((await posts.levels([GROUP, TOPIC])).map(({ place }) => place)).toEqual([GROUP]);
    });

    it('has nothing more to come elsewhere of what was made there, and what went out there stays told', async () => {
      await plan(madeUpSchedule(1, { target: NEIGHBOUR }));
      const elsewhere = STATES.map((state, at) =>
        madeUpDelivery(at + 1, { place: NEIGHBOUR, occasion: state.is, state }),
      );
      await owe({ ...madeUpDelivery(11, { place: NEIGHBOUR }), nextAt: 1_110 }, ...elsewhere);
      await forget(GROUP);
      const left = (await posts.deliveries(NEIGHBOUR, 20)).map(({ state }) => state.is);
      expect(left).toEqual(['sending', 'sent', 'unknown', 'failed', 'skipped', 'cancelled']);
      expect(await posts.nextMoment(PLACE_PLATFORMS)).toBeUndefined();
    });

    it('is not brought back by whoever read it before', async () => {
      const [made] = await plan(madeUpSchedule(1));
      await owe(madeUpDelivery(1));
      await forget(GROUP);
      expect(made && (await save(made))).toBeUndefined();
      expect(await advance(madeUpDelivery(1), { state: SENDING })).toBeUndefined();
      expect(await posts.happenings(`delivery:${madeUpId(1)}`, 10)).toEqual([]);
    });
  });
});
