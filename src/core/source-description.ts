import type { Series } from './series.ts';
import type { WeekEnding } from './week.ts';

/** What a source says of itself and of what is held from it. */
export interface SourceDescription {
  readonly publisher: string;
  readonly series: Series;
  readonly weeks: number;
  readonly figures: number;
  /** Distinct texts the figures were read from. */
  readonly texts: number;
  readonly first: WeekEnding;
  readonly last: WeekEnding;
}
