import { json, type Route, status } from './host.ts';

export interface SupplyDay {
  /** The UTC date that the value is of. */
  readonly date: string;
  /** Absent where nothing is counted in dollars. */
  readonly dollars?: number | string;
}

/** All days as DefiLlama answers with them, oldest first, other currencies beside the dollar. Another question is refused. */
export const stablecoinCharts =
  (days: readonly SupplyDay[]): Route =>
  (response, request) => {
    if (request.method !== 'GET' || request.url !== '/stablecoincharts/all') return status(404)(response, request);
    return json(days.map(dayBody))(response, request);
  };

const dayBody = ({ date, dollars }: SupplyDay) => {
  const pegged = { ...(dollars !== undefined && { peggedUSD: dollars }), peggedEUR: 11.1 };
  return {
    date: String(Date.parse(`${date}T00:00:00Z`) / 1_000),
    ...{ totalCirculating: pegged, totalUnreleased: pegged, totalCirculatingUSD: pegged },
  };
};
