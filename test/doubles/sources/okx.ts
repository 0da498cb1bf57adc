import { json, type Route } from './host.ts';
import { begun, countOf, isOver, midnight, queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['instId', 'bar', 'after', 'before', 'limit'];
/** Where its '1D' begins. */
const HONG_KONG_MS = 8 * 3_600_000;

/** As it refuses: with 200. */
export const okxRefusal = (code: string, msg: string): Route => json({ code, msg, data: [] });

/** Daily candles as they are given: all of it strings, newest first. What it calls '1D' is a day of Hong Kong. */
export const okxCandles =
  ({ markets, now }: VenueState): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const [days, bar] = [markets[get('instId') ?? ''], get('bar')];
    const limit = countOf(get('limit'), { most: 300, unsaid: 100 });
    const answer = () => {
      if (odd !== undefined || limit === undefined || (bar !== '1Dutc' && bar !== '1D'))
        return okxRefusal('51000', 'Parameter bar error');
      if (!days) return okxRefusal('51001', "Instrument ID, Instrument ID code, or Spread ID doesn't exist.");
      const rows = begun(days, now()).map((day) => candle(day, isOver(day, now()), bar === '1D' ? HONG_KONG_MS : 0));
      return json({ code: '0', msg: '', data: rows.slice(-limit).toReversed() });
    };
    answer()(response, request);
  };

export const candle = ({ date, close }: VenueDay, over: boolean, eastMs = 0): string[] => [
  ...[midnight(date) - eastMs, SHAPE.open, SHAPE.high, SHAPE.low, close, SHAPE.volume, SHAPE.volume].map(String),
  ...[String(SHAPE.turnover), over ? '1' : '0'],
];
