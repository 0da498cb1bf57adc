import { json, type Route, status } from './host.ts';

interface Token {
  readonly usd: number;
  /** A moment, UTC. */
  readonly at: string;
}

/** Prices by id as CoinGecko answers for them: an id that it does not know is left out, and what it is not asked for too. */
export const tokenPrices =
  (tokens: Readonly<Record<string, Token>>): Route =>
  (response, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
    if (request.method !== 'GET' || pathname !== '/api/v3/simple/price') return status(404)(response, request);
    if (searchParams.get('vs_currencies') !== 'usd' || !searchParams.has('ids'))
      return status(422, { 'content-type': 'application/json' }, '{"error":"Missing parameter"}')(response, request);
    const dated = searchParams.get('include_last_updated_at') === 'true';
    const known = (searchParams.get('ids') ?? '').split(',').flatMap((id) => {
      const token = tokens[id];
      return token
        ? [[id, { usd: token.usd, ...(dated && { last_updated_at: Date.parse(token.at) / 1_000 }) }] as const]
        : [];
    });
    return json(Object.fromEntries(known))(response, request);
  };

/** As it refuses, at times with the status of success. */
export const askedTooOften: Route = json({
  status: { error_code: 429, error_message: 'made-up words about a limit' },
});
