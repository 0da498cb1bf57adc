import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { printedFigure } from '../core/figure.ts';
import { deliveryRow } from './delivery-rows.ts';
import { insertFollowing } from './export-following.ts';
import { EXPORT_VERSION, type Exported, exportHeadSchema, exportSchema } from './export-format.ts';
import { factRow, heardRows } from './fact-rows.ts';
import { insertAll } from './insert-all.ts';
import { pictureRow } from './picture-rows.ts';
import { pinnedRow } from './pinned-rows.ts';
import { reviewRow, witnessRows } from './review-rows.ts';
import { insertReport } from './save-report.ts';
import { scheduleRow } from './schedule-rows.ts';
import { refusal } from './standing.ts';
import type { Tables } from './tables.ts';

/** Takes in an export, whole, into an empty store. */
export async function importStore(
  db: Kysely<Tables>,
  text: string,
  { store, from }: { readonly store: string; readonly from: string },
): Promise<void> {
  const exported = readExport(text, from);
  await db.transaction().execute(async (transaction) => {
    if (await holdsSomething(transaction)) throw refusal('store_not_empty', store);
    await insertEverything(transaction, exported);
  });
}

function readExport(text: string, from: string): Exported {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new AppError({ code: 'export_unreadable', file: from, where: 'JSON' }, { cause });
  }
  const head = exportHeadSchema.safeParse(read);
  if (!head.success) throw unreadable(head.error, from);
  if (head.data.version > EXPORT_VERSION) throw refusal('export_newer', from);
  const exported = exportSchema.safeParse(read);
  if (!exported.success) throw unreadable(exported.error, from);
  return exported.data;
}

const unreadable = (error: z.ZodError, file: string): AppError =>
  new AppError({ code: 'export_unreadable', file, where: error.issues[0]?.path.join('.') || 'JSON' }, { cause: error });

/** Figures stand in reports. */
const HOLDING = [
  'places',
  'decisions',
  'updates',
  'inbox',
  'bots',
  'reports',
  'schedules',
  'deliveries',
  'events',
  'levels',
  'followings',
  'level_standings',
  'level_events',
  'feeds',
  'feed_gaps',
  'alerts',
  'hooks',
  'pinned',
  'reviews',
  'facts',
  'pictures',
] as const satisfies readonly (keyof Tables)[];

async function holdsSomething(db: Kysely<Tables>): Promise<boolean> {
  for (const table of HOLDING) {
    if (await db.selectFrom(table).selectAll().limit(1).executeTakeFirst()) return true;
  }
  return false;
}

async function insertEverything(db: Kysely<Tables>, exported: Exported): Promise<void> {
  const { places, decisions, updates, inbox, bots, reports } = exported;
  const placeRows = places.map(({ id, settings, suspended }) => ({
    ...{ id, settings: JSON.stringify(settings) },
    ...{ suspended_reason: suspended?.reason ?? null, suspended_since: suspended?.since ?? null },
  }));
  await insertAll(db, 'places', placeRows);
  const decisionRows = decisions.map(({ before = null, after = null, ...decision }, at) => ({
    ...{ ...decision, before, after },
    seq: at + 1,
  }));
  await insertAll(db, 'decisions', decisionRows);
  // When each was worked is not told: it is remembered as long as if it had been now.
  const at = Date.now();
  const keys = updates.map((key) => ({ key, at }));
  await insertAll(db, 'updates', keys);
  const inboxRows = inbox.map((waiting, index) => ({ ...waiting, seq: index + 1 }));
  await insertAll(db, 'inbox', inboxRows);
  await insertAll(db, 'bots', bots);
  const factRows = exported.facts.map(factRow);
  await insertAll(db, 'facts', factRows);
  await insertAll(db, 'heard', heardRows(factRows));
  await insertAll(db, 'pictures', exported.pictures.map(pictureRow));
  for (const report of reports) await insertReport(db, { ...report, figures: report.figures.map(printedFigure) });
  await insertPosts(db, exported);
}

async function insertPosts(db: Kysely<Tables>, exported: Exported): Promise<void> {
  const { schedules, deliveries, events, pinned, reviews, witnesses } = exported;
  await insertAll(db, 'schedules', schedules.map(scheduleRow));
  await insertAll(db, 'deliveries', deliveries.map(deliveryRow));
  const eventRows = events.map(({ once = null, ...event }, at) => ({ ...event, once, seq: at + 1 }));
  await insertAll(db, 'events', eventRows);
  await insertFollowing(db, exported);
  await insertAll(db, 'pinned', pinned.map(pinnedRow));
  await insertAll(db, 'reviews', reviews.map(reviewRow));
  await insertAll(db, 'witnesses', witnessRows(witnesses));
}
