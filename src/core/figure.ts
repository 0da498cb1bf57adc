import { type Interval, intervalOf } from './interval.ts';
import type { PrintedAmount } from './printed.ts';
import type { Series } from './series.ts';
import type { Subject } from './subject.ts';
import type { Verification } from './verification.ts';
import type { IsoDate, Period } from './week.ts';

/** What a number must say of itself before it may reach a chat. */
export interface Passport {
  /** Stable over vintages: 'coinshares/2026-01-23/asset/BTC'. */
  readonly id: string;
  readonly subject: Subject;
  readonly series: Series;
  readonly period: Period;
  readonly publisher: string;
  /** The publisher's own page, the only link that is ever passed on. */
  readonly document?: string;
  /** Pages that restated it and where it was read. */
  readonly via: readonly string[];
  readonly publishedOn: IsoDate;
  /** `derived`: the Monday after a week, or the day after a day; not a date that was read. */
  readonly publishedOnIs: 'stated' | 'derived';
  /** UTC milliseconds. Absent when the record does not hold it. */
  readonly fetchedAt?: number;
  readonly origin: 'bundled' | 'read';
  readonly verification: Verification;
  /** 1 is the first accepted state of the report it stands in. */
  readonly vintage: number;
}

/** An operator set another amount than the text prints, when a review of it was decided. */
export interface Correction {
  readonly on: IsoDate;
  readonly review: number;
}

/** Somebody printed it. `asPrinted` and `approx` are absent when the record does not hold them, never guessed. `corrected`: `asPrinted` is then another amount. */
export interface PrintedFigure extends Passport, PrintedAmount {
  readonly derived: false;
  readonly interval: Interval;
  readonly asPrinted?: string;
  readonly approx?: boolean;
  readonly corrected?: Correction;
}

/** `etf_week`: of all trading days of a week; `etf_days`: of those that are out; `bridge_…`: between two quantities that stand side by side. */
export type Derivation =
  | 'rest_of_world'
  | 'named_regions'
  | 'other_assets'
  | 'majors'
  | 'beyond_majors'
  | 'beyond_etf_assets'
  | 'change'
  | 'etf_week'
  | 'etf_days'
  | 'bridge_gap'
  | 'bridge_rest';

/** Computed from printed ones: an interval, never a point. */
export interface DerivedFigure extends Passport {
  readonly derived: true;
  readonly interval: Interval;
  readonly rule: Derivation;
  readonly from: readonly string[];
}

export type Figure = PrintedFigure | DerivedFigure;

/** Which figure in which state of its report: what is remembered of a figure that was shown. */
export type FigureId = Pick<Passport, 'id' | 'vintage'>;

export function printedFigure(figure: Omit<PrintedFigure, 'derived' | 'interval'>): PrintedFigure {
  return { ...figure, derived: false, interval: intervalOf(figure) };
}

export function figureId(publisher: string, end: IsoDate, { scope, key }: Subject): string {
  return [publisher.toLowerCase(), end, ...(scope === 'total' ? ['total'] : [scope, key])].join('/');
}
