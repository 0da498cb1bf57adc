import { type Kysely, sql } from 'kysely';
import { type Following, followingSchema } from '../core/following.ts';
import { type PlaceId, placePath } from '../core/place.ts';
import type { FollowingBook, FollowingChanges } from '../following-ports.ts';
import type { FollowingRow } from './following-tables.ts';
import { inChunks } from './insert-all.ts';
import type { Tables } from './tables.ts';

export function followingOf({ id, place, version, levels, paused_since: pausedSince, body }: FollowingRow): Following {
  const columns = { id, place, version, levels, ...(pausedSince !== null && { pausedSince }) };
  return { ...(JSON.parse(body) as Following), ...columns } as Following;
}

/** What does not fit is refused: it could be exported, and imported nowhere. */
export function followingRow(following: Following): FollowingRow {
  const { id, place, version, levels, pausedSince, ...body } = followingSchema.parse(following);
  const columns = { id, place, version, levels, rules: body.flows.length, paused_since: pausedSince ?? null };
  return { ...columns, body: JSON.stringify(body) };
}

async function findAt(db: Kysely<Tables>, place: PlaceId): Promise<Following | undefined> {
  const row = await db.selectFrom('followings').selectAll().where('place', '=', place).executeTakeFirst();
  return row && followingOf(row);
}

export async function findFollowing(db: Kysely<Tables>, id: Following['id']): Promise<Following | undefined> {
  const row = await db.selectFrom('followings').selectAll().where('id', '=', id).executeTakeFirst();
  return row && followingOf(row);
}

export const followingReadsIn = (db: Kysely<Tables>): Pick<FollowingBook, 'of' | 'withFlowRules'> => ({
  of: (place) => findAt(db, place),
  async withFlowRules() {
    // As the index has them, word for word: no value that is filled in is known to fit it.
    const those = sql<boolean>`rules > 0 and paused_since is null`;
    return (await db.selectFrom('followings').selectAll().where(those).orderBy('id').execute()).map(followingOf);
  },
});

/** The first version of what nobody has saved yet. */
const NEW = 1;

export const followingChangesIn = (db: Kysely<Tables>): Pick<FollowingChanges, 'find' | 'save' | 'followers'> => ({
  find: (place) => findAt(db, place),
  async save(following) {
    const { id, place, ...row } = followingRow({ ...following, version: following.version + 1 });
    if (following.version === NEW) {
      const added = db.insertInto('followings').values({ id, place, ...row });
      const kept = await added
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (kept) return followingOf(kept);
    }
    // Where it posts changes by a move alone.
    const saved = await db
      .updateTable('followings')
      .set(row)
      .where('id', '=', id)
      .where('version', '=', following.version)
      .returningAll()
      .executeTakeFirst();
    return saved && followingOf(saved);
  },
  async followers(levels) {
    const places = levels.map(({ place }) => place);
    const rows = places.includes(undefined)
      ? await everybody(db)
      : await inChunks(
          places.flatMap((place) => place ?? []),
          (some) => thoseIn(db, some),
        );
    const all = await withoutGone(db, [...new Map(rows.map((row) => [row.id, followingOf(row)])).values()]);
    const within = byOutside(all);
    return levels.flatMap(({ level, place }) => {
      const told = place === undefined ? all : (within.get(place) ?? []);
      return told.map((following) => ({ level, following }));
    });
  },
});

/** As the index has them, word for word. */
const TOLD = sql<boolean>`followings.levels <> 'off' and followings.paused_since is null`;

const everybody = (db: Kysely<Tables>): Promise<readonly FollowingRow[]> =>
  db.selectFrom('followings').selectAll().where(TOLD).orderBy('place').execute();

/** Those of these places and of all that lies in them, as ranges of an index (`subtree.ts`); what lies in two of them comes twice. */
async function thoseIn(db: Kysely<Tables>, places: readonly string[]): Promise<readonly FollowingRow[]> {
  const asked = sql.join(places.map((place) => sql`(${place})`));
  const { rows } = await sql<FollowingRow>`with asked(place) as (values ${asked})
    select followings.* from asked cross join followings where ${TOLD} and (followings.place = asked.place
    or (followings.place > asked.place || ':' and followings.place < asked.place || ';'))`.execute(db);
  return rows.toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

/** Nothing is told where the bot is no more, nor in what lies there. */
async function withoutGone(db: Kysely<Tables>, followings: readonly Following[]): Promise<readonly Following[]> {
  const places = followings.flatMap(({ place }) => placePath(place));
  const rows = await inChunks(places, (some) =>
    db
      .selectFrom('places')
      .select('id')
      .where('id', 'in', some)
      .where('suspended_reason', 'in', ['removed', 'gone'])
      .execute(),
  );
  const gone = new Set(rows.map(({ id }) => id));
  return gone.size === 0 ? followings : followings.filter(({ place }) => !placePath(place).some((id) => gone.has(id)));
}

/** By each place that they are or lie in. */
function byOutside(followings: readonly Following[]): ReadonlyMap<string, readonly Following[]> {
  const pairs = followings.flatMap((following) => {
    const parts = following.place.split(':');
    return parts.map((_, at) => ({ outside: parts.slice(0, at + 1).join(':'), following }));
  });
  const grouped = Map.groupBy(pairs, ({ outside }) => outside);
  return new Map([...grouped].map(([outside, those]) => [outside, those.map(({ following }) => following)]));
}
