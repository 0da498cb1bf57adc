import fc from 'fast-check';
import { type Delivery, type DeliveryState, mayFollow } from '../../src/core/delivery.ts';
import type { PlaceId } from '../../src/core/place.ts';
import type { NewSchedule, Schedule } from '../../src/core/schedule.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { PlaceChanges } from '../../src/ports.ts';
import type { PostChanges } from '../../src/post-ports.ts';
import { followingSteps } from './arbitrary-following.ts';
import { madeUpDelivery, madeUpId, madeUpLevel, madeUpSchedule, STATES } from './made-up-posts.ts';

/** Few of each, so that they meet. */
const ids = fc.integer({ min: 1, max: 9 });
const moments = fc.integer({ min: 0, max: 9 }).map((tenth) => tenth * 1_110);
const states = fc.constantFrom(...STATES);
const rarely = fc.nat({ max: 5 }).map((one) => one === 0);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const scheduleChanges = fc.record(
  {
    ...{ silent: fc.boolean(), nextAt: moments, locale: fc.constantFrom('en', 'zh-CN'), removedAt: moments },
    picture: fc.constant(true as const),
  },
  { requiredKeys: ['silent'] },
) satisfies fc.Arbitrary<Partial<Schedule>>;

export const schedulesAt = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<NewSchedule> =>
  fc
    .tuple(ids, places, maybe(places), scheduleChanges)
    .map(([id, place, target = place, changes]) => madeUpSchedule(id, { place, target, ...changes }));

const details = fc.record(
  {
    ...{ nextAt: moments, locale: fc.constantFrom('en', 'zh-CN'), lateMinutes: fc.integer({ min: 1, max: 99 }) },
    draft: fc.string({ unit: 'grapheme', maxLength: 9 }),
    figures: fc.array(fc.record({ id: fc.string(), vintage: fc.integer({ min: 1, max: 9 }) }), { maxLength: 2 }),
    parts: fc.array(
      fc.record(
        { hash: fc.constant('ab'.repeat(32)), message: fc.string({ maxLength: 9 }) },
        { requiredKeys: ['hash'] },
      ),
      { maxLength: 2 },
    ),
    folded: fc.array(fc.constantFrom('2026-01-09', '2026-01-16').map(weekEnding), { maxLength: 2 }),
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<Partial<Delivery>>;

export const deliveriesAt = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Delivery> =>
  fc
    .record({
      ...{ id: ids, schedule: ids, place: places, state: states, dueAt: moments, details },
      week: fc.constantFrom('2026-01-16', '2026-01-23').map(weekEnding),
      occasion: fc.constantFrom('run', 'test'),
    })
    .map(({ id, schedule, details: more, ...delivery }) =>
      madeUpDelivery(id, { schedule: madeUpId(schedule), ...delivery, ...more }),
    );

/** Mostly one that may follow: what may not fails all of its work. */
const followersOf = ({ state: { is } }: Delivery, odd: boolean): readonly DeliveryState[] => {
  const followers = odd ? [] : STATES.filter((state) => mayFollow(is, state.is));
  return followers.length > 0 ? followers : STATES;
};

type Step<Changes> = (changes: Changes) => Promise<unknown>;

/** Something that is done to posts, with what it is answered. */
export const postSteps = (places: fc.Arbitrary<PlaceId>): fc.Arbitrary<Step<PostChanges>> =>
  fc.oneof(
    { weight: 6, arbitrary: followingSteps(places) },
    schedulesAt(places).map(
      (schedule): Step<PostChanges> =>
        ({ schedules }) =>
          schedules.add(schedule),
    ),
    fc.tuple(ids, scheduleChanges, maybe(places), rarely).map(
      ([id, change, target, stale]): Step<PostChanges> =>
        async ({ schedules }) => {
          const read = await schedules.find(madeUpId(id));
          return (
            read &&
            schedules.save({ ...read, ...change, ...(target && { target }), version: read.version + Number(stale) })
          );
        },
    ),
    deliveriesAt(places).map(
      (delivery): Step<PostChanges> =>
        ({ deliveries }) =>
          deliveries.add(delivery),
    ),
    fc.tuple(ids, fc.nat(), details, moments, rarely, rarely).map(
      ([id, which, more, at, odd, stale]): Step<PostChanges> =>
        async ({ deliveries }) => {
          const read = await deliveries.find(madeUpId(id));
          const followers = read ? followersOf(read, odd) : [];
          const state = followers[which % followers.length];
          return (
            read && state && deliveries.advance({ ...read, fence: read.fence + Number(stale) }, { state, ...more }, at)
          );
        },
    ),
    fc.tuple(ids, moments).map(
      ([id, until]): Step<PostChanges> =>
        async ({ schedules, deliveries }) => {
          const [schedule, delivery] = [await schedules.find(madeUpId(id)), await deliveries.find(madeUpId(id))];
          if (schedule) await schedules.putOff(schedule, until);
          if (delivery) await deliveries.putOff(delivery, until);
        },
    ),
    fc.tuple(ids, places, maybe(moments)).map(
      ([id, place, retiredAt]): Step<PostChanges> =>
        ({ saveLevel }) =>
          saveLevel({ ...madeUpLevel(`level ${id}`, place), ...(retiredAt !== undefined && { retiredAt }) }),
    ),
    fc.tuple(places, moments, maybe(fc.constantFrom('once', 'twice'))).map(
      ([place, at, once]): Step<PostChanges> =>
        ({ happened }) =>
          happened({ place, at, about: 'place', what: 'seen', detail: '{}' }, once),
    ),
    ids.map(
      (id): Step<PostChanges> =>
        ({ deliveries }) =>
          deliveries.open(madeUpId(id)),
    ),
  );

/** The same, among moves from chat to chat and places that are forgotten. */
export const placeSteps = (
  places: fc.Arbitrary<PlaceId>,
  chats: fc.Arbitrary<PlaceId>,
): fc.Arbitrary<Step<PlaceChanges>> =>
  fc.oneof(
    { weight: 3, arbitrary: postSteps(places) },
    {
      weight: 1,
      arbitrary: fc.tuple(chats, chats).map(
        ([from, to]): Step<PlaceChanges> =>
          ({ move }) =>
            move(from, to),
      ),
    },
    {
      weight: 1,
      arbitrary: places.map(
        (place): Step<PlaceChanges> =>
          ({ forget }) =>
            forget(place),
      ),
    },
  );
