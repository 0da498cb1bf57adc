import { z } from 'zod';

/**
 * Where the store lies: 'file:./var/tidemark.db' from where the process was started, or 'file:/srv/tidemark.db', also with the
 * three slashes of a full address. A leading colon would name a database in memory, which keeps nothing.
 */
export const databaseUrlSchema = z
  .string()
  .regex(/^file:(?:\/\/(?=\/))?(?!\/\/)[^:?#\0][^?#\0]*$/u)
  .refine((url) => !url.endsWith('/'))
  .brand('DatabaseUrl');
export type DatabaseUrl = z.output<typeof databaseUrlSchema>;

export const DEFAULT_DATABASE = databaseUrlSchema.parse('file:./var/tidemark.db');

export const fileOfDatabase = (url: DatabaseUrl): string => url.replace(/^file:(?:\/\/(?=\/))?/u, '');
