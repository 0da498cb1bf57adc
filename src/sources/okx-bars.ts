import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { TIMEFRAME_MS } from '../core/market.ts';
import type { Asking } from './define-source.ts';
import type { Fetched } from './http.ts';
import { askVenue, orRefused, type Waiting } from './venue-asking.ts';
import type { VenueBars } from './venue-bars.ts';
import { decimalAmount, decimalPrice, inOrder, type ListedBar, millis, type VenueTimeframe } from './venue-rows.ts';

/** Everything is a string. The last says whether it is over. */
const rowSchema = z
  .tuple([
    z
      .string()
      .regex(/^\d{1,15}$/u)
      .transform(Number)
      .pipe(millis),
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalPrice,
    decimalAmount,
    decimalAmount,
    decimalAmount,
    z.enum(['0', '1']),
  ])
  .transform(([opens, open, high, low, close, , , turnover, confirm]) => ({
    ...{ opens, open, high, low, close, turnover },
    over: confirm === '1',
  }));
const rowsSchema = (lengthMs: number, least: 0 | 1) =>
  z
    .array(rowSchema)
    .min(least)
    .transform((newestFirst, context) => inOrder(newestFirst.toReversed(), lengthMs, context));
const answerSchema = z.object({ code: z.string(), data: z.unknown() });

const NO_SUCH_PAIR = '51001';

/** Its days are asked for in UTC: what it calls '1D' begins at 16:00. */
const BARS = { '1h': '1H', '4h': '4H', '1d': '1Dutc' } as const satisfies Record<VenueTimeframe, string>;

/** The newest are one list, what is older is another. */
const LISTS = { candles: 300, 'history-candles': 100 } as const;
/** Of the 1,440 that the first list has, what surely is among them by a clock that may be a little wrong. */
const NEWEST = 1_400;

interface CandlesQuestion extends Waiting {
  readonly pair: string;
  readonly timeframe: VenueTimeframe;
  readonly list: keyof typeof LISTS;
  /** UTC milliseconds: those that open from the one on and before the other; without them the newest are asked for. */
  readonly between?: { readonly from: number; readonly to: number };
}

/** Undefined where the pair is not known. */
export function askCandles(
  asking: Asking,
  { pair, timeframe, list, between, ...waiting }: CandlesQuestion,
): Promise<Fetched<readonly ListedBar[] | undefined>> {
  // What opens at the very moment that either names is left out. With `before` alone the newest would come, not those that follow it.
  const page = between ? `&before=${between.from - 1}&after=${between.to}` : '';
  const schema = rowsSchema(TIMEFRAME_MS[timeframe], between ? 0 : 1);
  return askVenue(asking, {
    ...waiting,
    source: 'okx',
    path: `/api/v5/market/${list}?instId=${pair}&bar=${BARS[timeframe]}${page}&limit=${LISTS[list]}`,
    reads: [400],
    pace: { gapMs: 100, perDay: 30_000 },
    read(json, host) {
      const { code, data } = answerSchema.parse(json);
      if (code === NO_SUCH_PAIR) return undefined;
      if (code !== '0') throw new AppError({ code: 'source_refused', host });
      return schema.parse(data);
    },
  });
}

/** Pages without one candle that are turned, before what is newest is asked for instead. */
const MOST_EMPTY = 10;

/** It is asked page by page of time, so that a page may hold nothing where there was no trade: the next is turned then. */
export const okxBars: VenueBars = async (asking, { from: first, ...question }) => {
  const lengthMs = TIMEFRAME_MS[question.timeframe];
  const now = asking.now();
  const newest = Math.floor(now / lengthMs) * lengthMs;
  let from = first;
  for (let turned = 0; ; turned += 1) {
    if (turned === MOST_EMPTY) from = Math.max(from, newest - (LISTS.candles - 1) * lengthMs);
    const list = from > newest - NEWEST * lengthMs ? 'candles' : 'history-candles';
    const to = from + LISTS[list] * lengthMs;
    const answer = orRefused(await askCandles(asking, { ...question, list, between: { from, to } }));
    if (to > now || answer.value.some(({ over }) => over)) return answer;
    from = to;
  }
};
