import type { FetchFailure } from '../core/fetch-failure.ts';
import { type Message, message, words } from '../i18n/message.ts';

/** What went wrong with a page or a source that was fetched. */
export function fetchFailureMessage(failure: FetchFailure): Message {
  switch (failure.code) {
    case 'offline':
    case 'links_unread':
      return message(`failure-${failure.code}`);
    case 'address_refused':
      return message(`failure-address_refused-${failure.why}`);
    case 'fetch_failed':
      return message(`failure-fetch_failed-${failure.why}`, { host: words(failure.host) });
    case 'fetch_status':
      return message('failure-fetch_status', { host: words(failure.host), status: words(String(failure.status)) });
    case 'fetch_not_text':
      return notTextMessage(failure);
    case 'fetch_too_large':
      return message('failure-fetch_too_large', { host: words(failure.host), megabytes: failure.megabytes });
    case 'fetch_resting':
      return message('failure-fetch_resting', { host: words(failure.host), minutes: failure.minutes });
    case 'source_off':
    case 'source_changed':
    case 'source_refused':
    case 'source_key_refused':
    case 'source_stale':
    case 'source_ahead':
      return message(`failure-${failure.code}`, { host: words(failure.host) });
  }
}

function notTextMessage({ host, type }: Extract<FetchFailure, { code: 'fetch_not_text' }>): Message {
  const named = { host: words(host) };
  return type === ''
    ? message('failure-fetch_not_text-unnamed', named)
    : message('failure-fetch_not_text', { ...named, type: words(type) });
}
