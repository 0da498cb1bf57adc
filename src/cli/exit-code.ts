import type { AppError } from '../core/errors.ts';
import { isFetchFailure } from '../core/fetch-failure.ts';

/** 0 done, 1 failed, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

const WRONG_USE: readonly string[] = [
  'not_yet',
  'bad_usage',
  'nothing_to_read',
  'bad_environment',
  'bad_option',
  'missing_option',
  'too_many_words',
  'unknown_command',
  'language_unknown',
  'zone_unknown',
  'text_unreadable',
  'export_unreadable',
  'backup_exists',
  'picture_exists',
  'week_malformed',
  'week_not_friday',
  'review_week',
  'review_example',
  'weeks_same',
];

/** What a person typed wrongly is wrong use; what we could not do for them has failed. */
export const exitCodeFor = ({ failure }: Pick<AppError, 'failure'>): 1 | 2 =>
  WRONG_USE.includes(failure.code) ? 2 : 1;

/** Of a text that was to be read: it, or its address, will not do, unless it never came. */
export function exitCodeForText({ failure }: Pick<AppError, 'failure'>): 1 | 2 {
  if (!isFetchFailure(failure)) return 2;
  switch (failure.code) {
    case 'address_refused':
    case 'fetch_not_text':
    case 'fetch_too_large':
      return 2;
    case 'fetch_failed':
      return failure.why === 'no_article' ? 2 : 1;
    default:
      return 1;
  }
}
