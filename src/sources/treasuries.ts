import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import type { Treasuries } from '../core/holdings.ts';
import { outsideText } from '../core/outside-text.ts';
import { defineSource, said } from './define-source.ts';

const HOUR = 3_600_000;
const MOST_HOLDERS = 10;
const COINS = { BTC: 'bitcoin', ETH: 'ethereum' } as const;

/** What is wrong with the key: none came, the plan is too small, it is of the other host. */
const KEY_CODES: readonly number[] = [10_002, 10_005, 10_010, 10_011];
const refusedSchema = z.object({ status: z.object({ error_code: z.int() }) });
const coins = z.number().nonnegative();
const treasuriesSchema = z.object({
  total_holdings: z.number().positive(),
  companies: z
    .array(
      z.object({
        name: z
          .string()
          .transform((name) => outsideText(name, 60))
          .pipe(z.string().min(1)),
        total_holdings: coins,
      }),
    )
    .min(1),
});
const answerSchema = treasuriesSchema.refine(({ total_holdings, companies }) =>
  companies.every((company) => company.total_holdings <= total_holdings),
);

/**
 * Coins that listed companies say they hold, as CoinGecko gathers it: their own word, at different days, none of them said. Its refusals come
 * with the status of success too.
 */
export const treasuries = defineSource({
  name: 'treasuries',
  publisher: 'CoinGecko',
  site: 'https://api.coingecko.com',
  attribution: 'Powered by CoinGecko',
  terms: 'credit',
  termsUrl: 'https://www.coingecko.com/en/api_terms',
  answers: {
    treasuries: {
      coverage: 'public_treasuries',
      async ask({ door, at, key = '' }, of) {
        const fetched = await door.read(
          {
            source: 'treasuries',
            ...at(`/api/v3/companies/public_treasury/${COINS[of]}`),
            accept: ['application/json'],
            headers: { 'x-cg-demo-api-key': key },
            keep: { freshMs: HOUR, staleMs: 6 * HOUR },
            pace: { gapMs: 2_000, perDay: 100, failures: 1 },
            withinMs: 5_000,
          },
          ({ bytes }, { hostname }) => {
            const answer: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
            refuse(answer, hostname);
            return holdersOf(answerSchema.parse(answer), of);
          },
        );
        // It does not say of when it is.
        return said(fetched, { value: fetched.value, asOf: { at: fetched.fetchedAt } });
      },
    },
  },
});

function refuse(answer: unknown, host: string): void {
  const refused = refusedSchema.safeParse(answer);
  if (!refused.success) return;
  const { error_code } = refused.data.status;
  throw new AppError({ code: KEY_CODES.includes(error_code) ? 'source_key_refused' : 'source_refused', host });
}

function holdersOf(
  { total_holdings, companies }: z.output<typeof answerSchema>,
  asset: Treasuries['asset'],
): Treasuries {
  const holders = companies
    .toSorted((a, b) => b.total_holdings - a.total_holdings)
    .slice(0, MOST_HOLDERS)
    .map((company) => ({ name: company.name, coins: company.total_holdings }));
  return { asset, total: total_holdings, holders };
}
