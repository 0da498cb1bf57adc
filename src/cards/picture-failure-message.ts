import type { PictureFailure } from '../core/picture-failure.ts';
import { type Message, message, words } from '../i18n/message.ts';

/** What went wrong with a picture, and what to do. */
export function pictureFailureMessage(
  failure: PictureFailure,
  didYouMean: (nearest: readonly string[]) => Message,
): Message {
  switch (failure.code) {
    case 'chart_unknown':
      return message('failure-chart_unknown', { typed: words(failure.typed), nearest: didYouMean(failure.nearest) });
    case 'chart_empty':
      return message('failure-chart_empty', {
        kind: message(`chart-${failure.kind}`),
        line: words(failure.line),
      });
    case 'picture_unknown':
      return message('failure-picture_unknown', { typed: words(failure.typed) });
  }
}
