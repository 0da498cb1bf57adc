import type { Review, ReviewLine } from '../core/review.ts';
import { message, subjectValue, type Value } from '../i18n/message.ts';
import type { Next } from './card.ts';

/**
 * All that can be done with an open review by a tap: the whole of it, and each figure that is still open. Each does so to the version that
 * is shown, and to no other.
 */
export function reviewNext({ number, version, lines }: Review): readonly Next[] {
  const begun = `/report ${number} v${version}`;
  const open = lines.filter(({ state }) => state.is === 'open');
  return [
    { label: message('review-accept-all'), line: `${begun} accept` },
    { label: message('review-refuse-all'), line: `${begun} refuse` },
    ...open.flatMap((line) => eachNext('accept', line, begun)),
    ...open.flatMap((line) => eachNext('refuse', line, begun)),
    { label: message('review-list'), line: '/report' },
  ];
}

function eachNext(
  what: 'accept' | 'refuse',
  { subject, usd, step, approx }: ReviewLine,
  begun: string,
): readonly Next[] {
  const named = subjectValue(subject);
  const amount: Value = { is: 'amount', amount: { usd, step }, approx };
  const shown = message('labelled', { label: named, value: amount });
  return [
    {
      label: message(`review-${what}-one`, { subject: named }),
      line: `${begun} ${what} ${subject.key}`,
      choice: { of: message(`review-${what}-which`), shown },
    },
  ];
}
