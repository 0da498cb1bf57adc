import { describe, expect, it } from 'vitest';
import { coingecko } from '../../src/sources/coingecko.ts';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { geckoChart, geckoRefusal } from '../doubles/sources/coingecko.ts';
import { answer, json, openHost, type Route, status } from '../doubles/sources/host.ts';
import { daysTo, midnight } from '../doubles/sources/venue-days.ts';
import { closesOf, running } from '../support/made-up-candles.ts';
import { openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const CHART = '/api/v3/coins/bitcoin/market_chart';
const NOW = '2026-01-27T12:00:00Z';
const MINUTE = 60_000;
const DAYS = daysTo('2026-01-27', [22.2, 33.3, 44.4, 55.5]);
/** The canary of the contract. */
const KEY = 'canary-7f3a-key';

const now = () => Date.parse(NOW);
const markets = { bitcoin: DAYS };
const gives = {
  ...{ venue: 'CoinGecko', pair: 'BTC/USD', quote: 'usd' as const },
  ...{ closed: closesOf(DAYS.slice(0, -1)), running: running(55.5, NOW) },
};
const prices = (...points: readonly (readonly [at: string, price: unknown])[]) => ({
  [CHART]: json({ prices: points.map(([at, price]) => [Date.parse(at), price]) }),
});
const refused = (http: number, body: object) => ({
  [CHART]: status(http, { 'content-type': 'application/json' }, JSON.stringify(body)),
});
const [CLOSE, BEFORE] = ['2026-01-27T00:00:00Z', '2026-01-26T00:00:00Z'];

describe('the averages of CoinGecko, without a key', () => {
  itIsASource({
    ...{ source: coingecko, question: 'candles', of: 'BTC', now: NOW, gives },
    happy: { [CHART]: geckoChart({ markets, now }) },
    traps: [
      ['too many questions, inside a 200', { [CHART]: geckoRefusal(429) }, 'source_refused'],
      ['any other code of trouble, inside a 200', { [CHART]: geckoRefusal(500) }, 'source_refused'],
      ['a missing key', { [CHART]: geckoRefusal(10002, 401) }, 'source_key_refused'],
      ['a plan that does not have this', { [CHART]: geckoRefusal(10005, 401) }, 'source_key_refused'],
      ['a paid key on the wrong host', { [CHART]: geckoRefusal(10010, 400) }, 'source_key_refused'],
      ['a demo key on the wrong host, inside a 200', { [CHART]: geckoRefusal(10011) }, 'source_key_refused'],
      [
        'a code beside its words',
        refused(400, { error_code: 10010, status: { error_message: 'x' } }),
        'source_key_refused',
      ],
      ['a code within an error', refused(401, { error: { status: { error_code: 10002 } } }), 'source_key_refused'],
      ['words alone', refused(400, { error: 'Missing parameter vs_currency' }), 'source_refused'],
      ['a refusal that says nothing', refused(404, { detail: 'made up' }), 'fetch_status'],
      ['a string where a price was a number is a new layout', prices([CLOSE, '44.4'], [NOW, 55.5]), 'source_changed'],
      ['no price is none', prices([CLOSE, null], [NOW, 55.5]), 'source_changed'],
      ['a price of nothing is none', prices([CLOSE, 0], [NOW, 55.5]), 'source_changed'],
      ['a price below nothing is none', prices([CLOSE, 44.4], [NOW, -55.5]), 'source_changed'],
      [
        'a price that no computer holds is none',
        { [CHART]: answer('application/json', `{"prices":[[${midnight('2026-01-27')},1e309],[${now()},55.5]]}`) },
        'source_changed',
      ],
      ['points of hours are no closes', prices(['2026-01-27T11:00:00Z', 44.4], [NOW, 55.5]), 'source_changed'],
      ['points out of order are no list', prices([CLOSE, 44.4], [BEFORE, 33.3], [NOW, 55.5]), 'source_changed'],
      ['a point twice is no list', prices([CLOSE, 44.4], [CLOSE, 44.4], [NOW, 55.5]), 'source_changed'],
      [
        'a price now that is older than the last close is none',
        prices([CLOSE, 44.4], [BEFORE, 5.55]),
        'source_changed',
      ],
      ['one point is no list', prices([NOW, 55.5]), 'source_changed'],
      ['a moment ahead is no answer', prices([CLOSE, 44.4], ['2026-01-28T12:00:00Z', 55.5]), 'source_ahead'],
      [
        'a new column is a new layout',
        { [CHART]: json({ prices: [[midnight('2026-01-27'), 44.4, 1]] }) },
        'source_changed',
      ],
    ],
  });
});

describe('the averages of CoinGecko, with a key', () => {
  itIsASource({
    ...{ source: coingecko, question: 'candles', of: 'BTC', now: NOW, gives, keyed: true },
    happy: { [CHART]: geckoChart({ markets, now, key: KEY }) },
    traps: [
      ['a key that it does not know', { [CHART]: geckoChart({ markets, now, key: 'other' }) }, 'source_key_refused'],
    ],
  });

  const open = async (route: Route, at = NOW, key?: string) => {
    const host = await openHost({ [CHART]: route, '/api/v3/coins/solana/market_chart': route });
    const setting = { url: host.url, ...(key !== undefined && { key }) };
    return { host, ...openLive({ sources: [coingecko], settings: { coingecko: setting }, now: at }) };
  };

  it.each([
    [undefined, 'https://api.coingecko.com', undefined],
    ['a-key', 'https://api.coingecko.com', 'x-cg-demo-api-key'],
    ['a-key', 'https://mirror.example.org', 'x-cg-demo-api-key'],
    ['a-key', 'https://pro-api.coingecko.com', 'x-cg-pro-api-key'],
  ])('%s on %s goes into %s', async (key, base, header) => {
    const asked: SourceRequest[] = [];
    const read = async (request: SourceRequest): Promise<never> => {
      asked.push(request);
      throw new RangeError('far enough');
    };
    const door = { read, json: read, condition: () => ({ spent: 0, perDay: 0 }), close: () => undefined };
    const at = (path: string) => ({ url: `${base}${path}`, trust: 'operator' as const });
    const asking = { door, now, at, ...(key !== undefined && { key }) };
    await expect(coingecko.answers.candles.ask(asking, 'BTC')).rejects.toThrow('far enough');
    expect(Object.keys(asked[0]?.headers ?? {})).toEqual(header === undefined ? [] : [header]);
  });

  it('is an average, says so, and is credited as its publisher wants', async () => {
    const { host, live } = await open(geckoChart({ markets, now }));
    expect(await live.ask('candles', 'BTC')).toMatchObject({
      coverage: 'venues_average',
      attribution: 'Powered by CoinGecko',
    });
    await host.close();
  });

  it('has no close of yesterday before it is out, and is not too old for that', async () => {
    const at = '2026-01-27T00:20:00Z';
    const chart = (closesAfterMs: number) => geckoChart({ markets, now: () => Date.parse(at), closesAfterMs });
    const { host, live, time } = await open(chart(35 * MINUTE), at);
    const early = await live.ask('candles', 'BTC');
    expect(early).toMatchObject({
      status: 'published',
      value: { closed: closesOf(DAYS.slice(0, 2)), running: { price: 55.5 } },
    });
    host.set(CHART, chart(0));
    time.pass(20 * MINUTE);
    expect(await live.ask('candles', 'BTC')).toMatchObject({ value: { closed: closesOf(DAYS.slice(0, 3)) } });
    await host.close();
  });

  it('does not know a coin, and is no worse for it', async () => {
    const { host, live } = await open(geckoChart({ markets, now }));
    expect(await live.ask('candles', 'SOL')).toEqual({ is: 'absent', offline: false, unheardOf: true, missed: [] });
    expect((await live.ask('candles', 'BTC')).is).toBe('fact');
    await host.close();
  });

  it('rests for all coins where it says inside a 200 that it was asked too often', async () => {
    const { host, live } = await open(geckoRefusal(429));
    await live.ask('candles', 'BTC');
    expect((await live.ask('candles', 'SOL')).missed[0]?.failure.code).toBe('fetch_resting');
    expect(host.asked).toHaveLength(1);
    await host.close();
  });
});
