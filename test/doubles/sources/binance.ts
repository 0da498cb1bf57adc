import { json, type Route, status } from './host.ts';
import { begun, countOf, midnight, queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['symbol', 'interval', 'startTime', 'endTime', 'timeZone', 'limit'];

/** As its market data refuses: a code below zero, and 400. */
const refusal = (code: number, msg: string): Route =>
  status(400, { 'content-type': 'application/json;charset=UTF-8' }, JSON.stringify({ code, msg }));

/** Daily klines as they are given: prices and amounts as strings, oldest first, the day that goes on among them. */
export const binanceKlines =
  ({ markets, now }: VenueState): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const answer = () => {
      const symbol = get('symbol');
      const limit = countOf(get('limit'), { most: 1_000, unsaid: 500 });
      if (odd !== undefined) return refusal(-1104, 'Not all sent parameters were read.');
      if (symbol === undefined)
        return refusal(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
      if (get('interval') !== '1d') return refusal(-1120, 'Invalid interval.');
      if (limit === undefined) return refusal(-1130, "Data sent for parameter 'limit' is not valid.");
      const days = markets[symbol];
      return days ? json(begun(days, now()).slice(-limit).map(kline)) : refusal(-1121, 'Invalid symbol.');
    };
    answer()(response, request);
  };

const digits = (amount: number): string => amount.toFixed(8);

export const kline = ({ date, close }: VenueDay): unknown[] => [
  ...[midnight(date), digits(SHAPE.open), digits(SHAPE.high), digits(SHAPE.low), digits(close), digits(SHAPE.volume)],
  ...[midnight(date) + 86_399_999, digits(SHAPE.turnover), 111, digits(11.1), digits(1_232.1), '0'],
];
