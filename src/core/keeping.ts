import { z } from 'zod';
import { candleSchema, type DailyCandles } from './candle.ts';
import { type EtfDays, etfDaySchema } from './etf-days.ts';
import { managerPositionSchema, treasuriesSchema } from './holdings.ts';
import type { AsOf, Gives, Question } from './live.ts';
import { macroDateSchema, policyRateSchema } from './macro.ts';
import { metalPriceSchema } from './metal.ts';
import { moodSchema } from './mood.ts';
import { stablecoinSupplySchema } from './stablecoins.ts';
import type { IsoDate } from './week.ts';

/** One day of a source's answer, as it is kept: another body for the same day is a revision. */
export interface KeptRow {
  readonly day: IsoDate;
  /** JSON. */
  readonly body: string;
}

/** How an answer is taken apart into days, and put together again. */
interface Keeping<Q extends Question> {
  rows(value: Gives<Q>, day: IsoDate): readonly KeptRow[];
  /** Of one source, oldest day first. Undefined where nothing can be made of them. */
  value(rows: readonly KeptRow[]): Gives<Q> | undefined;
  /** A day is known only once it is over, UTC. */
  readonly closed?: true;
  /** The size that two sources of one quantity are compared by; absent where there is none. */
  size?(value: Gives<Q>): number | undefined;
  /** It speaks of a moment: another answer of the same day is a later look, and no revision. */
  readonly moment?: true;
  /** What a stored answer speaks of, where that is more or less than its newest day. */
  asOf?(value: Gives<Q>): AsOf | undefined;
}

const parse = <Schema extends z.ZodType>(schema: Schema, { body }: KeptRow): z.output<Schema> =>
  schema.parse(JSON.parse(body));

/** An answer that is one thing a day. */
const whole = <Q extends Question>(schema: z.ZodType<Gives<Q>>, size?: (value: Gives<Q>) => number): Keeping<Q> => ({
  rows: (value, day) => [{ day, body: JSON.stringify(value) }],
  value: (rows) => {
    const newest = rows.at(-1);
    return newest && parse(schema, newest);
  },
  ...(size && { size }),
});

const pairSchema = z.object({
  venue: z.string(),
  pair: z.string(),
  quote: z.enum(['usd', 'usdt']),
  candle: candleSchema,
});

const candles: Keeping<'candles'> = {
  closed: true,
  rows: ({ venue, pair, quote, closed }) =>
    closed.map((candle) => ({ day: candle.date, body: JSON.stringify({ venue, pair, quote, candle }) })),
  value(rows): DailyCandles | undefined {
    const days = rows.map((row) => parse(pairSchema, row));
    const newest = days.at(-1);
    if (!newest) return undefined;
    const { venue, pair, quote } = newest;
    // Another pair is another price: what was kept of one is no part of the other.
    return { venue, pair, quote, closed: days.filter((day) => day.pair === pair).map(({ candle }) => candle) };
  },
  size: ({ closed, running }) => closed.at(-1)?.close ?? running?.price,
  asOf: ({ closed }) => closed.at(-1) && { date: (closed.at(-1) as { date: IsoDate }).date },
};

const etfSchema = z.object({ asset: z.string(), day: etfDaySchema });

const etfDays: Keeping<'etf_days'> = {
  rows: ({ asset, days }) => days.map((day) => ({ day: day.date, body: JSON.stringify({ asset, day }) })),
  value(rows): EtfDays | undefined {
    const days = rows.map((row) => parse(etfSchema, row));
    const newest = days.at(-1);
    return newest && { asset: newest.asset, days: days.map(({ day }) => day), pending: [], partial: [] };
  },
};

/** How each question's answers are kept. */
export const KEEPING: { readonly [Q in Question]: Keeping<Q> } = {
  candles,
  etf_days: etfDays,
  metal: {
    ...whole<'metal'>(metalPriceSchema, ({ price }) => price),
    moment: true,
    asOf: ({ at }) => (at === undefined ? undefined : { at }),
  },
  mood: whole<'mood'>(moodSchema),
  stablecoins: { ...whole<'stablecoins'>(stablecoinSupplySchema, ({ supply }) => supply), moment: true },
  // Another quarter's count is another quantity: a position that shrank tenfold would be held for ever.
  manager_position: whole<'manager_position'>(managerPositionSchema),
  treasuries: { ...whole<'treasuries'>(treasuriesSchema, ({ total }) => total), moment: true },
  policy_rate: whole<'policy_rate'>(policyRateSchema),
  macro_dates: whole<'macro_dates'>(z.array(macroDateSchema)),
};

/** An answer out of what was kept of it. Undefined where nothing can be made of that, as of what another version wrote down. */
export function readKept<Q extends Question>(question: Q, rows: readonly KeptRow[]): Gives<Q> | undefined {
  try {
    return KEEPING[question].value(rows);
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}
