import { type Kysely, sql } from 'kysely';
import type { Report } from '../core/report.ts';
import { insertAll } from './insert-all.ts';
import { storedFigure } from './stored-report.ts';
import type { Tables } from './tables.ts';

/** Within a transaction: the report as the next vintage of its publisher, series and week, beside those before it. */
export async function saveReport(db: Kysely<Tables>, report: Report): Promise<Report> {
  const vintage = 1 + (await newestVintage(db, report));
  const saved = { ...report, vintage, figures: report.figures.map((figure) => ({ ...figure, vintage })) };
  await insertReport(db, saved);
  return saved;
}

/** Within a transaction: the report in the vintage it says. */
export async function insertReport(db: Kysely<Tables>, report: Report): Promise<void> {
  const { publisher, series, weekEnding, publishedOn, vintage, figures, conflicts } = report;
  const { seq } = await db
    .insertInto('reports')
    .values({
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from reports)`,
      ...{ publisher, series, week_ending: weekEnding, published_on: publishedOn, vintage },
      conflicts: JSON.stringify(conflicts),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  const rows = figures.map((figure, position) => ({
    ...{ report: seq, position, scope: figure.subject.scope, subject: figure.subject.key },
    figure: JSON.stringify(storedFigure(figure)),
  }));
  await insertAll(db, 'figures', rows);
}

async function newestVintage(db: Kysely<Tables>, report: Report): Promise<number> {
  const { vintage } = await db
    .selectFrom('reports')
    .select(({ fn }) => fn.coalesce(fn.max('vintage'), sql<number>`0`).as('vintage'))
    .where('publisher', '=', report.publisher)
    .where('series', '=', report.series)
    .where('week_ending', '=', report.weekEnding)
    .executeTakeFirstOrThrow();
  return vintage;
}
