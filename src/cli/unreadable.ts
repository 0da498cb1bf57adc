import { AppError, type Failure } from '../core/errors.ts';

const WHY: Readonly<Record<string, Extract<Failure, { code: 'text_unreadable' }>['why']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** An error of the file system as a failure that names the file, where one says why; any other as it is. */
export function unreadable(cause: unknown, file: string): unknown {
  const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''];
  return why ? new AppError({ code: 'text_unreadable', file, why }, { cause }) : cause;
}
