import { z } from 'zod';
import { placeIdSchema } from './place.ts';

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

/** What becomes of it where its place has another id: the ids of its messages are others there, so what stood there is not to be edited. */
export const movedState = (state: PinnedState): PinnedState =>
  state.is === 'standing' || state.is === 'sending' ? { is: 'gone', told: false } : state;
