import { type Kysely, sql } from 'kysely';
import { movedId, type PlaceId } from '../core/place.ts';
import { moveHooks } from './hook-rows.ts';
import { moveLevels } from './level-rows.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

/** What a place follows goes where it goes, before its deliveries do. */
export async function moveFollowing(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  await moveFollowings(db, from, to);
  await moveAlerts(db, from, to);
  await moveHooks(db, from, to);
  await moveLevels(db, from, to);
}

const goes = (from: PlaceId, to: PlaceId) => sql<string>`${to} || substr(place, ${from.length + 1})`;

/** One that stands at the new id stays, and has the deliveries of the one that would join it. */
async function moveFollowings(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const dropped = await db
    .deleteFrom('followings')
    .where(inSubtree('place', from))
    .where(sql<boolean>`exists (select 1 from followings as there
      where there.place = ${to} || substr(followings.place, ${from.length + 1}))`)
    .returning(['id', 'place'])
    .execute();
  for (const { id, place } of dropped) {
    const there = movedId(place as PlaceId, from, to);
    await db
      .updateTable('deliveries')
      .set(({ selectFrom }) => ({
        schedule: selectFrom('followings').select('id').where('place', '=', there).$asScalar().$notNull(),
        // Who read it before finds no such following any more: what is decided by that is not recorded. What is on its way arrives.
        fence: sql<number>`case when state = 'sending' then fence else fence + 1 end`,
      }))
      .where('schedule', '=', id)
      .execute();
  }
  await db
    .updateTable('followings')
    .set({ place: goes(from, to), version: sql<number>`version + 1` })
    .where(inSubtree('place', from))
    .execute();
}

/** What may stand there already is worth most, and what came to nothing least. */
const worth = (alerts: string) =>
  sql<number>`case ${sql.ref(`${alerts}.state`)} when 'waiting' then 1 when 'posted' then coalesce((select
    case when deliveries.state in ('sending', 'sent', 'unknown') then 3
      when deliveries.state in ('failed', 'skipped', 'cancelled') then 0 else 2 end
    from deliveries where deliveries.id = ${sql.ref(`${alerts}.delivery`)}), 2) else 0 end`;

/** Two alerts of one key that a move brings together are one: that at the new id, unless the other is worth more. */
async function moveAlerts(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  await db
    .deleteFrom('alerts')
    .where(inSubtree('place', from))
    .where(sql<boolean>`exists (select 1 from alerts as there
      where there.place = ${to} || substr(alerts.place, ${from.length + 1}) and there.key = alerts.key
      and ${worth('there')} >= ${worth('alerts')})`)
    .execute();
  await db
    .deleteFrom('alerts')
    .where(inSubtree('place', to))
    .where(sql<boolean>`exists (select 1 from alerts as joining
      where joining.place = ${from} || substr(alerts.place, ${to.length + 1}) and joining.key = alerts.key)`)
    .execute();
  await db
    .updateTable('alerts')
    .set({ place: goes(from, to) })
    .where(inSubtree('place', from))
    .execute();
}

/** Before its levels are forgotten: how they stand is told by their ids alone. */
export async function forgetFollowing(db: Kysely<Tables>, place: PlaceId): Promise<void> {
  for (const table of ['level_standings', 'level_events'] as const)
    await db
      .deleteFrom(table)
      .where('level', 'in', ({ selectFrom }) => selectFrom('levels').select('id').where(inSubtree('place', place)))
      .execute();
  for (const table of ['followings', 'alerts', 'hooks'] as const)
    await db.deleteFrom(table).where(inSubtree('place', place)).execute();
}
