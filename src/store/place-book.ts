import type { Kysely } from 'kysely';
import type { PlaceId, PlaceRecord, Settings, Suspension } from '../core/place.ts';
import type { Decision, PlaceBook } from '../ports.ts';
import { changesIn } from './place-changes.ts';
import { inSubtree } from './subtree.ts';
import type { DecisionRow, PlaceRow, Tables } from './tables.ts';

export type PlaceReader = Pick<PlaceBook, 'find' | 'decisions'>;

/** Reads over a connection that writes nothing: they never wait for an update under way, and see nothing of it before it is on disk. */
export function createPlaceReader(db: Kysely<Tables>): PlaceReader {
  return {
    async find(ids) {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('places').selectAll().where('id', 'in', ids).execute();
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

/** `writer` and `reader` are two connections to one database. Work may ask the book, but work that has `once` done more would wait for itself. */
export function createPlaceBook(writer: Kysely<Tables>, reader: Kysely<Tables>): PlaceBook {
  return {
    ...createPlaceReader(reader),
    once: (update, work) =>
      writer.transaction().execute(async (transaction) => {
        if (update !== undefined && !(await isFirst(transaction, update))) return undefined;
        return work(changesIn(transaction));
      }),
  };
}

async function isFirst(db: Kysely<Tables>, key: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('updates')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
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
