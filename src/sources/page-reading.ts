import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { saysPaid, statedDates } from './page-dates.ts';
import type { PageElement, PageNode } from './page-node.ts';
import { type Line, linesOf, onlyHeadline } from './page-text.ts';

export interface Page {
  readonly html: string;
  /** Where the article stands, where we know the page: a selector. */
  readonly main?: string;
}

/** What a page holds: its text with the headline on the first line, and the dates that it states for it. */
export type Extracted =
  | { readonly is: 'article'; readonly text: string; readonly dates: readonly string[] }
  | { readonly is: 'login' }
  | { readonly is: 'nothing' };

/** An article has a paragraph; a menu has words. */
const PARAGRAPH = 60;
/** Beside a password field, less than this is what lures people in. */
const TEASER = 600;

/** A letter of Chinese, Japanese or Korean says more than one of ours. */
const weigh = (text: string): number =>
  text.length + 1.5 * (text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0);

/** Reads a page here and now, however long that takes: `extractPage` does it in a thread that can be ended. */
export function readPage({ html, main }: Page): Extracted {
  const document = parseHTML(whole(html)).document as unknown as PageElement;
  // Reading an article takes the page apart, so everything else is asked for first.
  const dates = statedDates(document);
  const walled = document.querySelector('input[type="password"]') !== null;
  const paid = saysPaid(document);
  const headline = onlyHeadline(document);
  const known = main === undefined ? null : document.querySelector(main);
  const { lines, title } = known ? { lines: linesOf(known), title: undefined } : readable(document);
  const own = lines.filter(({ text, linked }) => linked < text.length / 2);
  const weight = own.reduce((sum, { text }) => sum + weigh(text), 0);
  if (!own.some(({ text }) => weigh(text) >= PARAGRAPH)) return { is: walled || paid ? 'login' : 'nothing' };
  if ((walled || paid) && weight < TEASER) return { is: 'login' };
  const first = headline ?? title ?? '';
  const body = lines.map(({ text }) => text).filter((text, at) => at > 0 || text !== first);
  return { is: 'article', text: [first, ...body].filter((line) => line !== '').join('\n'), dates };
}

function readable(document: PageElement): { readonly lines: readonly Line[]; readonly title: string | undefined } {
  const options = { charThreshold: 200, maxElemsToParse: 60_000, serializer: (node: unknown) => node as PageNode };
  const article = new Readability(document as never, options).parse();
  return { lines: article?.content ? linesOf(article.content) : [], title: article?.title?.trim() };
}

/** Without its outermost element a page has no body for what draws it. */
const whole = (html: string): string =>
  /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
