import type { Bridge, NoBridge } from '../core/bridge.ts';
import type { EtfSum, EtfWeek } from '../core/etf-week.ts';
import type { Absent, Miss } from '../core/live.ts';
import type { WeekEnding } from '../core/week.ts';

/**
 * What is known of an asset's US spot ETFs in one week. `sum`: of the whole week, and of no day. `absent`: nothing is known of the asset. `no_days`: of
 * the asset, and of no day of this week.
 */
export type EtfKnown =
  | { readonly is: 'days'; readonly week: EtfWeek }
  | ({ readonly is: 'sum' } & EtfSum)
  | Absent
  | { readonly is: 'no_days' };

/** One asset's days beside what is published of the same week. */
export interface EtfWeekView {
  /** Ticker. */
  readonly asset: string;
  readonly week: WeekEnding;
  readonly known: EtfKnown;
  readonly bridge: Bridge | NoBridge;
  /** A weekly report of that week is known. */
  readonly reported: boolean;
  /** Sources that were asked and did not serve. */
  readonly missed: readonly Miss[];
}

/** The same, as somebody asked for it. */
export interface EtfAnswer extends EtfWeekView {
  /** No week was asked for, and that of the newest known day is over for a week or more. */
  readonly old: boolean;
  /** The running week, behind which there is none. */
  readonly running: WeekEnding;
  /** UTC milliseconds. */
  readonly now: number;
}

/** The days of the main assets in one week, and the US beside all of them. */
export interface EtfOverview {
  readonly week: WeekEnding;
  readonly assets: readonly EtfWeekView[];
  readonly us: Bridge | NoBridge;
  /** UTC milliseconds. */
  readonly now: number;
}
