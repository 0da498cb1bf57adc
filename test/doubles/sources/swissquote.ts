import { json, type Route, status } from './host.ts';

export interface Quote {
  readonly server?: string;
  /** Bid and ask by kind of account, in the order they come. */
  readonly profiles: Readonly<Record<string, readonly [bid: unknown, ask: unknown]>>;
  /** A moment, UTC. */
  readonly at: string;
}

/** What each of the bank's servers quotes, as it answers for a pair against the dollar. Another question is refused. */
export const swissquotes =
  (quotes: Readonly<Record<string, readonly Quote[]>>): Route =>
  (response, request) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://double');
    const metal = /^\/public-quotes\/bboquotes\/instrument\/(XAU|XAG)\/USD$/u.exec(pathname)?.[1] ?? '';
    const servers = quotes[metal];
    if (request.method !== 'GET' || search !== '' || !servers) return status(404)(response, request);
    return json(servers.map(serverBody))(response, request);
  };

const serverBody = ({ server = 'Made1', profiles, at }: Quote) => ({
  topo: { platform: 'MadeUpPlatform', server },
  spreadProfilePrices: Object.entries(profiles).map(([spreadProfile, [bid, ask]]) => ({
    ...{ spreadProfile, bidSpread: 11.1, askSpread: 11.1, bid, ask },
  })),
  ts: Date.parse(at),
});
