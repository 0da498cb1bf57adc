import type { Interval } from '../core/interval.ts';
import type { Usd } from '../core/money.ts';
import type { Step } from '../core/printed.ts';
import type { Subject } from '../core/subject.ts';
import type { IsoDate, WeekEnding } from '../core/week.ts';

/** A place in the given text, in UTF-16 units: `text.slice(start, end)` is what stands there. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One figure of the week, with the first place of the body that prints it. */
export interface ReadLine {
  readonly scope: Subject['scope'];
  readonly key: string;
  readonly usd: Usd;
  readonly step: Step;
  /** Every mention carries a word like about, nearly, 约, 近. */
  readonly approx: boolean;
  readonly asPrinted: string;
  readonly evidence: Span;
}

export type RefusalReason =
  | 'other_window'
  | 'other_series'
  | 'sum_of_parts'
  | 'holding'
  | 'price'
  | 'headline'
  | 'percent'
  | 'no_direction'
  | 'bound'
  | 'cut'
  | 'other_currency'
  | 'issuer'
  | 'ambiguous';

/** A printed amount that is no figure of the week, and why. */
export interface Refused extends Span {
  readonly text: string;
  readonly reason: RefusalReason;
}

export interface Amount {
  readonly usd: Usd;
  readonly step: Step;
}

export type ReadWarning = Span &
  (
    | { readonly code: 'headline_mismatch'; readonly printed: Amount; readonly total: Amount }
    | { readonly code: 'share_contradicted'; readonly printed: string; readonly low: number; readonly high: number }
    | { readonly code: 'part_over_total'; readonly part: Amount; readonly total: Amount }
    | { readonly code: 'dual_rendering'; readonly printed: Amount; readonly other: Amount }
    | { readonly code: 'date_mismatch'; readonly stated: IsoDate; readonly expected: IsoDate }
    /** `sum` in whole dollars: the parts that the text prints together, beside the total it prints. */
    | { readonly code: 'sum_mismatch'; readonly sum: Interval; readonly total: Amount }
    /** More than three times the largest week that is known. */
    | { readonly code: 'scale_vs_history'; readonly printed: Amount; readonly largest: Amount }
  );

export type LevelDirection = 'reclaim_above' | 'hold_above' | 'lose_below' | 'reject_below';

/** Somebody's words, never ours: `words` is the sentence or the quotation, `evidence` its place. */
export type ReadClaim = { readonly words: string; readonly evidence: Span } & (
  | {
      readonly kind: 'level';
      readonly asset: string;
      readonly price: number;
      readonly direction: LevelDirection;
      readonly meaning: 'bearish_signal_void' | 'bullish_signal_void' | null;
      /** As the text names them; null where it does not. */
      readonly author: string | null;
      /** The day that the text is of. */
      readonly date: IsoDate | null;
    }
  | {
      readonly kind: 'holding';
      readonly holder: string;
      readonly asset: string;
      readonly usd?: Usd;
      readonly step?: Step;
      readonly approx: boolean;
      /** As printed: '10%'. */
      readonly percent?: string;
      readonly leverage: boolean;
      /** Of the coin itself, not of shares whose issuer holds it. */
      readonly direct: boolean;
      readonly asOf: IsoDate | null;
    }
  | { readonly kind: 'attribution' }
  | {
      readonly kind: 'superlative';
      /** Which flow it is the largest of; null where the words do not say. */
      readonly way: 'in' | 'out' | null;
      /** The first day of the month that it is measured from; null where none is named. */
      readonly since: IsoDate | null;
    }
  | { readonly kind: 'share'; readonly assets: readonly string[]; readonly printed: string }
);

export interface ReadReport {
  /** null where the text does not say whose report it retells. */
  readonly publisher: string | null;
  readonly weekEnding: WeekEnding | null;
  readonly publishedOn: IsoDate | null;
  readonly lines: readonly ReadLine[];
}

export interface Reading {
  /** null when the text holds no weekly report. */
  readonly report: ReadReport | null;
  readonly refused: readonly Refused[];
  readonly warnings: readonly ReadWarning[];
  readonly claims: readonly ReadClaim[];
}
