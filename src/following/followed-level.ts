import type { KeptLevel } from '../core/happening.ts';
import type { Level } from '../core/level.ts';
import type { LevelEvent, LevelState } from '../core/level-machine.ts';
import type { PlaceId } from '../core/place.ts';
import { addDays, dateOfDay, dayNumber, type IsoDate } from '../core/week.ts';
import type { FollowingChanges } from '../following-ports.ts';

/** A level that is followed, by its id. */
export interface FollowedLevel {
  readonly id: string;
  readonly level: Level;
  /** Absent for one that ships with the bot: it is nobody's own. */
  readonly place: PlaceId | undefined;
  /** It is judged by candles that closed after this (UTC milliseconds), and begins with the last one before. */
  readonly from: number;
}

export interface StandingLevel extends FollowedLevel {
  readonly state: LevelState;
}

/** What a candle made of a level. */
export interface MovedLevel extends StandingLevel {
  readonly events: readonly LevelEvent[];
}

const DAY_MS = 86_400_000;

/** One of a place is judged from when it was added. */
export const ofPlace = ({ id, level, place, since }: KeptLevel): FollowedLevel => ({ id, level, place, from: since });

/** One that ships with the bot is judged from the midnight (UTC) behind the day it was said on. */
export const bundled = (level: Level): FollowedLevel => ({
  ...{ id: level.claim.id, level, place: undefined },
  from: dayNumber(addDays(level.claim.saidOn, 1)) * DAY_MS,
});

/** The day (UTC) that a candle closed on: one that closes at midnight closed on the day that ended. */
export const lastDayBefore = (closesAt: number): IsoDate => dateOfDay(Math.floor((closesAt - 1) / DAY_MS));

/** Whether both are judged alike: by the same candles, at the same price, in the same way. */
const isJudgedAlike = (one: Level, other: Level): boolean => judgedBy(one) === judgedBy(other);

const judgedBy = ({ claim: { price }, reading }: Level): string => {
  const { venue, pair, direction, timeframe, closes, rearmPercent, expiresOn } = reading;
  return JSON.stringify([price, venue, pair, direction, timeframe, closes, rearmPercent, expiresOn]);
};

/**
 * Those of them that are still followed as they were when they were read, as they stand within these writes: not what was retired, forgotten or
 * changed meanwhile.
 */
export async function stillFollowed<Followed extends FollowedLevel>(
  following: Pick<FollowingChanges, 'levels'>,
  levels: readonly Followed[],
): Promise<readonly Followed[]> {
  const own = levels.filter(({ place }) => place !== undefined).map(({ id }) => id);
  const kept = new Map((own.length === 0 ? [] : await following.levels(own)).map((each) => [each.id, each]));
  return levels.flatMap((followed) => {
    if (followed.place === undefined) return [followed];
    const now = kept.get(followed.id);
    const isSame = now && now.retiredAt === undefined && isJudgedAlike(now.level, followed.level);
    return isSame ? [{ ...followed, level: now.level, place: now.place }] : [];
  });
}
