import { afterEach, describe, expect, it } from 'vitest';
import { AppError, type Failure } from '../../src/core/errors.ts';
import { isFetchFailure } from '../../src/core/fetch-failure.ts';
import type { Timeframe } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import { OFFLINE_CANDLES } from '../../src/sources/offline-candles.ts';
import { barsFrom, LENGTHS, type VenueBar } from '../doubles/sources/venue-bars.ts';
import { allClosedAfter, type Bars, CANDLE_VENUES, openCandles, venueRoutes } from '../support/candle-venues.ts';
import { NO_ANSWERS } from '../support/source-contract.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (moment: string) => Date.parse(moment);

/** Closes of so many candles, each another. */
const many = (count: number) => Array.from({ length: count }, (_, number) => 111 + (number % 90) * 11.1);
/** Half a month of each length, from a Monday on. */
const MONDAY = '2026-01-05T00:00:00Z';
const ALL: Bars = {
  '1h': barsFrom(MONDAY, '1h', many(16 * 24)),
  '4h': barsFrom(MONDAY, '4h', many(16 * 6)),
  '1d': barsFrom(MONDAY, '1d', many(16)),
};

/** A candle as whoever judges levels has it. */
const barOf = ({ opens, ...prices }: VenueBar, lengthMs: number) => ({
  ...{ opensAt: opens, closesAt: opens + lengthMs, ...prices },
});
const rounded = (bars: readonly Bar[]) =>
  bars.map(({ opensAt, closesAt, open, high, low, close }) => [
    ...[opensAt, closesAt],
    ...[open, high, low, close].map((price) => price.toFixed(4)),
  ]);

let opened: Awaited<ReturnType<typeof openCandles>> | undefined;
const open = async (given: Partial<Parameters<typeof openCandles>[0]> = {}) => {
  opened = await openCandles({ bars: ALL, now: '2026-01-19T13:30:00Z', ...given });
  return opened;
};
afterEach(async () => {
  await opened?.host.close();
  opened = undefined;
});

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await work.then(
    (value) => new TypeError(`it gave ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error.failure;
  throw error;
};

describe.each(CANDLE_VENUES)('the candles of $venue', ({ source, venue, pair, paths }) => {
  const feed = (timeframe: Timeframe) => ({ venue, pair, timeframe });

  it.each([
    ['1h', '2026-01-19T10:00:00Z', ['2026-01-19T10:00Z', '2026-01-19T11:00Z', '2026-01-19T12:00Z']],
    ['1h', '2026-01-19T10:59:59Z', ['2026-01-19T10:00Z', '2026-01-19T11:00Z', '2026-01-19T12:00Z']],
    ['4h', '2026-01-19T00:00:00Z', ['2026-01-19T00:00Z', '2026-01-19T04:00Z', '2026-01-19T08:00Z']],
    ['1d', '2026-01-17T00:00:00Z', ['2026-01-17T00:00Z', '2026-01-18T00:00Z']],
    ['1w', '2026-01-05T00:00:00Z', ['2026-01-05T00:00Z', '2026-01-12T00:00Z']],
    ['1w', '2026-01-12T00:00:00Z', ['2026-01-12T00:00Z']],
  ] as const)('of %s that closed after %s, oldest first', async (timeframe, after, opens) => {
    const { candles } = await open();
    const bars = await candles.closedAfter(feed(timeframe), at(after));
    expect(bars.map(({ opensAt }) => opensAt)).toEqual(opens.map(at));
    expect(bars.every(({ closesAt }) => closesAt > at(after))).toBe(true);
  });

  it.each(['1h', '4h', '1d'] as const)('of %s have the prices that it lists', async (timeframe) => {
    const { candles } = await open();
    const bars = await candles.closedAfter(feed(timeframe), at('2026-01-16T00:00:00Z'));
    const length = LENGTHS[timeframe];
    const listed = (ALL[timeframe] ?? []).filter(
      ({ opens }) => opens >= at('2026-01-16T00:00:00Z') && opens + length <= at('2026-01-19T13:30:00Z'),
    );
    expect(listed.length).toBeGreaterThan(2);
    expect(rounded(bars)).toEqual(rounded(listed.map((each) => barOf(each, length) as Bar)));
  });

  it('of a week have the prices of its seven days', async () => {
    const { candles } = await open();
    const week = (ALL['1d'] ?? []).slice(0, 7);
    const [bar] = await candles.closedAfter(feed('1w'), at(MONDAY));
    expect(bar?.open).toBeCloseTo(week[0]?.open ?? 0, 4);
    expect(bar?.high).toBeCloseTo(Math.max(...week.map(({ high }) => high)), 4);
    expect(bar?.low).toBeCloseTo(Math.min(...week.map(({ low }) => low)), 4);
    expect(bar?.close).toBeCloseTo(week[6]?.close ?? 0, 4);
  });

  it('of a week that lacks a day are none', async () => {
    const without = (ALL['1d'] ?? []).filter(({ opens }) => opens !== at('2026-01-07T00:00:00Z'));
    const { candles } = await open({ bars: { '1d': without } });
    const weeks = await candles.closedAfter(feed('1w'), at(MONDAY));
    expect(weeks.map(({ opensAt }) => opensAt)).toEqual([at('2026-01-12T00:00:00Z')]);
  });

  it('never have the one that goes on', async () => {
    const { candles, time } = await open({ now: '2026-01-19T12:59:59Z' });
    const newest = async () => (await candles.closedAfter(feed('1h'), at('2026-01-19T11:30:00Z'))).at(-1)?.opensAt;
    expect(await newest()).toBe(at('2026-01-19T11:00:00Z'));
    time.set(at('2026-01-19T13:00:04Z'));
    expect(await newest()).toBe(at('2026-01-19T12:00:00Z'));
  });

  it.each([
    ['fast', '2026-01-19T13:01:00Z', -2 * 60_000],
    ['slow', '2026-01-19T12:59:00Z', 2 * 60_000],
  ])('are not closed by a clock of ours that is two minutes %s', async (_, now, ahead) => {
    const { candles } = await open({ now, ahead });
    const bars = await candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z'));
    expect(bars.map(({ opensAt }) => opensAt)).toEqual(['2026-01-19T10:00Z', '2026-01-19T11:00Z'].map(at));
  });

  it.each([
    ['1h', '2026-01-19T15:12:00Z', 2 * HOUR],
    ['4h', '2026-01-20T03:12:00Z', 14 * HOUR],
    ['1d', '2026-01-21T13:12:00Z', 2 * DAY],
  ] as const)('of %s are not closed by a clock of ours that is lengths fast', async (timeframe, now, fast) => {
    const { candles } = await open({ now, ahead: -fast });
    const bars = await candles.closedAfter(feed(timeframe), at('2026-01-16T00:00:00Z'));
    const venueNow = at(now) - fast;
    expect(bars.length).toBeGreaterThan(2);
    expect(bars.filter(({ closesAt }) => closesAt > venueNow)).toEqual([]);
  });

  it('of a venue that is an hour ahead of us are no answer', async () => {
    const { candles } = await open({ ahead: HOUR });
    expect((await failureOf(candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z')))).code).toBe('source_ahead');
  });

  it('are not asked for while none can have closed', async () => {
    const { candles, host } = await open();
    expect(await candles.closedAfter(feed('1h'), at('2026-01-19T13:00:00Z'))).toEqual([]);
    expect(await candles.closedAfter(feed('1w'), at('2026-01-19T00:00:00Z'))).toEqual([]);
    expect(await candles.closedAfter(feed('1d'), at('2027-01-01T00:00:00Z'))).toEqual([]);
    expect(host.asked).toEqual([]);
  });

  it('are asked for once by a hundred who ask at once, and anew a few seconds later', async () => {
    const { candles, host, time } = await open();
    const ask = () => candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z'));
    await Promise.all(Array.from({ length: 100 }, ask));
    expect(host.asked).toHaveLength(1);
    time.pass(4_000);
    await ask();
    expect(host.asked).toHaveLength(2);
  });

  it('are asked for one after the other, while those of other venues wait for nobody', async () => {
    const { candles, host, time } = await open();
    const [path] = paths;
    const answer = venueRoutes({ [pair]: ALL }, time.now)[path];
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<() => void>();
    host.set(path, (response, request) => arrive(() => answer?.(response, request)));
    const both = (['1h', '4h'] as const).map((each) => candles.closedAfter(feed(each), at('2026-01-18T00:00:00Z')));
    const release = await arrived;
    for (const other of CANDLE_VENUES.filter((each) => each.source !== source))
      await candles.closedAfter({ ...other, timeframe: '1h' }, at('2026-01-18T00:00:00Z'));
    expect(host.paths().filter((asked) => asked.startsWith(path))).toHaveLength(1);
    if (answer) host.set(path, answer);
    release();
    expect((await Promise.all(both)).map((bars) => bars.length)).toEqual([37, 9]);
  });

  it('count as questions to the same source as its daily prices do, and none is given up for its turn', async () => {
    const { candles, host, door } = await open();
    const moments = Array.from({ length: 20 }, (_, hour) => at('2026-01-18T00:00:00Z') + hour * HOUR);
    const answers = await Promise.all(moments.map((moment) => candles.closedAfter(feed('1h'), moment)));
    expect(answers.every((bars) => bars.length > 0)).toBe(true);
    expect(host.asked).toHaveLength(20);
    expect(door.condition(source).spent).toBe(20);
  });

  it('of a venue that failed are left alone, asked for again after its rest, and never taken from another', async () => {
    const { candles, host, time, door } = await open();
    const ask = () => candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z'));
    const [path] = paths;
    host.set(path, (response) => void response.writeHead(403).end());
    expect(await failureOf(ask())).toMatchObject({ code: 'fetch_status', status: 403 });
    const asked = host.asked.length;
    expect((await failureOf(ask())).code).toBe('fetch_resting');
    expect(host.asked).toHaveLength(asked);
    host.set(path, venueRoutes({ [pair]: ALL }, time.now)[path] ?? (() => undefined));
    time.set(door.condition(source).restUntil ?? 0);
    expect((await ask()).length).toBeGreaterThan(2);
  });

  it.each(NO_ANSWERS)('are none where there is %s', async (_, route) => {
    const { candles, host, lines } = await open();
    for (const path of paths) host.set(path, route);
    const failure = await failureOf(candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z')));
    expect(isFetchFailure(failure)).toBe(true);
    expect(JSON.stringify([failure, lines])).not.toMatch(/api\/v|public\/OHLC|since|startTime/u);
  });

  it('of a pair that it does not know are refused, and it is not asked for it again for hours', async () => {
    const { candles, host, time } = await open();
    const unknown = { binance: 'XRPUSDT', kraken: 'XRPUSD', okx: 'XRP-USDT' }[source];
    const ask = () => candles.closedAfter({ venue, pair: unknown, timeframe: '1h' }, at('2026-01-19T10:00:00Z'));
    expect((await failureOf(ask())).code).toBe('source_refused');
    time.pass(5 * HOUR);
    expect((await failureOf(ask())).code).toBe('source_refused');
    expect(host.asked).toHaveLength(1);
    expect((await candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z'))).length).toBeGreaterThan(0);
  });

  it.each([
    ['a pair of another venue', { venue, pair: source === 'kraken' ? 'BTCUSDT' : 'XBTUSD' }],
    ['a pair that would change what is asked', { venue, pair: `${pair}&interval=1d` }],
    ['a venue that is none of ours', { venue: 'Example', pair }],
    ['a venue by another spelling', { venue: venue.toUpperCase() === venue ? 'Okx' : venue.toUpperCase(), pair }],
  ])('of %s are refused without asking', async (_, market) => {
    const { candles, host } = await open();
    const failure = await failureOf(candles.closedAfter({ ...market, timeframe: '1h' }, 0));
    expect(failure.code).toBe('source_refused');
    expect(host.asked).toEqual([]);
  });

  it('are not asked for where its source is switched off, while the others are', async () => {
    const { candles, host } = await open({ settings: { [source]: { enabled: false } } });
    const failure = await failureOf(candles.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z')));
    expect(failure.code).toBe('source_off');
    expect(host.asked).toEqual([]);
    const others = CANDLE_VENUES.filter((each) => each.source !== source);
    for (const other of others)
      expect(
        (await candles.closedAfter({ ...other, timeframe: '1h' }, at('2026-01-19T10:00:00Z'))).length,
      ).toBeGreaterThan(0);
  });

  it('are not to be had offline', async () => {
    const { candles, host } = await open({ offline: true });
    for (const each of [candles, OFFLINE_CANDLES])
      expect(await failureOf(each.closedAfter(feed('1h'), at('2026-01-19T10:00:00Z')))).toEqual({ code: 'offline' });
    expect(host.asked).toEqual([]);
  });

  it('are as many after a long time away as it gives, each once and in order', async () => {
    const hours = barsFrom('2025-09-01T00:00:00Z', '1h', many(2_600));
    const away = at('2025-09-03T12:00:00Z');
    const now = at('2025-09-01T00:00:00Z') + 2_599.5 * HOUR;
    const { candles } = await open({ bars: { '1h': hours }, now: new Date(now).toISOString() });
    const { bars, pages } = await allClosedAfter(candles, feed('1h'), away);
    const closes = bars.map(({ closesAt }) => closesAt);
    const all = hours.map(({ opens }) => opens + HOUR).filter((closesAt) => closesAt > away && closesAt <= now);
    // Kraken has no more than the newest 720, of which the last goes on.
    expect(closes).toEqual(source === 'kraken' ? all.slice(-719) : all);
    // The last of 1,000 is over only by the next answer.
    expect(Math.max(...pages)).toBe({ binance: 999, kraken: 719, okx: 300 }[source]);
  });

  it('are found again after months in which there was no trade', async () => {
    const before = barsFrom('2025-06-01T00:00:00Z', '1h', many(30));
    const after = barsFrom('2026-01-18T00:00:00Z', '1h', many(37));
    const { candles, host } = await open({ bars: { '1h': [...before, ...after] }, now: '2026-01-19T12:30:00Z' });
    const { bars } = await allClosedAfter(candles, feed('1h'), at('2025-06-02T00:00:00Z'));
    expect(bars[0]?.opensAt).toBe(at('2025-06-02T00:00:00Z'));
    expect(bars.at(-1)?.opensAt).toBe(at('2026-01-19T11:00:00Z'));
    expect(bars).toHaveLength(6 + 36);
    expect(host.asked.length).toBeLessThan(16);
  });
});

it('the same candles of three venues are the same candles of ours', async () => {
  const { candles } = await open();
  for (const timeframe of ['1h', '4h', '1d', '1w'] as const) {
    const each = await Promise.all(
      CANDLE_VENUES.map((market) => candles.closedAfter({ ...market, timeframe }, at(MONDAY) + 3 * DAY)),
    );
    const [first, ...others] = each.map(rounded);
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  }
});

it('an asset is traded where it has a pair, Binance first; a fund and a word of the language are nowhere', async () => {
  const { candles, host } = await open();
  expect(await candles.markets('BTC')).toEqual([
    { venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt' },
    { venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' },
    { venue: 'OKX', pair: 'BTC-USDT', quote: 'usdt' },
  ]);
  expect((await candles.markets('BNB')).map(({ venue }) => venue)).toEqual(['Binance']);
  for (const none of ['MULTI', 'constructor', 'HYPE', '']) expect(await candles.markets(none)).toEqual([]);
  expect(host.asked).toEqual([]);
});
