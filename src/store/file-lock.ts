import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { explained, explaining } from './sqlite-failures.ts';

export interface FileLock {
  release(): void;
}

/** What nobody refers to is collected, and would free its lock while the store is written on. */
const held = new Set<Database.Database>();

/**
 * The right to write to a store, for one process at a time. It is a lock of the operating system on a file beside the store, so
 * the kernel frees it when the process ends, however it ends; a file that was left behind holds nobody up. Refused with store_locked.
 */
export function lockStore(file: string): FileLock {
  return explaining(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const lock = new Database(lockFileOf(file), { timeout: 0 });
    try {
      // Of a file that it may not write SQLite takes a lock that others share.
      accessSync(lockFileOf(file), constants.W_OK);
      // Without it an empty journal would be left beside the lock.
      lock.pragma('journal_mode = memory');
      lock.exec('begin exclusive');
      held.add(lock);
      return {
        release() {
          held.delete(lock);
          lock.close();
        },
      };
    } catch (error) {
      lock.close();
      throw error;
    }
  });
}

/** Whether a process holds the right to write now. */
export function isLocked(file: string): boolean {
  if (!existsSync(lockFileOf(file))) return false;
  const lock = new Database(lockFileOf(file), { readonly: true, timeout: 0 });
  try {
    lock.exec('select * from sqlite_master');
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
    throw explained(error, file);
  } finally {
    lock.close();
  }
}

/** One lock for one file, by whatever name it is reached. */
function lockFileOf(file: string): string {
  if (existsSync(file)) return `${realpathSync(file)}-lock`;
  const folder = dirname(file);
  return `${join(existsSync(folder) ? realpathSync(folder) : folder, basename(file))}-lock`;
}
