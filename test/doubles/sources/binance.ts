import { json, type Route, status } from './host.ts';
import { barOfDay, barsBegun, barsOfDays, LENGTHS, type VenueBar, type VenueBarState } from './venue-bars.ts';
import { countOf, queryOf, SHAPE, type VenueDay, type VenueState } from './venue-days.ts';

const KNOWN = ['symbol', 'interval', 'startTime', 'endTime', 'timeZone', 'limit'];
/** Those that it has and we ask for; of the others it is asked for none. */
const INTERVALS = ['1h', '4h', '1d'] as const;

/** As its market data refuses: a code below zero, and 400. */
const refusal = (code: number, msg: string): Route =>
  status(400, { 'content-type': 'application/json;charset=UTF-8' }, JSON.stringify({ code, msg }));

/**
 * Klines as they are given: prices and amounts as strings, oldest first, the one that goes on among them. From `startTime` on the oldest are
 * given, without it the newest.
 */
export const binanceBars =
  (state: VenueBarState): Route =>
  (response, request) => {
    const { get, odd } = queryOf(request.url, KNOWN);
    const answer = odd === undefined ? answerTo(get, state) : refusal(-1104, 'Not all sent parameters were read.');
    answer(response, request);
  };

function answerTo(get: (name: string) => string | undefined, { markets, now }: VenueBarState): Route {
  const [symbol, start] = [get('symbol'), get('startTime')];
  const limit = countOf(get('limit'), { most: 1_000, unsaid: 500 });
  const interval = INTERVALS.find((each) => each === get('interval'));
  if (symbol === undefined)
    return refusal(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
  if (!interval) return refusal(-1120, 'Invalid interval.');
  if (limit === undefined) return refusal(-1130, "Data sent for parameter 'limit' is not valid.");
  if (start !== undefined && !/^\d{1,16}$/u.test(start))
    return refusal(-1100, "Illegal characters found in parameter 'startTime'.");
  const bars = markets[symbol] && barsBegun(markets[symbol][interval] ?? [], now());
  if (!bars) return refusal(-1121, 'Invalid symbol.');
  const given = start === undefined ? bars.slice(-limit) : bars.filter(({ opens }) => opens >= Number(start));
  return json(given.slice(0, limit).map((bar) => klineOf(bar, LENGTHS[interval])));
}

/** The same where only days are known. */
export const binanceKlines = ({ markets, now }: VenueState): Route =>
  binanceBars({ markets: barsOfDays(markets), now });

const digits = (amount: number): string => amount.toFixed(8);

export const klineOf = ({ opens, open, high, low, close }: VenueBar, lengthMs: number): unknown[] => [
  ...[opens, digits(open), digits(high), digits(low), digits(close), digits(SHAPE.volume)],
  ...[opens + lengthMs - 1, digits(SHAPE.turnover), 111, digits(11.1), digits(1_232.1), '0'],
];

export const kline = (day: VenueDay): unknown[] => klineOf(barOfDay(day), LENGTHS['1d']);
