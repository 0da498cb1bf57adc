import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { type MacroDate, type MacroDates, type PolicyRate, policyRateSchema } from '../core/macro.ts';
import { inOrder, isOfThisCentury } from '../core/macro-dates.ts';
import { instantOf, type WallTime } from '../core/wall-clock.ts';
import { type IsoDate, isoDateSchema, NEW_YORK } from '../core/week.ts';
import { type Asking, defineSource, said } from './define-source.ts';
import type { Fetched } from './http.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days that are read to find since when a rate has held: four years, at some 100 bytes each. */
const MOST_DAYS = 1_500;
/** Dates of one release that are read, those furthest ahead first: it comes out some twelve times a year. */
const MOST_DATES = 40;

/** For all that is asked for one answer. */
const WITHIN_MS = 12_000;

/** The lower and the upper end of the target range, a row each day. */
const SERIES = { low: 'DFEDTARL', high: 'DFEDTARU' } as const;

interface Release {
  readonly id: number;
  readonly what: MacroDate['what'];
  readonly time?: WallTime;
}

/**
 * https://fred.stlouisfed.org/releases: FRED has the days of releases and no times. Consumer prices and the employment report have come
 * out at 08:30 in New York on each of theirs; the other two have come at other times as well.
 */
const RELEASES: readonly [Release, ...Release[]] = [
  { id: 10, what: 'cpi', time: '08:30' as WallTime },
  { id: 50, what: 'jobs', time: '08:30' as WallTime },
  { id: 53, what: 'gdp' },
  { id: 54, what: 'pce' },
];

/** A number as text, within what such a rate may be; a point stands for none. */
const percent = z
  .string()
  .regex(/^(?:\.|-?\d{1,3}(?:\.\d{1,4})?)$/u)
  .transform((text) => (text === '.' ? undefined : Number(text)))
  .pipe(policyRateSchema.shape.low.optional());
const observationsSchema = z.object({
  observations: z.array(z.object({ date: isoDateSchema, value: percent })).min(1),
});
type Rows = z.output<typeof observationsSchema>['observations'];

const datesSchema = z.object({
  release_dates: z.array(z.object({ release_id: z.int(), date: isoDateSchema.refine(isOfThisCentury) })),
});

/** FRED of the Federal Reserve Bank of St. Louis: the policy rate, and the days on which figures come out. The key stands in the address. */
export const fred = defineSource({
  name: 'fred',
  publisher: 'FRED',
  site: 'https://api.stlouisfed.org',
  attribution:
    'This product uses the FRED® API but is not endorsed or certified by the Federal Reserve Bank of St. Louis.',
  terms: 'notice',
  termsUrl: 'https://fred.stlouisfed.org/docs/api/terms_of_use.html',
  answers: {
    policy_rate: {
      coverage: 'us_policy_rate',
      staleAfterMs: 10 * DAY,
      async ask(given) {
        const asking = timed(given);
        const low = await observations(asking, SERIES.low);
        const high = await observations(asking, SERIES.high);
        const found = rateOf(low.value.observations, high.value.observations);
        if (!found) throw new AppError({ code: 'source_changed', host: new URL(low.address).hostname });
        return said(older(low, high), { value: found.rate, asOf: { date: found.day } });
      },
    },
    macro_dates: {
      coverage: 'us_calendar',
      async ask(given) {
        const asking = timed(given);
        // One first: a host that comes back after a rest is asked a single question.
        const [{ id }, ...others] = RELEASES;
        const first = await releaseDates(asking, id);
        const all = [first, ...(await Promise.all(others.map((each) => releaseDates(asking, each.id))))];
        const dates = all.flatMap(({ value }) => value.release_dates.flatMap(announced));
        // What a calendar speaks of lies ahead: it is of the moment at which it said so.
        const oldest = all.reduce(older);
        return said(oldest, { value: inOrder(dates) satisfies MacroDates, asOf: { at: oldest.fetchedAt } });
      },
    },
  },
});

const older = <A, B>(a: Fetched<A>, b: Fetched<B>): Fetched<A> | Fetched<B> => (b.fetchedAt < a.fetchedAt ? b : a);

/** One answer, and when nobody waits for it any more, in UTC milliseconds. */
type Timed = Asking & { readonly until: number };

const timed = (asking: Asking): Timed => ({ ...asking, until: asking.now() + WITHIN_MS });

const observations = (asking: Timed, series: string) =>
  askKeyed(
    asking,
    { path: '/fred/series/observations', query: { series_id: series, limit: String(MOST_DAYS) }, freshMs: 6 * HOUR },
    observationsSchema,
  );

const releaseDates = (asking: Timed, id: number) =>
  askKeyed(
    asking,
    {
      path: '/fred/release/dates',
      query: { release_id: String(id), limit: String(MOST_DATES), include_release_dates_with_no_data: 'true' },
      freshMs: 12 * HOUR,
    },
    datesSchema,
  );

interface Question {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly freshMs: number;
}

/** Newest first. All that it is asked with is ours but the key: what it calls a bad request is a key that it does not know. */
async function askKeyed<Schema extends z.ZodType>(
  { door, at, now, key = '', until }: Timed,
  { path, query, freshMs }: Question,
  schema: Schema,
): Promise<Fetched<z.output<Schema>>> {
  const search = new URLSearchParams({ ...query, sort_order: 'desc', file_type: 'json', api_key: key });
  try {
    return await door.json(
      {
        source: 'fred',
        ...at(`${path}?${search}`),
        accept: ['application/json'],
        keyed: true,
        keep: { freshMs, staleMs: DAY },
        pace: { gapMs: 100, perDay: 120, failures: 1 },
        withinMs: Math.max(1, Math.min(8_000, until - now())),
      },
      schema,
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code !== 'fetch_status' || error.failure.status !== 400)
      throw error;
    throw new AppError({ code: 'source_key_refused', host: error.failure.host }, { cause: error.cause });
  }
}

/** The range on the newest day that both ends are known of, and the day since which neither has moved. */
function rateOf(lows: Rows, highs: Rows): { readonly rate: PolicyRate; readonly day: IsoDate } | undefined {
  const lowOn = new Map(lows.map(({ date, value }) => [date, value]));
  const days = highs
    .flatMap(({ date, value: high }) => {
      const low = lowOn.get(date);
      return low === undefined || high === undefined ? [] : [{ date, low, high }];
    })
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const [newest] = days;
  if (!newest || newest.low > newest.high) return undefined;
  const { low, high, date: day } = newest;
  const moved = days.findIndex((each) => each.low !== low || each.high !== high);
  const since = days.at(moved < 0 ? -1 : moved - 1)?.date ?? day;
  return { day, rate: { low, high, since, ...(moved < 0 && { sinceEarlier: true as const }) } };
}

function announced({ release_id: id, date }: { readonly release_id: number; readonly date: IsoDate }): MacroDates {
  return RELEASES.filter((release) => release.id === id).map(({ what, time }) => ({
    what,
    date,
    ...(time !== undefined && { at: instantOf(date, time, NEW_YORK).at }),
  }));
}
