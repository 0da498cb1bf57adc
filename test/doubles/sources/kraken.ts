import { json, type Route } from './host.ts';
import { begun, midnight, queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['pair', 'interval', 'since', 'asset_class'];
/** What it calls a pair in its answer, whatever it was asked for. */
const INSIDE: Readonly<Record<string, string>> = { XBTUSD: 'XXBTZUSD', ETHUSD: 'XETHZUSD', XRPUSD: 'XXRPZUSD' };

/** As it refuses: with 200. */
export const krakenRefusal = (words: string): Route => json({ error: [words] });

/** Daily rows as they are given: seconds, prices as strings, oldest first; the newest is not committed yet. */
export const krakenOhlc =
  ({ markets, now }: VenueState): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const pair = get('pair') ?? '';
    const days = markets[pair];
    const answer = () => {
      if (odd !== undefined || get('interval') !== '1440') return krakenRefusal('EGeneral:Invalid arguments');
      if (!days) return krakenRefusal('EQuery:Unknown asset pair');
      const rows = begun(days, now()).slice(-720).map(row);
      return json({ error: [], result: { [INSIDE[pair] ?? pair]: rows, last: rows.at(-2)?.[0] ?? 0 } });
    };
    answer()(response, request);
  };

export const row = ({ date, close }: VenueDay): unknown[] => [
  ...[midnight(date) / 1_000, SHAPE.open.toFixed(1), SHAPE.high.toFixed(1), SHAPE.low.toFixed(1), close.toFixed(4)],
  ...[SHAPE.average.toFixed(1), SHAPE.volume.toFixed(8), 111],
];
