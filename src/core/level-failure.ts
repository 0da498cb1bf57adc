import type { LevelFault } from './level-words.ts';

/** What goes wrong with levels of a place. `typed`: the words that are meant. */
export type LevelFailure =
  | {
      readonly code: 'level_words';
      readonly why: LevelFault['code'] | 'past_date' | 'asset_fixed' | 'claim_fixed' | 'nothing_new' | 'no_review';
      readonly typed: string;
    }
  | { readonly code: 'level_asset'; readonly typed: string; readonly nearest: readonly string[] }
  /** Known, but traded nowhere that candles are known of. */
  | { readonly code: 'level_no_market'; readonly asset: string }
  | { readonly code: 'level_venue'; readonly typed: string; readonly asset: string; readonly known: readonly string[] }
  | { readonly code: 'level_unknown'; readonly typed: string; readonly known: readonly number[] }
  | { readonly code: 'level_retired'; readonly number: number }
  /** It stands here under that number already. */
  | { readonly code: 'level_twice'; readonly number: number }
  | { readonly code: 'levels_full'; readonly most: number }
  | { readonly code: 'level_claims_none'; readonly review: number }
  | { readonly code: 'level_claim_unknown'; readonly review: number; readonly typed: string; readonly most: number };

const CODES: Readonly<Record<LevelFailure['code'], true>> = {
  ...{ level_words: true, level_asset: true, level_no_market: true, level_venue: true, level_unknown: true },
  ...{ level_retired: true, level_twice: true, levels_full: true },
  ...{ level_claims_none: true, level_claim_unknown: true },
};

export const isLevelFailure = <Other extends { readonly code: string }>(
  failure: Other | LevelFailure,
): failure is LevelFailure => Object.hasOwn(CODES, failure.code);
