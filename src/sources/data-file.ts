import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../core/errors.ts';

/** Reads and checks a file of `data/` whole. A damaged one is refused with its name and the place, and nothing of it is used. */
export function readDataFile<Schema extends z.ZodType>(folder: URL, file: string, schema: Schema): z.output<Schema> {
  const damaged = (where: string, cause: unknown) => new AppError({ code: 'data_damaged', file, where }, { cause });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  } catch (cause) {
    throw damaged(cause instanceof SyntaxError ? 'JSON' : 'file', cause);
  }
  const result = schema.safeParse(json);
  if (!result.success) throw damaged(z.core.toDotPath(result.error.issues[0]?.path ?? []) || 'top', result.error);
  return result.data;
}
