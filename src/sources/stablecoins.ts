import { z } from 'zod';
import { stablecoinSupplySchema } from '../core/stablecoins.ts';
import { defineSource, said } from './define-source.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;
const DAY_SECONDS = 86_400;

const daySchema = z.object({
  /** Unix seconds, as text. */
  date: z
    .string()
    .regex(/^\d{1,12}$/u)
    .transform(Number),
  /** Coins pegged to other currencies stand beside it; the first days had none in dollars. */
  totalCirculatingUSD: z.object({ peggedUSD: z.number().nonnegative().optional() }),
});

const dayOf = ({ date }: z.output<typeof daySchema>) => Math.floor(date / DAY_SECONDS);

/** All its days are megabytes: the two that are shown are kept of them. A day of none is not yet known, and no answer. */
const answerSchema = z
  .array(daySchema)
  .min(1)
  .transform((days): unknown => {
    const newest = days.reduce((a, b) => (b.date >= a.date ? b : a));
    const weekBefore = days.find((day) => dayOf(day) === dayOf(newest) - 7)?.totalCirculatingUSD.peggedUSD;
    return {
      date: newest.date,
      supply: {
        supply: newest.totalCirculatingUSD.peggedUSD,
        ...(weekBefore !== undefined && weekBefore > 0 && { weekBefore }),
      },
    };
  })
  .pipe(z.object({ date: z.number(), supply: stablecoinSupplySchema }));

/** Dollars of dollar stablecoins in circulation, all chains together, a value a day at 00:00 UTC, oldest first. */
export const stablecoins = defineSource({
  name: 'stablecoins',
  publisher: 'DefiLlama',
  site: 'https://stablecoins.llama.fi',
  terms: 'no_licence',
  termsUrl: 'https://defillama.com/terms',
  answers: {
    stablecoins: {
      coverage: 'dollar_stablecoins',
      staleAfterMs: 48 * HOUR,
      async ask({ door, at }) {
        const fetched = await door.json(
          {
            source: 'stablecoins',
            ...at('/stablecoincharts/all'),
            accept: ['application/json'],
            mostBytes: 16_000_000,
            keep: { freshMs: 3 * HOUR, staleMs: 6 * HOUR },
            pace: { gapMs: 1_000, perDay: 24, failures: 1 },
            withinMs: 8_000,
          },
          answerSchema,
        );
        const { date, supply } = fetched.value;
        return said(fetched, { value: supply, asOf: { at: date * SECOND } });
      },
    },
  },
});
