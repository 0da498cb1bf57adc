import { derivedFigures } from '../core/derived.ts';
import { AppError } from '../core/errors.ts';
import type { Figure } from '../core/figure.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Report } from '../core/report.ts';
import { assetSubject, sameSubject } from '../core/subject.ts';
import { isTotal, tickerOf } from './find-asset.ts';
import { findReport, type ReportSources, today } from './find-report.ts';

/** 'publisher/2026-01-23/…': three words or more between slashes; what else holds a slash, as an address, is no id. */
const ID = /^[\w-]+\/[\w-]+\/[\w/-]+$/u;

export interface FoundFigure {
  readonly figure: Figure;
  readonly report: Report;
  readonly now: number;
}

/**
 * A figure by its id, or by what it is for ('total', 'SOL', 'US', 'EUROPE', 'REST_OF_WORLD') and a week.
 * Without a week an asset is taken from the newest week that names it, anything else from the newest known week.
 */
export async function findFigure(sources: ReportSources, typed: string, week?: string): Promise<FoundFigure> {
  const id = ID.test(typed) ? typed.toLowerCase() : undefined;
  const { report, now } = await findReport(sources, week ?? id?.split('/')[1]);
  const key = isTotal(typed) ? 'TOTAL' : tickerOf(typed);
  const figure =
    id === undefined
      ? everyFigure(report).find((each) => each.subject.key.toUpperCase() === key)
      : figureById(report, id);
  if (figure) return { figure, report, now };
  const earlier = week === undefined && id === undefined ? await newestOfAsset(sources, key) : undefined;
  if (earlier) return { ...earlier, now };
  throw unknownFigure(typed, report);
}

/** A figure of a report by its id in any letter case, computed ones among them. */
export const figureById = (report: Report, id: string): Figure | undefined =>
  everyFigure(report).find((each) => each.id.toLowerCase() === id.toLowerCase());

const everyFigure = (report: Report): readonly Figure[] => [...report.figures, ...derivedFigures(report)];

async function newestOfAsset(
  { reports, clock }: ReportSources,
  key: string,
): Promise<Omit<FoundFigure, 'now'> | undefined> {
  const subject = assetSubject(key);
  const newest = (await reports.history(subject, today(clock))).at(-1);
  const report = newest && (await reports.ofWeek(newest.weekEnding));
  const figure = report?.figures.find((each) => sameSubject(each.subject, subject));
  return report && figure && { figure, report };
}

function unknownFigure(typed: string, report: Report): AppError {
  const known = report.figures.map(({ subject }) => subject.key);
  const meant = didYouMean(typed.split('/').at(-1) ?? typed, known);
  const nearest = meant.length > 0 ? meant : known.slice(0, 3);
  return new AppError({ code: 'figure_unknown', typed, week: report.weekEnding, nearest });
}
