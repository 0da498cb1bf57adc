import type { Kysely } from 'kysely';
import type { PostChanges } from '../post-ports.ts';
import { deliveryChangesIn, insertEvent } from './delivery-rows.ts';
import { followChangesIn } from './following-book.ts';
import { saveLevel } from './level-rows.ts';
import { pinnedChangesIn } from './pinned-rows.ts';
import { scheduleChangesIn } from './schedule-rows.ts';
import type { Tables } from './tables.ts';

/** The writes of one transaction. */
export const postChangesIn = (db: Kysely<Tables>): PostChanges => ({
  schedules: scheduleChangesIn(db),
  deliveries: deliveryChangesIn(db),
  pinned: pinnedChangesIn(db),
  following: followChangesIn(db),
  saveLevel: (level) => saveLevel(db, level),
  happened: (event, once) => insertEvent(db, event, once),
});
