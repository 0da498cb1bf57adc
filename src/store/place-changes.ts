import { type Kysely, sql } from 'kysely';
import { movedId, type PlaceId, settingsSchema } from '../core/place.ts';
import type { PlaceChanges } from '../ports.ts';
import { botChangesIn } from './bots.ts';
import { insertAll } from './insert-all.ts';
import { forgetPosts, movePosts } from './moved-posts.ts';
import { createPlaceReader } from './place-reader.ts';
import { postChangesIn } from './post-changes.ts';
import { reviewChangesIn } from './review-rows.ts';
import { saveReport } from './save-report.ts';
import { inSubtree } from './subtree.ts';
import type { PlaceRow, Tables } from './tables.ts';

const NOTHING_SET = '{}';

/** The writes of one transaction. */
export function changesIn(db: Kysely<Tables>): PlaceChanges {
  return {
    ...postChangesIn(db),
    ...botChangesIn(db),
    reviews: reviewChangesIn(db),
    reports: { save: (report) => saveReport(db, report) },
    find: createPlaceReader(db).find,
    async saveSettings(place, settings) {
      // What does not fit could be exported, and imported nowhere.
      const text = JSON.stringify(settingsSchema.parse(settings));
      await db
        .insertInto('places')
        .values({ id: place, settings: text, suspended_reason: null, suspended_since: null })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings: text }))
        .execute();
      await dropEmpty(db, place);
    },
    async suspend(place, suspended) {
      const state = { suspended_reason: suspended?.reason ?? null, suspended_since: suspended?.since ?? null };
      await db
        .insertInto('places')
        .values({ id: place, settings: NOTHING_SET, ...state })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(state))
        .execute();
      await dropEmpty(db, place);
    },
    async move(from, to) {
      if (from === to) return;
      await move(db, from, to);
      await movePosts(db, from, to);
    },
    async forget(place) {
      await forgetPosts(db, place);
      await db.deleteFrom('places').where(inSubtree('id', place)).execute();
      await db.deleteFrom('decisions').where(inSubtree('place', place)).execute();
    },
    async record({ place, by, at, what, before = null, after = null }) {
      const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from decisions)`;
      await db.insertInto('decisions').values({ seq, place, by, at, what, before, after }).execute();
    },
  };
}

async function dropEmpty(db: Kysely<Tables>, place: PlaceId): Promise<void> {
  await db
    .deleteFrom('places')
    .where('id', '=', place)
    .where('settings', '=', NOTHING_SET)
    .where('suspended_reason', 'is', null)
    .execute();
}

/** What is kept at the new id already was said there, after the move: it stays, and the rest joins it. */
async function move(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const rows = await db
    .deleteFrom('places')
    .where((either) => either.or([inSubtree('id', from), inSubtree('id', to)]))
    .returningAll()
    .execute();
  const kept = new Map<string, PlaceRow>();
  for (const row of rows) {
    const id = movedId(row.id as PlaceId, from, to);
    const moved = id !== row.id;
    if (!moved || !kept.has(id)) kept.set(id, { ...row, id });
  }
  await insertAll(db, 'places', [...kept.values()]);
  const place = sql<string>`${to} || substr(place, ${from.length + 1})`;
  await db.updateTable('decisions').set({ place }).where(inSubtree('place', from)).execute();
}
