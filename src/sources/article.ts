import { AppError } from '../core/errors.ts';
import { type IsoDate, isoDateSchema } from '../core/week.ts';
import { decodeText } from './charset.ts';
import type { Body } from './http-exchange.ts';
import { extractPage } from './page-extractor.ts';

/** What a page of text is called. */
export const PAGE_TYPES = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
] as const;

export interface Article {
  readonly text: string;
  /** Stated by the page, not after today (UTC). */
  readonly publishedOn?: IsoDate;
}

interface ReadingSettings {
  /** UTC milliseconds. */
  readonly now: number;
  /** Where the article stands on a page that we know: a selector. */
  readonly main?: string;
  /** Milliseconds that a page may take; five seconds otherwise. */
  readonly withinMs?: number;
}

/** Texts that call themselves text and are none. */
const DISGUISED = ['%PDF-', 'PK\u0003\u0004', 'GIF8', '\u0089PNG', '\u00ff\u00d8\u00ff'];
const LOGIN_PATH = /\/(?:log-?in|sign-?in|sso|auth|account\/login|passport)(?:\/|\.|$)/iu;

/**
 * The text of a page, its headline on the first line. Throws what keeps it from being read: no text, no article, only for those who log in.
 */
export async function readArticle(
  body: Body,
  address: URL,
  { now, main, withinMs }: ReadingSettings,
): Promise<Article> {
  const host = address.hostname;
  const text = decodeText(body.bytes, body.charset);
  if (text === undefined || isDisguised(body.bytes)) throw new AppError({ code: 'fetch_not_text', host, type: '' });
  if (!body.type.includes('html')) {
    if (text.trim() === '') throw new AppError({ code: 'fetch_failed', host, why: 'no_article' });
    return { text: text.replaceAll(/\r\n?/gu, '\n').trim() };
  }
  const page = await extractPage({ html: text, ...(main !== undefined && { main }) }, withinMs);
  if (page === 'busy') throw new AppError({ code: 'fetch_failed', host, why: 'busy' });
  if (page?.is === 'article') return { text: page.text, ...publicationOf(page.dates, now) };
  const login = page?.is === 'login' || LOGIN_PATH.test(address.pathname);
  throw new AppError({ code: 'fetch_failed', host, why: login ? 'login' : 'no_article' });
}

function isDisguised(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return DISGUISED.some((mark) => head.startsWith(mark));
}

/** The first date of the page that has come. */
export function publicationOf(stated: readonly string[], now: number): { readonly publishedOn?: IsoDate } {
  const today = new Date(now).toISOString().slice(0, 10);
  const publishedOn = stated.find((date) => date <= today && date >= '2000-01-01');
  const date = isoDateSchema.safeParse(publishedOn);
  return date.success ? { publishedOn: date.data } : {};
}
