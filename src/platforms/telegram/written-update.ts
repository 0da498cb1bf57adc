import type { Update } from '@grammyjs/types';
import { z } from 'zod';

export const updateSchema = z.looseObject({ update_id: z.int() });

/** Names, titles and what was replied to: none of them is needed to do what is asked, so none is written. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  'first_name',
  'last_name',
  'username',
  'title',
  'author_signature',
  'reply_to_message',
  'external_reply',
  'quote',
]);

export const writeUpdate = (update: Update): string =>
  JSON.stringify(update, (field, value: unknown) => (UNWRITTEN.has(field) ? undefined : value));

/** Undefined for what is no update. */
export function readUpdate(written: string): Update | undefined {
  try {
    return updateSchema.parse(JSON.parse(written)) as unknown as Update;
  } catch {
    return undefined;
  }
}
