/** https://docs.discord.com/developers/topics/rate-limits: in all, of a sliding second. */
const PER_SECOND = 50;
/** Discord names no number for a route; this one is what a channel's messages have been seen to have. */
const PER_ROUTE = 5;
const ROUTE_WINDOW_MS = 5_000;

export interface Counted {
  readonly headers: Readonly<Record<string, string>>;
  /** Set when it is one too many. */
  readonly tooFast?: { readonly retryAfter: number; readonly global: boolean };
}

/** Counts requests as Discord does: those about interactions by their route alone, all others together as well. */
export function createLimits(now: () => number) {
  const routes = new Map<string, { used: number; readonly until: number }>();
  let second: number[] = [];
  let invalid = 0;
  const overall = (): Counted['tooFast'] => {
    second = second.filter((at) => now() - at < 1000);
    const [first = 0] = second;
    if (second.length >= PER_SECOND) return { retryAfter: (first + 1000 - now()) / 1000, global: true };
    second.push(now());
    return undefined;
  };
  return {
    count(route: string, interaction: boolean): Counted {
      const global = interaction ? undefined : overall();
      if (global) return { headers: refusalHeaders(global.retryAfter, 'global'), tooFast: global };
      const known = routes.get(route);
      const window = known && known.until > now() ? known : { used: 0, until: now() + ROUTE_WINDOW_MS };
      routes.set(route, window);
      window.used += 1;
      const after = (window.until - now()) / 1000;
      const headers = {
        'x-ratelimit-limit': String(PER_ROUTE),
        'x-ratelimit-remaining': String(Math.max(0, PER_ROUTE - window.used)),
        'x-ratelimit-reset': String(window.until / 1000),
        'x-ratelimit-reset-after': String(after),
        'x-ratelimit-bucket': `b-${route.replaceAll(/\W+/gu, '-')}`,
      };
      if (window.used <= PER_ROUTE) return { headers };
      return {
        headers: { ...headers, ...refusalHeaders(after, 'user') },
        tooFast: { retryAfter: after, global: false },
      };
    },
    /** 10,000 of them in ten minutes ban an address. */
    noteInvalid(status: number): void {
      if (status === 401 || status === 403 || status === 429) invalid += 1;
    },
    invalid: () => invalid,
  };
}

export const refusalHeaders = (retryAfter: number, scope: 'user' | 'global'): Record<string, string> => ({
  'retry-after': String(retryAfter),
  'x-ratelimit-scope': scope,
  ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
});
