import type { FetchFailure } from './fetch-failure.ts';
import type { AsOf, Coverage, Question, SourceFailure } from './live.ts';
import type { SourceName } from './source-names.ts';

/** What a source's terms come to, each with a sentence. */
export type Terms =
  | 'credit'
  | 'no_licence'
  | 'market_data'
  | 'personal_use'
  | 'public_record'
  | 'undocumented'
  | 'notice';

/** A source of live figures: whose it is, under what terms, whether it is asked, and how it did since this process began. */
export interface SourceCondition {
  readonly name: SourceName;
  readonly publisher: string;
  readonly answers: readonly Question[];
  /** What each of its answers covers. */
  readonly covers: { readonly [Q in Question]?: Coverage };
  readonly terms: Terms;
  readonly termsUrl: string;
  readonly attribution?: string;
  /** `off`: switched off by a setting, or nobody is asked at all. */
  readonly state: 'on' | 'needs_key' | 'needs_contact' | 'opt_in' | 'off';
  /** The host of the base address that the operator set instead of its own. */
  readonly mirror?: string;
  /** When the newest answer that could be shown came, UTC milliseconds. */
  readonly goodAt?: number;
  /** Why it did not serve last; that it was left alone for that is no failure of its own. */
  readonly failed?: { readonly at: number; readonly failure: FetchFailure };
  /** UTC milliseconds until which it is left alone. */
  readonly restUntil?: number;
  /** Requests of this day of UTC, and how many it may have. */
  readonly spent: number;
  readonly perDay: number;
}

/** What came of asking a source its first question, as somebody who looks after it does. */
export interface TriedSource {
  readonly name: SourceName;
  readonly publisher: string;
  readonly question: Question;
  /** How long it took. */
  readonly ms: number;
  /** `nothing`: it answered, and knows nothing of what it was asked for. */
  readonly came: { readonly asOf: AsOf } | { readonly failure: SourceFailure } | 'nothing';
}
