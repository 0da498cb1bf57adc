import { AppError } from '../core/errors.ts';
import type { Exchange, Heard, Hop } from './http-exchange.ts';
import type { Hosts } from './http-hosts.ts';
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
}

/**
 * Asks, and goes where it is sent on to: three times at most, each place checked as a stranger's link and told nothing but who asks.
 * Throws `address_refused` and `fetch_resting`; everything else is what was heard.
 */
export async function follow(request: SourceRequest, how: Follow): Promise<Followed> {
  const { exchange, hosts, ports } = how;
  const keyed = request.keyed === true || request.headers !== undefined;
  let url = request.trust === 'operator' ? new URL(request.url) : checkAddress(request.url, ports);
  for (let sent = 0; ; sent += 1) {
    const leave = await hosts.enter(request.source, url.host, paceOf(request), how.signal);
    const heard = await exchange.ask(hopOf(request, url, sent === 0, how), how.signal);
    leave(heard.is === 'trouble' ? { failed: heard.counts === true, restMs: heard.restMs ?? 0 } : { failed: false });
    if (heard.is !== 'redirect') return { heard, address: url };
    if (keyed || sent >= MOST_REDIRECTS)
      return { heard: trouble(url.hostname, 'redirects', 'redirects'), address: url };
    const next: URL | Trouble = nextOf(heard.to, url, ports);
    if (!(next instanceof URL)) return { heard: next, address: url };
    url = next;
  }
}

/** Where we are sent on to hears nothing of what was meant for the first address, and nobody vouches for it. */
function hopOf(request: SourceRequest, url: URL, first: boolean, { agent, limits, validators, now }: Follow): Hop {
  const { accept, unread, headers, body, trust } = request;
  const shared = { url, accept, unread, limits, now: now() };
  return first
    ? { ...shared, trust, body, headers: { 'User-Agent': agent, ...validators, ...headers } }
    : { ...shared, trust: trust === 'outside' ? 'outside' : 'known', headers: { 'User-Agent': agent } };
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
