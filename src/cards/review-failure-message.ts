import type { ReviewFailure } from '../core/review-failure.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

/** What went wrong with a text that should hold a report, or with a review of one. */
export function reviewFailureMessage(failure: ReviewFailure): Message {
  switch (failure.code) {
    case 'text_without_report':
      return message('failure-text_without_report');
    case 'file_unreachable':
      return message('failure-file_unreachable', { file: words(failure.file) });
    case 'review_unknown': {
      const { typed, known } = failure;
      const those = known.length > 0 ? message('failure-review_unknown-known', { numbers: list(known) }) : NONE_OPEN;
      return message('failure-review_unknown', { typed: words(typed), known: those });
    }
    case 'review_words':
      return message('failure-review_words', { typed: words(failure.typed), number: failure.number });
    case 'review_line':
      return message('failure-review_line', { typed: words(failure.typed), known: list(failure.known.map(words)) });
    case 'review_lacks':
      return lacksMessage(failure);
    case 'review_example':
      return message(`failure-review_example-${failure.what}`, { line: words(failure.line) });
    case 'review_week': {
      const nearest = message('failure-review_week-nearest', { options: list(failure.nearest.map(words)) });
      return message(`failure-review_week-${failure.why}`, { typed: words(failure.typed), nearest });
    }
    case 'review_withheld':
      return message('failure-review_withheld', {
        line: words(`/report ${failure.number} accept ${failure.keys.join(' ')}`),
      });
    case 'review_amount':
      return message(`failure-review_amount-${failure.why}`, { typed: words(failure.typed) });
    case 'review_publisher':
      return message('failure-review_publisher', { typed: words(failure.typed) });
  }
}

const lacksMessage = ({ what, number, newest }: Extract<ReviewFailure, { code: 'review_lacks' }>): Message =>
  what === 'week'
    ? message('failure-review_lacks-week', { number, week: words(newest) })
    : message('failure-review_lacks-publisher', { number });

const NONE_OPEN = message('failure-review_unknown-none');
