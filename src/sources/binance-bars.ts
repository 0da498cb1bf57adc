import { z } from 'zod';
import { TIMEFRAME_MS } from '../core/market.ts';
import type { Asking } from './define-source.ts';
import type { Fetched } from './http.ts';
import { askVenue, orRefused, type Waiting } from './venue-asking.ts';
import type { VenueBars } from './venue-bars.ts';
import { decimalAmount, decimalPrice, inOrder, type ListedBar, millis, type VenueTimeframe } from './venue-rows.ts';

/** Prices and amounts are strings, times and counts are numbers; a row of another length is another layout. */
const rowSchema = z.tuple([
  millis,
  decimalPrice,
  decimalPrice,
  decimalPrice,
  decimalPrice,
  decimalAmount,
  millis,
  decimalAmount,
  z.int(),
  decimalAmount,
  decimalAmount,
  z.string(),
]);

const answerSchema = (lengthMs: number, least: 0 | 1) =>
  z.union([
    z
      .array(
        rowSchema
          .refine(([opens, , , , , , closes]) => closes === opens + lengthMs - 1, 'a row is a candle')
          .transform(([opens, open, high, low, close, , , turnover]) => ({ opens, open, high, low, close, turnover })),
      )
      .min(least)
      .transform((rows, context) => inOrder(rows, lengthMs, context)),
    z.object({ code: z.literal(-1121) }).transform(() => undefined),
  ]);

interface KlinesQuestion extends Waiting {
  readonly pair: string;
  readonly timeframe: VenueTimeframe;
  /** UTC milliseconds that the first opens at, or after; without it the newest are asked for. */
  readonly from?: number;
  /** At most 1,000. */
  readonly limit: number;
  /** Where fewer than that are no answer. */
  readonly least: 0 | 1;
}

/** The newest of them is the one that goes on. Undefined where the pair is not known. */
export function askKlines(
  asking: Asking,
  { pair, timeframe, from, limit, least, ...waiting }: KlinesQuestion,
): Promise<Fetched<readonly ListedBar[] | undefined>> {
  const since = from === undefined ? '' : `&startTime=${from}`;
  const schema = answerSchema(TIMEFRAME_MS[timeframe], least);
  return askVenue(asking, {
    ...waiting,
    source: 'binance',
    path: `/api/v3/klines?symbol=${pair}&interval=${timeframe}${since}&limit=${limit}`,
    reads: [400],
    pace: { gapMs: 100, perDay: 30_000 },
    read: (json) => schema.parse(json),
  });
}

/** From the one asked for onwards, over whatever gap there is. */
export const binanceBars: VenueBars = async (asking, question) =>
  orRefused(await askKlines(asking, { ...question, limit: 1_000, least: 0 }));
