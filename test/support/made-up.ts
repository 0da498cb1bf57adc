import { figureId, type PrintedFigure, printedFigure } from '../../src/core/figure.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import type { Report } from '../../src/core/report.ts';
import { assetSubject, regionSubject, type Subject, TOTAL } from '../../src/core/subject.ts';
import type { Verification } from '../../src/core/verification.ts';
import { publicationMonday, reportingWeek, weekEnding } from '../../src/core/week.ts';
import type { ReportStore } from '../../src/ports.ts';

/** A made-up publisher and multiples of 11.1 million: nobody can take these for real. */
export const PUBLISHER = 'Example Research';
export const M = 1_000_000;

export function madeUpFigure(
  subject: Subject,
  dollars: number,
  {
    week = '2026-01-23',
    stepSize = 100_000,
    verification,
  }: { week?: string; stepSize?: number; verification?: Verification } = {},
): PrintedFigure {
  const end = weekEnding(week);
  return printedFigure({
    id: figureId(PUBLISHER, end, subject),
    subject,
    series: 'global_etps_weekly',
    period: reportingWeek(end),
    publisher: PUBLISHER,
    via: ['https://example.test/a', 'https://example.test/b'],
    publishedOn: publicationMonday(end),
    publishedOnIs: 'derived',
    origin: 'bundled',
    verification: verification ?? { state: 'repeated', texts: 2 },
    vintage: 1,
    usd: usd(dollars),
    step: step(stepSize),
  });
}

/** `flows` in millions of dollars: {total: -111, BTC: -88.8, US: -99.9}; two letters name a country. */
export function madeUpReport(week: string, flows: Readonly<Record<string, number>>): Report {
  const subjectOf = (key: string): Subject => {
    if (key === 'total') return TOTAL;
    return key.length === 2 ? regionSubject(key) : assetSubject(key);
  };
  const end = weekEnding(week);
  return {
    publisher: PUBLISHER,
    series: 'global_etps_weekly',
    weekEnding: end,
    publishedOn: publicationMonday(end),
    vintage: 1,
    figures: Object.entries(flows).map(([key, millions]) =>
      madeUpFigure(subjectOf(key), Math.round(millions * 10) * 100_000, { week }),
    ),
    conflicts: [],
  };
}

/** The port over reports in memory, for questions whose weeks a test chooses. */
export function madeUpStore(reports: readonly Report[]): ReportStore {
  const upTo = (asOf: string) => reports.filter(({ publishedOn }) => publishedOn <= asOf);
  const same = (a: Subject, b: Subject) => a.scope === b.scope && a.key === b.key;
  return {
    vintage: async () => 'made up',
    weeks: async (asOf) => upTo(asOf).map((report) => report.weekEnding),
    newest: async (asOf) => upTo(asOf).at(-1),
    ofWeek: async (week) => reports.find((report) => report.weekEnding === week),
    history: async (subject, asOf) =>
      upTo(asOf).flatMap(({ weekEnding: end, figures }) =>
        figures.filter((figure) => same(figure.subject, subject)).map((figure) => ({ weekEnding: end, figure })),
      ),
    subjects: async (asOf) => {
      const all = upTo(asOf).flatMap(({ figures }) => figures.map(({ subject }) => subject));
      return all.filter((subject, at) => all.findIndex((first) => same(first, subject)) === at);
    },
  };
}
