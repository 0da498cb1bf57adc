import { z } from 'zod';
import type { EtfSum } from '../core/etf-week.ts';
import { type DerivedFigure, figureId, type PrintedFigure, printedFigure } from '../core/figure.ts';
import { usd, usdSchema } from '../core/money.ts';
import { stepSchema } from '../core/printed.ts';
import { LEADING_PUBLISHER } from '../core/report.ts';
import { assetSubject, regionSubject, type Subject, TOTAL } from '../core/subject.ts';
import { isTradingDay, weekdaysOf } from '../core/trading-days.ts';
import { retold } from '../core/verification.ts';
import { addDays, publicationMonday, reportingWeek, type WeekEnding, weekEndingSchema } from '../core/week.ts';
import type { EtfRecord } from '../ports.ts';
import { readEtfDays } from './bundled-etf-days.ts';
import { readDataFile } from './data-file.ts';
import { marketDays } from './market-days.ts';

const amountSchema = z.object({ usd: usdSchema, step: stepSchema, approx: z.boolean().optional() });

const etfWeeksSchema = z.object({
  about: z.string(),
  weeks: z.array(
    z.object({
      weekEnding: weekEndingSchema,
      etf: z.object({
        btc: amountSchema,
        source: z.enum(['farside', 'cryptoetf']),
        publisher: z.string().min(1),
        via: z.string().min(1).optional(),
      }),
      coinshares: z.object({
        total: amountSchema.optional(),
        us: amountSchema.optional(),
        btc: amountSchema.optional(),
        from: z.array(z.string().min(1)).min(1),
      }),
    }),
  ),
});

type RecordedWeek = z.output<typeof etfWeeksSchema>['weeks'][number];

/** A week that both sides print: what CoinShares was read to say of it, and the sum of the days of US spot Bitcoin ETFs. */
export interface EtfWeekPair {
  readonly weekEnding: WeekEnding;
  readonly reported: readonly PrintedFigure[];
  readonly etf: EtfSum;
}

/** The weeks that ship with the bot, oldest first. */
export const readEtfWeeks = (folder: URL): readonly EtfWeekPair[] =>
  readDataFile(folder, 'etf-weeks.json', etfWeeksSchema).weeks.map((week) => ({
    weekEnding: week.weekEnding,
    reported: reportedOf(week),
    etf: sumOf(week),
  }));

/** What ships with the bot of US spot ETFs, each file read at the first question for it. */
export function openEtfRecord(folder: URL): EtfRecord {
  const days = readEtfDays(folder);
  let weeks: ReadonlyMap<WeekEnding, EtfWeekPair> | undefined;
  return {
    async days(asset, until) {
      const fact = days(asset, until);
      return fact && { ...fact, status: 'stale', origin: 'bundled', missed: [] };
    },
    async sum(asset, week, until) {
      weeks ??= new Map(readEtfWeeks(folder).map((pair) => [pair.weekEnding, pair]));
      const known = asset === 'BTC' ? weeks.get(week)?.etf : undefined;
      return known && known.sum.publishedOn <= until ? known : undefined;
    },
  };
}

function reportedOf({ weekEnding, coinshares }: RecordedWeek): readonly PrintedFigure[] {
  const { from, total, us, btc } = coinshares;
  const named: readonly (readonly [Subject, typeof total])[] = [
    [TOTAL, total],
    [regionSubject('US'), us],
    [assetSubject('BTC'), btc],
  ];
  return named.flatMap(([subject, amount]) =>
    amount
      ? [
          printedFigure({
            id: figureId(LEADING_PUBLISHER, weekEnding, subject),
            ...{ subject, series: 'global_etps_weekly', period: reportingWeek(weekEnding) },
            ...{ publisher: LEADING_PUBLISHER, via: from, publishedOn: publicationMonday(weekEnding) },
            ...{ publishedOnIs: 'derived', origin: 'bundled', verification: retold(from.length), vintage: 1 },
            ...{ usd: amount.usd, step: amount.step },
            ...(amount.approx !== undefined && { approx: amount.approx }),
          }),
        ]
      : [],
  );
}

/** Each trading day may be half a step away. */
function sumOf({ weekEnding, etf: { btc, source, publisher, via } }: RecordedWeek): EtfSum {
  const traded = weekdaysOf(marketDays(), weekEnding).filter(({ date }) => isTradingDay(marketDays(), date));
  const [first, last] = [traded[0], traded.at(-1)];
  if (!first || !last) throw new RangeError(`no trading day in the week to ${weekEnding}`);
  const away = (traded.length * btc.step) / 2;
  const sum: DerivedFigure = {
    id: `${source}/${weekEnding}/etf_week/BTC`,
    ...{ subject: assetSubject('BTC'), series: 'us_spot_etfs_daily', publisher, via: via ? [via] : [] },
    period: { start: first.date, end: last.date },
    ...{ publishedOn: addDays(last.date, 1), publishedOnIs: 'derived', origin: 'bundled', vintage: 1 },
    ...{ derived: true, rule: 'etf_week', from: [], verification: { state: 'single_source' } },
    interval: { low: usd(btc.usd - away), high: usd(btc.usd + away) },
  };
  return {
    trading: traded.length,
    sum,
    passport: {
      ...{ id: sum.id, source, publisher, asOf: { date: last.date }, coverage: 'us_spot_etfs' },
      ...{ status: 'published', origin: 'bundled', missed: [] },
      ...(source === 'cryptoetf' && { attribution: `Data by ${publisher}` }),
    },
  };
}
