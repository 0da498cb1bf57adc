import { z } from 'zod';
import { type PlaceId, type PlacePlatform, placeIdSchema } from './place.ts';
import { instantOf, wallTimeSchema } from './wall-clock.ts';
import { addDays, NEW_YORK, newYorkDate } from './week.ts';

/** A platform's id of a message. */
const messageIdSchema = z.string().regex(/^\d{1,20}$/u);

/** Moments are UTC milliseconds. `told`: whoever switched it on was told, or could not be reached. */
const pinnedStateSchema = z.discriminatedUnion('is', [
  /** To be posted. */
  z.strictObject({ is: z.literal('wanted') }),
  /** From just before its bytes go out. */
  z.strictObject({ is: z.literal('sending'), since: z.int() }),
  /** `shows`: the digest of what stands there since `changedAt`. What is not pinned is kept true all the same. */
  z.strictObject({
    is: z.literal('standing'),
    message: messageIdSchema,
    shows: z.string().max(64),
    changedAt: z.int(),
    pin: z.enum(['due', 'done', 'refused']),
  }),
  /** It may stand there or not: nothing is sent again before somebody asks. */
  z.strictObject({ is: z.literal('unknown'), since: z.int(), told: z.boolean() }),
  /** It stood there, and does not any more. */
  z.strictObject({ is: z.literal('gone'), told: z.boolean() }),
  /** In the platform's words. */
  z.strictObject({ is: z.literal('refused'), said: z.string().max(200), told: z.boolean() }),
]);
export type PinnedState = z.output<typeof pinnedStateSchema>;

/** The message of a place that is kept true where it stands. */
export const pinnedSchema = z.strictObject({
  place: placeIdSchema,
  since: z.int(),
  /** Who switched it on, or asked for it last: 'telegram:42'. */
  by: z.string(),
  state: pinnedStateSchema,
  /** How often in a row the platform did not take it. */
  failures: z.int().nonnegative(),
  /** When it is looked at; absent while it rests. */
  nextAt: z.exactOptional(z.int()),
  /** When it was looked at last. */
  lookedAt: z.exactOptional(z.int()),
  /** Grows with each change. */
  version: z.int().positive(),
});
export type Pinned = z.output<typeof pinnedSchema>;

/** Nothing is looked at more often than this, whatever happens. */
export const LEAST_BETWEEN_LOOKS_MS = 60_000;

/** When something that is to be looked at now is; a look that a clock which was set back puts into the future does not count. */
export const lookAt = (now: number, lookedAt?: number): number =>
  lookedAt !== undefined && lookedAt <= now ? Math.max(now, lookedAt + LEAST_BETWEEN_LOOKS_MS) : now;

const MIDNIGHT = wallTimeSchema.parse('00:00');

/** When it says something else by the calendar alone: weeks turn, become due and grow old, and claims expire, at midnight in New York. */
export const nextTurn = (now: number): number => instantOf(addDays(newYorkDate(now), 1), MIDNIGHT, NEW_YORK).at;

const MOST_BACK_OFF_MS = 3_600_000;

/** How long after so many failures in a row it is tried again; `afterMs`: when the platform says to come again. */
export const backOff = (failures: number, afterMs = 0): number =>
  Math.max(afterMs, Math.min(MOST_BACK_OFF_MS, LEAST_BETWEEN_LOOKS_MS * 2 ** (failures - 1)));

/** What becomes of it where its place has another id: the ids of its messages are others there, so what stood there is not to be edited. */
export const movedState = (state: PinnedState): PinnedState =>
  state.is === 'standing' || state.is === 'sending' ? { is: 'gone', told: false } : state;

/** Messages that are kept true where they stand, within writes that are on disk all together. */
export interface PinnedChanges {
  find(place: PlaceId): Promise<Pinned | undefined>;
  /** False where its place has one already: then nothing is changed. */
  add(pinned: Pinned): Promise<boolean>;
  /** In place of what it was at that version; undefined where it was changed since, and then nothing is. */
  save(pinned: Pinned): Promise<Pinned | undefined>;
  drop(place: PlaceId): Promise<void>;
  /** Those of a place and what lies in it are looked at again, also those that rest; none more often than it may be. */
  wake(place: PlaceId, now: number): Promise<void>;
  /** Those of a platform that are looked at later are looked at now. Those that rest go on to. */
  wakeAll(platform: PlacePlatform, now: number): Promise<void>;
}
