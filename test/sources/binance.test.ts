import { describe, expect, it } from 'vitest';
import { binance } from '../../src/sources/binance.ts';
import { binanceKlines, kline } from '../doubles/sources/binance.ts';
import { json, openHost, page, type Route, status } from '../doubles/sources/host.ts';
import { daysTo, type VenueDay } from '../doubles/sources/venue-days.ts';
import { candlesOf, running } from '../support/made-up-candles.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const KLINES = '/api/v3/klines';
const NOW = '2026-01-27T12:00:00Z';
const HOUR = 3_600_000;
const DAYS = daysTo('2026-01-27', [22.2, 33.3, 44.4, 55.5]);
const [DAY = { date: '2026-01-26', close: 44.4 }, TODAY = DAY] = DAYS.slice(-2);

const atNow = () => Date.parse(NOW);
const klines = (days: readonly VenueDay[], now = atNow): Route => binanceKlines({ markets: { BTCUSDT: days }, now });
/** A closed day with one of its columns changed, and today. */
const changed = (column: number, value: unknown) => ({
  [KLINES]: json([kline(DAY).with(column, value), kline(TODAY)]),
});
const rows = (...listed: readonly unknown[]) => ({ [KLINES]: json(listed) });
const refused = (http: number, body: object, headers = {}) => ({
  [KLINES]: status(http, { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
});
/** The time of a row with as many hours more. */
const later = (day: VenueDay, hours: number) => {
  const [opens, closes] = [kline(day)[0], kline(day)[6]].map((at) => Number(at) + hours * HOUR);
  return kline(day).with(0, opens).with(6, closes);
};

describe('the market data of Binance', () => {
  itIsASource({
    ...{ source: binance, question: 'candles', of: 'BTC', now: NOW },
    happy: { [KLINES]: klines(DAYS) },
    gives: {
      ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt' },
      closed: candlesOf(DAYS.slice(0, -1)),
      running: running(55.5, NOW),
    },
    traps: [
      ['a number where a price was a string is a new layout', changed(4, 44.4), 'source_changed'],
      ['a string where a time was a number is a new layout', changed(0, '1769385600000'), 'source_changed'],
      ['NaN is no price', changed(4, 'NaN'), 'source_changed'],
      ['a price that no computer holds is none', changed(4, '1e309'), 'source_changed'],
      ['a price of nothing is none', changed(4, '0.00000000'), 'source_changed'],
      ['a price below nothing is none', changed(4, '-44.4'), 'source_changed'],
      ['an empty price is none', changed(4, ''), 'source_changed'],
      ['less than nothing is not traded', changed(7, '-11.1'), 'source_changed'],
      ['a highest below the lowest is a shifted column', changed(2, '1.11'), 'source_changed'],
      ['a close above the highest is a shifted column', changed(4, '1110'), 'source_changed'],
      ['a row that is no day is none', changed(6, 1_769_990_399_999), 'source_changed'],
      ['a day that does not open at midnight of UTC is none', rows(later(DAY, 8)), 'source_changed'],
      ['days out of order are no list of days', rows(kline(TODAY), kline(DAY)), 'source_changed'],
      ['a day twice is no list of days', rows(kline(DAY), kline(DAY), kline(TODAY)), 'source_changed'],
      ['a new column at the end is a new layout', rows([...kline(DAY), '11.1'], kline(TODAY)), 'source_changed'],
      ['a new column between is a new layout', rows(kline(DAY).toSpliced(1, 0, '11.1')), 'source_changed'],
      ['a column less is a new layout', rows(kline(DAY).slice(0, -1)), 'source_changed'],
      ['no day at all is no answer', rows(), 'source_changed'],
      ['a day ahead is no answer', rows(kline(DAY), kline(TODAY), later(TODAY, 24)), 'source_ahead'],
      ['another refusal is one', refused(400, { code: -1100, msg: 'Illegal characters' }), 'fetch_status'],
      ['too many questions', refused(429, { code: -1003 }, { 'retry-after': '3600' }), 'fetch_status'],
      ['a ban', refused(418, { code: -1003 }, { 'retry-after': '7200' }), 'fetch_status'],
      ['its firewall', { [KLINES]: status(403, { 'content-type': 'text/html' }, '<h1>403</h1>') }, 'fetch_status'],
      ['a country that it does not serve', refused(451, { code: 0, msg: 'restricted location' }), 'fetch_status'],
    ],
  });

  const open = async (route: Route, now = NOW) => {
    const host = await openHost({ [KLINES]: route });
    return { host, ...openLive({ sources: [binance], settings: allAt(host.url, 'binance'), now }) };
  };

  it.each([
    [429, '3600', 60],
    [418, '7200', 120],
    [451, undefined, 360],
    [403, undefined, 360],
  ])('that answers %i is left alone for as long as it says, or hours', async (http, after, minutes) => {
    const { host, live, door, time } = await open(
      status(http, { 'content-type': 'application/json', ...(after !== undefined && { 'retry-after': after }) }, '{}'),
    );
    await live.ask('candles', 'BTC');
    expect((door.condition('binance').restUntil ?? 0) - time.now()).toBe(minutes * 60_000);
    await host.close();
  });

  it('does not know an asset, says so of it alone, and is not asked for it again for hours', async () => {
    const { host, live, time } = await open(klines(DAYS));
    const unknown = await live.ask('candles', 'SOL');
    expect(unknown).toEqual({ is: 'absent', offline: false, unheardOf: true, missed: [] });
    expect((await live.ask('candles', 'BTC')).is).toBe('fact');
    const ofSolana = () => host.paths().filter((path) => path.includes('SOLUSDT')).length;
    time.pass(5.9 * HOUR);
    await live.ask('candles', 'SOL');
    expect(ofSolana()).toBe(1);
    time.pass(0.2 * HOUR);
    await live.ask('candles', 'SOL');
    expect(ofSolana()).toBe(2);
    await host.close();
  });

  it.each(['SHORT_BTC', 'MULTI', 'BLOCKCHAIN_EQUITIES', 'constructor'])(
    'has no pair for %s and is not asked',
    async (asset) => {
      const { host, live } = await open(klines(DAYS));
      expect((await live.ask('candles', asset)).missed).toEqual([]);
      expect(host.asked).toEqual([]);
      await host.close();
    },
  );

  it('that stood still is too old once the day before yesterday is missing, and shown with its age', async () => {
    const stood = DAYS.slice(0, 2);
    const { host, live, time } = await open(klines(stood), '2026-01-27T23:59:00Z');
    expect(await live.ask('candles', 'BTC')).toMatchObject({ status: 'published', asOf: { date: '2026-01-25' } });
    time.pass(10 * 60_000);
    const late = await live.ask('candles', 'BTC');
    expect(late).toMatchObject({ is: 'fact', status: 'stale', asOf: { date: '2026-01-25' } });
    expect(late.is === 'fact' && late.value.running).toBe(undefined);
    expect(late.missed.map(({ failure }) => failure.code)).toEqual(['source_stale']);
    await host.close();
  });

  it('is read again where a page stood before, once its rest is over', async () => {
    const { host, live, time } = await open(json({ code: -1_000, msg: 'made-up trouble' }));
    await live.ask('candles', 'BTC');
    host.set(KLINES, klines(DAYS));
    expect((await live.ask('candles', 'BTC')).missed[0]?.failure.code).toBe('fetch_resting');
    time.pass(60_000);
    expect((await live.ask('candles', 'BTC')).is).toBe('fact');
    await host.close();
  });

  it('gives yesterday as closed only as it was heard after midnight, however long that answer serves', async () => {
    const { host, live, time } = await open(
      klines(DAYS, () => time.now()),
      '2026-01-27T23:59:30Z',
    );
    const before = await live.ask('candles', 'BTC');
    host.set(KLINES, page('<h1>x</h1>'));
    time.pass(50_000);
    const after = await live.ask('candles', 'BTC');
    expect(after).toEqual(before);
    expect(after).toMatchObject({
      value: { running: { price: 55.5 } },
      asOf: { at: Date.parse('2026-01-27T23:59:30Z') },
    });
    await host.close();
  });
});
