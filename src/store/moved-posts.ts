import { type Kysely, sql } from 'kysely';
import { isWorthMore } from '../core/delivery.ts';
import { movedId, type PlaceId } from '../core/place.ts';
import { deliveryOf } from './delivery-rows.ts';
import { forgetFollowing, moveFollowing } from './moved-following.ts';
import { movePinned } from './pinned-rows.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

/** What is posted to a place, and what was, goes where it goes. */
export async function movePosts(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  await moveSchedules(db, from, to);
  await moveFollowing(db, from, to);
  await dropDoubles(db, from, to);
  await movePinned(db, from, to);
  const place = sql<string>`${to} || substr(place, ${from.length + 1})`;
  for (const table of ['deliveries', 'events'] as const)
    await db.updateTable(table).set({ place }).where(inSubtree('place', from)).execute();
}

/**
 * Schedules that were made at the new id already keep their numbers; those that join them are counted on. Each has another
 * version then: whoever read it before the move would save it back to the old id.
 */
async function moveSchedules(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const version = sql<number>`version + 1`;
  const numbered = db.selectFrom('schedules').select(['id', 'place', 'number', 'target']).orderBy('number');
  const highest = new Map<string, number>();
  for (const { place, number } of await numbered.where(inSubtree('place', to)).execute()) highest.set(place, number);
  for (const { id, ...made } of await numbered.where(inSubtree('place', from)).execute()) {
    const place = movedId(made.place as PlaceId, from, to);
    const target = movedId(made.target as PlaceId, from, to);
    const number = made.number + (highest.get(place) ?? 0);
    await db.updateTable('schedules').set({ place, number, target, version }).where('id', '=', id).execute();
  }
  const target = sql<string>`${to} || substr(target, ${from.length + 1})`;
  await db.updateTable('schedules').set({ target, version }).where(inSubtree('target', from)).execute();
}

/** Two posts of one occasion that a move brings together are one: that at the new id, unless the other is worth more. */
async function dropDoubles(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const there = sql<boolean>`exists (select 1 from deliveries as there where there.schedule = deliveries.schedule
    and there.place = ${to} || substr(deliveries.place, ${from.length + 1})
    and there.week = deliveries.week and there.occasion = deliveries.occasion)`;
  const doubles = db.selectFrom('deliveries').selectAll().where(inSubtree('place', from)).where(there);
  for (const joining of (await doubles.execute()).map(deliveryOf)) {
    const standing = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('schedule', '=', joining.schedule)
      .where('place', '=', movedId(joining.place, from, to))
      .where('week', '=', joining.week)
      .where('occasion', '=', joining.occasion)
      .executeTakeFirstOrThrow();
    const gone = isWorthMore(joining, deliveryOf(standing)) ? standing.id : joining.id;
    await db.deleteFrom('deliveries').where('id', '=', gone).execute();
  }
}

/** Nothing that was made there or posts there is left, nor what became of it; nothing of it is still to come elsewhere. */
export async function forgetPosts(db: Kysely<Tables>, place: PlaceId): Promise<void> {
  const [made, posted] = [inSubtree('place', place), inSubtree('target', place)];
  await db
    .deleteFrom('deliveries')
    .where('schedule', 'in', ({ selectFrom, or }) =>
      selectFrom('schedules')
        .select('id')
        .where(or([made, posted]))
        .unionAll(selectFrom('followings').select('id').where(made)),
    )
    .where('state', 'in', ['planned', 'waiting', 'retry', 'suspended'])
    .execute();
  await db
    .deleteFrom('schedules')
    .where(({ or }) => or([made, posted]))
    .execute();
  await forgetFollowing(db, place);
  for (const table of ['deliveries', 'events', 'levels', 'pinned'] as const)
    await db.deleteFrom(table).where(inSubtree('place', place)).execute();
}
