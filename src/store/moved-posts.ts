import { type Kysely, sql } from 'kysely';
import type { PlaceId } from '../core/place.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

/** What is posted to a place, and what was, goes where it goes. */
export async function movePosts(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const moved = (column: 'place' | 'target') => sql<string>`${to} || substr(${sql.ref(column)}, ${from.length + 1})`;
  await moveSchedules(db, from, to);
  await db
    .updateTable('schedules')
    .set({ target: moved('target') })
    .where(inSubtree('target', from))
    .execute();
  // Where one of the same week stands at the new id as well, the older stays what it was.
  const stands = sql<boolean>`exists (select 1 from deliveries as at_new where at_new.schedule = deliveries.schedule
    and at_new.place = ${to} || substr(deliveries.place, ${from.length + 1})
    and at_new.week = deliveries.week and at_new.occasion = deliveries.occasion)`;
  await db
    .updateTable('deliveries')
    .set({ place: moved('place') })
    .where(inSubtree('place', from))
    .where(({ not }) => not(stands))
    .execute();
  for (const table of ['events', 'levels'] as const)
    await db
      .updateTable(table)
      .set({ place: moved('place') })
      .where(inSubtree('place', from))
      .execute();
}

/** Schedules that were made at the new id already keep their numbers; those that join them are counted on. */
async function moveSchedules(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const numbered = db.selectFrom('schedules').select(['id', 'place', 'number']).orderBy('number');
  const highest = new Map<string, number>();
  for (const { place, number } of await numbered.where(inSubtree('place', to)).execute()) highest.set(place, number);
  for (const { id, place, number } of await numbered.where(inSubtree('place', from)).execute()) {
    const moved = to + place.slice(from.length);
    const row = { place: moved, number: number + (highest.get(moved) ?? 0) };
    await db.updateTable('schedules').set(row).where('id', '=', id).execute();
  }
}

/** Nothing that was made there or posts there is left, nor what became of it. */
export async function forgetPosts(db: Kysely<Tables>, place: PlaceId): Promise<void> {
  await db
    .deleteFrom('schedules')
    .where(({ or }) => or([inSubtree('place', place), inSubtree('target', place)]))
    .execute();
  for (const table of ['deliveries', 'events', 'levels'] as const)
    await db.deleteFrom(table).where(inSubtree('place', place)).execute();
}
