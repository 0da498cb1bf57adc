import { json, type Route } from './host.ts';
import { barOfDay, barsBegun, barsOfDays, LENGTHS, type VenueBar, type VenueBarState } from './venue-bars.ts';
import { countOf, queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['instId', 'bar', 'after', 'before', 'limit'];
/** Where its '1D' begins. */
const HONG_KONG_MS = 8 * 3_600_000;
const BARS = { '1H': '1h', '4H': '4h', '1D': '1d', '1Dutc': '1d' } as const;
/** As far back as its list of the newest goes. */
const NEWEST = 1_440;

/** As it refuses: with 200. */
export const okxRefusal = (code: string, msg: string): Route => json({ code, msg, data: [] });

/**
 * Its newest candles as they are given: all of it strings, newest first, the one that goes on among them. `after` asks for older ones than a
 * moment and `before` for newer ones, neither for the one at it; of those that fit the newest are given.
 */
export const okxBars = (state: VenueBarState): Route => list(state, { most: 300, history: false });

/** What is over, as far back as it goes. */
export const okxHistory = (state: VenueBarState): Route => list(state, { most: 100, history: true });

const list =
  ({ markets, now }: VenueBarState, { most, history }: { readonly most: number; readonly history: boolean }): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const answer = () => {
      const pair = markets[get('instId') ?? ''];
      const [bar, kind] = Object.entries(BARS).find(([name]) => name === get('bar')) ?? [];
      const limit = countOf(get('limit'), { most, unsaid: 100 });
      const [after, before] = [get('after') ?? '9'.repeat(15), get('before') ?? '-1'];
      if (odd !== undefined || !kind || limit === undefined || ![after, before].every((at) => /^-?\d{1,15}$/u.test(at)))
        return okxRefusal('51000', 'Parameter bar error');
      if (!pair) return okxRefusal('51001', "Instrument ID, Instrument ID code, or Spread ID doesn't exist.");
      const over = ({ opens }: VenueBar) => opens + LENGTHS[kind] <= now();
      const begun = barsBegun(pair[kind] ?? [], now());
      const rows = (history ? begun.filter(over) : begun.slice(-NEWEST))
        .filter(({ opens }) => Number(before) < opens && opens < Number(after))
        .map((each) => candleOf(each, over(each), bar === '1D' ? HONG_KONG_MS : 0));
      return json({ code: '0', msg: '', data: rows.slice(-limit).toReversed() });
    };
    answer()(response, request);
  };

/** Its newest where only days are known. */
export const okxCandles = ({ markets, now }: VenueState): Route => okxBars({ markets: barsOfDays(markets), now });

export const candleOf = ({ opens, open, high, low, close }: VenueBar, over: boolean, eastMs = 0): string[] => [
  ...[opens - eastMs, open, high, low, close, SHAPE.volume, SHAPE.volume].map(String),
  ...[String(SHAPE.turnover), over ? '1' : '0'],
];

export const candle = (day: VenueDay, over: boolean, eastMs = 0): string[] => candleOf(barOfDay(day), over, eastMs);
