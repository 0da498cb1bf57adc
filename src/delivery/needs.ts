import type { Delivery, WaitReason } from '../core/delivery.ts';
import type { Order } from '../core/order.ts';
import type { PlacePlatform } from '../core/place.ts';
import type { OnPlace } from '../core/place-event.ts';
import type { Pacer, Poster, Prepared } from '../core/posting.ts';
import type { ShortId } from '../core/short-id.ts';
import type { Clock, PlaceBook, PlatformLog } from '../ports.ts';
import type { PostKeeper } from '../post-ports.ts';
import type { PacerTime } from './pacer.ts';
import type { Digest } from './parts.ts';
import type { FirstBytes } from './repeats.ts';

/** One platform that can be posted to. */
export interface Outlet {
  readonly poster: Poster;
  readonly pacer: Pacer;
}

/** What whoever ordered a post is told, once for each delivery. */
export type Notice =
  | { readonly is: 'waiting'; readonly reasons: readonly WaitReason[] }
  | { readonly is: 'unknown' | 'failed' };

/** What deliveries need of the rest of the house. */
export interface Needs {
  readonly posts: PostKeeper;
  readonly places: Pick<PlaceBook, 'find'>;
  readonly outlets: Partial<Readonly<Record<PlacePlatform, Outlet>>>;
  /** Whether anything may be posted there now; absent where nothing ever speaks against it. */
  readonly isOpen?: (platform: PlacePlatform) => boolean;
  /** Makes a post from what is known now. */
  readonly prepare: (delivery: Delivery, order: Order) => Promise<Prepared>;
  readonly onPlace: OnPlace;
  /** Gives whether it reached anybody. Never throws: why it did not is its own log's to say. */
  readonly tell: (delivery: Delivery, order: Order, notice: Notice) => Promise<boolean>;
  readonly newId: () => ShortId;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly time: PacerTime;
  /** Empty where a process begins. */
  readonly firstBytes: FirstBytes;
  /** From 0 up to, but without, 1. */
  readonly random: () => number;
  readonly log: PlatformLog;
}
