import { statSync } from 'node:fs';
import { AppError, type StoreFault } from '../core/errors.ts';
import { MIGRATIONS } from './migrations.ts';
import { openUntouched } from './sqlite.ts';
import { explained } from './sqlite-failures.ts';

/** What a file is to this version. */
export type Standing = 'missing' | 'older' | 'current';

/** Looks without changing the file. Throws where it must be left alone: newer, damaged, somebody else's, not to be read. */
export function standingOf(file: string): Standing {
  const entry = statSync(file, { throwIfNoEntry: false });
  if (!entry) return 'missing';
  if (!entry.isFile()) throw refusal('store_read_only', file);
  const taken = lookInto(file);
  if (taken === undefined) return 'missing';
  if (taken === 'foreign') throw refusal('store_foreign', file);
  const known = Object.keys(MIGRATIONS);
  if (taken.some((name) => !known.includes(name))) throw refusal('store_newer', file);
  return taken.length < known.length ? 'older' : 'current';
}

export const refusal = (code: StoreFault, file: string): AppError => new AppError({ code, file });

/** The steps its schema has taken; undefined where nothing was ever kept in it. */
function lookInto(file: string): readonly string[] | 'foreign' | undefined {
  try {
    const database = openUntouched(file);
    try {
      const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
      if (tables.length === 0) return undefined;
      if (!tables.includes('kysely_migration')) return 'foreign';
      return database.prepare('select name from kysely_migration').pluck().all() as string[];
    } finally {
      database.close();
    }
  } catch (error) {
    throw explained(error, file);
  }
}

/** Reads every page: what a start does not take the time for. */
export function isSound(file: string): boolean {
  const database = openUntouched(file);
  try {
    return database.pragma('integrity_check', { simple: true }) === 'ok';
  } catch (error) {
    const failure = explained(error, file);
    if (failure instanceof AppError && failure.failure.code === 'store_damaged') return false;
    throw failure;
  } finally {
    database.close();
  }
}
