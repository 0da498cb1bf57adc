import { AppError, type StoreFault } from '../core/errors.ts';

/** Codes of SQLite and of the file system, and what they are to a person. */
const FAULTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB)/u, 'store_damaged'],
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/u, 'store_full'],
  [/^(?:SQLITE_(?:READONLY|CANTOPEN|PERM)|E(?:ACCES|PERM|ROFS|NOTDIR|ISDIR|EXIST|NOENT)$)/u, 'store_read_only'],
  [/^(?:SQLITE_IOERR|EIO$)/u, 'store_failing'],
  [/^SQLITE_BUSY/u, 'store_locked'],
];

/** An error of the database as a failure that says what to do, where one is known; any other as it is. `source` is what was read. */
export function explained(error: unknown, file: string, source = file): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fault = FAULTS.find(([pattern]) => pattern.test(code))?.[1];
  return fault
    ? new AppError({ code: fault, file: fault === 'store_damaged' ? source : file }, { cause: error })
    : error;
}

/** Does something with a file of the store, and explains what goes wrong. */
export function explaining<Result>(file: string, work: () => Result, source = file): Result {
  try {
    return work();
  } catch (error) {
    throw explained(error, file, source);
  }
}
