import { AppError } from '../core/errors.ts';
import type { History } from '../core/history.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Priced } from '../core/prices.ts';
import type { Report } from '../core/report.ts';
import { ASSET_NAMES, assetSubject, type Subject, sameSubject, TOTAL } from '../core/subject.ts';
import type { IsoDate } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import { type PriceSource, priceOf } from './find-prices.ts';
import { type ReportSources, today } from './find-report.ts';

export interface AssetSources extends ReportSources {
  readonly live: PriceSource;
}

export interface AssetWeek {
  readonly subject: Subject;
  /** The newest known week that names the asset. */
  readonly report: Report;
  /** Every known week that names it, up to that one. */
  readonly history: History;
  /** Later known weeks that do not name it: unknown, not zero. */
  readonly silentWeeks: number;
  /** As it is known now. Undefined for what is no single coin. */
  readonly price: Priced | undefined;
  readonly now: number;
}

/**
 * An asset by ticker or name, with the newest week that names it and its price, which is asked for meanwhile. Fails with what may have been
 * meant; no price is asked for what no week names.
 */
export async function findAsset(sources: AssetSources, typed: string): Promise<AssetWeek> {
  const subject = await resolveAsset(sources.reports, typed, today(sources.clock));
  const [week, price] = await Promise.all([newestWeekOf(sources, subject, typed), priceOf(sources.live, subject.key)]);
  return { subject, ...week, price, now: sources.clock.now() };
}

async function newestWeekOf({ reports, clock }: ReportSources, subject: Subject, typed: string) {
  const asOf = today(clock);
  const history = await reports.history(subject, asOf);
  const newest = history.at(-1);
  const report = newest && (await reports.ofWeek(newest.weekEnding));
  if (!report) throw new AppError({ code: 'asset_unknown', typed, nearest: [] });
  const weeks = await reports.weeks(asOf);
  return { report, history, silentWeeks: weeks.length - 1 - weeks.indexOf(report.weekEnding) };
}

/** 'sol', 'Solana' and '$SOL' are SOL; a name that no known week uses is refused with its neighbours. */
async function resolveAsset(reports: ReportStore, typed: string, asOf: IsoDate): Promise<Subject> {
  const known = (await reports.subjects(asOf)).filter(({ scope }) => scope === 'asset');
  const wanted = assetSubject(tickerOf(typed));
  const found = known.find((subject) => sameSubject(subject, wanted));
  if (found) return found;
  const tickers = known.map(({ key }) => key);
  const names = tickers.flatMap((key) => [key, ...(ASSET_NAMES[key] ?? [])]);
  const nearest = didYouMean(typed, names, 6).map(tickerOf);
  throw new AppError({ code: 'asset_unknown', typed, nearest: [...new Set(nearest)].slice(0, 3) });
}

/** An asset, or the total when none or 'total' was typed. */
export async function resolveSubject(reports: ReportStore, typed: string | undefined, asOf: IsoDate): Promise<Subject> {
  return typed === undefined || isTotal(typed) ? TOTAL : resolveAsset(reports, typed, asOf);
}

/** Words that people type for everything together. */
export const isTotal = (typed: string): boolean => ['total', 'all', '合计', '总计'].includes(typed.toLowerCase());

/** The ticker for a ticker or a name in any letter case; other words come back in capitals. */
export function tickerOf(typed: string): string {
  const wanted = typed.trim().replace(/^\$/u, '').toLowerCase();
  const named = Object.entries(ASSET_NAMES).find(([, names]) => names.includes(wanted));
  return named?.[0] ?? wanted.toUpperCase().replaceAll(/[\s-]+/gu, '_');
}
