import { type Kysely, sql } from 'kysely';
import type { KeptLevel } from '../core/happening.ts';
import { type Level, levelSchema } from '../core/level.ts';
import { movedId, type PlaceId } from '../core/place.ts';
import type { FollowingBook } from '../following-ports.ts';
import type { LevelRow } from './following-tables.ts';
import { inChunks, insertAll } from './insert-all.ts';
import { renumbered } from './renumbered.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

export const levelOf = ({ id, place, number, by, since, body, retired_at: retiredAt }: LevelRow): KeptLevel => ({
  ...{ id, place: place as PlaceId, number, by, since, level: JSON.parse(body) as Level },
  ...(retiredAt !== null && { retiredAt }),
});

export const levelRow = ({ id, place, number, by, since, level, retiredAt }: KeptLevel, seq: number): LevelRow => ({
  ...{ id, place, number, seq, by, since },
  // What does not fit could be exported, and imported nowhere.
  ...{ body: JSON.stringify(levelSchema.parse(level)), retired_at: retiredAt ?? null },
});

/** The number of the last of so many changes. */
async function countChanges(db: Kysely<Tables>, changes: number): Promise<number> {
  const { value } = await db
    .updateTable('counts')
    .set(({ eb }) => ({ value: eb('value', '+', changes) }))
    .where('of', '=', 'levels')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

/** One that is kept already stays at its place and keeps its number, whatever whoever saves it says: a move alone changes them. */
export async function saveLevel(db: Kysely<Tables>, level: KeptLevel): Promise<KeptLevel> {
  const { id, place, number: _, ...row } = levelRow(level, await countChanges(db, 1));
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from levels where place = ${place})`;
  const saved = await db
    .insertInto('levels')
    .values({ id, place, number, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returningAll()
    .executeTakeFirstOrThrow();
  return levelOf(saved);
}

export async function levelsOf(db: Kysely<Tables>, place: PlaceId): Promise<readonly KeptLevel[]> {
  const rows = await db.selectFrom('levels').selectAll().where('place', '=', place).orderBy('number').execute();
  return rows.map(levelOf);
}

export async function findLevels(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly KeptLevel[]> {
  const rows = await inChunks(ids, (some) =>
    db.selectFrom('levels').selectAll().where('id', 'in', some).orderBy('id').execute(),
  );
  return rows.map(levelOf);
}

export const levelReadsIn = (db: Kysely<Tables>): Pick<FollowingBook, 'levelsOf' | 'levelsSince'> => ({
  levelsOf: (place) => levelsOf(db, place),
  async levelsSince(seq, most) {
    const changed = db.selectFrom('levels').selectAll().where('seq', '>', seq).orderBy('seq').limit(most);
    return (await changed.execute()).map((row) => ({ seq: row.seq, kept: levelOf(row) }));
  },
});

/** Each is changed by it, as whoever follows it knows it by its place. */
export async function moveLevels(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const joining = await db
    .selectFrom('levels')
    .selectAll()
    .where(inSubtree('place', from))
    .orderBy('number')
    .orderBy('id')
    .execute();
  if (joining.length === 0) return;
  const standing = db.selectFrom('levels').select(['place', 'number']).where(inSubtree('place', to));
  const before = (await countChanges(db, joining.length)) - joining.length;
  const moved = renumbered(joining, await standing.execute(), (place) => movedId(place, from, to));
  await insertAll(
    db,
    'levels',
    moved.map((row, at) => ({ ...row, seq: before + at + 1 })),
    (insert) =>
      insert.onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          ...{ place: ref('excluded.place'), number: ref('excluded.number'), seq: ref('excluded.seq') },
        })),
      ),
  );
}
