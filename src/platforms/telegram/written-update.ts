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

/** A report is what its line replies to, or the part of it that is quoted: then just that is written with it. */
const REPLYING = /^\/report(?:@\w+)?\s*$/iu;

export function writeUpdate(update: Update): string {
  const message = REPLYING.test(update.message?.text ?? '') ? update.message : undefined;
  const { reply_to_message: replied, quote } = message ?? {};
  return JSON.stringify(update, (field, value: unknown) => {
    if (replied && value === replied)
      return { text: replied.text, caption: replied.caption, document: replied.document };
    if (quote && value === quote) return { text: quote.text, is_manual: quote.is_manual };
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
