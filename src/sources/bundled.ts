import type { z } from 'zod';
import type { FomcCalendar } from '../core/fomc.ts';
import type { History } from '../core/history.ts';
import type { KnownHoldings } from '../core/holdings.ts';
import type { Level } from '../core/level.ts';
import type { Note } from '../core/notes.ts';
import type { Report } from '../core/report.ts';
import type { SourceDescription } from '../core/source-description.ts';
import type { Subject } from '../core/subject.ts';
import type { MarketDays } from '../core/trading-days.ts';
import type { IsoDate } from '../core/week.ts';
import type { EtfRecord, HoldingsBook, LevelBook, NoteBook, ReportStore, SourceCatalog } from '../ports.ts';
import { readKnownHoldings } from './bundled-holdings.ts';
import { readDataFile } from './data-file.ts';
import { marketDays } from './market-days.ts';
import { recordSchema, reportOf } from './record.ts';

const DATA = new URL('../../data/', import.meta.url);

export interface Bundled {
  readonly reports: ReportStore;
  readonly levels: LevelBook;
  readonly holdings: HoldingsBook;
  readonly notes: NoteBook;
  readonly sources: SourceCatalog;
  /** The days of US stock exchanges. Read where it is first asked for. */
  readonly tradingCalendar: () => MarketDays;
  readonly etfRecord: EtfRecord;
  /** The dates of the FOMC. Read where they are first asked for. */
  readonly fomc: () => Promise<FomcCalendar>;
}

/**
 * The facts that ship with the bot, read and checked whole at the first question, then held in memory (118 weeks, a few
 * hundred kB; one pass builds the indexes, a question costs no scan). A damaged file is refused with its name, and nothing
 * of it is used. `folder` is for tests.
 */
export function openBundled(folder: URL = DATA): Bundled {
  const record = once(() => indexReports(readDataFile(folder, 'weekly-flows.json', recordSchema).weeks));
  // Only a question about levels pays for what they are checked with.
  const levels = once(
    async (): Promise<readonly Level[]> => (await import('./level-claims.ts')).readLevelClaims(folder),
  );
  const known = once(async (): Promise<KnownHoldings> => readKnownHoldings(folder));
  const notes = once(async (): Promise<readonly Note[]> => (await import('./bundled-notes.ts')).readNotes(folder));
  const etf = once(async () => (await import('./etf-record.ts')).openEtfRecord(folder));
  return {
    reports: {
      vintage: async () => 'bundled',
      weeks: async (asOf) => publishedBy(record().reports, asOf).map(({ weekEnding }) => weekEnding),
      newest: async (asOf) => publishedBy(record().reports, asOf).at(-1),
      ofWeek: async (week) => record().byWeek.get(week),
      history: async (subject, asOf) => {
        const points = record().histories.get(keyOf(subject))?.points ?? [];
        return points.slice(0, points.findLastIndex(({ figure }) => figure.publishedOn <= asOf) + 1);
      },
      subjects: async (asOf) =>
        [...record().histories.values()]
          .filter(({ points }) => points[0] && points[0].figure.publishedOn <= asOf)
          .map(({ subject }) => subject),
    },
    levels: { levels },
    holdings: { known },
    notes: { notes },
    sources: { describe: async () => record().descriptions },
    tradingCalendar: marketDays,
    etfRecord: {
      days: async (asset, until) => (await etf()).days(asset, until),
      sum: async (asset, week, until) => (await etf()).sum(asset, week, until),
    },
    fomc: once(async () => (await import('./bundled-macro.ts')).readFomc(folder)),
  };
}

type Recorded = z.output<typeof recordSchema>['weeks'];

function indexReports(weeks: Recorded) {
  const reports = weeks.map(reportOf);
  const histories = new Map<string, { readonly subject: Subject; readonly points: History[number][] }>();
  for (const { weekEnding, figures } of reports) {
    for (const figure of figures) {
      const key = keyOf(figure.subject);
      const entry = histories.get(key) ?? { subject: figure.subject, points: [] };
      entry.points.push({ weekEnding, figure });
      histories.set(key, entry);
    }
  }
  const byWeek = new Map(reports.map((report) => [report.weekEnding, report]));
  return { reports, byWeek, histories, descriptions: describe(weeks, reports) };
}

function describe(weeks: Recorded, reports: readonly Report[]): readonly SourceDescription[] {
  const byPublisher = Map.groupBy(weeks, ({ publisher }) => publisher);
  return [...byPublisher].map(([publisher, own]) => {
    const held = reports.filter((report) => report.publisher === publisher);
    const [first, last] = [held[0], held.at(-1)];
    if (!first || !last) throw new RangeError(`no report of ${publisher}`);
    return {
      publisher,
      series: first.series,
      weeks: own.length,
      figures: own.reduce((count, { figures }) => count + figures.length, 0),
      texts: new Set(own.flatMap(({ via }) => via)).size,
      first: first.weekEnding,
      last: last.weekEnding,
    };
  });
}

const publishedBy = (reports: readonly Report[], asOf: IsoDate): readonly Report[] =>
  reports.slice(0, reports.findLastIndex(({ publishedOn }) => publishedOn <= asOf) + 1);

const keyOf = ({ scope, key }: Subject): string => `${scope}/${key}`;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
