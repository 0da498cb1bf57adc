import { AppError } from '../core/errors.ts';
import type { Exchange, Heard, Hop } from './http-exchange.ts';
import { type Hosts, type Leave, resting } from './http-hosts.ts';
import { type Limits, paceOf, type SourceRequest } from './http-request.ts';
import { type Trouble, trouble } from './http-trouble.ts';
import { checkAddress } from './link-guard.ts';

const MOST_REDIRECTS = 3;

export interface Follow {
  readonly exchange: Exchange;
  readonly hosts: Hosts;
  readonly agent: string;
  readonly ports: readonly number[];
  readonly limits: Limits;
  /** What an answer that is known can be asked for again by. */
  readonly validators: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** What the end of the road answered, and where that was. */
export interface Followed {
  readonly heard: Exclude<Heard, { is: 'redirect' }>;
  readonly address: URL;
  /** Of a body: whoever reads it says how that ended. */
  readonly leave?: Leave;
}

/**
 * Asks, and goes where it is sent on to: three times at most, each place checked as a stranger's link and told nothing but who asks.
 * Throws `address_refused` and `fetch_resting`; everything else is what was heard.
 */
export async function follow(request: SourceRequest, how: Follow): Promise<Followed> {
  const { ports } = how;
  const keyed = request.keyed === true || request.headers !== undefined;
  let url = request.trust === 'operator' ? new URL(request.url) : checkAddress(request.url, ports);
  for (let sent = 0; ; sent += 1) {
    const { heard, leave } = await askHop(request, url, sent === 0, how);
    if (heard.is !== 'redirect') return { heard, address: url, ...(leave && { leave }) };
    if (keyed || sent >= MOST_REDIRECTS)
      return { heard: trouble(url.hostname, 'redirects', 'redirects'), address: url };
    const next: URL | Trouble = nextOf(heard.to, url, ports);
    if (!(next instanceof URL)) return { heard: next, address: url };
    url = next;
  }
}

/** One place, when it is its turn. What came of it is said to its host, unless somebody has to read it first: `leave` is theirs then. */
async function askHop(
  request: SourceRequest,
  url: URL,
  first: boolean,
  how: Follow,
): Promise<{ readonly heard: Heard; readonly leave?: Leave }> {
  const { exchange, hosts, signal } = how;
  const leave = await hosts.enter(request.source, url.host, paceOf(request), signal);
  if (signal.aborted) {
    // It was not asked: that its turn came too late says nothing of it.
    leave('unasked');
    throw resting(url.host, 0);
  }
  const heard = await exchange.ask(hopOf(request, url, first, how), signal);
  if (heard.is === 'body') return { heard, leave };
  leave(heard.is === 'trouble' ? { failed: heard.counts === true, restMs: heard.restMs ?? 0 } : { failed: false });
  return { heard };
}

/** Where we are sent on to hears nothing of what was meant for the first address, and nobody vouches for it. */
function hopOf(request: SourceRequest, url: URL, first: boolean, { agent, limits, validators, now }: Follow): Hop {
  const { accept, unread, headers, body, trust, reads = [] } = request;
  const shared = { url, accept, unread, limits, now: now() };
  return first
    ? { ...shared, trust, body, reads, headers: { 'User-Agent': agent, ...validators, ...headers } }
    : { ...shared, trust: trust === 'outside' ? 'outside' : 'known', reads: [], headers: { 'User-Agent': agent } };
}

/** Where it is sent on to, or why nobody goes there. */
function nextOf(to: string, from: URL, ports: readonly number[]): URL | Trouble {
  const target = to === '' ? null : URL.parse(to, from.href);
  if (!target) return trouble(from.hostname, 'redirects', 'no target');
  try {
    return checkAddress(target.href, ports);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return trouble(from.hostname, 'redirects', 'target refused');
  }
}
