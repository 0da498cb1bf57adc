import type { Pinned } from '../core/pinned.ts';
import type { PlaceId, PlacePlatform } from '../core/place.ts';
import type { OnPlace } from '../core/place-event.ts';
import type { Pacer, Pinboard, Poster } from '../core/posting.ts';
import type { Clock, PlaceBook, PlatformLog } from '../ports.ts';
import type { PostKeeper } from '../post-ports.ts';

/** One platform on which something can be pinned. */
export interface Board {
  readonly poster: Pick<Poster, 'send'>;
  readonly pinboard: Pinboard;
  readonly pacer: Pacer;
}

/** What whoever switched it on is told, once each time. */
export type Trouble = 'unknown' | 'gone' | 'refused' | 'unpinned';

/** What pinned messages need of the rest of the house. */
export interface PinnedNeeds {
  readonly posts: PostKeeper;
  readonly places: Pick<PlaceBook, 'find'>;
  readonly boards: Partial<Readonly<Record<PlacePlatform, Board>>>;
  /** What is to stand there now, as the platform draws it; undefined where nothing is known that could. */
  readonly draw: (place: PlaceId, changedAt: number) => Promise<string | undefined>;
  readonly onPlace: OnPlace;
  /** Never throws; whether it reached anybody is its own log's to say. */
  readonly tell: (pinned: Pinned, why: Trouble) => Promise<void>;
  readonly digest: (text: string) => string;
  /** 25 characters that say nothing. */
  readonly nonce: () => string;
  readonly clock: Clock;
  readonly log: PlatformLog;
  /** There is room for more. */
  readonly wake: () => void;
}
