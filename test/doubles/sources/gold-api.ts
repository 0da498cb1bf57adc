import { json, type Route, status } from './host.ts';

const NAMES: Readonly<Record<string, string>> = { XAU: 'Gold', XAG: 'Silver' };

/** A price as gold-api.com answers for it. Another question than for a metal that it was told of is refused. */
export const goldApi =
  (prices: Readonly<Record<string, number>>, updatedAt: string): Route =>
  (response, request) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://double');
    const symbol = /^\/price\/(XAU|XAG)$/u.exec(pathname)?.[1] ?? '';
    const price = prices[symbol];
    if (request.method !== 'GET' || search !== '' || price === undefined)
      return status(404, { 'content-type': 'application/json' }, '{"error":"Symbol not found"}')(response, request);
    return json(goldApiBody({ symbol, price, updatedAt }))(response, request);
  };

/** Its answer, with what a test has otherwise. */
export const goldApiBody = ({ symbol = 'XAU', ...more }: Readonly<Record<string, unknown>> = {}) => ({
  ...{ currency: 'USD', currencySymbol: '$', exchangeRate: 1, name: NAMES[String(symbol)] ?? 'Made up', price: 1_111 },
  ...{ symbol, updatedAt: '2026-01-27T11:58:00Z', updatedAtReadable: 'a few seconds ago', ...more },
});
