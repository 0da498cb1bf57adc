import type { Kysely } from 'kysely';
import { deliveryOf, happeningOf } from './delivery-rows.ts';
import { followingPartsOf } from './export-following.ts';
import { EXPORT_VERSION, type Exported, exportSchema } from './export-format.ts';
import { factOf } from './fact-rows.ts';
import { leftOverOf } from './inbox.ts';
import { saidPictureOf } from './picture-rows.ts';
import { pinnedOf } from './pinned-rows.ts';
import { decisionOf, placeOf } from './place-reader.ts';
import { reportOf } from './report-archive.ts';
import { reviewOf, witnessOf } from './review-rows.ts';
import { scheduleOf } from './schedule-rows.ts';
import { storedFigure } from './stored-report.ts';
import type { Tables } from './tables.ts';

/** Everything as of one moment: places, schedules, deliveries and levels by id, pictures by code, updates by key, the others as they came. */
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
      ...(await postsOf(at)),
      facts: await factsOf(at),
      pictures: await picturesOf(at),
    };
    // The schema puts the fields in one order, whatever order they were written in.
    return `${JSON.stringify(exportSchema.parse(exported), null, 1)}\n`;
  });
}

async function postsOf(db: Kysely<Tables>) {
  const schedules = await db.selectFrom('schedules').selectAll().orderBy('id').execute();
  const deliveries = await db.selectFrom('deliveries').selectAll().orderBy('id').execute();
  const events = await db.selectFrom('events').selectAll().orderBy('seq').execute();
  const pinned = await db.selectFrom('pinned').selectAll().orderBy('place').execute();
  const reviews = await db.selectFrom('reviews').selectAll().orderBy('number').execute();
  const witnesses = await db.selectFrom('witnesses').selectAll().orderBy('review').orderBy('position').execute();
  return {
    schedules: schedules.map(scheduleOf),
    deliveries: deliveries.map(deliveryOf),
    events: events.map((row) => ({ ...happeningOf(row), ...(row.once !== null && { once: row.once }) })),
    ...(await followingPartsOf(db)),
    pinned: pinned.map(pinnedOf),
    reviews: reviews.map(reviewOf),
    witnesses: witnesses.map(witnessOf),
  };
}

async function picturesOf(db: Kysely<Tables>): Promise<Exported['pictures']> {
  const rows = await db.selectFrom('pictures').selectAll().orderBy('code').execute();
  return rows.map(saidPictureOf);
}

async function factsOf(db: Kysely<Tables>): Promise<Exported['facts']> {
  const facts = db.selectFrom('facts').selectAll().orderBy('question').orderBy('subject').orderBy('source');
  return (await facts.orderBy('day').orderBy('vintage').execute()).map(factOf);
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
