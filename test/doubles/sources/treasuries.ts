import { json, type Route, status } from './host.ts';

export interface Company {
  readonly name: string;
  readonly coins: number;
}

const PATHS = ['/api/v3/companies/public_treasury/bitcoin', '/api/v3/companies/public_treasury/ethereum'];

/** Companies with their coins, as CoinGecko answers whoever has a key of its Demo plan. Without one, or for another coin, it refuses. */
export const companyTreasury =
  (companies: readonly Company[], total = companies.reduce((sum, { coins }) => sum + coins, 0)): Route =>
  (response, request) => {
    if (request.headers['x-cg-demo-api-key'] === undefined) return refusedKey(response, request);
    if (!PATHS.includes(request.url ?? '')) return status(404)(response, request);
    return json({
      total_holdings: total,
      total_value_usd: 111_000,
      market_cap_dominance: 1.11,
      companies: companies.map(({ name, coins }) => ({
        ...{ name, symbol: 'XX:EXMPL', country: 'XX', total_holdings: coins },
        ...{ total_entry_value_usd: 0, total_current_value_usd: 111, percentage_of_total_supply: 0.111 },
      })),
    })(response, request);
  };

/** Its own error, with whatever status it likes. */
export const refusal = (code: number, message = 'Made-up trouble'): Route =>
  json({ status: { error_code: code, error_message: message } });

const refusedKey: Route = status(
  401,
  { 'content-type': 'application/json' },
  JSON.stringify({ status: { error_code: 10_002, error_message: 'API Key Missing' } }),
);
