import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import type { ListedDay } from '../core/etf-days.ts';
import { usd } from '../core/money.ts';
import { step } from '../core/printed.ts';
import { isoDateSchema, newYorkDate } from '../core/week.ts';
import { defineSource } from './define-source.ts';
import { ETF_DAYS_STALE_MS, etfAnswer } from './etf-answer.ts';

/** It lists the US spot ETFs of these. */
const ASSETS: readonly string[] = ['BTC', 'ETH', 'SOL', 'XRP', 'LTC', 'HBAR', 'DOGE', 'LINK', 'AVAX', 'DOT'];
const HALF_HOUR = 30 * 60_000;

const rowSchema = z.object({
  date: isoDateSchema,
  /** Dollars, with cents. */
  total_net_inflow: z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable(),
});
type Row = z.output<typeof rowSchema>;
const answerSchema = z.object({ code: z.literal(0), data: z.array(rowSchema).min(1) });

/** A refusal comes with the status of success: an error number, and 401… where the key is not theirs. */
const refusalSchema = z.object({ code: z.number().refine((code) => code !== 0) });
const isOfKey = (code: number): boolean => /^401(?:\d{2,3})?$/u.test(String(code));

const unlessRefused = (host: string) =>
  z.unknown().transform((body) => {
    const refusal = refusalSchema.safeParse(body);
    if (!refusal.success) return answerSchema.parse(body);
    throw new AppError({ code: isOfKey(refusal.data.code) ? 'source_key_refused' : 'source_refused', host });
  });

/**
 * Net flows of US spot ETFs over about a month, in whole dollars, newest first, by their New York date. The newest row fills in over the
 * evening and the night, so today's is not out, and neither is a newest row without an amount or with 0.
 */
export const sosovalue = defineSource({
  name: 'sosovalue',
  publisher: 'SoSoValue',
  site: 'https://openapi.sosovalue.com',
  attribution: 'Data by SoSoValue',
  terms: 'credit',
  termsUrl: 'https://sosovalue.com/',
  answers: {
    etf_days: {
      coverage: 'us_spot_etfs',
      staleAfterMs: ETF_DAYS_STALE_MS,
      async ask({ door, now, key, at }, of) {
        if (!ASSETS.includes(of)) return undefined;
        const asked = at(`/openapi/v1/etfs/summary-history?symbol=${of}&country_code=US&limit=31`);
        const fetched = await door.json(
          {
            source: 'sosovalue',
            ...asked,
            accept: ['application/json'],
            ...(key !== undefined && { headers: { 'x-soso-api-key': key } }),
            keep: { freshMs: HALF_HOUR },
            pace: { gapMs: 3_100, perDay: 300, failures: 1 },
            withinMs: 6_000,
          },
          unlessRefused(new URL(asked.url).hostname),
        );
        const list = listedOf(fetched.value.data, fetched.fetchedAt);
        return etfAnswer(fetched, { asset: of, list, now: now() });
      },
    },
  },
});

/** What was not settled when it was fetched is not settled by being kept. */
function listedOf(rows: readonly Row[], fetchedAt: number): readonly ListedDay[] {
  const today = newYorkDate(fetchedAt);
  const newest = rows.reduce((last, { date }) => (date > last ? date : last), '');
  return rows.map(({ date, total_net_inflow: inflow }) => {
    const unsettled = inflow === null || date === today || (date === newest && Math.round(inflow) === 0);
    return { date, shows: unsettled ? 'pending' : { usd: usd(Math.round(inflow)), step: step(1) } };
  });
}
