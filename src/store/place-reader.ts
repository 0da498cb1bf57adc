import type { CompiledQuery, Kysely } from 'kysely';
import type { PlaceId, PlaceRecord, Settings, Suspension } from '../core/place.ts';
import type { Decision, PlaceBook } from '../ports.ts';
import { inSubtree } from './subtree.ts';
import type { DecisionRow, PlaceRow, Tables } from './tables.ts';

export type PlaceReader = Pick<PlaceBook, 'find' | 'decisions'>;

/** Reads over a connection that writes nothing: they never wait for an update under way, and see nothing of it before it is on disk. */
export function createPlaceReader(db: Kysely<Tables>): PlaceReader & { ids(): Promise<readonly PlaceId[]> } {
  const queries = new Map<number, CompiledQuery<PlaceRow>>();
  /** Asked with every answer: written once for each number of places, and then only filled in. */
  const queryFor = (ids: readonly PlaceId[]): CompiledQuery<PlaceRow> => {
    const known = queries.get(ids.length);
    if (known) return known;
    const query = db.selectFrom('places').selectAll().where('id', 'in', ids).compile();
    queries.set(ids.length, query);
    return query;
  };
  return {
    ids: async () => (await db.selectFrom('places').select('id').execute()).map(({ id }) => id as PlaceId),
    async find(ids) {
      if (ids.length === 0) return [];
      const { rows } = await db.executeQuery<PlaceRow>({ ...queryFor(ids), parameters: ids });
      const found = new Map<string, PlaceRecord>(rows.map((row) => [row.id, placeOf(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async decisions(place, most) {
      const rows = await db
        .selectFrom('decisions')
        .selectAll()
        .where(inSubtree('place', place))
        .orderBy('seq', 'desc')
        .limit(most)
        .execute();
      return rows.map(decisionOf);
    },
  };
}

export function placeOf({ id, settings, suspended_reason: reason, suspended_since: since }: PlaceRow): PlaceRecord {
  return {
    id: id as PlaceId,
    settings: JSON.parse(settings) as Settings,
    ...(reason !== null && since !== null && { suspended: { reason: reason as Suspension, since } }),
  };
}

export function decisionOf({ by, at, place, what, before, after }: DecisionRow): Decision {
  return {
    ...{ by, at, place: place as PlaceId, what },
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  };
}
