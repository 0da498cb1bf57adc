import type { Kysely } from 'kysely';
import type { FollowingBook, FollowingChanges } from '../following-ports.ts';
import { alertChangesIn, alertReadsIn } from './alert-rows.ts';
import { followingChangesIn, followingReadsIn } from './following-rows.ts';
import { hookChangesIn, hookReadsIn } from './hook-rows.ts';
import { findLevels, levelReadsIn, levelsOf } from './level-rows.ts';
import { storyChangesIn, storyReadsIn } from './level-story-rows.ts';
import type { Tables } from './tables.ts';

/** Reads over a connection that writes nothing. */
export const createFollowingBook = (db: Kysely<Tables>): FollowingBook => ({
  ...followingReadsIn(db),
  ...levelReadsIn(db),
  ...storyReadsIn(db),
  ...alertReadsIn(db),
  ...hookReadsIn(db),
});

/** The writes of one transaction. */
export const followChangesIn = (db: Kysely<Tables>): FollowingChanges => ({
  ...followingChangesIn(db),
  levelsOf: (place) => levelsOf(db, place),
  levels: (ids) => findLevels(db, ids),
  ...storyChangesIn(db),
  ...alertChangesIn(db),
  ...hookChangesIn(db),
});
