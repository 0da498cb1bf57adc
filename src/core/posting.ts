import type { Delivery, RetryReason, WaitReason } from './delivery.ts';
import { type PlaceId, placePath, platformOf, type Suspension } from './place.ts';

/** Who goes first where not all can. */
export const LANES = ['answers', 'alerts', 'posts'] as const;
export type Lane = (typeof LANES)[number];

/** How long one message may take until its fate is unknown. */
export const SEND_MS = 10_000;
/** How long what is being sent is held by whoever sends it: longer than sending and looking take together. */
export const LEASE_MS = 40_000;

/** Where a pace is kept: Telegram counts by chat, whatever the topic; Discord by channel, and a thread is one. */
export const chatOf = (place: PlaceId): PlaceId =>
  (platformOf(place) === 'telegram' ? placePath(place)[0] : undefined) ?? place;

/** The longest that Discord takes: https://docs.discord.com/developers/resources/message#create-message */
const NONCE_LENGTH = 25;

/** What a message is known by, of a digest in hexadecimal or, for a message that is sent this once, a random UUID. */
export const nonceOf = (source: string): string => source.replaceAll('-', '').slice(0, NONCE_LENGTH);

/** The platform's limits, kept by waiting before anything is sent. */
export interface Pacer {
  /** Resolves once it may be sent to that chat: true; false when its lane was closed before. */
  permit(lane: Lane, chat: string): Promise<boolean>;
  /** What was permitted there goes out only now, as after something was written down for it, and counts from here. */
  leaves(chat: string): void;
  /** What went out there last was answered. */
  answered(chat: string): void;
  /** Milliseconds until something may be sent to that chat, as far as it is known now. */
  freeIn(chat: string): number;
  /** The platform said how long to wait, there or everywhere: it knows its limits best. Posts and alerts do not wait for long: theirs is false. */
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

/** What came of an edit, or of pinning. Both may be repeated: where nobody can tell, it was not taken. */
export type EditOutcome =
  | { readonly is: 'done' }
  /** The message does not stand there any more. */
  | { readonly is: 'gone' }
  | Exclude<PostOutcome, { readonly is: 'arrived' | 'unknown' }>;

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

/** What came of looking for a message of ours. */
export type Finding =
  /** `message`: the platform's id of it. */
  | { readonly is: 'found'; readonly message: string }
  /** All that could be it was read, and it surely does not stand there. */
  | { readonly is: 'absent' }
  /** It may stand there or not: not all of it can be read, or nothing. */
  | { readonly is: 'unreadable' };

/** Posts to one platform. Nothing here throws for the platform's sake, and nothing is repeated. */
export interface Poster {
  /** Sends once, and has an outcome within `withinMs`. */
  send(posting: Posting, withinMs: number): Promise<PostOutcome>;
  /** Milliseconds for which the same nonce makes no second message there; 0 where it may. */
  repeatableForMs(place: PlaceId): Promise<number>;
  /** Looks for our message that has the nonce, or what names that part of the post, posted since a moment. */
  find(posting: Posting, since: number): Promise<Finding>;
}

/** How a message of ours is pinned and kept true where it stands. Nothing here makes a sound or throws for the platform's sake. */
export interface Pinboard {
  pin(place: PlaceId, message: string, withinMs: number): Promise<EditOutcome>;
  /** `drawn` takes the place of what the message showed. */
  edit(place: PlaceId, message: string, drawn: string, withinMs: number): Promise<EditOutcome>;
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
  | { readonly is: 'closed'; readonly reasons: readonly [WaitReason, ...WaitReason[]] }
  /** Nothing is left that it was to tell. */
  | { readonly is: 'nothing' };
