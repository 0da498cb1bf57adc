import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceDefinition } from '../../src/sources/define-source.ts';
import { LIVE_SOURCES } from '../../src/sources/live-sources.ts';
import { binanceKlines } from '../doubles/sources/binance.ts';
import { geckoChart } from '../doubles/sources/coingecko.ts';
import { type HostDouble, openHost, type Route } from '../doubles/sources/host.ts';
import { krakenOhlc } from '../doubles/sources/kraken.ts';
import { okxCandles } from '../doubles/sources/okx.ts';
import { daysTo, type VenueDay, type VenueState } from '../doubles/sources/venue-days.ts';
import { allAt, openLive } from '../support/open-live.ts';

interface Venue {
  readonly path: string;
  readonly market: string;
  readonly double: (state: VenueState) => Route;
  readonly named: { readonly venue: string; readonly pair: string; readonly quote: 'usd' | 'usdt' };
}

const VENUES = {
  binance: {
    ...{ path: '/api/v3/klines', market: 'BTCUSDT', double: binanceKlines },
    named: { venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt' },
  },
  kraken: {
    ...{ path: '/0/public/OHLC', market: 'XBTUSD', double: krakenOhlc },
    named: { venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' },
  },
  okx: {
    ...{ path: '/api/v5/market/candles', market: 'BTC-USDT', double: okxCandles },
    named: { venue: 'OKX', pair: 'BTC-USDT', quote: 'usdt' },
  },
  coingecko: {
    ...{ path: '/api/v3/coins/bitcoin/market_chart', market: 'bitcoin', double: geckoChart },
    named: { venue: 'CoinGecko', pair: 'BTC/USD', quote: 'usd' },
  },
} as const satisfies Partial<Record<SourceDefinition['name'], Venue>>;

/** Those of the list, so that none is left out here. */
const SOURCES = LIVE_SOURCES.filter(({ answers }) => answers.candles);
const CLOSES = [11.1, 22.2, 33.3, 44.4, 55.5, 66.6];
const DAYS = daysTo('2026-01-28', CLOSES);

it('daily candles are asked of Binance, Kraken, OKX and CoinGecko, in this order', () => {
  expect(SOURCES.map(({ name }) => name)).toEqual(Object.keys(VENUES));
});

describe.each(Object.entries(VENUES))('the daily candles of %s', (name, venue: Venue) => {
  let host: HostDouble;
  /** The clock of the venue. */
  let there: number;
  beforeEach(async () => {
    const markets = { [venue.market]: DAYS as readonly VenueDay[] };
    host = await openHost({ [venue.path]: venue.double({ markets, now: () => there }) });
  });
  afterEach(() => host.close());

  const heard = async (now: string, venueNow = now) => {
    there = Date.parse(venueNow);
    const sources = SOURCES.filter((source) => source.name === name);
    const { live } = openLive({ sources, settings: allAt(host.url, ...sources.map((source) => source.name)), now });
    const answered = await live.ask('candles', 'BTC');
    if (answered.is !== 'fact') throw new TypeError(`nothing came: ${JSON.stringify(answered)}`);
    return answered;
  };
  const closedAt = async (now: string, venueNow?: string) =>
    (await heard(now, venueNow)).value.closed.map(({ date, close }) => [date, close]);

  it('name the venue, the pair and its quote', async () => {
    expect((await heard('2026-01-27T12:00:00Z')).value).toMatchObject(venue.named);
  });

  it('have the same made-up closes as all the others, of the same dates', async () => {
    expect(await closedAt('2026-01-27T12:00:00Z')).toEqual([
      ['2026-01-23', 11.1],
      ['2026-01-24', 22.2],
      ['2026-01-25', 33.3],
      ['2026-01-26', 44.4],
    ]);
  });

  it('go up by dates, each once, and end before the day that goes on', async () => {
    const { value, asOf, status } = await heard('2026-01-27T12:00:00Z');
    const dates = value.closed.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(dates.at(-1)).toBe('2026-01-26');
    expect(value.running).toEqual({ price: 55.5, at: Date.parse('2026-01-27T12:00:00Z') });
    expect([asOf, status]).toEqual([{ at: Date.parse('2026-01-27T12:00:00Z') }, 'published']);
  });

  it('close exactly one day more between a minute before midnight of UTC and a minute after', async () => {
    const [before, after] = [await heard('2026-01-26T23:59:00Z'), await heard('2026-01-27T00:01:00Z')];
    expect(before.value.running?.price).toBe(44.4);
    expect(after.value.closed.slice(0, -1)).toEqual(before.value.closed);
    expect(after.value.closed.at(-1)).toMatchObject({ date: '2026-01-26', close: 44.4 });
    expect(after.value.running?.price).toBe(55.5);
  });

  it.each([
    ['fast', '2026-01-27T00:01:00Z', '2026-01-26T23:59:00Z'],
    ['slow', '2026-01-26T23:59:00Z', '2026-01-27T00:01:00Z'],
  ])('do not close a day by a clock of ours that is two minutes %s', async (_, ours, theirs) => {
    expect((await closedAt(ours, theirs)).at(-1)).toEqual(['2026-01-25', 33.3]);
  });

  it('change nothing of a day once it is closed', async () => {
    const early = await heard('2026-01-26T12:00:00Z');
    const late = await heard('2026-01-28T12:00:00Z');
    expect(late.value.closed.slice(0, early.value.closed.length)).toEqual(early.value.closed);
    expect(late.value.closed).toHaveLength(early.value.closed.length + 2);
  });

  it('of a venue that stood still and has just begun again are too old, however new its price is', async () => {
    const back = [...DAYS.slice(0, 1), ...DAYS.slice(4)];
    const markets = { [venue.market]: back };
    host.set(venue.path, venue.double({ markets, now: () => there }));
    const answered = await heard('2026-01-27T12:00:00Z');
    expect(answered).toMatchObject({ status: 'stale', asOf: { date: '2026-01-23' } });
    expect(answered.missed.map(({ failure }) => failure.code)).toEqual(['source_stale']);
  });

  it('of a day ahead of our clock are no answer', async () => {
    await expect(heard('2026-01-26T12:00:00Z', '2026-01-27T12:00:00Z')).rejects.toThrow('source_ahead');
  });
});

it('OKX is asked for days of UTC: its own would be none of ours', async () => {
  const now = () => Date.parse('2026-01-27T12:00:00Z');
  const double = okxCandles({ markets: { 'BTC-USDT': DAYS }, now });
  const host = await openHost({
    // Whoever asks for its day in any other words gets that of Hong Kong.
    [VENUES.okx.path]: (response, request) =>
      double(response, Object.assign(request, { url: request.url?.replace('1Dutc', '1D') ?? '' })),
  });
  const { live } = openLive({
    sources: SOURCES.filter(({ name }) => name === 'okx'),
    settings: allAt(host.url, 'okx'),
    now: '2026-01-27T12:00:00Z',
  });
  expect((await live.ask('candles', 'BTC')).missed[0]?.failure.code).toBe('source_changed');
  await host.close();
});
