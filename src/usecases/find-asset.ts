import { AppError } from '../core/errors.ts';
import type { History } from '../core/history.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Report } from '../core/report.ts';
import { ASSET_NAMES, assetSubject, type Subject, sameSubject, TOTAL } from '../core/subject.ts';
import type { IsoDate } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import { type ReportSources, today } from './find-report.ts';

export interface AssetWeek {
  readonly subject: Subject;
  /** The newest known week that names the asset. */
  readonly report: Report;
  /** Every known week that names it, up to that one. */
  readonly history: History;
  /** Later known weeks that do not name it: unknown, not zero. */
  readonly silentWeeks: number;
  readonly now: number;
}

/** An asset by ticker or name, with the newest week that names it. Fails with what may have been meant. */
export async function findAsset(sources: ReportSources, typed: string): Promise<AssetWeek> {
  const asOf = today(sources.clock);
  const subject = await resolveAsset(sources.reports, typed, asOf);
  const history = await sources.reports.history(subject, asOf);
  const newest = history.at(-1);
  const report = newest && (await sources.reports.ofWeek(newest.weekEnding));
  if (!report) throw new AppError({ code: 'asset_unknown', typed, nearest: [] });
  const weeks = await sources.reports.weeks(asOf);
  const silentWeeks = weeks.length - 1 - weeks.indexOf(report.weekEnding);
  return { subject, report, history, silentWeeks, now: sources.clock.now() };
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
