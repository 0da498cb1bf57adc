import type { KeptLevel } from '../core/happening.ts';
import { judgedBy } from '../core/judged-by.ts';
import type { Level } from '../core/level.ts';
import type { LevelEvent, LevelState } from '../core/level-machine.ts';
import type { LevelStanding } from '../core/level-story.ts';
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
  /** What happened to it before is told nobody (UTC milliseconds). */
  readonly tellsFrom?: number | undefined;
}

export interface StandingLevel extends FollowedLevel {
  readonly state: LevelState;
}

/** As it is kept. */
export const standingOf = ({ id, level, state, from, tellsFrom }: StandingLevel): LevelStanding => ({
  ...{ level: id, state, from, rule: judgedBy(level) },
  ...(tellsFrom !== undefined && { tellsFrom }),
});

/** What a candle made of a level. */
export interface MovedLevel extends StandingLevel {
  readonly events: readonly LevelEvent[];
}

const DAY_MS = 86_400_000;

/** The midnight (UTC) behind the day that it was said on. */
const dayBehind = ({ claim }: Level): number => dayNumber(addDays(claim.saidOn, 1)) * DAY_MS;

/** One of a place is judged from when it was added, which was not always written down. */
export const ofPlace = ({ id, level, place, since }: KeptLevel): FollowedLevel => ({
  ...{ id, level, place },
  from: since || dayBehind(level),
});

/** One that ships with the bot is judged from the day behind the one it was said on. */
export const bundled = (level: Level): FollowedLevel => ({
  ...{ id: level.claim.id, level, place: undefined, from: dayBehind(level) },
});

/** The day (UTC) that a candle closed on: one that closes at midnight closed on the day that ended. */
export const lastDayBefore = (closesAt: number): IsoDate => dateOfDay(Math.floor((closesAt - 1) / DAY_MS));

/**
 * Those of them that are still judged by what they were when they were read, as they stand within these writes: not what was retired, forgotten
 * or made another rule meanwhile.
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
    const isSame = now && now.retiredAt === undefined && judgedBy(now.level) === judgedBy(followed.level);
    return isSame ? [{ ...followed, level: now.level, place: now.place }] : [];
  });
}
