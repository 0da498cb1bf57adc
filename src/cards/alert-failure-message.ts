import type { AlertFailure } from '../core/alert-failure.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

/** What went wrong with what a place is told of by itself, with what would do. */
export function alertFailureMessage(failure: AlertFailure): Message {
  switch (failure.code) {
    case 'flow_words':
      return message('failure-flow_words', {
        what: message(`failure-flow_words-${failure.why}`, { typed: words(failure.typed) }),
      });
    case 'alert_choice':
      return message(`failure-alert_choice-${failure.of}`, { typed: words(failure.typed || '…') });
    case 'alert_words_left':
      return message('failure-alert_words_left', { typed: words(failure.typed) });
    case 'flow_rule_unknown':
      return message('failure-flow_rule_unknown', { number: failure.number, known: knownMessage(failure.known) });
    case 'flow_rule_same':
      return message('failure-flow_rule_same', { number: failure.number });
    case 'flow_rules_full':
      return message('failure-flow_rules_full', { most: failure.most });
    case 'alerts_not_on':
      return message('failure-alerts_not_on');
  }
}

const knownMessage = (known: readonly number[]): Message =>
  known.length > 0
    ? message('failure-flow_rule_unknown-known', { numbers: list(known) })
    : message('failure-flow_rule_unknown-none');
