import type { HookFailure } from '../core/hook-failure.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

/** What went wrong with the keys of webhooks, and what to do. */
export function hookFailureMessage(failure: HookFailure): Message {
  switch (failure.code) {
    case 'hook_unknown':
      return message('failure-hook_unknown', { typed: words(failure.typed), known: knownMessage(failure.known) });
    case 'hooks_full':
      return message('failure-hooks_full', { most: failure.most });
    case 'hook_unheard':
      return message('failure-hook_unheard');
    case 'hook_not_alone':
      return message(`failure-hook_not_alone-${failure.why}`);
  }
}

const knownMessage = (known: readonly number[]): Message =>
  known.length > 0
    ? message('failure-hook_unknown-known', { numbers: list(known) })
    : message('failure-hook_unknown-none');
