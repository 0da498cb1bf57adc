import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  type LevelHappened,
  type LevelStanding,
  levelHappenedSchema,
  levelStandingSchema,
} from '../core/level-story.ts';
import { type Feed, type FeedGap, type FeedStanding, feedKey, feedSchema, feedStandingSchema } from '../core/market.ts';
import type { FollowingBook, FollowingChanges } from '../following-ports.ts';
import type { FeedRow, GapRow, LevelEventRow, StandingRow } from './following-tables.ts';
import { inChunks, insertAll } from './insert-all.ts';
import type { Tables } from './tables.ts';

export const gapSchema: z.ZodType<FeedGap> = z.strictObject({ feed: feedSchema, from: z.int(), to: z.int() });

export const standingOf = ({ body }: StandingRow): LevelStanding => JSON.parse(body) as LevelStanding;
export const happenedOf = ({ body }: LevelEventRow): LevelHappened => JSON.parse(body) as LevelHappened;
export const feedOf = ({ body }: FeedRow): FeedStanding => JSON.parse(body) as FeedStanding;
export const gapOf = ({ body }: GapRow): FeedGap => JSON.parse(body) as FeedGap;

// What does not fit is refused: it could be exported, and imported nowhere.
export const standingRow = (standing: LevelStanding): StandingRow => ({
  level: standing.level,
  body: JSON.stringify(levelStandingSchema.parse(standing)),
});

export const happenedRow = (happened: LevelHappened): LevelEventRow => ({
  ...{ level: happened.level, at: happened.at, what: happened.what, seen_at: happened.seenAt },
  body: JSON.stringify(levelHappenedSchema.parse(happened)),
});

export const feedRow = (standing: FeedStanding): FeedRow => ({
  key: feedKey(standing.feed),
  body: JSON.stringify(feedStandingSchema.parse(standing)),
});

export const gapRow = (gap: FeedGap): GapRow => ({
  ...{ feed: feedKey(gap.feed), begins: gap.from, ends: gap.to },
  body: JSON.stringify(gapSchema.parse(gap)),
});

async function findStandings(db: Kysely<Tables>, levels: readonly string[]): Promise<readonly LevelStanding[]> {
  const rows = await inChunks(levels, (some) =>
    db.selectFrom('level_standings').selectAll().where('level', 'in', some).orderBy('level').execute(),
  );
  return rows.map(standingOf);
}

async function findFeeds(db: Kysely<Tables>, feeds: readonly Feed[]): Promise<readonly FeedStanding[]> {
  const rows = await inChunks(feeds.map(feedKey), (some) =>
    db.selectFrom('feeds').selectAll().where('key', 'in', some).orderBy('key').execute(),
  );
  return rows.map(feedOf);
}

export const storyReadsIn = (db: Kysely<Tables>): Pick<FollowingBook, 'standings' | 'feeds' | 'story' | 'gaps'> => ({
  standings: (levels) => findStandings(db, levels),
  feeds: (feeds) => findFeeds(db, feeds),
  async story(level, most) {
    const told = db.selectFrom('level_events').selectAll().where('level', '=', level);
    const newest = told.orderBy('at', 'desc').orderBy('what', 'desc').limit(most);
    return (await newest.execute()).map(happenedOf);
  },
  async gaps(feed, since) {
    const there = db.selectFrom('feed_gaps').selectAll().where('feed', '=', feedKey(feed)).where('ends', '>', since);
    return (await there.orderBy('ends').orderBy('begins').execute()).map(gapOf);
  },
});

/** A row is written once in a statement: of two that are given for one level the later. */
const saveStandings = (db: Kysely<Tables>, standings: readonly LevelStanding[]): Promise<void> =>
  insertAll(
    db,
    'level_standings',
    [...new Map(standings.map((standing) => [standing.level, standingRow(standing)])).values()],
    (insert) =>
      insert.onConflict((conflict) =>
        conflict.column('level').doUpdateSet(({ ref }) => ({ body: ref('excluded.body') })),
      ),
  );

export const storyChangesIn = (
  db: Kysely<Tables>,
): Pick<FollowingChanges, 'standings' | 'feeds' | 'judged' | 'saveStandings' | 'happened'> => ({
  standings: (levels) => findStandings(db, levels),
  feeds: (feeds) => findFeeds(db, feeds),
  async judged({ feed, standings, happened, gap }) {
    await insertAll(db, 'feeds', [feedRow(feed)], (insert) =>
      insert.onConflict((conflict) =>
        conflict.column('key').doUpdateSet(({ ref }) => ({ body: ref('excluded.body') })),
      ),
    );
    await saveStandings(db, standings);
    await insertAll(db, 'level_events', happened.map(happenedRow), (insert) =>
      insert.onConflict((conflict) => conflict.columns(['level', 'at', 'what']).doNothing()),
    );
    await insertAll(db, 'feed_gaps', gap ? [gapRow(gap)] : [], (insert) =>
      insert.onConflict((conflict) => conflict.columns(['feed', 'begins']).doNothing()),
    );
  },
  saveStandings: (standings) => saveStandings(db, standings),
  async happened(happened) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('level_events')
      .values(happenedRow(happened))
      .onConflict((conflict) => conflict.columns(['level', 'at', 'what']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
});
