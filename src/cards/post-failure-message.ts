import type { PostFailure } from '../core/post-failure.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

/** What went wrong with a schedule or a post. `nearest`: what may have been meant. */
export function postFailureMessage(failure: PostFailure, nearest: (words: readonly string[]) => Message): Message {
  switch (failure.code) {
    case 'schedule_words':
      return wordsMessage(failure, nearest);
    case 'schedule_unknown':
      return message('failure-schedule_unknown', { typed: words(failure.typed), known: knownMessage(failure.known) });
    case 'schedule_removed':
      return message('failure-schedule_removed', { number: failure.number });
    case 'schedules_full':
      return message('failure-schedules_full', { most: failure.most });
    case 'schedule_target':
      return message(`failure-schedule_target-${failure.why}`);
    case 'post_unknown':
      return message('failure-post_unknown', { typed: words(failure.typed) });
    case 'clock_behind':
    case 'post_settled':
    case 'no_pins_here':
      return message(`failure-${failure.code}`);
  }
}

function wordsMessage(
  { why, typed, nearest: near }: Extract<PostFailure, { code: 'schedule_words' }>,
  nearest: (words: readonly string[]) => Message,
): Message {
  const said = { typed: words(typed) };
  return why === 'bad_zone'
    ? message('failure-schedule_words-bad_zone', { ...said, nearest: nearest(near) })
    : message(`failure-schedule_words-${why}`, said);
}

const knownMessage = (known: readonly number[]): Message =>
  known.length > 0
    ? message('failure-schedule_unknown-known', { numbers: list(known) })
    : message('failure-schedule_unknown-none');
