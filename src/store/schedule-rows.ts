import { type Kysely, sql } from 'kysely';
import type { PlaceId } from '../core/place.ts';
import { type Schedule, scheduleSchema } from '../core/schedule.ts';
import type { ScheduleChanges } from '../post-ports.ts';
import type { ScheduleRow, Tables } from './tables.ts';

export function scheduleOf({ id, place, number, target, next_at: nextAt, version, body }: ScheduleRow): Schedule {
  const columns = { id, place, number, target, version, ...(nextAt !== null && { nextAt }) };
  return { ...(JSON.parse(body) as Schedule), ...columns } as Schedule;
}

export function scheduleRow({ id, place, number, target, nextAt, version, ...body }: Schedule): ScheduleRow {
  return { id, place, number, target, next_at: nextAt ?? null, version, body: JSON.stringify(body) };
}

export async function schedulesOf(db: Kysely<Tables>, place: PlaceId): Promise<readonly Schedule[]> {
  const rows = await db.selectFrom('schedules').selectAll().where('place', '=', place).orderBy('number').execute();
  return rows.map(scheduleOf);
}

export async function findSchedule(db: Kysely<Tables>, id: Schedule['id']): Promise<Schedule | undefined> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  return row && scheduleOf(row);
}

/** The writes of one transaction. What does not fit is refused: it could be exported, and imported nowhere. */
export const scheduleChangesIn = (db: Kysely<Tables>): ScheduleChanges => ({
  find: (id) => findSchedule(db, id),
  ofPlace: (place) => schedulesOf(db, place),
  async add(schedule) {
    const next = sql<number>`(select coalesce(max(number), 0) + 1 from schedules where place = ${schedule.place})`;
    const row = await db
      .insertInto('schedules')
      .values({ ...scheduleRow(scheduleSchema.parse({ ...schedule, number: 1, version: 1 })), number: next })
      .returningAll()
      .executeTakeFirstOrThrow();
    return scheduleOf(row);
  },
  async save(schedule) {
    // Where it was made and what it is called there change by a move alone.
    const { id: _, place: __, number: ___, version, ...row } = scheduleRow(scheduleSchema.parse(schedule));
    const saved = await db
      .updateTable('schedules')
      .set({ ...row, version: version + 1 })
      .where('id', '=', schedule.id)
      .where('version', '=', version)
      .returningAll()
      .executeTakeFirst();
    return saved && scheduleOf(saved);
  },
  async putOff({ id, version }, until) {
    await db
      .updateTable('schedules')
      .set({ next_at: until })
      .where('id', '=', id)
      .where('version', '=', version)
      .execute();
  },
});
