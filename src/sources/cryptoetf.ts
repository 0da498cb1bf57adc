import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import type { ListedDay } from '../core/etf-days.ts';
import { type PrintedAmount, readMillions } from '../core/printed.ts';
import { type IsoDate, isoDateSchema, newYorkDate } from '../core/week.ts';
import { type Asking, defineSource } from './define-source.ts';
import { ETF_DAYS_STALE_MS, etfAnswer } from './etf-answer.ts';
import { openMcp } from './mcp.ts';

const FRESH_MS = 20 * 60_000;

/** Its names for assets that go by another ticker elsewhere. */
const OWN_NAMES: Readonly<Record<string, string>> = { HYPE: 'HYP' };

const millionsSchema = z.number().transform((millions, context): PrintedAmount => {
  const amount = readMillions(millions);
  if (amount) return amount;
  context.addIssue({ code: 'custom', message: 'is no amount of dollars' });
  return z.NEVER;
});
/** What is wrong with one asset is not wrong with the others, so each is read when it is asked for. */
const summarySchema = z.object({ assets: z.array(z.looseObject({ symbol: z.string() })).min(1) });
const newestSchema = z.object({ date: isoDateSchema, netFlowUsdM: millionsSchema });
const flowsSchema = (symbol: string) =>
  z.object({
    symbol: z.literal(symbol),
    days: z.array(z.object({ date: isoDateSchema, netFlowUsdM: millionsSchema })).min(1),
  });

/**
 * Net flows of the US spot ETFs of some sixteen assets over thirty days, in millions of dollars, by their New York date; out the next morning
 * (UTC). It prints 0 for days without trade and for those that are not out, so only its summary tells what is.
 */
export const cryptoetf = defineSource({
  name: 'cryptoetf',
  publisher: 'cryptoetf.today',
  site: 'https://mcp.cryptoetf.today',
  attribution: 'Data by cryptoetf.today',
  terms: 'credit',
  termsUrl: 'https://cryptoetf.today/',
  answers: {
    etf_days: {
      coverage: 'us_spot_etfs',
      staleAfterMs: ETF_DAYS_STALE_MS,
      async ask(asking, of) {
        const { summary, flows } = openTools(asking);
        const { value, address } = await summary();
        const names = [of, OWN_NAMES[of] ?? of];
        const asset = value.assets.find(({ symbol }) => names.includes(symbol));
        if (!asset) return undefined;
        const newest = newestOf(asset, address);
        if (newest.date > newYorkDate(asking.now())) throw failure('source_ahead', address);
        const fetched = await flows(asset.symbol);
        const list = fetched.value.days.flatMap((day) => listed(day, newest));
        return etfAnswer(fetched, { asset: of, list, now: asking.now() });
      },
    },
  },
});

interface Day {
  readonly date: IsoDate;
  readonly netFlowUsdM: PrintedAmount;
}

/** A day after the newest that is out is none. The two tools answer one after the other: what is 0 in one alone was not out yet there. */
function listed({ date, netFlowUsdM: shows }: Day, newest: Day): readonly ListedDay[] {
  if (date > newest.date) return [];
  const early = date === newest.date && shows.usd === 0 && newest.netFlowUsdM.usd !== 0;
  return [{ date, shows: early ? 'pending' : shows }];
}

/** Questions of one stretch of time have one id, so that they are asked once in it, and the days never before the summary that they go by. */
function openTools({ door, now, at }: Asking) {
  const mcp = openMcp(
    { door, now },
    {
      source: 'cryptoetf',
      ...at('/api/mcp'),
      pace: { gapMs: 1_000, perDay: 3_000, failures: 1 },
      idleMs: 3_000,
      // Four assets at once on a cold start are seven questions, a second apart.
      withinMs: 12_000,
    },
  );
  const stretch = Math.floor(now() / FRESH_MS);
  const keep = { freshMs: FRESH_MS };
  return {
    summary: () =>
      mcp.call({ name: 'get_flows_summary', arguments: {}, id: `summary-${stretch}`, keep }, summarySchema),
    flows: (symbol: string) => {
      const asset = symbol.toLowerCase();
      const call = { name: 'get_asset_flows', arguments: { asset }, id: `${asset}-${stretch}`, keep };
      return mcp.call(call, flowsSchema(symbol));
    },
  };
}

function newestOf(asset: unknown, address: string): Day {
  const newest = newestSchema.safeParse(asset);
  if (!newest.success) throw failure('source_changed', address);
  return newest.data;
}

const failure = (code: 'source_ahead' | 'source_changed', address: string): AppError =>
  new AppError({ code, host: new URL(address).hostname });
