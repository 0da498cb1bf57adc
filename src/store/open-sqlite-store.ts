import type { Kysely } from 'kysely';
import type { ReportArchive } from '../ports.ts';
import { backUp } from './backup.ts';
import { findBot } from './bots.ts';
import { createErasing } from './erasing.ts';
import { exportStore } from './export-store.ts';
import { createFactBook, createFactKeeper } from './fact-rows.ts';
import { lockStore } from './file-lock.ts';
import { importStore } from './import-store.ts';
import { createInbox } from './inbox.ts';
import { migrate } from './migrations.ts';
import { createPictureBook, createPictureKeeper } from './picture-rows.ts';
import { createPlaceBook } from './place-book.ts';
import { createPlaceReader } from './place-reader.ts';
import { createPostBook, createPostKeeper } from './post-book.ts';
import { createReportReader } from './report-archive.ts';
import { createReviewBook } from './review-rows.ts';
import { saveReport } from './save-report.ts';
import { openSqlite } from './sqlite.ts';
import { refusal, standingOf } from './standing.ts';
import type { Store, StoreReader } from './store.ts';
import type { Tables } from './tables.ts';
import { forgetOldKeys } from './worked-updates.ts';

/** Opens a store to read beside whoever writes to it. Nothing is created and nothing migrated. */
export async function openSqliteReader(file: string): Promise<StoreReader> {
  const standing = standingOf(file);
  if (standing !== 'current') throw refusal(standing === 'missing' ? 'store_missing' : 'store_older', file);
  const reader = await openSqlite(file, 'read');
  return { ...readingParts(reader, file), close: () => reader.destroy() };
}

/** Opens a store to write, for this process alone. It is created where it is missing, and migrated where it is older. */
export async function openSqliteStore(file: string): Promise<Store> {
  const lock = lockStore(file);
  const opened: Kysely<Tables>[] = [];
  const close = async () => {
    for (const connection of opened.splice(0).reverse()) await connection.destroy();
    lock.release();
  };
  try {
    const standing = standingOf(file);
    const writer = await openSqlite(file, 'write');
    opened.push(writer);
    const migrated = standing === 'current' ? [] : await migrate(writer);
    await forgetOldKeys(writer, Date.now());
    const reader = await openSqlite(file, 'read');
    opened.push(reader);
    const erasing = createErasing(writer);
    return {
      ...readingParts(reader, file),
      places: createPlaceBook(writer, reader, { erasing }),
      posts: createPostKeeper(writer, reader),
      inbox: createInbox(writer, erasing),
      reports: archiveOver(writer, reader),
      facts: createFactKeeper(writer, reader),
      pictures: createPictureKeeper(writer, reader),
      migrated,
      import: (text, from) => importStore(writer, text, { store: file, from }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const readingParts = (reader: Kysely<Tables>, file: string): Omit<StoreReader, 'close'> => ({
  places: createPlaceReader(reader),
  posts: createPostBook(reader),
  reports: createReportReader(reader),
  reviews: createReviewBook(reader),
  facts: createFactBook(reader),
  pictures: createPictureBook(reader),
  findBot: (platform) => findBot(reader, platform),
  export: () => exportStore(reader),
  backup: (target) => backUp(file, target),
});

const archiveOver = (writer: Kysely<Tables>, reader: Kysely<Tables>): ReportArchive => ({
  ...createReportReader(reader),
  save: (report) => writer.transaction().execute((transaction) => saveReport(transaction, report)),
});
