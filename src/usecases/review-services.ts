import type { ReviewBook } from '../core/review-book.ts';
import type { Clock, PlaceBook, ReportStore } from '../ports.ts';
import type { LinkSources } from './find-text.ts';

/** What texts with reports are reviewed with. */
export interface ReviewServices extends LinkSources {
  readonly places: PlaceBook;
  readonly reviews: ReviewBook;
  /** The bundled record and what was accepted, as one. */
  readonly reports: ReportStore;
  readonly clock: Clock;
  readonly acceptsPublisherPages: boolean;
  /** What waits for its data may go out. */
  readonly wakeDeliveries: () => void;
}
