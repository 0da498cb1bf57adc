import { json, type Route } from './host.ts';
import { barOfDay, barsBegun, barsOfDays, type VenueBar, type VenueBarState } from './venue-bars.ts';
import { queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['pair', 'interval', 'since', 'asset_class'];
/** Minutes; of those that it has, the ones that we ask for. */
const INTERVALS = { '60': '1h', '240': '4h', '1440': '1d' } as const;
/** What it calls a pair in its answer, whatever it was asked for. */
const INSIDE: Readonly<Record<string, string>> = {
  ...{ XBTUSD: 'XXBTZUSD', ETHUSD: 'XETHZUSD', XRPUSD: 'XXRPZUSD', LTCUSD: 'XLTCZUSD' },
};

/** As it refuses: with 200. */
export const krakenRefusal = (words: string): Route => json({ error: [words] });

/**
 * Rows as they are given: seconds, prices as strings, oldest first; the newest is not committed yet, and is given whatever was asked for. At
 * most the newest 720, of which `since` leaves out those up to it.
 */
export const krakenBars =
  ({ markets, now }: VenueBarState): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const answer = () => {
      const pair = get('pair') ?? '';
      const since = get('since') ?? '0';
      const interval = Object.entries(INTERVALS).find(([minutes]) => minutes === get('interval'))?.[1];
      if (odd !== undefined || !interval || !/^\d{1,10}$/u.test(since))
        return krakenRefusal('EGeneral:Invalid arguments');
      if (!markets[pair]) return krakenRefusal('EQuery:Unknown asset pair');
      const bars = barsBegun(markets[pair][interval] ?? [], now()).slice(-720);
      const rows = bars.filter(({ opens }, at) => opens / 1_000 > Number(since) || at === bars.length - 1).map(rowOf);
      return json({ error: [], result: { [INSIDE[pair] ?? pair]: rows, last: rows.at(-2)?.[0] ?? 0 } });
    };
    answer()(response, request);
  };

/** The same where only days are known. */
export const krakenOhlc = ({ markets, now }: VenueState): Route => krakenBars({ markets: barsOfDays(markets), now });

export const rowOf = ({ opens, open, high, low, close }: VenueBar): unknown[] => [
  ...[opens / 1_000, ...[open, high, low, close].map((price) => price.toFixed(4))],
  ...[SHAPE.average.toFixed(1), SHAPE.volume.toFixed(8), 111],
];

export const row = (day: VenueDay): unknown[] => rowOf(barOfDay(day));
