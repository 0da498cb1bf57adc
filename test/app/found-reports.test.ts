import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { combineReports } from '../../src/combined-reports.ts';
import { CONSOLE, placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { type FoundReports, startFoundReports } from '../../src/found-reports.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import type { ReportFinder } from '../../src/ports.ts';
import { createCoinShares } from '../../src/sources/coinshares.ts';
import { reviewReport } from '../../src/usecases/review-report.ts';
import { takeInReport } from '../../src/usecases/take-in-report.ts';
import { type HostDouble, openHost } from '../doubles/sources/host.ts';
import { sitemap, weeklyPage } from '../doubles/sources/newsrooms.ts';
import { createFastTime } from '../support/fast-time.ts';
import { madeUpStore } from '../support/made-up.ts';
import { openDoor, worldOf } from '../support/open-door.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';
import { ON_HOLD, RETOLD, WEEK } from '../support/report-texts.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const MAIN = '/sitemap/sitemap-articles__main.xml';
const PAGE = '/insights/research-data/fund-flows-23-11-26/';
/** Nobody is named in it: whose it is says the site. */
const WORDS =
  'Digital asset investment products saw outflows of US$111 million last week. Bitcoin saw outflows of US$88.8 million. Solana saw inflows of US$11.1 million.';
const MONDAY = Date.UTC(2026, 10, 23, 9, 59);
const HALF_HOUR = 1_800_000;
const FRIDAY = weekEnding(WEEK);
const BY = { person: 'telegram:42', place: placeId('telegram', 42), update: 'telegram:1' };

let site: HostDouble;
let places: ReturnType<typeof createPlaceBookInMemory>;
let time: ReturnType<typeof createVirtualTime>;
let told: string[];
let lines: string[];
let looks: number;
let woken: number;
let found: FoundReports | undefined;
beforeEach(async () => {
  site = await openHost({
    [MAIN]: sitemap([{ path: PAGE, lastmod: '2026-11-23' }]),
    '/sitemap/sitemap-articles__us.xml': sitemap([]),
    [PAGE]: weeklyPage('Nov 23rd, 2026', WORDS),
  });
  places = createPlaceBookInMemory();
  time = createVirtualTime(MONDAY);
  [told, lines, looks, woken] = [[], [], 0, 0];
});
afterEach(async () => {
  await found?.stop();
  found = undefined;
  await site.close();
});

const servicesOf = (acceptsPublisherPages: boolean) => ({
  ...{ places, reviews: places.reviews, reports: combineReports(madeUpStore([]), places.reports) },
  ...{ clock: { now: () => time.now() }, acceptsPublisherPages },
  wakeDeliveries: () => {
    woken += 1;
  },
});

/** As a process that starts and knows nothing of what an earlier one found. */
function start({ acceptsPublisherPages = false, more = [] as readonly ReportFinder[] } = {}): void {
  const { door } = openDoor({ time: createFastTime(MONDAY), network: worldOf(site.port) });
  const publisher = createCoinShares(door, () => time.now(), site.url);
  const counted: ReportFinder = {
    async find() {
      looks += 1;
      return [];
    },
  };
  const write = (event: string, fields: object = {}) => void lines.push(JSON.stringify({ event, ...fields }));
  found = startFoundReports({
    ...{ finders: [publisher, ...more, counted], services: servicesOf(acceptsPublisherPages), time, lateMs: 0 },
    log: { error: write, warn: write, info: write },
    async tellOperators({ title, blocks, next }) {
      const { text } = rendererFor('en');
      const terms = blocks.flatMap((block) => (block.kind === 'terms' ? block.terms : []));
      const what = terms.map(({ term, detail }) => `${text(term)}: ${text(detail)}`);
      told.push([text(title), ...what, ...next.map(({ line }) => line)].join('\n'));
    },
  });
}

async function look(): Promise<void> {
  const before = looks;
  await time.pass(HALF_HOUR);
  await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThan(before);
  await time.pass(0);
}

async function restart(): Promise<void> {
  await found?.stop();
  start();
}

const review = (number: number) => places.reviews.find(number);

describe('a weekly page that the publisher put up', () => {
  it('is up for review after the next look, as its publisher’s; operators are told once', async () => {
    start();
    await look();
    expect(await review(1)).toMatchObject({
      ...{ by: 'watch', publisher: 'CoinShares', weekEnding: WEEK, publishedOn: '2026-11-23', state: { is: 'open' } },
      found: { origin: 'publisher', address: `https://coinshares.com${PAGE}` },
    });
    const headline = 'Review 1: CoinShares · week to 20 Nov 2026 · 3 figures';
    expect(told).toEqual([`A weekly report waits for you\n${headline}\n/report 1`]);
    expect(lines).toEqual(['{"event":"report_waits","review":1}']);
    await look();
    expect([told.length, await review(2)]).toEqual([1, undefined]);
  });

  it('changes nothing when it is met again by the next process, whatever else was written around its figures', async () => {
    start();
    await look();
    site.set(PAGE, weeklyPage('Nov 23rd, 2026', `${WORDS} A new sentence has no figure.`));
    await restart();
    await look();
    expect([told.length, await review(2)]).toEqual([1, undefined]);
  });

  it('that prints other figures than before is another text', async () => {
    start();
    await look();
    site.set(PAGE, weeklyPage('Nov 23rd, 2026', WORDS.replace('88.8', '77.7')));
    await restart();
    await look();
    expect([told.length, (await review(2))?.lines[1]?.usd]).toEqual([2, -77_700_000]);
  });

  it('and was refused does not come back by itself, but where somebody brings it', async () => {
    start();
    await look();
    const services = servicesOf(false);
    await reviewReport(services, BY, { number: 1 }, { do: 'refuse' });
    await restart();
    await look();
    expect([told.length, await review(2)]).toEqual([1, undefined]);
    const { text = '', address = '' } = (await review(1))?.found ?? {};
    const brought = await takeInReport(
      services,
      { ...BY, update: 'telegram:2' },
      { text, address, origin: 'link', fetchedAt: 1 },
    );
    expect(brought).toMatchObject({ is: 'new', review: { number: 2 } });
  });

  it('is accepted by rule where the operator switched that on: nobody is asked, and what waits for it may go out', async () => {
    start({ acceptsPublisherPages: true });
    await look();
    expect(await review(1)).toMatchObject({ state: { is: 'accepted', by: 'rule', vintage: 1 } });
    expect(await places.reports.ofWeek(FRIDAY)).toMatchObject({ publisher: 'CoinShares', publishedOn: '2026-11-23' });
    expect([told, woken]).toEqual([[], 1]);
    expect(await places.decisions(CONSOLE, 10)).toMatchObject([{ by: 'rule', what: 'report.accept' }]);
    expect(lines).toEqual(['{"event":"report_accepted_by_rule","review":1}']);
    await look();
    expect(await places.reports.vintage()).toBe('stored 1');
  });

  it('whose figures do not pass every check waits for a person all the same', async () => {
    site.set(PAGE, weeklyPage('Nov 23rd, 2026', ON_HOLD));
    start({ acceptsPublisherPages: true });
    await look();
    expect(await review(1)).toMatchObject({ state: { is: 'open' } });
    expect(told).toHaveLength(1);
  });

  it.each([`${WORDS} XRP saw US$22.2 million.`, `${WORDS} Ethereum followed with US$22.2 million.`])(
    'that leaves it to the sentence before which way a figure went waits for a person: “%s”',
    async (words) => {
      site.set(PAGE, weeklyPage('Nov 23rd, 2026', words));
      start({ acceptsPublisherPages: true });
      await look();
      expect((await review(1))?.lines).toHaveLength(4);
      expect(await review(1)).toMatchObject({ state: { is: 'open' } });
    },
  );
});

describe('a newsroom’s text', () => {
  const feed = (...texts: readonly string[]): ReportFinder => ({
    find: async () =>
      texts.map((text, at) => ({
        ...{ text, origin: 'feed' as const, address: `https://news${at}.example.org/flows`, fetchedAt: MONDAY },
      })),
  });

  it('is never accepted by rule, and operators are told of all that one look found in one message', async () => {
    site.set(MAIN, sitemap([]));
    start({ acceptsPublisherPages: true, more: [feed(RETOLD[0], RETOLD[1])] });
    await look();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^2 weekly reports wait for you\nReview 1: .*\nReview 2: .*\n\/report 1\n\/report 2$/u);
    expect(await places.reports.ofWeek(FRIDAY)).toBeUndefined();
  });

  it('without a report is passed over and looked at once', async () => {
    site.set(MAIN, sitemap([]));
    start({ more: [feed('Bitcoin rose.')] });
    await look();
    await look();
    expect([told, lines, await review(1)]).toEqual([[], [], undefined]);
  });

  it('that cannot be kept is logged, and taken in at the next look', async () => {
    site.set(MAIN, sitemap([]));
    const { once } = places;
    places.once = async () => {
      throw new TypeError('the disk is full');
    };
    start({ more: [feed(RETOLD[0])] });
    await look();
    expect(lines).toEqual(['{"event":"found text not taken","failure":"TypeError"}']);
    places.once = once;
    await look();
    expect(await review(1)).toMatchObject({ state: { is: 'open' } });
  });
});
