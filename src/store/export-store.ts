import type { Kysely } from 'kysely';
import { EXPORT_VERSION, type Exported, exportSchema } from './export-format.ts';
import { leftOverOf } from './inbox.ts';
import { decisionOf, placeOf } from './place-reader.ts';
import { reportOf } from './report-archive.ts';
import { storedFigure } from './stored-report.ts';
import type { Tables } from './tables.ts';

/** Everything as of one moment: places by id, updates by key, decisions, reports and what waits in the inbox as they came. */
export function exportStore(db: Kysely<Tables>): Promise<string> {
  return db.transaction().execute(async (at) => {
    const places = await at.selectFrom('places').selectAll().orderBy('id').execute();
    const decisions = await at.selectFrom('decisions').selectAll().orderBy('seq').execute();
    const updates = await at.selectFrom('updates').select('key').orderBy('key').execute();
    const inbox = await at.selectFrom('inbox').selectAll().orderBy('seq').execute();
    const bots = await at.selectFrom('bots').selectAll().orderBy('platform').execute();
    const exported = {
      ...{ tidemark: 'export', version: EXPORT_VERSION },
      places: places.map(placeOf),
      decisions: decisions.map(decisionOf),
      updates: updates.map(({ key }) => key),
      inbox: inbox.map(leftOverOf),
      bots,
      reports: await reportsOf(at),
    };
    // The schema puts the fields in one order, whatever order they were written in.
    return `${JSON.stringify(exportSchema.parse(exported), null, 1)}\n`;
  });
}

async function reportsOf(db: Kysely<Tables>): Promise<Exported['reports']> {
  const reports = await db.selectFrom('reports').selectAll().orderBy('seq').execute();
  const figures = await db
    .selectFrom('figures')
    .select(['report', 'figure'])
    .orderBy('report')
    .orderBy('position')
    .execute();
  const byReport = Map.groupBy(figures, ({ report }) => report);
  return reports.map((row) => {
    const texts = (byReport.get(row.seq) ?? []).map(({ figure }) => figure);
    const report = reportOf(row, texts);
    return { ...report, figures: report.figures.map(storedFigure), conflicts: [...report.conflicts] };
  });
}
