import type { AlertFailure } from './alert-failure.ts';
import type { FetchFailure } from './fetch-failure.ts';
import type { HookFailure } from './hook-failure.ts';
import type { LevelFailure } from './level-failure.ts';
import type { PictureFailure } from './picture-failure.ts';
import type { PostFailure } from './post-failure.ts';
import type { ReviewFailure } from './review-failure.ts';
import type { IsoDate, WeekEnding } from './week.ts';

/** Everything we expect to go wrong, with what a person needs to understand it and to go on. */
export type Failure =
  | {
      readonly code: 'unknown_command';
      readonly typed: string;
      readonly nearest: readonly string[];
      /** It is rather a text. */
      readonly pasted?: true;
    }
  | { readonly code: 'bad_option'; readonly command: string; readonly option: string; readonly typed: string }
  | { readonly code: 'missing_option'; readonly command: string; readonly option: string }
  | { readonly code: 'too_many_words'; readonly command: string; readonly extra: string }
  | {
      readonly code: 'not_allowed';
      readonly command: string;
      readonly role: string;
      /** Where a platform knows it. */
      readonly missing?: MissingRight;
    }
  | { readonly code: 'week_malformed'; readonly typed: string; readonly nearest: readonly WeekEnding[] }
  | { readonly code: 'week_not_friday'; readonly date: IsoDate; readonly nearest: readonly WeekEnding[] }
  | { readonly code: 'week_unknown'; readonly week: WeekEnding; readonly nearest: readonly WeekEnding[] }
  | { readonly code: 'week_ahead'; readonly week: WeekEnding; readonly newest?: WeekEnding }
  | { readonly code: 'weeks_same' }
  | { readonly code: 'no_reports' }
  | { readonly code: 'nothing_kept' }
  | { readonly code: 'too_fast' }
  /** Others of theirs are still read. */
  | { readonly code: 'link_waits' }
  | { readonly code: 'asset_unknown'; readonly typed: string; readonly nearest: readonly string[] }
  | {
      readonly code: 'figure_unknown';
      readonly typed: string;
      readonly week: WeekEnding;
      readonly nearest: readonly string[];
    }
  /** `nearest`: as they are typed. */
  | { readonly code: 'fact_unknown' | 'source_unknown'; readonly typed: string; readonly nearest: readonly string[] }
  | { readonly code: 'language_unknown'; readonly typed: string; readonly known: readonly string[] }
  | { readonly code: 'zone_unknown'; readonly typed: string; readonly nearest: readonly string[] }
  | { readonly code: 'quiet_hours_unknown'; readonly typed: string }
  | { readonly code: 'choice_unknown'; readonly typed: string; readonly known: readonly string[] }
  | PostFailure
  | AlertFailure
  | FetchFailure
  | HookFailure
  | ReviewFailure
  | LevelFailure
  | PictureFailure
  | { readonly code: 'text_empty' }
  | { readonly code: 'file_empty' }
  | { readonly code: 'text_too_long'; readonly limit: number }
  | {
      readonly code: 'text_unreadable';
      readonly file: string;
      readonly why: 'missing' | 'folder' | 'denied' | 'binary' | 'encoding';
    }
  | { readonly code: 'data_damaged'; readonly file: string; readonly where: string }
  | { readonly code: StoreFault | PictureFault; readonly file: string }
  | { readonly code: 'export_unreadable'; readonly file: string; readonly where: string }
  | { readonly code: 'not_yet'; readonly what: string }
  | { readonly code: 'port_taken'; readonly port: number }
  | { readonly code: 'tokens_refused' }
  | { readonly code: 'bad_usage'; readonly typed: string }
  | { readonly code: 'nothing_to_read' }
  | {
      readonly code: 'bad_environment';
      readonly variable: string;
      readonly why: EnvironmentFault;
      /** What would fit, where the choice is small. */
      readonly known: readonly string[];
    };

/** What keeps a store, or a copy of it, from being read or written. */
export type StoreFault =
  | 'store_missing'
  | 'store_locked'
  | 'store_older'
  | 'store_newer'
  | 'store_damaged'
  | 'store_foreign'
  | 'store_read_only'
  | 'store_full'
  | 'store_failing'
  | 'store_not_empty'
  | 'export_newer'
  | 'backup_exists';

/** What keeps a picture from standing in a file. */
export type PictureFault = 'picture_exists' | 'picture_undrawn' | 'picture_unwritten';

/** What somebody who was refused lacks: each has a sentence that says who can give it. */
export type MissingRight =
  | 'operator'
  | 'telegram_administrator'
  | 'telegram_own_name'
  | 'telegram_unknown'
  | 'discord_manage_server'
  | 'discord_private';

export type EnvironmentFault =
  | 'empty'
  | 'needed'
  | 'not_with_token'
  | 'not_a_moment'
  | 'not_a_language'
  | 'not_a_level'
  | 'not_a_switch'
  | 'not_a_choice'
  | 'not_a_token'
  | 'not_a_url'
  | 'not_a_secret'
  | 'not_an_id'
  | 'not_operators'
  | 'not_a_key'
  | 'not_a_host'
  | 'not_a_port'
  | 'not_a_contact'
  | 'not_a_source_key'
  | 'not_a_database';

/** `failure` is for the person, `message` and `cause` are for the log. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}

/** What may be logged of anything that was thrown: its kind alone, as its words may quote what somebody wrote. */
export const kindOf = (error: unknown): { readonly kind: string } => ({
  kind: error instanceof Error ? error.name : typeof error,
});

/** For the `default` of a switch over a union: a new member stops the compiler here. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable: ${JSON.stringify(value)}`);
}
