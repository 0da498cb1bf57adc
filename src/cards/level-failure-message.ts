import type { LevelFailure } from '../core/level-failure.ts';
import { list, type Message, message, words } from '../i18n/message.ts';

/** What went wrong with a level of a place. `nearest`: what may have been meant. */
export function levelFailureMessage(failure: LevelFailure, nearest: (words: readonly string[]) => Message): Message {
  switch (failure.code) {
    case 'level_words':
      return message(`failure-level_words-${failure.why}`, { typed: words(failure.typed) });
    case 'level_asset':
      return message('failure-level_asset', { typed: words(failure.typed), nearest: nearest(failure.nearest) });
    case 'level_no_market':
      return message('failure-level_no_market', { asset: words(failure.asset) });
    case 'level_venue': {
      const { typed, asset, known } = failure;
      const named = { typed: words(typed), asset: words(asset), known: list(known.map(words)) };
      return message('failure-level_venue', named);
    }
    case 'level_unknown':
      return message('failure-level_unknown', { typed: words(failure.typed), known: knownMessage(failure.known) });
    case 'level_retired':
    case 'level_twice':
      return message(`failure-${failure.code}`, { number: failure.number });
    case 'levels_full':
      return message('failure-levels_full', { most: failure.most });
    case 'level_claims_none':
      return message('failure-level_claims_none', { review: failure.review });
    case 'level_claim_unknown': {
      const { review, typed, most } = failure;
      return message('failure-level_claim_unknown', { review, typed: words(typed), most });
    }
  }
}

const knownMessage = (known: readonly number[]): Message =>
  known.length > 0
    ? message('failure-level_unknown-known', { numbers: list(known) })
    : message('failure-level_unknown-none');
