import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { createCoinShares } from '../../src/sources/coinshares.ts';
import { answer, type HostDouble, openHost, page, redirect, status } from '../doubles/sources/host.ts';
import { type Listed, sitemap, weeklyPage } from '../doubles/sources/newsrooms.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const [MAIN, US] = ['/sitemap/sitemap-articles__main.xml', '/sitemap/sitemap-articles__us.xml'];
const FOLDER = '/insights/research-data';
const WORDS = 'Digital asset investment products saw outflows totalling US$111m, made up for a test.';
const SINCE = isoDate('2026-01-24');

/** A mirror of the publisher's site on loopback. */
let site: HostDouble;
beforeEach(async () => {
  site = await openHost({ [MAIN]: sitemap([]), [US]: sitemap([]) });
});
afterEach(() => site.close());

function open(at = Date.UTC(2026, 0, 26, 12)) {
  const { door, time, lines } = openDoor({ time: createFastTime(at), network: worldOf(site.port) });
  const finder = createCoinShares(door, () => time.now(), site.url);
  return { find: (since = SINCE) => finder.find(since), time, lines };
}

const list = (main: readonly Listed[], us: readonly Listed[] = []) => {
  site.set(MAIN, sitemap(main));
  site.set(US, sitemap(us));
};
const pages = () => site.paths().filter((path) => path.includes(FOLDER));

describe('the publisher’s weekly page', () => {
  it('is found in the sitemap and read, with the address and date that it has there', async () => {
    list([{ path: `${FOLDER}/fund-flows-26-01-26/`, lastmod: '2026-01-26' }]);
    site.set(`${FOLDER}/fund-flows-26-01-26/`, weeklyPage('Jan 26th, 2026', WORDS));
    const { find, time } = open();
    expect(await find()).toEqual([
      {
        text: [
          'Volume 999: Digital Asset Fund Flows Weekly Report',
          WORDS,
          'Regionally, made-up inflows of US$11.1m were seen in one country and US$22.2m in another.',
        ].join('\n'),
        origin: 'publisher',
        address: `https://coinshares.com${FOLDER}/fund-flows-26-01-26/`,
        publishedOn: '2026-01-26',
        fetchedAt: time.now(),
      },
    ]);
  });

  it.each([
    ['fund-flows-26-1-26', '2026-01-26'],
    ['fund-flows-26-01-2026', '2026-01-26'],
    ['market-update-27-01-2026', '2026-01-27'],
    ['digital-asset-fund-flows-26-01-26', '2026-01-26'],
    ['weekly-report-without-a-date', '2026-01-26'],
  ])('may be called %s', async (name, lastmod) => {
    list([{ path: `${FOLDER}/${name}/`, lastmod }]);
    site.set(`${FOLDER}/${name}/`, weeklyPage('Jan 26th, 2026', WORDS));
    expect(await open().find()).toHaveLength(1);
  });

  it('is that of these days: others, undated ones and those of other hosts are not asked for', async () => {
    list([
      { path: `${FOLDER}/fund-flows-19-01-26/`, lastmod: '2026-01-26' },
      { path: `${FOLDER}/fund-flows-6-1-25/`, lastmod: '2025-01-06' },
      { path: `${FOLDER}/fund-flows-annual/` },
      { path: `${FOLDER}/fund-flows-old/`, lastmod: '2025-06-01' },
      { path: `${FOLDER}/what-is-a-fund/`, lastmod: '2026-01-26' },
      { path: '/insights/knowledge/fund-flows-26-01-26/', lastmod: '2026-01-26' },
      { path: `${FOLDER}/fund-flows-26-01-26/`, host: 'https://example.org' },
      { path: `${FOLDER}/fund-flows-26-01-26/`, host: 'https://coinshares.com.example.org' },
      { path: `${FOLDER}/fund-flows-26-01-26/`, host: 'http://coinshares.com' },
    ]);
    expect(await open().find()).toEqual([]);
    expect(pages()).toEqual([]);
  });

  it('is read once where both editions have it, and from the American one where only that has it', async () => {
    const both = `${FOLDER}/fund-flows-26-01-26/`;
    const alone = `/us${FOLDER}/fund-flows-27-01-26/`;
    list([{ path: both }], [{ path: `/us${both}` }, { path: alone }]);
    site.set(both, weeklyPage('Jan 26th, 2026', WORDS));
    site.set(alone, weeklyPage('Jan 27th, 2026', WORDS));
    const { find } = open(Date.UTC(2026, 0, 27, 12));
    expect((await find()).map(({ address }) => address)).toEqual([
      `https://coinshares.com${alone}`,
      `https://coinshares.com${both}`,
    ]);
  });

  it('is one of four at most, the newest first', async () => {
    list(
      Array.from({ length: 30 }, (_, at) => ({ path: `${FOLDER}/weekly-${at}/`, lastmod: `2026-01-${25 + (at % 6)}` })),
    );
    await open()
      .find()
      .catch(() => undefined);
    expect(pages()).toHaveLength(4);
  });

  it('that says itself that it is older is none of these days', async () => {
    list([{ path: `${FOLDER}/fund-flows-26-01-26/` }]);
    site.set(`${FOLDER}/fund-flows-26-01-26/`, weeklyPage('Jan 19th, 2026', WORDS));
    expect(await open().find()).toEqual([]);
  });

  it('is asked for by its version, and read again only where it has changed', async () => {
    list([{ path: `${FOLDER}/fund-flows-26-01-26/` }]);
    const { find, time } = open();
    site.set(`${FOLDER}/fund-flows-26-01-26/`, (response, request) =>
      request.headers['if-none-match'] === '"p1"'
        ? status(304)(response, request)
        : page(madeUpPage({ body: `<div class="article-content__main"><p>${WORDS}</p></div>` }), { etag: '"p1"' })(
            response,
            request,
          ),
    );
    const [first] = await find();
    time.pass(1_800_000);
    const [second] = await find();
    expect(second).toEqual({ ...first, fetchedAt: time.now() });
    expect(site.asked.slice(3).map(({ headers }) => headers['if-none-match'])).toEqual(['"s1"', '"s1"', '"p1"']);
  });
});

describe('what goes wrong', () => {
  it('with one sitemap is not the other’s, and stands in the log', async () => {
    site.set(MAIN, status(404));
    site.set(US, sitemap([{ path: `/us${FOLDER}/fund-flows-26-01-26/` }]));
    site.set(`/us${FOLDER}/fund-flows-26-01-26/`, weeklyPage('Jan 26th, 2026', WORDS));
    const { find, lines } = open();
    expect(await find()).toHaveLength(1);
    expect(lines.join()).toContain('"source":"coinshares"');
  });

  it('with both is told', async () => {
    site.set(MAIN, status(404));
    site.set(US, page('<h1>One moment</h1>'));
    expect(await failureOf(open().find())).toMatchObject({ code: 'fetch_status', status: 404 });
  });

  it('with the only page is told, and with one of two is not', async () => {
    list([{ path: `${FOLDER}/fund-flows-26-01-26/` }, { path: `${FOLDER}/fund-flows-25-01-26/` }]);
    site.set(`${FOLDER}/fund-flows-26-01-26/`, weeklyPage('Jan 26th, 2026', WORDS));
    expect(await open().find()).toHaveLength(1);
    site.set(`${FOLDER}/fund-flows-26-01-26/`, page('<p>Nothing</p>'));
    expect(await failureOf(open().find())).toMatchObject({ why: 'no_article' });
  });

  it.each([
    ['is broken', answer('application/xml', '<urlset><url><loc>https://coinshares.com/x')],
    ['is no XML', answer('application/xml', 'not one element')],
    [
      'holds entities of its own',
      answer(
        'application/xml',
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
      ),
    ],
    ['nests without end', answer('application/xml', '<url>'.repeat(100_000))],
  ])('where a sitemap %s, nothing is found in it', async (_, route) => {
    site.set(MAIN, route);
    expect(await open().find()).toEqual([]);
  });

  it('what another site says is not the publisher’s word, also where the publisher sends us there', async () => {
    const elsewhere = await openHost({ '/report': page(madeUpPage()) });
    list([{ path: `${FOLDER}/fund-flows-26-01-26/` }]);
    site.set(`${FOLDER}/fund-flows-26-01-26/`, redirect(`${elsewhere.url}/report`));
    const { door, time } = openDoor({ network: worldOf(site.port, elsewhere.port) });
    const failure = await failureOf(createCoinShares(door, () => time.now(), site.url).find(SINCE));
    expect(failure).toMatchObject({ code: 'fetch_failed', why: 'redirects' });
    await elsewhere.close();
  });
});
