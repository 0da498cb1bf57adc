import type { Kysely } from 'kysely';
import { levelSchema } from '../core/level.ts';
import type { PostChanges } from '../post-ports.ts';
import { deliveryChangesIn, insertEvent } from './delivery-rows.ts';
import { pinnedChangesIn } from './pinned-rows.ts';
import { scheduleChangesIn } from './schedule-rows.ts';
import type { Tables } from './tables.ts';

/** The writes of one transaction. */
export const postChangesIn = (db: Kysely<Tables>): PostChanges => ({
  schedules: scheduleChangesIn(db),
  deliveries: deliveryChangesIn(db),
  pinned: pinnedChangesIn(db),
  async saveLevel({ id, place, level, retiredAt }) {
    const row = { place, body: JSON.stringify(levelSchema.parse(level)), retired_at: retiredAt ?? null };
    await db
      .insertInto('levels')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
  happened: (event, once) => insertEvent(db, event, once),
});
