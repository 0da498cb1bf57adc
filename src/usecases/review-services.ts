import type { ReviewBook } from '../core/review-book.ts';
import type { Clock, LinkReader, PlaceBook, ReportStore } from '../ports.ts';

/** What texts with reports are reviewed with. */
export interface ReviewServices {
  readonly places: PlaceBook;
  readonly reviews: ReviewBook;
  /** The bundled record and what was accepted, as one. */
  readonly reports: ReportStore;
  readonly clock: Clock;
  readonly links?: LinkReader;
  readonly acceptsPublisherPages: boolean;
  /** What waits for its data may go out. */
  readonly wakeDeliveries: () => void;
}
