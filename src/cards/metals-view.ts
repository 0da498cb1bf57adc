import type { Candle, DailyCandles } from '../core/candle.ts';
import type { Answered, Fact } from '../core/live.ts';
import type { Metal, MetalPrice } from '../core/metal.ts';
import type { Report } from '../core/report.ts';
import type { WeekEnding } from '../core/week.ts';

/** What is known of the two Fridays that a reporting week lies between: the one before it, and its own. */
export interface WeekEnds<Price> {
  readonly before?: Price;
  readonly end?: Price;
}

export interface MetalBeside {
  readonly metal: Metal;
  readonly price: Answered<MetalPrice>;
  /** The last prices that were heard and kept of them, both of one source: not always the one that the price is of. */
  readonly ends: WeekEnds<Fact<MetalPrice>>;
}

/** Metals, BTC and the flows of one week. Each part may be absent alone. */
export interface MetalsView {
  readonly metals: readonly MetalBeside[];
  readonly bitcoin: { readonly price: Answered<DailyCandles>; readonly ends: WeekEnds<Candle> };
  /** Absent where no report is known; without it there is no week to look at. */
  readonly report?: Report;
  /** Set where the report is not the one that should be out. */
  readonly missing?: WeekEnding;
  /** UTC milliseconds. */
  readonly now: number;
}
