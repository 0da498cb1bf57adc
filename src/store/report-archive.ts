import { type CompiledQuery, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type Conflict, LEADING_PUBLISHER, type Report } from '../core/report.ts';
import type { Series } from '../core/series.ts';
import type { Subject } from '../core/subject.ts';
import type { IsoDate, WeekEnding } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import { figureOfText } from './stored-report.ts';
import type { ReportRow, Tables } from './tables.ts';

/** The reports of a database, each week in the vintage accepted last of those published by the date that is asked from. */
export function createReportReader(db: Kysely<Tables>): ReportStore {
  let vintageQuery: CompiledQuery<{ seq: number }> | undefined;
  return {
    async vintage() {
      // Asked with every answer: written once.
      vintageQuery ??= db
        .selectFrom('reports')
        .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('seq'))
        .compile();
      const { rows } = await db.executeQuery(vintageQuery);
      return `stored ${rows[0]?.seq ?? 0}`;
    },
    async weeks(asOf) {
      const rows = await db
        .selectFrom('reports')
        .select('week_ending')
        .distinct()
        .where('published_on', '<=', asOf)
        .orderBy('week_ending')
        .execute();
      return rows.map(({ week_ending }) => week_ending as WeekEnding);
    },
    newest: (asOf) => newest(db, (reports) => reports.where('published_on', '<=', asOf)),
    ofWeek: (week) => newest(db, (reports) => reports.where('week_ending', '=', week)),
    async history({ scope, key }, asOf) {
      const rows = await figuresAsOf(db, asOf)
        .select(['week_ending', 'figure'])
        .where('scope', '=', scope)
        .where('subject', '=', key)
        .orderBy('week_ending')
        .execute();
      return rows.map(({ week_ending, figure }) => ({
        weekEnding: week_ending as WeekEnding,
        figure: figureOfText(figure),
      }));
    },
    async subjects(asOf) {
      const rows = await figuresAsOf(db, asOf)
        .select(['scope', 'subject'])
        .orderBy('week_ending')
        .orderBy('position')
        .execute();
      const first = new Map(rows.map(({ scope, subject }) => [`${scope}/${subject}`, { scope, key: subject }]));
      return [...first.values()] as readonly Subject[];
    },
  };
}

type Reports = SelectQueryBuilder<Tables, 'reports', object>;

async function newest(db: Kysely<Tables>, among: (reports: Reports) => Reports): Promise<Report | undefined> {
  const row = await among(db.selectFrom('reports'))
    .selectAll()
    .orderBy('week_ending', 'desc')
    .orderBy(ledBy('publisher'))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && withFigures(db, row);
}

async function withFigures(db: Kysely<Tables>, row: ReportRow): Promise<Report> {
  const figures = await db
    .selectFrom('figures')
    .select('figure')
    .where('report', '=', row.seq)
    .orderBy('position')
    .execute();
  return reportOf(
    row,
    figures.map(({ figure }) => figure),
  );
}

/** 0 for the publisher that leads, 1 for whoever else. */
const ledBy = (column: 'publisher' | 'each.publisher') =>
  sql<number>`case when ${sql.ref(column)} = ${sql.lit(LEADING_PUBLISHER)} then 0 else 1 end`;

/** Of each publisher and series the newest vintage of a week, in the order of their names. */
export async function newestReports(db: Kysely<Tables>, week: WeekEnding): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('week_ending', '=', week)
    .orderBy('publisher')
    .orderBy('series')
    .orderBy('vintage')
    .execute();
  const newest = new Map(rows.map((row) => [JSON.stringify([row.publisher, row.series]), row]));
  return Promise.all([...newest.values()].map((row) => withFigures(db, row)));
}

export const reportOf = (row: ReportRow, figures: readonly string[]): Report => ({
  publisher: row.publisher,
  series: row.series as Series,
  weekEnding: row.week_ending as WeekEnding,
  publishedOn: row.published_on as IsoDate,
  vintage: row.vintage,
  figures: figures.map(figureOfText),
  conflicts: JSON.parse(row.conflicts) as readonly Conflict[],
});

/** The figures of each week's report as it was known on a date. */
const figuresAsOf = (db: Kysely<Tables>, asOf: IsoDate) =>
  db
    .selectFrom('figures')
    .innerJoin('reports', 'reports.seq', 'figures.report')
    .where('published_on', '<=', asOf)
    .where('reports.seq', '=', ({ selectFrom }) =>
      selectFrom('reports as each')
        .select('each.seq')
        .whereRef('each.week_ending', '=', 'reports.week_ending')
        .where('each.published_on', '<=', asOf)
        .orderBy(ledBy('each.publisher'))
        .orderBy('each.seq', 'desc')
        .limit(1),
    );
