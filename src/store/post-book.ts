import { type Kysely, sql } from 'kysely';
import type { PlacePlatform } from '../core/place.ts';
import type { PostBook, PostKeeper } from '../post-ports.ts';
import { deliveryOf, findDelivery, happeningOf } from './delivery-rows.ts';
import { createFollowingBook } from './following-book.ts';
import { findFollowing } from './following-rows.ts';
import { levelOf } from './level-rows.ts';
import { pinnedReadsIn } from './pinned-rows.ts';
import { postChangesIn } from './post-changes.ts';
import { findSchedule, scheduleOf, schedulesOf } from './schedule-rows.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

/** Reads over a connection that writes nothing. What is due is found by an index, however much there is that rests. */
export const createPostBook = (db: Kysely<Tables>): PostBook => ({
  following: createFollowingBook(db),
  schedules: (place) => schedulesOf(db, place),
  schedule: (id) => findSchedule(db, id),
  order: async (id) => (await findSchedule(db, id)) ?? (await findFollowing(db, id)),
  async schedulesDue({ now, tooFar }, most) {
    const active = db.selectFrom('schedules').selectAll().orderBy('next_at').orderBy('id').limit(most);
    const due = await active.where('next_at', '<=', now).execute();
    const putOff = await active.where('next_at', '>', tooFar).execute();
    return [...due, ...putOff].slice(0, most).map(scheduleOf);
  },
  delivery: (id) => findDelivery(db, id),
  async deliveries(place, most) {
    const there = db.selectFrom('deliveries').selectAll().where(inSubtree('place', place));
    return (await there.orderBy('due_at', 'desc').orderBy('id').limit(most).execute()).map(deliveryOf);
  },
  async deliveriesDue(platform, { now, tooFar }, most) {
    const open = db
      .selectFrom('deliveries')
      .selectAll()
      .where('platform', '=', platform)
      .orderBy('next_at')
      .orderBy('id')
      .limit(most);
    const due = await open.where('next_at', '<=', now).execute();
    const putOff = await open.where('next_at', '>', tooFar).execute();
    return [...due, ...putOff].slice(0, most).map(deliveryOf);
  },
  async nextMoment(platforms) {
    const soonest = await db
      .selectNoFrom([soonestSchedule.as('schedules'), ...platforms.map((name) => soonestOn(name).as(name))])
      .executeTakeFirstOrThrow();
    const moments = Object.values(soonest).filter((moment) => typeof moment === 'number');
    return moments.length > 0 ? Math.min(...moments) : undefined;
  },
  async happenings(about, most) {
    const told = db.selectFrom('events').selectAll().where('about', '=', about).orderBy('seq');
    return (await told.limit(most).execute()).map(happeningOf);
  },
  async latest(about, what, most) {
    const told = db.selectFrom('events').selectAll().where('about', '=', about).where('what', '=', what);
    return (await told.orderBy('seq', 'desc').limit(most).execute()).map(happeningOf);
  },
  async levels(places) {
    if (places.length === 0) return [];
    const rows = await db
      .selectFrom('levels')
      .selectAll()
      .where('place', 'in', places)
      .where('retired_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(levelOf);
  },
  ...pinnedReadsIn(db),
});

/** `writer` and `reader` are two connections to one database. */
export const createPostKeeper = (writer: Kysely<Tables>, reader: Kysely<Tables>): PostKeeper => ({
  ...createPostBook(reader),
  change: (work) => writer.transaction().execute((transaction) => work(postChangesIn(transaction))),
});

const soonestSchedule = sql<number | null>`(select min(next_at) from schedules where next_at is not null)`;
/** Each by itself is one step into the index. */
const soonestOn = (platform: PlacePlatform) =>
  sql<number | null>`(select min(next_at) from deliveries where platform = ${platform} and next_at is not null)`;
