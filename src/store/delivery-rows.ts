import { type Kysely, sql } from 'kysely';
import { changed, type Delivery, type DeliveryId, deliverySchema, revived } from '../core/delivery.ts';
import type { Happening } from '../core/happening.ts';
import { platformOf } from '../core/place.ts';
import type { DeliveryChanges } from '../post-ports.ts';
import { inSubtree } from './subtree.ts';
import type { DeliveryRow, EventRow, Tables } from './tables.ts';

export function deliveryOf(row: DeliveryRow): Delivery {
  const { id, schedule, place, week, occasion, due_at: dueAt, next_at: nextAt, fence, draft } = row;
  const columns = { id, schedule, place, week, occasion, dueAt, fence };
  return {
    ...(JSON.parse(row.body) as Delivery),
    ...columns,
    ...(nextAt !== null && { nextAt }),
    ...(draft !== null && { draft }),
  } as Delivery;
}

export function deliveryRow(delivery: Delivery): DeliveryRow {
  const { id, schedule, place, week, occasion, dueAt, nextAt, fence, draft, ...body } = delivery;
  return {
    ...{ id, schedule, platform: platformOf(place), place, week, occasion, fence },
    ...{ due_at: dueAt, state: delivery.state.is, next_at: nextAt ?? null, draft: draft ?? null },
    body: JSON.stringify(body),
  };
}

export async function findDelivery(db: Kysely<Tables>, id: DeliveryId): Promise<Delivery | undefined> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
  return row && deliveryOf(row);
}

export const happeningOf = ({ place, about, at, what, detail }: EventRow): Happening =>
  ({ place, about, at, what, detail }) as Happening;

/** False where its key was written before. */
export async function insertEvent(db: Kysely<Tables>, event: Happening, once?: string): Promise<boolean> {
  const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from events)`;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('events')
    .values({ seq, ...event, once: once ?? null })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const told = ({ id, place, state }: Delivery, at: number): Happening => ({
  ...{ place, about: `delivery:${id}`, at, what: state.is },
  detail: JSON.stringify(state),
});

/** The delivery that stands for an occasion. */
async function findOccasion(db: Kysely<Tables>, { schedule, place, week, occasion }: Delivery): Promise<Delivery> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('schedule', '=', schedule)
    .where('place', '=', place)
    .where('week', '=', week)
    .where('occasion', '=', occasion)
    .executeTakeFirstOrThrow();
  return deliveryOf(row);
}

/** The delivery as it is to be, with its event; undefined where it was changed since it was read. Its place changes by a move alone. */
async function replace(
  db: Kysely<Tables>,
  { id, fence: read }: Delivery,
  next: Delivery,
  at: number,
): Promise<Delivery | undefined> {
  const { body, state, due_at, next_at, fence, draft } = deliveryRow(deliverySchema.parse(next));
  const row = await db
    .updateTable('deliveries')
    .set({ body, state, due_at, next_at, fence, draft })
    .where('id', '=', id)
    .where('fence', '=', read)
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const written = deliveryOf(row);
  await insertEvent(db, told(written, at));
  return written;
}

/** The writes of one transaction. What does not fit is refused: it could be exported, and imported nowhere. */
export const deliveryChangesIn = (db: Kysely<Tables>): DeliveryChanges => ({
  find: (id) => findDelivery(db, id),
  async add(delivery, at = delivery.dueAt) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('deliveries')
      .values(deliveryRow(deliverySchema.parse(delivery)))
      .onConflict((conflict) => conflict.columns(['schedule', 'place', 'week', 'occasion']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return { is: 'added', id: delivery.id };
    const kept = await findOccasion(db, delivery);
    const back = revived(kept, delivery);
    if (back) await replace(db, kept, back, at);
    return { is: back ? 'revived' : 'stood', id: kept.id };
  },
  advance: (delivery, change, at) => replace(db, delivery, changed(delivery, change), at),
  async putOff({ id, fence, nextAt }, until) {
    await db
      .updateTable('deliveries')
      .set({ next_at: until })
      .where('id', '=', id)
      .where('fence', '=', fence)
      .where('next_at', nextAt === undefined ? 'is' : '=', nextAt ?? null)
      .execute();
  },
  async wakeWaiting(platform, now) {
    await db
      .updateTable('deliveries')
      .set({ next_at: now })
      .where('platform', '=', platform)
      .where('next_at', 'is not', null)
      .where('state', '=', 'waiting')
      .execute();
  },
  async suspended(place, most) {
    const rows = await db
      .selectFrom('deliveries')
      .selectAll()
      .where(inSubtree('place', place))
      .where('state', '=', 'suspended')
      .orderBy('due_at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute();
    return rows.map(deliveryOf);
  },
  async open(schedule) {
    const rows = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('schedule', '=', schedule)
      .where('state', 'not in', ['sent', 'failed', 'skipped', 'cancelled'])
      .orderBy('due_at')
      .orderBy('id')
      .execute();
    return rows.map(deliveryOf);
  },
});
