import type { FetchFailure } from '../core/fetch-failure.ts';
import { isPrivateRefusal } from './link-guard.ts';

/**
 * Why an exchange came to nothing. It holds no address, no header and nothing that was thrown: an error of the client carries all of
 * what was sent, the key included.
 */
export interface Trouble {
  readonly is: 'trouble';
  readonly failure: FetchFailure;
  /** For the log: a code of Node or of HTTP, never words. */
  readonly kind: string;
  /** `sure`: it never left. `safe`: it may have been heard, and asking again could help. */
  readonly again?: 'sure' | 'safe';
  /** Whether it counts against the host: what is wrong with one page is not wrong with all. */
  readonly counts?: boolean;
  /** Milliseconds after which the host wants to be asked again, as it says itself. */
  readonly retryAfterMs?: number;
  /** Milliseconds for which the host is left alone. */
  readonly restMs?: number;
}

const HOURS = 3_600_000;
/** A site that will not have us is not asked again before this is over. */
const SHUT_MS = 6 * HOURS;
/** Where it was asked too often and does not say how long that lasts. */
const UNSAID_REST_MS = 60_000;
const LONGEST_REST_MS = 24 * HOURS;

const failed = (host: string, why: Extract<FetchFailure, { code: 'fetch_failed' }>['why']): FetchFailure => ({
  code: 'fetch_failed',
  host,
  why,
});

export const trouble = (
  host: string,
  why: Extract<FetchFailure, { code: 'fetch_failed' }>['why'],
  kind: string,
  more: Partial<Trouble> = {},
): Trouble => ({ is: 'trouble', failure: failed(host, why), kind, ...more });

const NO_HOST: readonly string[] = ['ENOTFOUND', 'EAI_NONAME', 'EAI_FAIL'];
const NEVER_LEFT: readonly string[] = ['ECONNREFUSED', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'];
const TIMED_OUT: readonly string[] = [
  'ECONNABORTED',
  'ETIMEDOUT',
  'ERR_CANCELED',
  'ABORT_ERR',
  'UND_ERR_HEADERS_TIMEOUT',
];
const CUT: readonly string[] = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_BAD_RESPONSE'];

/** What was thrown, as what it means and no more. */
export function troubleOf(error: unknown, host: string): Trouble {
  const code = codeOf(error);
  if (isPrivateRefusal(error) || isPrivateRefusal((error as Error | undefined)?.cause))
    return { is: 'trouble', failure: { code: 'address_refused', why: 'private' }, kind: 'private' };
  if (NO_HOST.includes(code)) return trouble(host, 'no_host', code, { counts: true });
  if (TIMED_OUT.includes(code)) return trouble(host, 'timed_out', code, { counts: true });
  if (NEVER_LEFT.includes(code)) return trouble(host, 'unreachable', code, { again: 'sure', counts: true });
  if (CUT.includes(code)) return trouble(host, 'unreachable', code, { again: 'safe', counts: true });
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code === 'ERR__ERROR_FORMAT_PADDING_1')
    return trouble(host, 'odd', code);
  return trouble(host, 'unreachable', code, { counts: true });
}

/** A code is one word of capitals; whatever else an error calls itself may quote somebody. */
function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/u.test(code)) return code;
  return error instanceof Error && /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : 'unknown';
}

export interface Answered {
  readonly host: string;
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  /** It is a page that tells people from programs. */
  readonly challenge: boolean;
  /** A stranger's link: what it answers says something of that page alone. */
  readonly onePage: boolean;
}

/** A status that is no answer. */
export function troubleOfStatus({ host, status, retryAfterMs, challenge, onePage }: Answered): Trouble {
  const failure: FetchFailure =
    status === 401 || status === 402 || status === 407 ? failed(host, 'login') : { code: 'fetch_status', host, status };
  const said = { is: 'trouble' as const, failure, kind: challenge ? 'challenge' : `HTTP ${status}` };
  const rest = Math.min(retryAfterMs ?? 0, LONGEST_REST_MS);
  if (status === 429 || status === 418) {
    const tooFast = { ...said, counts: true };
    return retryAfterMs === undefined
      ? { ...tooFast, restMs: UNSAID_REST_MS }
      : { ...tooFast, again: 'safe', retryAfterMs: rest, restMs: rest };
  }
  if (challenge || [402, 403, 451].includes(status)) return onePage ? said : { ...said, restMs: SHUT_MS };
  if ([502, 503, 504].includes(status))
    return { ...said, again: 'safe', counts: true, ...(rest > 0 && { retryAfterMs: rest, restMs: rest }) };
  return status >= 500 ? { ...said, counts: true } : said;
}

/** Something else than what is read there. Where a page stands instead of data, somebody wants to see a person. */
export function troubleOfType(host: string, type: string, accept: readonly string[]): Trouble {
  const readsPages = accept.includes('text/html');
  if (readsPages) return { is: 'trouble', failure: { code: 'fetch_not_text', host, type }, kind: 'type' };
  return trouble(host, 'odd', 'type', type === 'text/html' ? { restMs: SHUT_MS } : {});
}
