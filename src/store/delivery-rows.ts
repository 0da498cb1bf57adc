import { type Kysely, sql } from 'kysely';
import { changed, type Delivery, type DeliveryId, deliverySchema } from '../core/delivery.ts';
import { platformOf } from '../core/place.ts';
import type { DeliveryChanges, Happening } from '../ports.ts';
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

/** The writes of one transaction. What does not fit is refused: it could be exported, and imported nowhere. */
export const deliveryChangesIn = (db: Kysely<Tables>): DeliveryChanges => ({
  find: (id) => findDelivery(db, id),
  async add(delivery) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('deliveries')
      .values(deliveryRow(deliverySchema.parse(delivery)))
      .onConflict((conflict) => conflict.columns(['schedule', 'place', 'week', 'occasion']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async advance(delivery, change, at) {
    const { body, state, due_at, next_at, fence, draft } = deliveryRow(deliverySchema.parse(changed(delivery, change)));
    const row = await db
      .updateTable('deliveries')
      .set({ body, state, due_at, next_at, fence, draft })
      .where('id', '=', delivery.id)
      .where('fence', '=', delivery.fence)
      .returningAll()
      .executeTakeFirst();
    if (!row) return undefined;
    const next = deliveryOf(row);
    await insertEvent(db, told(next, at));
    return next;
  },
  async wakeWaiting(platform, now) {
    await db
      .updateTable('deliveries')
      .set({ next_at: now })
      .where('platform', '=', platform)
      .where('next_at', '>', now)
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
