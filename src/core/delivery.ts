import { z } from 'zod';
import { placeIdSchema, SUSPENSIONS } from './place.ts';
import { shortIdSchema } from './short-id.ts';
import { subjectSchema } from './subject.ts';
import { weekEndingSchema } from './week.ts';

/** Why a post waits: what its data lack. */
export const waitReasonSchema = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('missing'), week: weekEndingSchema, newest: z.exactOptional(weekEndingSchema) }),
  z.strictObject({ why: z.literal('no_total'), week: weekEndingSchema }),
  z.strictObject({
    why: z.enum(['on_hold', 'withdrawn', 'conflict', 'unresolved', 'differs']),
    subjects: z.tuple([subjectSchema], subjectSchema).readonly(),
  }),
]);
export type WaitReason = z.output<typeof waitReasonSchema>;

/** How it is known that a post stands where it was to go. */
const PROOFS = ['answered', 'found', 'seen', 'person'] as const;

/** Why a post surely did not arrive, and is tried again. */
export const RETRY_REASONS = ['pace', 'unreachable', 'server'] as const;
export type RetryReason = (typeof RETRY_REASONS)[number];

/** Why nothing came of a post, and nothing will. */
const FAILURES = ['refused', 'too_many_tries', 'nothing_to_post'] as const;

/** Why a run was passed over. */
const SKIPS = ['missed', 'folded', 'never_published', 'superseded'] as const;

/** Moments are UTC milliseconds. */
export const deliveryStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('planned') }),
  z.strictObject({ is: z.literal('waiting'), reasons: z.array(waitReasonSchema).min(1).readonly() }),
  /**
   * From just before the bytes of a part go out. Whoever took it has it `until` then; `since` is when they first went out, and
   * `again` says that they may have arrived before.
   */
  z.strictObject({
    is: z.literal('sending'),
    since: z.int(),
    until: z.int(),
    failures: z.int().nonnegative(),
    again: z.boolean(),
  }),
  z.strictObject({ is: z.literal('retry'), why: z.enum(RETRY_REASONS), failures: z.int().positive() }),
  /** By whom: a person that saw it or said so. */
  z.strictObject({
    is: z.literal('sent'),
    at: z.int(),
    known: z.enum(PROOFS),
    by: z.exactOptional(z.string()),
  }),
  /** A part may or may not have arrived, and only a proof or a person can tell. */
  z.strictObject({ is: z.literal('unknown'), since: z.int(), asked: z.boolean() }),
  z.strictObject({ is: z.literal('failed'), reason: z.enum(FAILURES), said: z.exactOptional(z.string().max(200)) }),
  z.strictObject({ is: z.literal('suspended'), reason: z.enum(SUSPENSIONS) }),
  z.strictObject({ is: z.literal('skipped'), reason: z.enum(SKIPS), into: z.exactOptional(shortIdSchema) }),
  z.strictObject({ is: z.literal('cancelled'), by: z.string() }),
]);
export type DeliveryState = z.output<typeof deliveryStateSchema>;
export type DeliveryStateName = DeliveryState['is'];

const FOLLOWERS: Readonly<Record<DeliveryStateName, readonly DeliveryStateName[]>> = {
  planned: ['planned', 'waiting', 'sending', 'retry', 'failed', 'suspended', 'skipped', 'cancelled'],
  waiting: ['planned', 'waiting', 'sending', 'retry', 'failed', 'suspended', 'skipped', 'cancelled'],
  retry: ['planned', 'waiting', 'sending', 'retry', 'failed', 'suspended', 'skipped', 'cancelled'],
  // Planned again where a part has arrived and others are to follow.
  sending: ['planned', 'sending', 'retry', 'sent', 'unknown', 'failed', 'suspended'],
  unknown: ['unknown', 'planned', 'sending', 'sent', 'cancelled'],
  suspended: ['planned', 'skipped', 'cancelled'],
  sent: [],
  failed: [],
  skipped: [],
  cancelled: [],
};

/** Whether a delivery in the one state may come into the other. What was sent stays sent. */
export const mayFollow = (from: DeliveryStateName, to: DeliveryStateName): boolean => FOLLOWERS[from].includes(to);

export const isFinal = ({ is }: DeliveryState): boolean => FOLLOWERS[is].length === 0;

/** One message of a post. `message` is the platform's id of it, once that is known. */
export const deliveryPartSchema = z.strictObject({
  /** SHA-256 of what was sent, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  message: z.exactOptional(z.string().max(64)),
});
export type DeliveryPart = z.output<typeof deliveryPartSchema>;

/** One message to one place, for one week. Its schedule, place, week and occasion stand once, whatever happens. */
export const deliverySchema = z.strictObject({
  id: shortIdSchema,
  schedule: shortIdSchema,
  place: placeIdSchema,
  week: weekEndingSchema,
  /** 'run' when it is its schedule's hour; a test has the name of its own. */
  occasion: z.string().min(1).max(80),
  /** UTC milliseconds at which it should stand there. */
  dueAt: z.int(),
  state: deliveryStateSchema,
  /** When it is to be looked at again; absent where it rests. */
  nextAt: z.exactOptional(z.int()),
  /** Grows with every change: what was decided on an older one is not recorded. */
  fence: z.int().nonnegative(),
  locale: z.exactOptional(z.string().max(35)),
  /** What it shows, each with its vintage. */
  figures: z.array(z.strictObject({ id: z.string(), vintage: z.int().positive() })),
  parts: z.array(deliveryPartSchema),
  /** Minutes after its hour, where it is marked as late. */
  lateMinutes: z.exactOptional(z.int().positive()),
  /** Weeks that were missed, in one line of it. */
  folded: z.exactOptional(z.array(weekEndingSchema)),
  /** The drawn parts as JSON, from the first byte until it rests: a part that is missing is sent as it was drawn. */
  draft: z.exactOptional(z.string()),
});
export type Delivery = z.output<typeof deliverySchema>;
export type DeliveryId = Delivery['id'];

/** What a change may set. What is absent stays as it is; `nextAt` and `draft` are taken away where they are not given. */
export type DeliveryChange = Pick<Delivery, 'state'> &
  Partial<Pick<Delivery, 'dueAt' | 'nextAt' | 'draft' | 'locale' | 'figures' | 'parts' | 'lateMinutes' | 'folded'>>;

/** The delivery as a change leaves it. Throws where its state may not follow. */
export function changed(delivery: Delivery, change: DeliveryChange): Delivery {
  const { nextAt: _, draft: __, ...kept } = delivery;
  if (!mayFollow(delivery.state.is, change.state.is)) {
    throw new TypeError(`a delivery that is ${delivery.state.is} cannot be ${change.state.is}`);
  }
  return { ...kept, ...change, fence: delivery.fence + 1 };
}

/** Whether anything of it may stand in its place. */
const mayStand = ({ state, parts }: Pick<Delivery, 'state' | 'parts'>): boolean =>
  state.is === 'sending' ||
  state.is === 'sent' ||
  state.is === 'unknown' ||
  parts.some(({ message }) => message !== undefined);

const worth = (delivery: Delivery): number => (mayStand(delivery) ? 2 : isFinal(delivery.state) ? 0 : 1);

/** Which of two posts of one occasion is kept: one that may stand in its place before one that is to come, and that before a dead one. */
export const isWorthMore = (one: Delivery, other: Delivery): boolean => worth(one) > worth(other);

/** Whether a part of it is known to stand in its place. */
export const isBegun = ({ parts }: Pick<Delivery, 'parts'>): boolean =>
  parts.some(({ message }) => message !== undefined);

/** Whether some of it may stand in its place, but not surely all of it. */
export const isPartly = ({ parts }: Pick<Delivery, 'parts'>): boolean =>
  parts.some(({ message }) => message !== undefined) && parts.some(({ message }) => message === undefined);

/** What has not begun, as it is planned for another place: what waits goes on waiting there. */
export function redirected(
  { schedule, week, occasion, dueAt, state }: Delivery,
  to: Pick<Delivery, 'id' | 'place' | 'nextAt'> & { readonly dueAt?: number },
): Delivery {
  const isWaiting = state.is === 'waiting';
  return {
    ...{ schedule, week, occasion, dueAt, state: isWaiting ? state : { is: 'planned' } },
    ...{ fence: 0, figures: [], parts: [] },
    ...to,
  };
}

/**
 * What was called off or passed over, as it is planned anew under its own id; undefined where something of it may stand or is still to
 * come. An occasion has one delivery, so that nothing is posted twice: one that came to nothing is no reason to post nothing.
 */
export function revived(kept: Delivery, planned: Delivery): Delivery | undefined {
  const cameToNothing = kept.state.is === 'cancelled' || kept.state.is === 'skipped';
  const isToCome = planned.state.is === 'planned' || planned.state.is === 'waiting';
  if (!cameToNothing || !isToCome || mayStand(kept)) return undefined;
  return { ...planned, id: kept.id, fence: kept.fence + 1 };
}
