import type { NextRequest } from '../../app.ts';
import type { DeliveryId } from '../../core/delivery.ts';
import { shortIdSchema } from '../../core/short-id.ts';
import { findLocale, type Locale } from '../../i18n/locale.ts';

/** The longest that Discord takes. */
const MOST_ID = 100;
const SEEN = /^post:(?<delivery>.{1,32})$/u;
const ASK = /^ask:(?<tag>[\w-]{1,35}):(?<line>.+)$/u;

/** What a button under a post stands for. */
export type Lasting =
  | { readonly is: 'seen'; readonly delivery: DeliveryId }
  | { readonly is: 'ask'; readonly line: string; readonly locale: Locale };

/** The id of the button that says what is known of a post. */
export const seenId = (delivery: DeliveryId): string => `post:${delivery}`;

/** The id of a button that asks something, undefined where it is too long for one. */
export function askId({ line, locale }: Pick<NextRequest, 'line' | 'locale'>): string | undefined {
  const id = `ask:${locale}:${line}`;
  return id.length <= MOST_ID ? id : undefined;
}

/**
 * Buttons under posts hold as long as the post stands, so their ids carry what they ask. Nothing is trusted for it: a line is asked
 * in the role of whoever taps, as if it had been typed.
 */
export function readLastingId(id: string): Lasting | undefined {
  const seen = shortIdSchema.safeParse(SEEN.exec(id)?.groups?.['delivery']);
  if (seen.success) return { is: 'seen', delivery: seen.data };
  const { tag = '', line } = ASK.exec(id)?.groups ?? {};
  const locale = findLocale(tag);
  return line !== undefined && locale ? { is: 'ask', line, locale } : undefined;
}
