import { AppError } from '../core/errors.ts';
import type { FoundText } from '../core/found-text.ts';
import type { IsoDate } from '../core/week.ts';
import type { ReportFinder } from '../ports.ts';
import { PAGE_TYPES, readArticle } from './article.ts';
import { decodeText } from './charset.ts';
import { whatCame } from './finding.ts';
import type { Door } from './http.ts';
import { atBase } from './mirror.ts';
import { readStatedDate } from './stated-date.ts';

const SITEMAPS = ['main', 'us'].map((part) => `https://coinshares.com/sitemap/sitemap-articles__${part}.xml`);
const XML_TYPES = ['application/xml', 'text/xml', '+xml'] as const;
const HOSTS: readonly string[] = ['coinshares.com', 'www.coinshares.com'];
/** Names of pages vary from year to year; what they share is the folder, and a word of what they are. */
const REPORT = /\/insights\/research-data\/[^/]*(?:flow|market-update|weekly)[^/]*\/?$/u;
/** A folder of new pages is no week's work. */
const MOST_PAGES = 4;
const DAY = 86_400_000;
/** Asked for again whenever somebody looks, and then by what it was known by: mostly the answer is that nothing is new. */
const CONFIRMED = { freshMs: 0, keepMs: 14 * DAY };
const PACE = { gapMs: 1_000, perDay: 400 };

interface Listed {
  readonly url: URL;
  readonly date: string;
}

/**
 * The publisher's weekly pages. Their addresses are found in the sitemap, never made up; each is asked for with what it was known by, a few
 * at most. `base`: a mirror of the site, set by the operator.
 */
export function createCoinShares(door: Door, now: () => number, base?: string): ReportFinder {
  const ask = (url: URL, accept: readonly string[]) => ({
    source: 'coinshares',
    ...atBase(url, base),
    accept,
    keep: CONFIRMED,
    pace: PACE,
  });
  const list = async (sitemap: string): Promise<readonly Listed[]> => {
    const url = new URL(sitemap);
    const request = { ...ask(url, XML_TYPES), mostBytes: 8_000_000 };
    const { value } = await door.read(request, ({ bytes, charset }) => listedIn(decodeText(bytes, charset) ?? ''));
    return value;
  };
  const fetch = async ({ url }: Listed): Promise<FoundText> => {
    const asked = ask(url, PAGE_TYPES);
    const { value, fetchedAt } = await door.read(asked, (body, address) => {
      // What another site says is not the publisher's word, whoever sends us there.
      if (!HOSTS.includes(address.hostname) && address.href !== asked.url)
        throw new AppError({ code: 'fetch_failed', host: address.hostname, why: 'redirects' });
      return readArticle(body, address, { now: now(), main: '.article-content__main' });
    });
    return { ...value, origin: 'publisher', address: url.href, fetchedAt };
  };
  return {
    async find(since) {
      const listed = (await whatCame(SITEMAPS.map(list))).flat();
      const texts = await whatCame(newest(listed, since).map(fetch));
      return texts.filter(({ publishedOn }) => publishedOn === undefined || publishedOn >= since);
    },
  };
}

/** A page without any date could be of any year, so it is passed over. */
async function listedIn(xml: string): Promise<readonly Listed[]> {
  const { recordsOf } = await import('./xml-records.ts');
  return recordsOf(xml, ['url']).flatMap(({ loc = '', lastmod = '' }) => {
    const url = URL.parse(loc);
    if (url?.protocol !== 'https:' || !HOSTS.includes(url.hostname) || !REPORT.test(url.pathname)) return [];
    const date = dateInName(url.pathname) ?? readStatedDate(lastmod);
    return date === undefined ? [] : [{ url, date }];
  });
}

/** 'fund-flows-26-01-26', 'fund-flows-6-1-25', 'market-update-04-09-2026': to choose by, never to be taken for a date of publication. */
function dateInName(path: string): string | undefined {
  const [, day, month, year] = /-(\d{1,2})-(\d{1,2})-((?:20)?\d{2})\/?$/u.exec(path) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return readStatedDate([year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
}

/** Newest first. The American edition of a page has the same name, and one of both is enough. */
function newest(listed: readonly Listed[], since: IsoDate): readonly Listed[] {
  const byName = new Map<string, Listed>();
  for (const each of listed) {
    const name = each.url.pathname.split('/').filter(Boolean).at(-1) ?? '';
    if (each.date >= since && !byName.has(name)) byName.set(name, each);
  }
  return [...byName.values()].toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, MOST_PAGES);
}
