/**
 * What goes wrong with what is fetched. Only a host is ever named: a path or a query may hold somebody's key. `host` is as it stands
 * in an address, without port.
 */
export type FetchFailure =
  | { readonly code: 'offline' }
  | { readonly code: 'links_unread' }
  /** Whoever runs the bot has switched it off. */
  | { readonly code: 'source_off'; readonly host: string }
  /** The address itself will not do, or leads where nothing of ours may go. */
  | { readonly code: 'address_refused'; readonly why: 'malformed' | 'scheme' | 'port' | 'credentials' | 'private' }
  | {
      readonly code: 'fetch_failed';
      readonly host: string;
      readonly why: 'no_host' | 'unreachable' | 'timed_out' | 'redirects' | 'odd' | 'no_article' | 'login' | 'busy';
    }
  | { readonly code: 'fetch_status'; readonly host: string; readonly status: number }
  /** `type`: what its content is said to be, as 'application/pdf'; empty where it does not say. */
  | { readonly code: 'fetch_not_text'; readonly host: string; readonly type: string }
  | { readonly code: 'fetch_too_large'; readonly host: string; readonly megabytes: number }
  /** It was asked enough, or asked to be left alone. */
  | { readonly code: 'fetch_resting'; readonly host: string; readonly minutes: number }
  /** It is no longer laid out as we know it: nothing of it is read. */
  | { readonly code: 'source_changed'; readonly host: string }
  /** An answer that says itself that it is none. */
  | { readonly code: 'source_refused'; readonly host: string }
  | { readonly code: 'source_key_refused'; readonly host: string }
  /** Its newest is older than it should be. */
  | { readonly code: 'source_stale'; readonly host: string }
  /** It speaks of what has not come yet: its clock or ours is wrong. */
  | { readonly code: 'source_ahead'; readonly host: string };

const CODES: Readonly<Record<FetchFailure['code'], true>> = {
  ...{
    offline: true,
    links_unread: true,
    address_refused: true,
    fetch_failed: true,
    fetch_status: true,
    fetch_not_text: true,
  },
  ...{ fetch_too_large: true, fetch_resting: true, source_changed: true, source_refused: true, source_off: true },
  ...{ source_key_refused: true, source_stale: true, source_ahead: true },
};

export const isFetchFailure = <Other extends { readonly code: string }>(
  failure: Other | FetchFailure,
): failure is FetchFailure => Object.hasOwn(CODES, failure.code);
