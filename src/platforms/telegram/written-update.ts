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
]);

/** A report is what its line replies to: then just that is written with it. */
const REPLYING = /^\/report(?:@\w+)?\s*$/iu;

export function writeUpdate(update: Update): string {
  const replied = update.message?.reply_to_message;
  const report = replied && REPLYING.test(update.message?.text ?? '') ? replied : undefined;
  return JSON.stringify(update, (field, value: unknown) => {
    if (field === 'reply_to_message' && report && value === report) {
      const { text, caption, document } = report;
      return { text, caption, document };
    }
    return UNWRITTEN.has(field) ? undefined : value;
  });
}

/** Undefined for what is no update. */
export function readUpdate(written: string): Update | undefined {
  try {
    return updateSchema.parse(JSON.parse(written)) as unknown as Update;
  } catch {
    return undefined;
  }
}
