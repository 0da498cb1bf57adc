import type { FoundText } from '../core/found-text.ts';
import type { ReportFinder } from '../ports.ts';
import { PAGE_TYPES, publicationOf, readArticle } from './article.ts';
import { decodeText } from './charset.ts';
import { whatCame } from './finding.ts';
import type { Door } from './http.ts';
import { securely } from './link-reader.ts';
import { underBase } from './mirror.ts';
import { readStatedDate } from './stated-date.ts';

/** Newsrooms that retell the weekly report: mostly within hours, in English and Chinese. */
const FEEDS = [
  'https://cointelegraph.com/rss',
  'https://www.theblock.co/rss.xml',
  'https://decrypt.co/feed',
  'https://rss.odaily.news/rss/newsflash',
  'https://rss.odaily.news/rss/post',
  'https://www.panewslab.com/rss.xml?lang=zh&type=NEWS',
  'https://api.theblockbeats.news/v2/rss/newsflash',
  'https://api.theblockbeats.news/v2/rss/article',
  'https://www.chaincatcher.com/rss/clist',
  'https://wublock.substack.com/feed',
] as const;

const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/xml', 'text/xml', '+xml'] as const;
/** What an item speaks of when it may hold the weekly figures. Flows of US funds by the day are another series. */
const SPEAKS_OF_FLOWS =
  /coin ?shares|\bfund flows?\b|\b(?:digital asset|crypto) (?:investment )?(?:products?|funds?)\b|数字资产(?:投资)?(?:产品|基金)|加密(?:货币|资产)?(?:投资产品|基金)|資金流|资金流[入出向]/iu;
const MOST_LINKS = 3;
const DAY = 86_400_000;
const CONFIRMED = { freshMs: 0, keepMs: 3 * DAY };
/** A page that was read is not read again: its text is compared by who looks for new ones. */
const READ_ONCE = { freshMs: DAY };
const PACE = { gapMs: 1_000, perDay: 300 };

interface Item {
  readonly url: URL;
  readonly date: string;
}

/**
 * Texts of newsrooms that speak of the weekly report, found in their feeds: at most three of each. `base`: a mirror, set by the operator, under
 * which each site lies by its host.
 */
export function createFeeds(
  door: Door,
  now: () => number,
  base?: string,
  feeds: readonly string[] = FEEDS,
): ReportFinder {
  const itemsOf = async (feed: string): Promise<readonly Item[]> => {
    const asked = underBase(new URL(feed), base, 'known');
    const request = { source: sourceOf(feed), ...asked, accept: FEED_TYPES, keep: CONFIRMED, pace: PACE };
    const { value } = await door.read(request, ({ bytes, charset }) => itemsIn(decodeText(bytes, charset) ?? ''));
    return value;
  };
  const fetch = async ({ url, date }: Item): Promise<FoundText> => {
    const asked = underBase(url, base, 'outside');
    const request = { source: sourceOf(url.href), ...asked, accept: PAGE_TYPES, keep: READ_ONCE, pace: PACE };
    const { value, address, fetchedAt } = await door.read(request, (body, where) =>
      readArticle(body, where, { now: now() }),
    );
    const stated = publicationOf([date], now());
    return { ...stated, ...value, origin: 'feed', ...securely(base === undefined ? address : url.href), fetchedAt };
  };
  return {
    async find(since) {
      const lists = await whatCame(feeds.map(itemsOf));
      const wanted = lists.flatMap((items) => items.filter(({ date }) => date >= since).slice(0, MOST_LINKS));
      const once = [...new Map(wanted.map((item) => [item.url.href, item])).values()];
      return whatCame(once.map(fetch));
    },
  };
}

/** Behind a mirror all sites have one host, and the trouble of one is still not another's. */
const sourceOf = (url: string): string => `feeds ${new URL(url).host}`;

/** An item without a date could be of any year, so it is passed over. */
async function itemsIn(xml: string): Promise<readonly Item[]> {
  const { recordsOf } = await import('./xml-records.ts');
  return recordsOf(xml, ['item', 'entry']).flatMap((item) => {
    const { title = '', description = '', summary = '', link = '', guid = '' } = item;
    const url = URL.parse(link || guid);
    const date = readStatedDate(item['pubdate'] ?? item['published'] ?? item['date'] ?? item['updated'] ?? '');
    if (!url || date === undefined || !SPEAKS_OF_FLOWS.test(`${title}\n${description || summary}`)) return [];
    url.hash = '';
    return [{ url, date }];
  });
}
