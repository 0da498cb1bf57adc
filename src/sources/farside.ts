import { defineSource } from './define-source.ts';
import { ETF_DAYS_STALE_MS, etfAnswer } from './etf-answer.ts';

const PAGES: Readonly<Record<string, string>> = { BTC: '/btc/', ETH: '/eth/', SOL: '/sol/' };
const HALF_DAY = 12 * 3_600_000;

/**
 * Net flows of US spot ETFs, fund by fund, in millions of dollars with one decimal, by their New York date; rows fill in over the US night.
 * No licence is given and most servers are refused, so it is asked only where an operator switched it on: each page twice a day at most.
 */
export const farside = defineSource({
  name: 'farside',
  publisher: 'Farside Investors',
  site: 'https://farside.co.uk',
  attribution: 'Data by Farside Investors',
  terms: 'no_licence',
  termsUrl: 'https://farside.co.uk/',
  answers: {
    etf_days: {
      coverage: 'us_spot_etfs',
      staleAfterMs: ETF_DAYS_STALE_MS,
      async ask({ door, now, at }, of) {
        const path = PAGES[of];
        if (path === undefined) return undefined;
        const fetched = await door.read(
          {
            source: 'farside',
            ...at(path),
            accept: ['text/html'],
            keep: { freshMs: HALF_DAY },
            pace: { gapMs: 2_000, perDay: 6, failures: 1 },
            withinMs: 6_000,
          },
          // What reads tables is loaded for a table.
          async (body, address) => (await import('./farside-table.ts')).farsideDays(body, address),
        );
        return etfAnswer(fetched, { asset: of, list: fetched.value, now: now() });
      },
    },
  },
});
