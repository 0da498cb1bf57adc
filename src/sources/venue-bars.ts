import type { Asking } from './define-source.ts';
import type { Fetched } from './http.ts';
import type { Waiting } from './venue-asking.ts';
import type { ListedBar, VenueTimeframe } from './venue-rows.ts';

/** What a venue is asked for: candles of one pair and one length that open at `from` (UTC milliseconds, on their grid) or later. */
export interface BarsQuestion extends Waiting {
  readonly pair: string;
  readonly timeframe: VenueTimeframe;
  readonly from: number;
}

/**
 * As many as one answer of a venue holds, oldest first, from the first that it has; older ones may be among them. Throws `source_refused`
 * where it does not know the pair, and fails as the door does.
 */
export type VenueBars = (asking: Asking, question: BarsQuestion) => Promise<Fetched<readonly ListedBar[]>>;
