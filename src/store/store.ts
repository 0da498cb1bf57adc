import type { FactBook, FactKeeper } from '../core/fact-book.ts';
import type { ReviewBook } from '../core/review-book.ts';
import type { PictureBook, PictureKeeper } from '../core/said-picture.ts';
import type { Inbox, PlaceBook, PlatformName, ReportArchive, ReportStore } from '../ports.ts';
import type { PostBook, PostKeeper } from '../post-ports.ts';
import type { PlaceReader } from './place-reader.ts';

/** What may be asked of a store while another process writes to it. */
export interface StoreReader {
  readonly places: PlaceReader;
  readonly posts: PostBook;
  readonly reports: ReportStore;
  readonly reviews: ReviewBook;
  readonly facts: FactBook;
  readonly pictures: PictureBook;
  /** The id of the bot that a platform was spoken as last. */
  findBot(platform: PlatformName): Promise<string | undefined>;
  /** Everything that is kept, as JSON in an order of its own: the same store gives the same text. */
  export(): Promise<string>;
  /** Writes all that is on disk now to a new file, which is there whole or not at all. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A store that is ours to write: no other process can open it for writing until it is closed or this process ends. */
export interface Store extends StoreReader {
  readonly places: PlaceBook;
  readonly posts: PostKeeper;
  readonly inbox: Inbox;
  readonly reports: ReportArchive;
  readonly facts: FactKeeper;
  readonly pictures: PictureKeeper;
  /** The steps of the schema that opening it took; empty where it was of this version. */
  readonly migrated: readonly string[];
  /** Takes in what `export` wrote, all or nothing, where the store is empty. `file` is named in what is refused. */
  import(text: string, file: string): Promise<void>;
}
