import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { createFeeds } from '../../src/sources/feeds.ts';
import { answer, type HostDouble, openHost, page, type Route, status } from '../doubles/sources/host.ts';
import { atom, type Item, rss } from '../doubles/sources/newsrooms.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const SINCE = isoDate('2026-01-24');
const DATE = 'Mon, 26 Jan 2026 10:05:00 GMT';
const FEEDS = ['https://news.example.org/rss', 'https://other.example.org/feed?lang=zh&type=NEWS'];
/** Where the mirror has the two feeds. */
const [NEWS, OTHER] = ['/news.example.org/rss', '/other.example.org/feed?lang=zh&type=NEWS'] as const;

/** A mirror of the newsrooms on loopback. */
let mirror: HostDouble;
beforeEach(async () => {
  mirror = await openHost({ [NEWS]: rss([]), [OTHER]: rss([]) });
});
afterEach(() => mirror.close());

function open() {
  const { door, time, lines } = openDoor({ time: createFastTime(Date.UTC(2026, 0, 26, 12)) });
  return { find: () => createFeeds(door, () => time.now(), mirror.url, FEEDS).find(SINCE), time, lines };
}

const item = (path: string, more: Partial<Item> = {}): Item => ({
  title: 'CoinShares: $111m left digital asset funds',
  ...{ link: `https://news.example.org/${path}`, date: DATE },
  ...more,
});
const asked = () => mirror.paths().filter((path) => path !== NEWS && path !== OTHER);

describe('an item of a newsroom', () => {
  it('leads to its article, with the date that the feed gives where the page gives none', async () => {
    mirror.set(NEWS, rss([item('a?id=1&x=2')]));
    mirror.set('/news.example.org/a?id=1&x=2', page(madeUpPage()));
    const { find, time } = open();
    expect(await find()).toEqual([
      {
        text: expect.stringMatching(/^Funds lost \$111m in a week\n/u),
        origin: 'feed',
        address: 'https://news.example.org/a?id=1&x=2',
        publishedOn: '2026-01-26',
        fetchedAt: time.now(),
      },
    ]);
  });

  it('has the date of the page where that states one', async () => {
    mirror.set(NEWS, rss([item('a')]));
    mirror.set(
      '/news.example.org/a',
      page(madeUpPage({ head: '<meta property="article:published_time" content="2026-01-25">' })),
    );
    expect(await open().find()).toMatchObject([{ publishedOn: '2026-01-25' }]);
  });

  it('may stand in Atom, and its link in an attribute', async () => {
    mirror.set(NEWS, atom([item('a', { date: '2026-01-26T10:05:00Z' })]));
    mirror.set('/news.example.org/a', page(madeUpPage()));
    expect(await open().find()).toMatchObject([{ address: 'https://news.example.org/a' }]);
  });

  it.each([
    ['CoinShares in its title', { title: 'Coin Shares report is out' }],
    ['fund flows in its summary', { title: 'Markets', summary: '<p>Weekly <b>fund flows</b> turned</p>' }],
    ['products in its title', { title: 'Digital asset investment products lose money' }],
    ['products in Chinese', { title: '数字资产投资产品上周净流出1.11亿美元' }],
    ['flows in Chinese', { title: '上周加密资金流出1.11亿美元' }],
  ])('is followed for %s', async (_, more) => {
    mirror.set(NEWS, rss([item('a', more)]));
    await open()
      .find()
      .catch(() => undefined);
    expect(asked()).toEqual(['/news.example.org/a']);
  });

  it.each([
    ['something else', { title: 'A chain has a new version' }],
    ['US funds by the day, another series', { title: '比特币现货 ETF 昨日净流出 1.11 亿美元' }],
    ['last week', { date: 'Mon, 19 Jan 2026 10:05:00 GMT' }],
    ['no day', { date: 'yesterday' }],
    ['no link', { link: 'see our site' }],
  ])('is passed over where it speaks of %s', async (_, more) => {
    mirror.set(NEWS, rss([item('a', more)]));
    expect(await open().find()).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is one of three of its feed, and each once', async () => {
    mirror.set(NEWS, rss([...Array.from({ length: 9 }, (_, at) => item(`${at}`)), item('0')]));
    mirror.set(OTHER, rss([item('0'), item('5')]));
    await open()
      .find()
      .catch(() => undefined);
    expect(asked().toSorted()).toEqual([
      '/news.example.org/0',
      '/news.example.org/1',
      '/news.example.org/2',
      '/news.example.org/5',
    ]);
  });

  it('is read once a day, and its feed asked for by its version', async () => {
    mirror.set(NEWS, rss([item('a')]));
    mirror.set('/news.example.org/a', page(madeUpPage()));
    const { find, time } = open();
    const first = await find();
    time.pass(1_800_000);
    expect(await find()).toEqual(first);
    expect(asked()).toHaveLength(1);
    expect(mirror.asked.filter(({ headers }) => headers['if-none-match'] === '"f1"')).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  it.each<[string, Route]>([
    ['is gone', status(404)],
    ['is a page', page('<h1>One moment</h1>')],
    ['is broken', answer('application/xml', '<rss><channel><item><title>CoinShares')],
    ['has no item', answer('text/xml', '<rss version="2.0"><channel><title>none</title></channel></rss>')],
    ['is no feed', answer('text/xml', '<a/>')],
  ])('with a feed that %s is not the other’s', async (_, route) => {
    mirror.set(NEWS, route);
    mirror.set(OTHER, rss([item('a', { link: 'https://other.example.org/a' })]));
    mirror.set('/other.example.org/a', page(madeUpPage()));
    expect(await open().find()).toHaveLength(1);
  });

  it('with all of them is told', async () => {
    for (const feed of [NEWS, OTHER]) mirror.set(feed, status(503));
    expect(await failureOf(open().find())).toMatchObject({ status: 503 });
  });

  it.each(['http://10.0.0.1/secret', 'http://127.0.0.1:22/', 'file:///etc/passwd', 'http://a:b@news.example.org/'])(
    'a link to %s is not followed',
    async (link) => {
      const { door, time } = openDoor({
        time: createFastTime(Date.UTC(2026, 0, 26, 12)),
        network: worldOf(mirror.port),
      });
      mirror.set('/feed', rss([item('a', { link })]));
      const finder = createFeeds(door, () => time.now(), undefined, [`${mirror.url}/feed`]);
      expect(await failureOf(finder.find(SINCE))).toMatchObject({ code: 'address_refused' });
    },
  );
});
