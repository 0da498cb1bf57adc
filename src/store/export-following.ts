import type { Kysely } from 'kysely';
import { z } from 'zod';
import { alertSchema } from '../core/alert.ts';
import { alertHookSchema } from '../core/alert-hook.ts';
import { followingSchema } from '../core/following.ts';
import type { KeptLevel } from '../core/happening.ts';
import { levelSchema } from '../core/level.ts';
import { levelHappenedSchema, levelStandingSchema } from '../core/level-story.ts';
import { feedKey, feedStandingSchema } from '../core/market.ts';
import { placeIdSchema } from '../core/place.ts';
import { alertOf, alertRow } from './alert-rows.ts';
import { followingOf, followingRow } from './following-rows.ts';
import { hookOf, hookRow } from './hook-rows.ts';
import { insertAll } from './insert-all.ts';
import { levelOf, levelRow } from './level-rows.ts';
import {
  feedOf,
  feedRow,
  gapOf,
  gapRow,
  gapSchema,
  happenedOf,
  happenedRow,
  standingOf,
  standingRow,
} from './level-story-rows.ts';
import type { Tables } from './tables.ts';

/** Whether each key stands in a list once. */
const standOnce = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): boolean =>
  new Set(items.map((item) => JSON.stringify(keyOf(item)))).size === items.length;

/** Exports from before there was any of it have none. */
const listOf = <Item extends z.ZodType>(item: Item, ...keys: readonly ((item: z.output<Item>) => unknown)[]) =>
  z
    .array(item)
    .refine((all) => keys.every((keyOf) => standOnce(all, keyOf)), 'stands twice')
    .default([]);

const exportedLevelSchema = z.strictObject({
  ...{ id: z.string(), place: placeIdSchema },
  // Exports from before levels had numbers say none of these.
  ...{ number: z.int().positive().optional(), by: z.string().default(''), since: z.int().default(0) },
  level: levelSchema,
  retiredAt: z.exactOptional(z.int()),
});

/** Those without a number are given the next ones of their place. */
function numbered(levels: readonly z.output<typeof exportedLevelSchema>[]): readonly KeptLevel[] {
  const highest = new Map<string, number>();
  const note = (place: string, number: number) => highest.set(place, Math.max(number, highest.get(place) ?? 0));
  for (const { place, number = 0 } of levels) note(place, number);
  return levels.map((level) => {
    const number = level.number ?? (highest.get(level.place) ?? 0) + 1;
    note(level.place, number);
    return { ...level, number };
  });
}

/** One that was removed has no digest. The key is of none: it is kept nowhere. */
const exportedHookSchema = alertHookSchema.extend({ digest: z.exactOptional(alertHookSchema.shape.digest) });

const levelsSchema = z
  .array(exportedLevelSchema)
  .transform(numbered)
  .refine(
    (all) => standOnce(all, ({ id }) => id) && standOnce(all, ({ place, number }) => [place, number]),
    'stands twice',
  )
  .default([]);

const byId = ({ id }: { readonly id: string }) => id;

/** What places follow, as an export has it. */
export const followingParts = {
  levels: levelsSchema,
  followings: listOf(followingSchema, byId, ({ place }) => place),
  standings: listOf(levelStandingSchema, ({ level }) => level),
  stories: listOf(levelHappenedSchema, ({ level, at, what }) => [level, at, what]),
  feeds: listOf(feedStandingSchema, ({ feed }) => feedKey(feed)),
  gaps: listOf(gapSchema, ({ feed, from }) => [feedKey(feed), from]),
  alerts: listOf(alertSchema, ({ place, key }) => [place, key]),
  hooks: listOf(
    exportedHookSchema,
    byId,
    ({ place, number }) => [place, number],
    ({ id, digest = id }) => digest,
  ),
};
const partsSchema = z.strictObject(followingParts);
type Parts = z.output<typeof partsSchema>;

export async function followingPartsOf(db: Kysely<Tables>) {
  const levels = await db.selectFrom('levels').selectAll().orderBy('id').execute();
  const followings = await db.selectFrom('followings').selectAll().orderBy('id').execute();
  const standings = await db.selectFrom('level_standings').selectAll().orderBy('level').execute();
  const stories = db.selectFrom('level_events').selectAll().orderBy('level').orderBy('at').orderBy('what');
  const feeds = await db.selectFrom('feeds').selectAll().orderBy('key').execute();
  const gaps = await db.selectFrom('feed_gaps').selectAll().orderBy('feed').orderBy('begins').execute();
  const alerts = await db.selectFrom('alerts').selectAll().orderBy('place').orderBy('key').execute();
  const hooks = await db.selectFrom('hooks').selectAll().orderBy('id').execute();
  return {
    ...{ levels: levels.map(levelOf), followings: followings.map(followingOf) },
    ...{ standings: standings.map(standingOf), stories: (await stories.execute()).map(happenedOf) },
    ...{ feeds: feeds.map(feedOf), gaps: gaps.map(gapOf), alerts: alerts.map(alertOf), hooks: hooks.map(hookOf) },
  };
}

export async function insertFollowing(db: Kysely<Tables>, parts: Parts): Promise<void> {
  const levelRows = parts.levels.map((level, at) => levelRow(level, at + 1));
  await insertAll(db, 'levels', levelRows);
  await db.updateTable('counts').set({ value: levelRows.length }).where('of', '=', 'levels').execute();
  await insertAll(db, 'followings', parts.followings.map(followingRow));
  await insertAll(db, 'level_standings', parts.standings.map(standingRow));
  await insertAll(db, 'level_events', parts.stories.map(happenedRow));
  await insertAll(db, 'feeds', parts.feeds.map(feedRow));
  await insertAll(db, 'feed_gaps', parts.gaps.map(gapRow));
  await insertAll(db, 'alerts', parts.alerts.map(alertRow));
  await insertAll(db, 'hooks', parts.hooks.map(hookRow));
}
