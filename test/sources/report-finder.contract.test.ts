import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import type { ReportFinder } from '../../src/ports.ts';
import { createCoinShares } from '../../src/sources/coinshares.ts';
import { createFeeds } from '../../src/sources/feeds.ts';
import type { Door } from '../../src/sources/http.ts';
import { type HostDouble, openHost, page, type Route, status } from '../doubles/sources/host.ts';
import { rss, sitemap } from '../doubles/sources/newsrooms.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { openDoor } from '../support/open-door.ts';

interface Played {
  readonly name: string;
  readonly open: (door: Door, now: () => number, base: string) => ReportFinder;
  /** What lists its texts, and how. */
  readonly lists: readonly string[];
  readonly list: (names: readonly string[]) => Route;
  /** Where the mirror has a text of that name. */
  readonly pathOf: (name: string) => string;
}

const FINDERS: readonly Played[] = [
  {
    name: 'the publisher’s sitemap',
    open: (door, now, base) => createCoinShares(door, now, base),
    lists: ['/sitemap/sitemap-articles__main.xml', '/sitemap/sitemap-articles__us.xml'],
    list: (names) =>
      sitemap(names.map((name) => ({ path: `/insights/research-data/fund-flows-${name}/`, lastmod: '2026-01-26' }))),
    pathOf: (name) => `/insights/research-data/fund-flows-${name}/`,
  },
  {
    name: 'a newsroom’s feed',
    open: (door, now, base) => createFeeds(door, now, base, ['https://news.example.org/rss']),
    lists: ['/news.example.org/rss'],
    list: (names) =>
      rss(
        names.map((name) => ({
          title: 'Weekly fund flows by CoinShares',
          link: `https://news.example.org/${name}`,
          date: 'Mon, 26 Jan 2026 10:05:00 GMT',
        })),
      ),
    pathOf: (name) => `/news.example.org/${name}`,
  },
];

describe.each(FINDERS)('$name', ({ open, lists, list, pathOf }) => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());

  const find = (more: { offline?: boolean } = {}, since = '2026-01-24') => {
    const { door, time } = openDoor({ time: createFastTime(Date.UTC(2026, 0, 26, 12)), ...more });
    return open(door, () => time.now(), host.url).find(isoDate(since));
  };
  const listed = (...names: readonly string[]) => {
    for (const [at, path] of lists.entries()) host.set(path, list(at === 0 ? names : []));
  };

  it('gives each text with its address of the world, wherever it was asked for', async () => {
    listed('one', 'two');
    for (const name of ['one', 'two']) host.set(pathOf(name), page(madeUpPage()));
    const found = await find();
    expect(found.map(({ address }) => URL.parse(address ?? '')?.protocol)).toEqual(['https:', 'https:']);
    for (const { text, fetchedAt } of found) {
      expect(text).toMatch(/^Funds lost \$111m in a week\n/u);
      expect(fetchedAt).toBe(Date.UTC(2026, 0, 26, 12));
    }
  });

  it('gives nothing where nothing is listed, and nothing that is older than was asked', async () => {
    listed();
    expect(await find()).toEqual([]);
    listed('one');
    host.set(pathOf('one'), page(madeUpPage()));
    expect(await find({}, '2026-01-27')).toEqual([]);
    expect(host.paths()).not.toContain(pathOf('one'));
  });

  it('leaves out what cannot be fetched', async () => {
    listed('one', 'two');
    host.set(pathOf('one'), status(500));
    host.set(pathOf('two'), page(madeUpPage()));
    expect(await find()).toHaveLength(1);
  });

  it('fails where nothing could be asked at all', async () => {
    for (const path of lists) host.set(path, status(404));
    expect(await failureOf(find())).toMatchObject({ code: 'fetch_status', status: 404 });
  });

  it('asks nobody where the bot is offline', async () => {
    expect(await failureOf(find({ offline: true }))).toEqual({ code: 'offline' });
    expect(host.asked).toEqual([]);
  });
});
