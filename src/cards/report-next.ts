import { amountOf, type Review, type ReviewLine, waitingLines } from '../core/review.ts';
import type { Subject } from '../core/subject.ts';
import { message, subjectValue, type Value } from '../i18n/message.ts';
import type { Next } from './card.ts';

/**
 * All that can be done with an open review by a tap: the whole of it, and each figure that still waits for a word. Each does so to the version that
 * is shown, and to no other.
 */
export function reviewNext(review: Review, withheld: readonly Subject[]): readonly Next[] {
  const { number, version } = review;
  const begun = `/report ${number} v${version}`;
  const waiting = waitingLines(review, withheld);
  return [
    { label: message('review-accept-all'), line: `${begun} accept` },
    { label: message('review-refuse-all'), line: `${begun} refuse` },
    ...waiting.flatMap((line) => eachNext('accept', line, begun)),
    ...waiting.flatMap((line) => eachNext('refuse', line, begun)),
    { label: message('review-list'), line: '/report' },
  ];
}

function eachNext(what: 'accept' | 'refuse', line: ReviewLine, begun: string): readonly Next[] {
  const { subject, approx } = line;
  const named = subjectValue(subject);
  const amount: Value = { is: 'amount', amount: amountOf(line), approx };
  const shown = message('labelled', { label: named, value: amount });
  return [
    {
      label: message(`review-${what}-one`, { subject: named }),
      line: `${begun} ${what} ${subject.key}`,
      choice: { of: message(`review-${what}-which`), shown },
    },
  ];
}
