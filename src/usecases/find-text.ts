import { AppError } from '../core/errors.ts';
import type { IsoDate } from '../core/week.ts';
import type { LinkReader } from '../ports.ts';

/** UTF-16 units of a text that a chat may ask about. */
const CHECK_LIMIT = 100_000;

const LINK = /https?:\/\/[^\s<>"'“”‘’「」『』（）【】《》，。、；！]{1,2000}/giu;
/** What ends a sentence or a bracket behind a link is not its own. */
const BEHIND_LINK = /[.,;:!?)\]}*_|]+$/u;

/** Absent where nobody reads links. */
export interface LinkSources {
  readonly links?: LinkReader;
}

export interface TextToCheck {
  readonly text: string;
  /** Stated by the page it was read on. */
  readonly publishedOn?: IsoDate;
}

/**
 * What is to be checked: the text itself, or what its one link leads to where the text beside it holds nothing (`saysSomething`).
 * Fails for nothing, too much, and a bare link that nobody reads.
 */
export async function findText(
  { links }: LinkSources,
  given: string,
  saysSomething: (text: string) => boolean,
): Promise<TextToCheck> {
  if (given.trim() === '') throw new AppError({ code: 'text_empty' });
  const own = { text: withinLimit(given) };
  const [first, another] = given.matchAll(LINK);
  if (!first || another) return own;
  const address = first[0].replace(BEHIND_LINK, '');
  const beside = given.replace(first[0], first[0].slice(address.length));
  if (saysSomething(beside)) return own;
  if (links) {
    const { text, publishedOn } = await links.read(address, 'by_anybody');
    return { text: withinLimit(text), ...(publishedOn && { publishedOn }) };
  }
  if (/[\p{L}\p{N}]/u.test(beside)) return own;
  throw new AppError({ code: 'links_unread' });
}

function withinLimit(text: string): string {
  if (text.length > CHECK_LIMIT) throw new AppError({ code: 'text_too_long', limit: CHECK_LIMIT });
  return text;
}
