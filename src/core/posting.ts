import type { Delivery, RetryReason, WaitReason } from './delivery.ts';
import type { PlaceId, Suspension } from './place.ts';

/** Who goes first where not all can. */
export const LANES = ['answers', 'alerts', 'posts'] as const;
export type Lane = (typeof LANES)[number];

/** The platform's limits, kept by waiting before anything is sent. */
export interface Pacer {
  /** Resolves once it may be sent to that chat: true; false when its lane was closed before. */
  permit(lane: Lane, chat: string): Promise<boolean>;
  /** What was permitted there goes out only now, as after something was written down for it, and counts from here. */
  leaves(chat: string): void;
  /** What went out there last was answered. */
  answered(chat: string): void;
  /** The platform said how long to wait, there or everywhere: it knows its limits best. */
  hold(ms: number, chat?: string): void;
  /** Nobody waits in it any more, and nothing more may be sent there. */
  close(lane: Lane): void;
}

/** What came of one message of a post. */
export type PostOutcome =
  /** `message`: the platform's id of it. */
  | { readonly is: 'arrived'; readonly message: string }
  /** Surely not taken. `afterMs`: when the platform says to come again. */
  | { readonly is: 'not_taken'; readonly why: RetryReason; readonly afterMs?: number }
  /** Nothing can be posted there until something changes. */
  | { readonly is: 'suspended'; readonly reason: Suspension }
  | { readonly is: 'moved'; readonly to: PlaceId }
  /** Never will be, whatever is tried. `said`: in the platform's words. */
  | { readonly is: 'refused'; readonly said: string }
  /** It may stand there or not. */
  | { readonly is: 'unknown' };

/** One message of a post on its way. */
export interface Posting {
  readonly place: PlaceId;
  /** As the platform drew it. */
  readonly drawn: string;
  /** The same for the same message, whenever it is sent: 25 characters that say nothing. */
  readonly nonce: string;
  /** Stands in the text, so that it can be found again. */
  readonly code: string;
}

/** Posts to one platform. Nothing here throws for the platform's sake, and nothing is repeated. */
export interface Poster {
  /** Sends once, and has an outcome within `withinMs`. */
  send(posting: Posting, withinMs: number): Promise<PostOutcome>;
  /** Milliseconds for which the same nonce makes no second message there; 0 where it may. */
  repeatableForMs(place: PlaceId): Promise<number>;
  /** The id of our message that has the nonce or the code, posted since a moment; undefined where none is found or can be read. */
  find(posting: Posting, since: number): Promise<string | undefined>;
}

/** A post made at its time: drawn, or why it cannot be yet. */
export type Prepared =
  | {
      readonly is: 'ready';
      readonly locale: string;
      readonly figures: Delivery['figures'];
      /** At least one, each drawn by the platform. */
      readonly parts: readonly string[];
    }
  | { readonly is: 'closed'; readonly reasons: readonly [WaitReason, ...WaitReason[]] };
