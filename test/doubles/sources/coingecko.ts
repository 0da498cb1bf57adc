import type { IncomingMessage } from 'node:http';
import { json, type Route, status } from './host.ts';
import { begun, isOver, midnight, queryOf, type VenueState } from './venue-days.ts';

const DAY_MS = 86_400_000;

/** As it refuses, with a status of refusal or with 200. */
export const geckoRefusal = (code: number, http = 200): Route =>
  status(
    http,
    { 'content-type': 'application/json; charset=utf-8' },
    JSON.stringify({ status: { error_code: code, error_message: 'made-up trouble' } }),
  );

interface Gecko extends VenueState {
  /** The one demo key that it knows; without one it asks for none. */
  readonly key?: string;
  /** How long after midnight the close of a day comes out. */
  readonly closesAfterMs?: number;
}

/** Daily points as they are given: numbers, the close of a day at the midnight after it, and last the price now. */
export const geckoChart =
  ({ markets, now, key, closesAfterMs = 0 }: Gecko): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, ['vs_currency', 'days', 'interval', 'precision']);
    const coin = /^\/api\/v3\/coins\/([a-z\d-]+)\/market_chart\?/u.exec(request.url ?? '')?.[1] ?? '';
    const days = markets[coin];
    const answer = () => {
      const refused = keyRefusal(request, key);
      if (refused) return refused;
      if (odd !== undefined || get('vs_currency') !== 'usd' || get('interval') !== 'daily')
        return status(422, { 'content-type': 'application/json' }, '{"error":"Invalid parameter"}');
      if (!days) return status(404, { 'content-type': 'application/json' }, '{"error":"coin not found"}');
      const closed = days.filter((day) => isOver(day, now() - closesAfterMs)).slice(-Number(get('days')));
      const prices = [
        ...closed.map(({ date, close }) => [midnight(date) + DAY_MS, close]),
        [now(), begun(days, now()).at(-1)?.close],
      ];
      const other = prices.map(([at]) => [at, 111_000]);
      return json({ prices, market_caps: other, total_volumes: other });
    };
    answer()(response, request);
  };

/** A paid key does not belong here, and a demo key has to be the right one. */
function keyRefusal({ headers }: IncomingMessage, key: string | undefined): Route | undefined {
  if (headers['x-cg-pro-api-key'] !== undefined) return geckoRefusal(10010, 400);
  return key === undefined || headers['x-cg-demo-api-key'] === key ? undefined : geckoRefusal(10002, 401);
}
