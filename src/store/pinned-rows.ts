import { type Kysely, sql } from 'kysely';
import { LEAST_BETWEEN_LOOKS_MS, movedState, type Pinned, type PinnedChanges, pinnedSchema } from '../core/pinned.ts';
import { movedId, type PlaceId, platformOf } from '../core/place.ts';
import type { PostBook } from '../post-ports.ts';
import { inSubtree } from './subtree.ts';
import type { PinnedRow, Tables } from './tables.ts';

export const pinnedOf = ({ place, since, by, state, failures, next_at, looked_at, version }: PinnedRow): Pinned => ({
  ...{ place: place as PlaceId, since, by, state: JSON.parse(state) as Pinned['state'], failures, version },
  ...(next_at !== null && { nextAt: next_at }),
  ...(looked_at !== null && { lookedAt: looked_at }),
});

export const pinnedRow = ({ place, since, by, state, failures, nextAt, lookedAt, version }: Pinned): PinnedRow => ({
  ...{ place, platform: platformOf(place), since, by, state: JSON.stringify(state), failures, version },
  ...{ next_at: nextAt ?? null, looked_at: lookedAt ?? null },
});

async function findPinned(db: Kysely<Tables>, place: PlaceId): Promise<Pinned | undefined> {
  const row = await db.selectFrom('pinned').selectAll().where('place', '=', place).executeTakeFirst();
  return row && pinnedOf(row);
}

/** Which are to be looked at is found by an index, however many rest. */
export const pinnedReadsIn = (db: Kysely<Tables>): Pick<PostBook, 'pinned' | 'pinnedDue'> => ({
  pinned: (place) => findPinned(db, place),
  async pinnedDue(platform, { now, tooFar }, most) {
    const watched = db
      .selectFrom('pinned')
      .selectAll()
      .where('platform', '=', platform)
      .orderBy('next_at')
      .orderBy('place')
      .limit(most);
    const due = await watched.where('next_at', '<=', now).execute();
    const putOff = await watched.where('next_at', '>', tooFar).execute();
    return [...due, ...putOff].slice(0, most).map(pinnedOf);
  },
});

/** The writes of one transaction. What does not fit is refused: it could be exported, and imported nowhere. */
export const pinnedChangesIn = (db: Kysely<Tables>): PinnedChanges => ({
  find: (place) => findPinned(db, place),
  async add(pinned) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('pinned')
      .values(pinnedRow(pinnedSchema.parse(pinned)))
      .onConflict((conflict) => conflict.column('place').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async save(pinned) {
    const { place, version } = pinned;
    const next = pinnedSchema.parse({ ...pinned, version: version + 1 });
    const saved = db
      .updateTable('pinned')
      .set(pinnedRow(next))
      .where('place', '=', place)
      .where('version', '=', version);
    const { numUpdatedRows } = await saved.executeTakeFirstOrThrow();
    return numUpdatedRows === 1n ? next : undefined;
  },
  async drop(place) {
    await db.deleteFrom('pinned').where('place', '=', place).execute();
  },
  async wake(place, now) {
    await db
      .updateTable('pinned')
      .set({ next_at: lookAt(now) })
      .where(inSubtree('place', place))
      .execute();
  },
  async wakeAll(platform, now) {
    await db
      .updateTable('pinned')
      .set({ next_at: lookAt(now) })
      .where('platform', '=', platform)
      .where('next_at', '>', now)
      .execute();
  },
});

/** As `lookAt` of the core. */
const lookAt = (now: number) =>
  sql<number>`case when looked_at <= ${now} and looked_at > ${now - LEAST_BETWEEN_LOOKS_MS}
    then looked_at + ${LEAST_BETWEEN_LOOKS_MS} else ${now} end`;

/** What is kept at the new id already was wanted there, after the move: it stays. */
export async function movePinned(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const rows = await db.deleteFrom('pinned').where(inSubtree('place', from)).returningAll().execute();
  for (const { state, version, nextAt, ...pinned } of rows.map(pinnedOf)) {
    const next = movedState(state);
    const moved = {
      ...pinned,
      ...{ place: movedId(pinned.place, from, to), state: next, version: version + 1 },
      // Whoever switched it on is told at once.
      ...(next === state ? nextAt !== undefined && { nextAt } : { nextAt: 0 }),
    };
    await db
      .insertInto('pinned')
      .values(pinnedRow(moved))
      .onConflict((conflict) => conflict.column('place').doNothing())
      .execute();
  }
}
