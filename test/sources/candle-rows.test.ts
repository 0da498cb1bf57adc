import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import type { VenueTimeframe } from '../../src/sources/venue-rows.ts';
import { klineOf } from '../doubles/sources/binance.ts';
import { json, type Route } from '../doubles/sources/host.ts';
import { krakenRefusal, rowOf } from '../doubles/sources/kraken.ts';
import { candleOf, okxRefusal } from '../doubles/sources/okx.ts';
import { barsFrom, LENGTHS } from '../doubles/sources/venue-bars.ts';
import { CANDLE_VENUES, openCandles } from '../support/candle-venues.ts';

const FIRST = '2026-01-05T00:00:00Z';
const HOUR = 3_600_000;
type Rows = readonly (readonly unknown[])[];

/** Three candles as a venue lists them, in the order that it does, and its answer with them. */
const PLAYED = {
  binance: {
    rows: (length: VenueTimeframe): Rows => bars(length).map((bar) => klineOf(bar, LENGTHS[length])),
    answer: (rows: Rows): Route => json(rows),
  },
  kraken: {
    rows: (length: VenueTimeframe): Rows => bars(length).map(rowOf),
    answer: (rows: Rows): Route => json({ error: [], result: { XXBTZUSD: rows, last: 1 } }),
  },
  okx: {
    rows: (length: VenueTimeframe): Rows =>
      bars(length)
        .map((bar, at) => candleOf(bar, at < 2))
        .toReversed(),
    answer: (rows: Rows): Route => json({ code: '0', msg: '', data: rows }),
  },
} as const;
const bars = (length: VenueTimeframe) => barsFrom(FIRST, length, [111, 222, 333]);

/** The columns that all three begin with. */
const COLUMN = { opens: 0, high: 2, low: 3, close: 4 } as const;

let opened: Awaited<ReturnType<typeof openCandles>> | undefined;
afterEach(async () => {
  await opened?.host.close();
  opened = undefined;
});

describe.each(CANDLE_VENUES)('what $venue lists', ({ source, venue, pair, paths }) => {
  const played = PLAYED[source];
  /** What comes of an answer while the third candle goes on. */
  const taken = async (route: Route, timeframe: VenueTimeframe) => {
    const now = new Date(Date.parse(FIRST) + 2.5 * LENGTHS[timeframe]).toISOString();
    opened = await openCandles({ bars: {}, now });
    for (const path of paths) opened.host.set(path, route);
    const { candles } = opened;
    return candles.closedAfter({ venue, pair, timeframe }, Date.parse(FIRST)).then(
      (closed) => closed.map(({ close }) => close),
      (error: unknown) => (error instanceof AppError ? error.failure.code : error),
    );
  };

  describe.each(['1h', '4h', '1d'] as const)('of %s', (timeframe) => {
    const rows = played.rows(timeframe);
    /** The candle in the middle with one of its columns changed. */
    const changed = (column: keyof typeof COLUMN, value: unknown): Rows =>
      rows.with(1, (rows[1] ?? []).with(COLUMN[column], value));
    /** The number of a time that was moved, as it stood. */
    const moved = (ms: number): unknown => {
      const said = rows[1]?.[0];
      const unit = source === 'kraken' ? 1_000 : 1;
      return typeof said === 'string' ? String(Number(said) + ms / unit) : Number(said) + ms / unit;
    };

    it('is taken in as it stands, but for the one that goes on', async () => {
      expect(await taken(played.answer(rows), timeframe)).toEqual([111, 222]);
    });

    it.each<[string, Rows]>([
      ['a number where a price was a string', changed('close', 222)],
      ['NaN', changed('close', 'NaN')],
      ['an exponent', changed('close', '2.22e2')],
      ['a price that no computer holds', changed('close', '1e309')],
      ['an endless price', changed('close', 'Infinity')],
      ['a price of nothing', changed('close', '0.0')],
      ['a price below nothing', changed('close', '-222')],
      ['a price with a sign', changed('close', '+222')],
      ['a price with a comma', changed('close', '2,22')],
      ['an empty price', changed('close', '')],
      ['no price', changed('close', null)],
      ['a highest below the lowest', changed('high', '0.0111')],
      ['a lowest above what it closed at', changed('low', '300')],
      ['a close above the highest', changed('close', '11100')],
      ['a candle that opens beside the grid of UTC', changed('opens', moved(60_000))],
      ['a candle half a length late', changed('opens', moved(LENGTHS[timeframe] / 2))],
      ['a time that is no number', changed('opens', 'yesterday')],
      ['a time before all times', changed('opens', typeof rows[1]?.[0] === 'string' ? '-3600000' : -3_600)],
      ['a candle twice', [...rows.slice(0, 2), ...rows.slice(1)]],
      ['candles out of order', rows.toReversed()],
      ['a column more', rows.with(1, [...(rows[1] ?? []), '11.1'])],
      ['a column less', rows.with(1, (rows[1] ?? []).slice(0, -1))],
      ['a row that is none', rows.with(1, [])],
    ])('with %s is nothing that is read', async (_, spoiled) => {
      expect(await taken(played.answer(spoiled), timeframe)).toBe('source_changed');
    });
  });

  it.each(['4h', '1d'] as const)('in hours is nothing of what was asked for in %s', async (timeframe) => {
    expect(await taken(played.answer(played.rows('1h')), timeframe)).toBe('source_changed');
  });

  it('that opened before what was asked for is left out', async () => {
    const earlier = barsFrom('2026-01-04T22:00:00Z', '1h', [77.7, 88.8]);
    const all = [...earlier, ...bars('1h')];
    const rows = {
      binance: () => all.map((bar) => klineOf(bar, HOUR)),
      kraken: () => all.map(rowOf),
      okx: () => all.map((bar, at) => candleOf(bar, at < 4)).toReversed(),
    }[source]();
    expect(await taken(played.answer(rows), '1h')).toEqual([111, 222]);
  });
});

/** What the venue's own word is for a candle that is not over, or for one that is. */
describe('the word of a venue', () => {
  const taken = async (market: (typeof CANDLE_VENUES)[number], route: Route, now: string) => {
    opened = await openCandles({ bars: {}, now });
    for (const path of market.paths) opened.host.set(path, route);
    const bars = opened.candles.closedAfter({ ...market, timeframe: '1h' }, Date.parse(FIRST));
    return bars.then(
      (closed) => closed.map(({ close }) => close),
      (error: unknown) => (error instanceof AppError ? error.failure.code : error),
    );
  };
  const [binance, kraken, okx] = CANDLE_VENUES;
  const three = bars('1h');

  it('OKX holds for as long as it does not confirm, however late it is', async () => {
    const rows = three.map((bar, at) => candleOf(bar, at !== 1)).toReversed();
    expect(await taken(okx, PLAYED.okx.answer(rows), '2026-01-06T00:00:00Z')).toEqual([111, 333]);
  });

  it('OKX does not hold where it confirms what goes on by our clock', async () => {
    const rows = three.map((bar) => candleOf(bar, true)).toReversed();
    expect(await taken(okx, PLAYED.okx.answer(rows), '2026-01-05T02:59:59Z')).toEqual([111, 222]);
  });

  it('OKX has but two: a third is a new layout', async () => {
    const rows = three.map((bar) => candleOf(bar, true).with(8, '2')).toReversed();
    expect(await taken(okx, PLAYED.okx.answer(rows), '2026-01-06T00:00:00Z')).toBe('source_changed');
  });

  it('the last of Kraken is never over, however late it is', async () => {
    expect(await taken(kraken, PLAYED.kraken.answer(three.map(rowOf)), '2026-01-09T00:00:00Z')).toEqual([111, 222]);
  });

  it.each([
    ['a moment after its end goes on', '2026-01-05T03:00:00Z', [111, 222]],
    ['nearly an hour after its end goes on', '2026-01-05T03:59:59Z', [111, 222]],
    ['an hour after its end goes on', '2026-01-05T04:00:00Z', [111, 222]],
    ['days after its end goes on', '2026-01-08T00:00:00Z', [111, 222]],
  ])('the last of Binance, with nothing after it, %s', async (_, now, closes) => {
    const rows = three.map((bar) => klineOf(bar, HOUR));
    expect(await taken(binance, PLAYED.binance.answer(rows), now)).toEqual(closes);
  });

  it('Binance ends its candles a millisecond before the next: another end is another length', async () => {
    const rows = three.map((bar) => klineOf(bar, HOUR).with(6, bar.opens + HOUR));
    expect(await taken(binance, PLAYED.binance.answer(rows), '2026-01-06T00:00:00Z')).toBe('source_changed');
  });

  it('Binance says how long its candles are: four hours are no hour', async () => {
    const rows = PLAYED.binance.rows('4h');
    expect(await taken(binance, PLAYED.binance.answer(rows), '2026-01-06T00:00:00Z')).toBe('source_changed');
  });

  it.each<[string, object]>([
    ['another pair', { XETHZUSD: three.map(rowOf), last: 1 }],
    ['a pair in another money', { XXBTZEUR: three.map(rowOf), last: 1 }],
    ['a pair of the same coin in USDT', { XBTUSDT: three.map(rowOf), last: 1 }],
    ['two pairs', { XXBTZUSD: three.map(rowOf), XETHZUSD: three.map(rowOf), last: 1 }],
    ['no pair', { last: 1 }],
    ['a pair and nothing of it', { XXBTZUSD: [], last: 1 }],
    ['an answer without its last', { XXBTZUSD: three.map(rowOf) }],
  ])('Kraken answers with %s: nothing of it is read', async (_, result) => {
    expect(await taken(kraken, json({ error: [], result }), '2026-01-06T00:00:00Z')).toBe('source_changed');
  });

  it.each(['XXBTZUSD', 'XBTUSD'])('Kraken calls XBTUSD %s', async (name) => {
    const route = json({ error: [], result: { [name]: three.map(rowOf), last: 1 } });
    expect(await taken(kraken, route, '2026-01-05T02:30:00Z')).toEqual([111, 222]);
  });

  it.each([
    ['Kraken is busy', kraken, krakenRefusal('EService:Busy')],
    ['Kraken does not take the question', kraken, krakenRefusal('EGeneral:Invalid arguments')],
    ['OKX was asked too often', okx, okxRefusal('50011', 'Too Many Requests')],
    ['OKX does not take the question', okx, okxRefusal('51000', 'Parameter bar error')],
  ])('%s, and says so with the status of success: that is a refusal', async (_, market, route) => {
    expect(await taken(market, route, '2026-01-05T02:30:00Z')).toBe('source_refused');
  });
});

describe('a venue is asked', () => {
  it.each([
    [0, '1h', '/api/v3/klines?symbol=BTCUSDT&interval=1h&startTime=1767571200000&limit=1000'],
    [0, '4h', '/api/v3/klines?symbol=BTCUSDT&interval=4h&startTime=1767571200000&limit=1000'],
    [0, '1w', '/api/v3/klines?symbol=BTCUSDT&interval=1d&startTime=1767571200000&limit=1000'],
    [1, '1h', '/0/public/OHLC?pair=XBTUSD&interval=60&since=1767567600'],
    [1, '4h', '/0/public/OHLC?pair=XBTUSD&interval=240&since=1767556800'],
    [1, '1w', '/0/public/OHLC?pair=XBTUSD&interval=1440&since=1767484800'],
    [2, '1h', '/api/v5/market/candles?instId=BTC-USDT&bar=1H&before=1767571199999&after=1768651200000&limit=300'],
    [2, '4h', '/api/v5/market/candles?instId=BTC-USDT&bar=4H&before=1767571199999&after=1771891200000&limit=300'],
    [2, '1w', '/api/v5/market/candles?instId=BTC-USDT&bar=1Dutc&before=1767571199999&after=1793491200000&limit=300'],
  ] as const)('number %i, for candles of %s from 5 January on: %s', async (number, timeframe, path) => {
    const market = CANDLE_VENUES[number];
    opened = await openCandles({ bars: {}, now: '2026-01-13T00:00:00Z' });
    for (const each of market.paths) opened.host.set(each, PLAYED[market.source].answer([]));
    await opened.candles.closedAfter({ ...market, timeframe }, Date.parse(FIRST)).catch(() => undefined);
    expect(opened.host.paths()).toEqual([path]);
  });

  it('OKX by its list of what is older, for what is older than two months of hours', async () => {
    opened = await openCandles({
      bars: { '1h': barsFrom('2025-10-01T00:00:00Z', '1h', [111]) },
      now: '2026-01-13T00:00:00Z',
    });
    await opened.candles.closedAfter({ ...CANDLE_VENUES[2], timeframe: '1h' }, Date.parse('2025-10-01T00:00:00Z'));
    expect(opened.host.paths()).toEqual([
      '/api/v5/market/history-candles?instId=BTC-USDT&bar=1H&before=1759276799999&after=1759636800000&limit=100',
    ]);
  });
});
