import { AppError } from '../core/errors.ts';
import type { PrintedFigure } from '../core/figure.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Report } from '../core/report.ts';
import { findAsset, isTotal, tickerOf } from './find-asset.ts';
import { findReport, type ReportSources } from './find-report.ts';

export interface FoundFigure {
  readonly figure: PrintedFigure;
  readonly report: Report;
  readonly now: number;
}

/**
 * A figure by its id, or by what it is for ('total', 'SOL', 'US', 'EUROPE') and a week.
 * Without a week an asset is taken from the newest week that names it, anything else from the newest known week.
 */
export async function findFigure(sources: ReportSources, typed: string, week?: string): Promise<FoundFigure> {
  const [, idWeek, ...rest] = typed.toLowerCase().split('/');
  const name = idWeek === undefined ? typed : (rest.at(-1) ?? typed);
  const { report, now } = await findReport(sources, week ?? idWeek);
  const key = isTotal(name) ? 'TOTAL' : tickerOf(name);
  const figure = report.figures.find(({ subject }) => subject.key.toUpperCase() === key);
  if (figure) return { figure, report, now };
  if (week === undefined && idWeek === undefined) return newestOfAsset(sources, name, report);
  throw unknownFigure(name, report);
}

async function newestOfAsset(sources: ReportSources, name: string, newest: Report): Promise<FoundFigure> {
  const { subject, report, now } = await findAsset(sources, name).catch((error: unknown) => {
    throw error instanceof AppError && error.failure.code === 'asset_unknown' ? unknownFigure(name, newest) : error;
  });
  const figure = report.figures.find((candidate) => candidate.subject.key === subject.key);
  if (!figure) throw unknownFigure(name, report);
  return { figure, report, now };
}

function unknownFigure(typed: string, report: Report): AppError {
  const known = report.figures.map(({ subject }) => subject.key);
  const meant = didYouMean(typed, known);
  const nearest = meant.length > 0 ? meant : known.slice(0, 3);
  return new AppError({ code: 'figure_unknown', typed, week: report.weekEnding, nearest });
}
