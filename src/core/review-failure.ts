import type { WeekEnding } from './week.ts';

/** What goes wrong with texts that hold a report, and with reviews of them. `typed`: the words that are meant. */
export type ReviewFailure =
  | { readonly code: 'text_without_report' }
  | { readonly code: 'file_unreachable'; readonly file: string }
  | { readonly code: 'review_unknown'; readonly typed: string; readonly known: readonly number[] }
  | { readonly code: 'review_words'; readonly typed: string; readonly number: number }
  | { readonly code: 'review_line'; readonly typed: string; readonly known: readonly string[] }
  | {
      readonly code: 'review_lacks';
      readonly what: 'week' | 'publisher';
      readonly number: number;
      readonly newest: WeekEnding;
    }
  /** Nothing was typed behind it: `line` is what could be. */
  | { readonly code: 'review_example'; readonly what: 'fix' | 'week' | 'publisher'; readonly line: string }
  | {
      readonly code: 'review_week';
      readonly why: 'malformed' | 'not_friday' | 'ahead';
      readonly typed: string;
      readonly nearest: readonly WeekEnding[];
    }
  | { readonly code: 'review_withheld'; readonly number: number; readonly keys: readonly string[] }
  | {
      readonly code: 'review_amount';
      readonly why: 'unreadable' | 'unsigned' | 'small' | 'large';
      readonly typed: string;
    }
  | { readonly code: 'review_publisher'; readonly typed: string };

const CODES: Readonly<Record<ReviewFailure['code'], true>> = {
  ...{ text_without_report: true, review_unknown: true, review_words: true, review_line: true },
  ...{ review_lacks: true, review_withheld: true, review_amount: true, review_publisher: true, file_unreachable: true },
  ...{ review_example: true, review_week: true },
};

export const isReviewFailure = <Other extends { readonly code: string }>(
  failure: Other | ReviewFailure,
): failure is ReviewFailure => Object.hasOwn(CODES, failure.code);
