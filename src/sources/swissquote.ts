import { z } from 'zod';
import { priceSchema } from '../core/level.ts';
import { datedMomentSchema, ouncePriceSchema } from '../core/metal.ts';
import { isMetalPriceLate } from '../core/metal-hours.ts';
import { defineSource, said } from './define-source.ts';

const MINUTE = 60_000;

/** Of the kinds of accounts that are quoted, the one that is read; where it is missing, the first. */
const PROFILE = 'prime';

const quoteSchema = z
  .object({ spreadProfile: z.string(), bid: ouncePriceSchema, ask: ouncePriceSchema })
  .refine(({ bid, ask }) => bid <= ask);
const serverSchema = z.object({
  topo: z.object({ platform: z.string(), server: z.string() }),
  spreadProfilePrices: z.array(quoteSchema).min(1),
  /** Milliseconds: as seconds it would be of 1970. */
  ts: datedMomentSchema.min(1e12),
});

/** One of the bank's servers, whose clocks and quotes are a little apart: the newest, and of those the first by name. */
const chosen = (servers: readonly z.output<typeof serverSchema>[]) =>
  servers.toSorted((a, b) => b.ts - a.ts || nameOf(a).localeCompare(nameOf(b)))[0];

const nameOf = ({ topo }: z.output<typeof serverSchema>) => `${topo.platform} ${topo.server}`;

const answerSchema = z.array(serverSchema).min(1);

/** What a bank quotes for an ounce of gold or silver, over the counter: the middle between bid and ask of one kind of account. */
export const swissquote = defineSource({
  name: 'swissquote',
  publisher: 'Swissquote',
  site: 'https://forex-data-feed.swissquote.com',
  terms: 'undocumented',
  termsUrl: 'https://www.swissquote.com',
  answers: {
    metal: {
      coverage: 'spot_metal',
      isStale: isMetalPriceLate,
      async ask({ door, at }, metal) {
        const fetched = await door.json(
          {
            source: 'swissquote',
            ...at(`/public-quotes/bboquotes/instrument/${metal}/USD`),
            accept: ['application/json'],
            keep: { freshMs: 10 * MINUTE, staleMs: 10 * MINUTE },
            pace: { gapMs: 200, perDay: 300, failures: 1 },
            withinMs: 4_000,
          },
          answerSchema,
        );
        const newest = chosen(fetched.value);
        const quote =
          newest?.spreadProfilePrices.find(({ spreadProfile }) => spreadProfile === PROFILE) ??
          newest?.spreadProfilePrices[0];
        if (!newest || !quote) return undefined;
        const price = priceSchema.parse((quote.bid + quote.ask) / 2);
        return said(fetched, { value: { metal, price, at: newest.ts }, asOf: { at: newest.ts } });
      },
    },
  },
});
