import { json, type Route, status } from './host.ts';

export const SUMMARY_PATH = '/openapi/v1/etfs/summary-history';

export interface SummaryRow {
  readonly date: string;
  /** Whole dollars, with cents; null or anything else is a fault or not out. */
  readonly total_net_inflow: unknown;
}

/** The history as it is answered to whoever has a key: newest first, as many rows as were asked for. Another question is refused. */
export const summaryHistory =
  (rowsOf: Readonly<Record<string, readonly SummaryRow[]>>): Route =>
  (response, request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
    const key = request.headers['x-soso-api-key'];
    const { symbol = '', country_code, limit = '', ...more } = Object.fromEntries(searchParams);
    const rows = rowsOf[symbol];
    if (pathname !== SUMMARY_PATH || request.method !== 'GET') return status(404)(response, request);
    if (typeof key !== 'string' || key.length < 4) return status(401)(response, request);
    const fits = country_code === 'US' && /^(?:[1-9]\d?|[12]\d\d|300)$/u.test(limit) && Object.keys(more).length === 0;
    if (!rows || !fits) return json({ code: 40_001, message: 'made-up: bad parameters' })(response, request);
    const data = rows
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .slice(0, Number(limit))
      .map((row) => ({ ...row, total_value_traded: 111.11, total_net_assets: 222.22, cum_net_inflow: 333.33 }));
    return json({ code: 0, message: 'success', data })(response, request);
  };

/** As it refuses, with the status of success. */
export const summaryRefusal = (code: number): Route => json({ code, message: 'made-up refusal' });
