import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { TIMEFRAME_MS } from '../core/market.ts';
import type { Asking } from './define-source.ts';
import type { Fetched } from './http.ts';
import { askVenue, orRefused, type Waiting } from './venue-asking.ts';
import type { VenueBars } from './venue-bars.ts';
import { decimalAmount, decimalPrice, inOrder, type ListedBar, millis, type VenueTimeframe } from './venue-rows.ts';

const seconds = z
  .int()
  .transform((said) => said * 1_000)
  .pipe(millis);

const rowSchema = z
  .tuple([seconds, decimalPrice, decimalPrice, decimalPrice, decimalPrice, decimalAmount, decimalAmount, z.int()])
  .transform(([opens, open, high, low, close, averagePrice, volume]) => {
    // A product of two printed numbers is no finer than a cent.
    const turnover = Math.round(averagePrice * volume * 100) / 100;
    return { opens, open, high, low, close, turnover };
  });
const rowsSchema = (lengthMs: number) =>
  z
    .array(rowSchema)
    .min(1)
    .transform((rows, context) => inOrder(rows, lengthMs, context));
const answerSchema = z.object({
  error: z.array(z.string()),
  result: z.object({ last: z.int() }).catchall(z.unknown()).optional(),
});

interface OhlcQuestion extends Waiting {
  readonly pair: string;
  readonly timeframe: VenueTimeframe;
  /** UTC milliseconds that the first opens at; without it all are asked for that it gives. */
  readonly from?: number;
}

/** At most the newest 720, whatever they are asked from. The last is never over. Undefined where the pair is not known. */
export function askOhlc(
  asking: Asking,
  { pair, timeframe, from, ...waiting }: OhlcQuestion,
): Promise<Fetched<readonly ListedBar[] | undefined>> {
  const lengthMs = TIMEFRAME_MS[timeframe];
  // Whether `since` names the last that is left out or the first that is given is not said: one more is asked for.
  const since = from === undefined ? '' : `&since=${Math.max(0, from - lengthMs) / 1_000}`;
  return askVenue(asking, {
    ...waiting,
    source: 'kraken',
    path: `/0/public/OHLC?pair=${pair}&interval=${lengthMs / 60_000}${since}`,
    pace: { gapMs: 1_000, perDay: 10_000 },
    read: (json, host) => read(json, { host, pair, lengthMs }),
  });
}

interface Reading {
  readonly host: string;
  readonly pair: string;
  readonly lengthMs: number;
}

function read(json: unknown, { host, pair, lengthMs }: Reading): readonly ListedBar[] | undefined {
  const { error, result = {} } = answerSchema.parse(json);
  if (error.includes('EQuery:Unknown asset pair')) return undefined;
  if (error.length > 0) throw new AppError({ code: 'source_refused', host });
  const [rows, ...others] = Object.entries(result).filter(([key]) => key !== 'last');
  const own = rows && others.length === 0 && isNamed(pair, rows[0]) ? rows[1] : undefined;
  const listed = rowsSchema(lengthMs).parse(own);
  return listed.map((bar, at) => (at === listed.length - 1 ? { ...bar, over: false } : bar));
}

/** It answers by a name of its own: 'XXBTZUSD' where XBTUSD was asked for, and 'SOLUSD' for SOLUSD. */
function isNamed(pair: string, key: string): boolean {
  const base = pair.slice(0, -'USD'.length);
  return key === pair || key === `X${base}ZUSD`;
}

/** Older ones than the newest 720 are not to be had: whoever takes them sees the gap. */
export const krakenBars: VenueBars = async (asking, question) => orRefused(await askOhlc(asking, question));
