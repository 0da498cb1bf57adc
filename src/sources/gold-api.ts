import { z } from 'zod';
import { datedMomentSchema, ouncePriceSchema } from '../core/metal.ts';
import { isMetalPriceLate } from '../core/metal-hours.ts';
import { defineSource, said } from './define-source.ts';

const MINUTE = 60_000;

const answerSchema = z.object({
  symbol: z.string(),
  currency: z.literal('USD'),
  price: ouncePriceSchema,
  /** A time without its zone is none. */
  updatedAt: z.iso.datetime({ offset: true }).transform(Date.parse).pipe(datedMomentSchema),
});

/** Spot gold and silver in US dollars an ounce: one price, no history. One person keeps it, so its own moment is looked at. */
export const goldApi = defineSource({
  name: 'gold_api',
  publisher: 'gold-api.com',
  site: 'https://api.gold-api.com',
  terms: 'no_licence',
  termsUrl: 'https://gold-api.com/docs',
  answers: {
    metal: {
      coverage: 'spot_metal',
      isStale: isMetalPriceLate,
      async ask({ door, at }, metal) {
        const fetched = await door.json(
          {
            source: 'gold_api',
            ...at(`/price/${metal}`),
            accept: ['application/json'],
            keep: { freshMs: 10 * MINUTE, staleMs: 10 * MINUTE },
            pace: { gapMs: 200, perDay: 300, failures: 1 },
            withinMs: 4_000,
          },
          answerSchema.refine(({ symbol }) => symbol === metal),
        );
        const { price, updatedAt } = fetched.value;
        return said(fetched, { value: { metal, price, at: updatedAt }, asOf: { at: updatedAt } });
      },
    },
  },
});
