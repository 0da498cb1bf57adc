import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { datedMomentSchema, type Metal, ouncePriceSchema } from '../core/metal.ts';
import { defineSource, said } from './define-source.ts';

const MINUTE = 60_000;
const SECOND = 1_000;
const HOST = 'api.coingecko.com';

/** One PAXG stands for an ounce of gold, one KAG for an ounce of silver. */
const TOKENS = {
  XAU: { id: 'pax-gold', proxy: 'PAXG' },
  XAG: { id: 'kinesis-silver', proxy: 'KAG' },
} as const satisfies Readonly<Record<Metal, { readonly id: string; readonly proxy: string }>>;

const tokenSchema = z.object({
  usd: ouncePriceSchema,
  last_updated_at: z
    .int()
    .positive()
    .transform((seconds) => seconds * SECOND)
    .pipe(datedMomentSchema),
});
const pricesSchema = z.object({ 'pax-gold': tokenSchema.optional(), 'kinesis-silver': tokenSchema.optional() });
/** It says that it was asked too often, at times as if that were an answer. */
const refusalSchema = z.object({ status: z.object({ error_code: z.number() }) });

const answerSchema = z
  .unknown()
  .transform((answer) => {
    if (refusalSchema.safeParse(answer).success) throw new AppError({ code: 'source_refused', host: HOST });
    return answer;
  })
  .pipe(pricesSchema);

/** Tokens that stand for metal, averaged over where they are traded. They are never called gold or silver. */
export const metalTokens = defineSource({
  name: 'metal_tokens',
  publisher: 'CoinGecko',
  site: `https://${HOST}`,
  attribution: 'Powered by CoinGecko',
  terms: 'credit',
  termsUrl: 'https://www.coingecko.com/en/api_terms',
  answers: {
    metal: {
      coverage: 'metal_token',
      /** Tokens trade on while metals rest. */
      staleAfterMs: 60 * MINUTE,
      async ask({ door, at, key }, metal) {
        const { id, proxy } = TOKENS[metal];
        const fetched = await door.json(
          {
            source: 'metal_tokens',
            ...at('/api/v3/simple/price?ids=pax-gold,kinesis-silver&vs_currencies=usd&include_last_updated_at=true'),
            accept: ['application/json'],
            ...(key !== undefined && { headers: { 'x-cg-demo-api-key': key } }),
            keep: { freshMs: 15 * MINUTE, staleMs: 15 * MINUTE },
            pace: { gapMs: 1_000, perDay: 100, failures: 1 },
            withinMs: 4_000,
          },
          answerSchema,
        );
        const token = fetched.value[id];
        // The other one may still be there.
        if (!token) throw new AppError({ code: 'source_changed', host: HOST });
        const moment = token.last_updated_at;
        return said(fetched, { value: { metal, price: token.usd, at: moment, proxy }, asOf: { at: moment } });
      },
    },
  },
});
