import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactBook, NewFact } from '../../src/core/fact-book.ts';
import type { Answered, Gives } from '../../src/core/live.ts';
import { isoDate } from '../../src/core/week.ts';
import { bundledFacts } from '../../src/sources/bundled-facts.ts';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { LIVE_SOURCES } from '../../src/sources/live-sources.ts';
import { binanceKlines } from '../doubles/sources/binance.ts';
import { geckoChart } from '../doubles/sources/coingecko.ts';
import { type HostDouble, openHost, type Route, status } from '../doubles/sources/host.ts';
import { krakenOhlc } from '../doubles/sources/kraken.ts';
import { okxCandles } from '../doubles/sources/okx.ts';
import { daysTo, type VenueDay } from '../doubles/sources/venue-days.ts';
import { allAt, openLive } from '../support/open-live.ts';

const SOURCES = LIVE_SOURCES.filter(({ answers }) => answers.candles);
const NOW = '2026-01-27T12:00:00Z';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = daysTo('2026-01-28', [333, 444, 555, 666]);
/** Half as much more. */
const MOVED = DAYS.map(({ date, close }) => ({ date, close: close * 1.5 }));

/** Facts kept in memory, as a store keeps them. */
function openBook() {
  const kept = new Map<string, NewFact>();
  const book: Pick<FactBook, 'newest'> & { keep(facts: readonly NewFact[]): Promise<void> } = {
    async newest(question, subject, { most, until }) {
      const own = [...kept.values()].filter((fact) => fact.question === question && fact.subject === subject);
      const known = own.filter(({ day }) => day <= until).toSorted((a, b) => a.day.localeCompare(b.day));
      return known
        .filter(({ source }) => source === known.at(-1)?.source)
        .slice(-most)
        .map(({ at, ...fact }) => ({ ...fact, vintage: 1, firstAt: at, lastAt: at }));
    },
    async keep(facts) {
      for (const fact of facts) kept.set(`${fact.source} ${fact.subject} ${fact.day}`, fact);
    },
  };
  return { book, kept };
}

const PATHS = {
  binance: '/api/v3/klines',
  kraken: '/0/public/OHLC',
  okx: '/api/v5/market/candles',
  coingecko: '/api/v3/coins/bitcoin/market_chart',
} as const;
type Venue = keyof typeof PATHS;

describe('a price from four sources', () => {
  let host: HostDouble;
  let clock: () => number = () => Date.parse(NOW);
  const doubles: Readonly<Record<Venue, (days: readonly VenueDay[]) => Route>> = {
    binance: (days) => binanceKlines({ markets: { BTCUSDT: days }, now: () => clock() }),
    kraken: (days) => krakenOhlc({ markets: { XBTUSD: days }, now: () => clock() }),
    okx: (days) => okxCandles({ markets: { 'BTC-USDT': days }, now: () => clock() }),
    coingecko: (days) => geckoChart({ markets: { bitcoin: days }, now: () => clock() }),
  };
  const names = Object.keys(PATHS) as Venue[];
  const serve = (days: readonly VenueDay[], ...venues: readonly Venue[]) => {
    for (const venue of venues) host.set(PATHS[venue], doubles[venue](days));
  };
  const fail = (...venues: readonly Venue[]) => {
    for (const venue of venues) host.set(PATHS[venue], status(500));
  };
  const askedOf = (venue: Venue) => host.paths().filter((path) => path.startsWith(PATHS[venue])).length;

  beforeEach(async () => {
    host = await openHost({});
    serve(DAYS, ...names);
  });
  afterEach(() => host.close());

  const open = (more: Partial<Parameters<typeof openLive>[0]> = {}) => {
    const opened = openLive({ sources: SOURCES, settings: allAt(host.url, ...names), now: NOW, ...more });
    clock = opened.time.now;
    return opened;
  };
  const reasons = ({ missed }: Answered<Gives<'candles'>>) => missed.map((miss) => [miss.source, miss.failure.code]);

  it('is that of the first', async () => {
    const answered = await open().live.ask('candles', 'BTC');
    expect(answered).toMatchObject({
      source: 'binance',
      value: { quote: 'usdt', running: { price: 555 } },
      missed: [],
    });
  });

  it.each([
    [['binance'], 'kraken'],
    [['binance', 'kraken'], 'okx'],
    [['binance', 'kraken', 'okx'], 'coingecko'],
  ] as const)('where %j fail is that of %s, and each that failed is named', async (failing, serving) => {
    fail(...failing);
    const answered = await open().live.ask('candles', 'BTC');
    expect(answered).toMatchObject({ is: 'fact', source: serving, value: { running: { price: 555 } } });
    expect(reasons(answered)).toEqual(failing.map((venue) => [venue, 'fetch_status']));
  });

  it('that is ten times what was known before is held and never shown', async () => {
    const { book } = openBook();
    const { live, time } = open({ book });
    await live.ask('candles', 'BTC');
    await live.settled();
    serve(
      DAYS.map(({ date, close }) => ({ date, close: close / 10 })),
      'binance',
    );
    time.pass(10 * MINUTE);
    const answered = await live.ask('candles', 'BTC');
    expect(reasons(answered)).toEqual([['binance', 'source_held']]);
    expect(answered).toMatchObject({
      is: 'fact',
      origin: 'stored',
      value: { closed: [{ close: 333 }, { close: 444 }] },
    });
    expect(JSON.stringify(answered)).not.toMatch(/44\.4|55\.5/u);
  });

  it('that has really moved is shown: half as much more is no power of ten', async () => {
    const { book } = openBook();
    const { live, time } = open({ book });
    await live.ask('candles', 'BTC');
    await live.settled();
    serve(MOVED, 'binance');
    time.pass(10 * MINUTE);
    expect(await live.ask('candles', 'BTC')).toMatchObject({
      source: 'binance',
      missed: [],
      value: { running: { price: 832.5 } },
    });
  });

  it('where all are dead is the newest close that was kept, with its age', async () => {
    const { book, kept } = openBook();
    const { live, time } = open({ book, bundled: bundledFacts() });
    await live.ask('candles', 'BTC');
    await live.settled();
    expect([...kept.values()].map(({ day }) => day)).not.toContain('2026-01-27');
    fail(...names);
    time.pass(10 * MINUTE);
    const answered = await live.ask('candles', 'BTC');
    expect(answered).toMatchObject({ is: 'fact', origin: 'stored', status: 'stale', asOf: { date: '2026-01-26' } });
    expect(answered.is === 'fact' && answered.value).toEqual({
      ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt' },
      closed: expect.arrayContaining([expect.objectContaining({ date: '2026-01-26', close: 444 })]),
    });
    expect(reasons(answered).map(([venue]) => venue)).toEqual(names);
  });

  it('keeps a close without open, high and low, and gives it back as it was', async () => {
    fail('binance', 'kraken', 'okx');
    const { book } = openBook();
    const { live, time } = open({ book });
    await live.ask('candles', 'BTC');
    await live.settled();
    fail('coingecko');
    time.pass(60 * MINUTE);
    expect(await live.ask('candles', 'BTC')).toMatchObject({
      ...{ source: 'coingecko', origin: 'stored', coverage: 'venues_average' },
      value: {
        closed: [
          { date: '2026-01-25', close: 333 },
          { date: '2026-01-26', close: 444 },
        ],
      },
    });
  });

  it('where all are dead and nothing was kept is the bundled close of the last Friday', async () => {
    fail(...names);
    const answered = await open({ bundled: bundledFacts() }).live.ask('candles', 'BTC');
    expect(answered).toMatchObject({ is: 'fact', origin: 'bundled', status: 'stale', asOf: { date: '2026-01-23' } });
    expect(reasons(answered)).toHaveLength(4);
  });

  it('where all are dead and nothing is known of the asset is absent, never nothing', async () => {
    fail(...names);
    expect(await open({ bundled: bundledFacts() }).live.ask('candles', 'ADA')).toMatchObject({ is: 'absent' });
  });

  it('costs one upstream request for ten thousand who ask at once', async () => {
    const { live, time } = open({ bundled: { candles: knownBefore } });
    await live.ask('candles', 'BTC');
    time.pass(DAY / 2);
    const all = await Promise.all(Array.from({ length: 10_000 }, () => live.ask('candles', 'BTC')));
    expect(new Set(all.map((each) => each.is === 'fact' && each.value.running?.price))).toEqual(new Set([666]));
    expect(host.asked).toHaveLength(2);
  });

  it.each([
    ['while all serve', [], { binance: 1_441, kraken: 0, okx: 0, coingecko: 0 }],
    ['while the last alone does', ['binance', 'kraken', 'okx'], { binance: 40, kraken: 40, okx: 40, coingecko: 300 }],
  ] as const)(
    'is asked for every ten seconds of a day, %s, with few requests',
    async (_, failing, most) => {
      const { live, time } = open({ now: '2026-01-27T00:00:00Z', bundled: { candles: knownBefore } });
      fail(...failing);
      for (const end = time.now() + DAY; time.now() < end; time.pass(10_000)) {
        // What is given while it is asked for again has come before the next ten seconds are over.
        for (let turns = 0; turns < 5_000 && isOld(await live.ask('candles', 'BTC'), time.now()); turns += 1)
          await turn();
      }
      const counts = names.map((venue) => askedOf(venue));
      expect(counts.filter((count, at) => count > most[names[at] ?? 'binance'])).toEqual([]);
      expect(Math.max(...counts)).toBeGreaterThan(250);
    },
    60_000,
  );
});

/** Whether a live answer is one that is being asked for again. */
function isOld(answered: Answered<Gives<'candles'>>, now: number): boolean {
  if (answered.is === 'absent' || answered.origin !== 'live') return false;
  return now - (answered.fetchedAt ?? 0) >= (answered.source === 'coingecko' ? 5 : 1) * MINUTE;
}

const knownBefore = () => ({
  ...{ id: 'binance/candles/BTC/2026-01-23', source: 'binance', publisher: 'Binance', coverage: 'spot_pair' as const },
  asOf: { date: isoDate('2026-01-23') },
  value: {
    ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt' as const },
    closed: DAYS.slice(0, 1).map(({ close }) => ({ date: isoDate('2026-01-23'), close: close as never })),
  },
});

/** Requests in a second, and in a month, that each may be asked by what it says or by what is seen; our pace has to stay far below. */
const RATES: Readonly<Record<Venue, { readonly second: number; readonly month: number }>> = {
  binance: { second: 50, month: 31 * DAY * 0.05 },
  kraken: { second: 1, month: 31 * 86_400 },
  okx: { second: 20, month: 31 * DAY * 0.02 },
  coingecko: { second: 0.5, month: 10_000 },
};

describe.each(SOURCES.map((source) => [source.name as Venue, source] as const))('the pace of %s', (name, source) => {
  it('is below what it allows', async () => {
    const asked: SourceRequest[] = [];
    const read = async (request: SourceRequest): Promise<never> => {
      asked.push(request);
      throw new RangeError('far enough');
    };
    const door = { read, json: read, condition: () => ({ spent: 0, perDay: 0 }), close: () => undefined };
    const at = (path: string) => ({ url: new URL(path, source.site).href, trust: 'known' as const });
    await expect(source.answers.candles?.ask({ door, now: Date.now, at }, 'BTC')).rejects.toThrow('far enough');
    const { pace = { gapMs: 0, perDay: 0 }, withinMs } = asked[0] ?? {};
    expect(1_000 / pace.gapMs).toBeLessThanOrEqual(RATES[name].second);
    expect(pace.perDay * 31).toBeLessThanOrEqual(RATES[name].month);
    expect([pace.failures, withinMs]).toEqual([1, 4_000]);
  });
});
