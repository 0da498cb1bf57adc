import type { Alert, AlertOutcome } from '../../src/core/alert.ts';
import type { AlertHook } from '../../src/core/alert-hook.ts';
import { type FlowRule, type Following, followingSchema } from '../../src/core/following.ts';
import { priceSchema } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import type { LevelHappened, LevelStanding } from '../../src/core/level-story.ts';
import type { Feed, FeedStanding } from '../../src/core/market.ts';
import { usdSchema } from '../../src/core/money.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import { madeUpId, madeUpLevel } from './made-up-posts.ts';

const GROUP = placeId('telegram', -1);

export const FEED: Feed = { venue: 'Example Exchange', pair: 'SOL-USD', timeframe: '1d' };

export const madeUpBar = (closesAt = 2_220, close = 99.9): Bar => ({
  ...{ opensAt: closesAt - 1_110, closesAt },
  ...{ open: priceSchema.parse(111), high: priceSchema.parse(122.1) },
  ...{ low: priceSchema.parse(88.8), close: priceSchema.parse(close) },
});

export const madeUpStanding = (level: string, changes: Partial<LevelStanding> = {}): LevelStanding => ({
  ...{ level, from: 1_110, state: { is: 'armed', since: 2_220, touched: true } },
  ...changes,
});

/** What a candle brought about, at its end. */
export const madeUpHappened = (level: string, at = 2_220, what: 'armed' | 'touched' = 'touched'): LevelHappened => ({
  ...{ what, level, at, seenAt: at + 11, bar: madeUpBar(at) },
});

export const madeUpFeed = (closesAt = 2_220, feed = FEED): FeedStanding => ({ feed, last: madeUpBar(closesAt) });

export const madeUpRule = (number: number): FlowRule => ({
  ...{ number, repeat: 'every', cooldownWeeks: 0, after: weekEnding('2026-01-16') },
  condition: { is: 'beyond', subject: TOTAL, usd: usdSchema.parse(-111_000_000) },
});

/** As somebody makes it, before it is saved. */
export const madeUpFollowing = (number: number, place: PlaceId = GROUP, changes: Partial<Following> = {}): Following =>
  followingSchema.parse({
    ...{ id: madeUpId(number), place, levels: 'all', repeat: 'every', cooldownHours: 11, late: 'mark' },
    ...{ flows: [], nextNumber: 1, silent: false, since: 1_110, by: 'telegram:42', version: 1 },
    ...changes,
  });

export const posted = (number: number): AlertOutcome => ({ is: 'posted', delivery: madeUpId(number) });

export const madeUpAlert = (level = 'one', at = 2_220, changes: Partial<Alert> = {}): Alert => ({
  ...{ place: GROUP, key: `level/${level}/${at}/touched`, about: `level:${level}`, what: 'touched' },
  ...{ at, seenAt: at + 11, outcome: { is: 'waiting' } },
  body: { is: 'level', level: madeUpLevel(level).level, happened: madeUpHappened(level, at) },
  ...changes,
});

export const madeUpHook = (
  number: number,
  place: PlaceId = GROUP,
  changes: Partial<AlertHook> = {},
): Omit<AlertHook, 'number'> => ({
  ...{ id: madeUpId(number), place, kind: 'aicoin', digest: String(number).padStart(64, 'a') },
  ...{ by: 'telegram:42', since: 1_110, ...changes },
});
