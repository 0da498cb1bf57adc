import type { IsoDate } from './week.ts';

/** How a text reached us. `publisher`: from the publisher's own pages, found by ourselves. */
export type TextOrigin = 'paste' | 'file' | 'forward' | 'message' | 'link' | 'feed' | 'publisher';

/** A text that may hold a report, and what is known of where it stood. */
export interface FoundText {
  /** Plain text, the headline on the first line where there is one, paragraphs on lines of their own. */
  readonly text: string;
  readonly origin: TextOrigin;
  /** The https address that it was read at; absent where it was pasted or handed over. */
  readonly address?: string;
  /** Stated by the page or the feed, never guessed. */
  readonly publishedOn?: IsoDate;
  /** UTC milliseconds. */
  readonly fetchedAt: number;
}
