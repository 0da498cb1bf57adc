import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EtfDays } from '../../src/core/etf-days.ts';
import type { Fact } from '../../src/core/live.ts';
import { cryptoetf } from '../../src/sources/cryptoetf.ts';
import { cryptoEtf, MCP_PATH, type TrackedAsset, type TrackedDay } from '../doubles/sources/cryptoetf.ts';
import { type HostDouble, json, openHost, type Route } from '../doubles/sources/host.ts';
import type { PlayedMcp } from '../doubles/sources/mcp.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor, worldOf } from '../support/open-door.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { slowDoor } from '../support/slow-door.ts';
import { itIsASource } from '../support/source-contract.ts';

const MINUTE = 60_000;
/** A Tuesday morning: Monday's figures are not out yet. Monday the 19th was Martin Luther King's. */
const NOW = '2026-01-27T12:00:00Z';
const day = (date: string, netFlowUsdM: unknown): TrackedDay => ({ date: `2026-01-${date}`, netFlowUsdM });

const DAYS = [
  ...[day('15', 11.1), day('16', -22.2), day('17', 0), day('18', 0), day('19', 0), day('20', 0)],
  ...[day('21', 222), day('22', -333.3), day('23', 44.444), day('24', 0), day('25', 0), day('26', 0), day('27', 0)],
];
const BTC: TrackedAsset = { symbol: 'BTC', date: '2026-01-23', days: DAYS };
const GIVEN = {
  asset: 'BTC',
  days: [
    { date: '2026-01-15', usd: 11_100_000, step: 100_000 },
    { date: '2026-01-16', usd: -22_200_000, step: 100_000 },
    { date: '2026-01-20', usd: 0, step: 100_000 },
    { date: '2026-01-21', usd: 222_000_000, step: 100_000 },
    { date: '2026-01-22', usd: -333_300_000, step: 100_000 },
    { date: '2026-01-23', usd: 44_444_000, step: 1_000 },
  ],
  pending: ['2026-01-26', '2026-01-27'],
  partial: [],
} as unknown as EtfDays;

const played = (assets: readonly TrackedAsset[] = [BTC], more: PlayedMcp = {}) => ({
  [MCP_PATH]: cryptoEtf(assets, more).route,
});
const btc = (more: Partial<TrackedAsset>) => played([{ ...BTC, ...more }]);
const says = (tool: string, fault: object) => played([BTC], { faults: { [tool]: fault } });
const text = (said: string) => ({ result: { content: [{ type: 'text', text: said }] } });
const flows = (said: string) => says('get_asset_flows', text(said));

describe('cryptoetf.today', () => {
  itIsASource({
    ...{ source: cryptoetf, question: 'etf_days', of: 'BTC', now: NOW, happy: played(), gives: GIVEN },
    traps: [
      ['its error is no answer', says('get_asset_flows', { error: { code: -32_603, message: 'x' } }), 'source_refused'],
      ['the days of another asset are no answer', btc({ answersAs: 'ETH' }), 'source_changed'],
      [
        'a tool that says it failed is no answer',
        says('get_asset_flows', { result: { isError: true, content: [{ type: 'text', text: '{}' }] } }),
        'source_refused',
      ],
      ['an answer without its text is a new layout', says('get_flows_summary', { result: {} }), 'source_changed'],
      [
        'a picture instead of its text is a new layout',
        says('get_asset_flows', { result: { content: [{ type: 'image' }] } }),
        'source_changed',
      ],
      ['words where it has had JSON are an odd answer', flows('No data today'), 'fetch_failed'],
      ['words for a number are a new layout', btc({ days: [day('23', '11.1')] }), 'source_changed'],
      ['nothing for a number is a new layout', btc({ days: [day('23', null)] }), 'source_changed'],
      [
        'a number that no computer holds is none',
        flows('{"symbol":"BTC","days":[{"date":"2026-01-23","netFlowUsdM":1e309}]}'),
        'source_changed',
      ],
      [
        'more dollars than are counted are none',
        flows('{"symbol":"BTC","days":[{"date":"2026-01-23","netFlowUsdM":1e12}]}'),
        'source_changed',
      ],
      ['NaN is no JSON', flows('{"symbol":"BTC","days":[{"date":"2026-01-23","netFlowUsdM":NaN}]}'), 'fetch_failed'],
      ['another date is a new layout', btc({ days: [{ date: '23 Jan 2026', netFlowUsdM: 11.1 }] }), 'source_changed'],
      ['no days at all are a new layout', btc({ days: [] }), 'source_changed'],
      ['a summary without the date of what is out is a new layout', btc({ date: 'today' }), 'source_changed'],
      ['a summary that is a day ahead is no answer', btc({ date: '2026-01-28' }), 'source_ahead'],
      ['where nothing of its days is out there is no answer', btc({ date: '2026-01-14' }), 'source_stale'],
      ['another protocol is not spoken', played([BTC], { version: '2024-11-05' }), 'source_changed'],
    ],
  });
});

describe('a session with cryptoetf.today', () => {
  let host: HostDouble;
  let server: ReturnType<typeof cryptoEtf>;
  const ETH = { ...BTC, symbol: 'ETH' };
  const start = (more: PlayedMcp = {}, assets: readonly TrackedAsset[] = [BTC, ETH]) => {
    server = cryptoEtf(assets, more);
    host.set(MCP_PATH, server.route);
    return openLive({ sources: [cryptoetf], settings: allAt(host.url, 'cryptoetf'), now: NOW });
  };
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());
  const methods = () =>
    host.asked.map(({ body }) => {
      const { method, params } = JSON.parse(body) as { method: string; params?: { name?: string } };
      return params?.name ?? method;
    });
  const BEGINNING = ['initialize', 'notifications/initialized'];

  it.each<[string, PlayedMcp]>([
    ['answers as JSON', {}],
    ['answers in events', { streams: true }],
    ['gives no session', { stateless: true }],
    ['speaks an older version', { version: '2025-03-26' }],
    ['speaks a newer version', { version: '2025-11-25' }],
  ])('is the same with a server that %s', async (_, more) => {
    const { live } = start(more);
    expect(await live.ask('etf_days', 'BTC')).toMatchObject({ is: 'fact', value: GIVEN });
    expect(methods()).toEqual([...BEGINNING, 'get_flows_summary', 'get_asset_flows']);
  });

  it('serves every question, and tells its summary once', async () => {
    const { live } = start();
    await Promise.all(['BTC', 'ETH', 'BTC'].map((asset) => live.ask('etf_days', asset)));
    expect(methods()).toEqual([...BEGINNING, 'get_flows_summary', 'get_asset_flows', 'get_asset_flows']);
  });

  it('is begun once by many who come at once', async () => {
    const { live } = start();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => live.ask('etf_days', 'BTC')));
    expect(new Set(answers.map(({ is }) => is))).toEqual(new Set(['fact']));
    expect(host.asked).toHaveLength(4);
  });

  it('that the server forgot is begun again, once, whoever comes', async () => {
    const { live, time } = start();
    await live.ask('etf_days', 'BTC');
    time.pass(20 * MINUTE);
    server.forget();
    host.asked.length = 0;
    const answers = await Promise.all(['BTC', 'ETH'].map((asset) => live.ask('etf_days', asset)));
    expect(answers.map(({ is }) => is)).toEqual(['fact', 'fact']);
    expect(methods().filter((method) => method === 'initialize')).toHaveLength(1);
    expect(host.asked.length).toBeLessThanOrEqual(6);
  });

  it('is not begun for ever where the server knows none of its own', async () => {
    const { live, time } = start();
    await live.ask('etf_days', 'BTC');
    const forgetful: Route = (response, request, body) =>
      body?.includes('tools/call') ? response.writeHead(404).end() : server.route(response, request, body);
    host.set(MCP_PATH, forgetful);
    host.asked.length = 0;
    const answered = await live.ask('etf_days', 'ETH');
    expect(answered.missed[0]?.failure).toMatchObject({ code: 'fetch_status', status: 404 });
    expect(methods()).toEqual(['get_asset_flows', ...BEGINNING, 'get_asset_flows']);
    for (let again = 0; again < 20; again += 1) await live.ask('etf_days', 'ETH');
    // The summary was asked for in the session before: once more in this one.
    expect(methods().slice(4)).toEqual(['get_flows_summary']);
    host.set(MCP_PATH, server.route);
    time.pass(MINUTE);
    expect((await live.ask('etf_days', 'ETH')).is).toBe('fact');
  });

  it('is begun anew where it could not begin', async () => {
    const { live, time } = start();
    host.set(MCP_PATH, json({ error: 'made-up' }));
    expect((await live.ask('etf_days', 'BTC')).is).toBe('absent');
    host.set(MCP_PATH, server.route);
    time.pass(MINUTE);
    expect((await live.ask('etf_days', 'BTC')).is).toBe('fact');
  });

  it('goes on where the summary and the days are asked again, the summary first', async () => {
    const { live, time } = start();
    await live.ask('etf_days', 'BTC');
    host.asked.length = 0;
    time.pass(19 * MINUTE);
    await live.ask('etf_days', 'BTC');
    expect(methods()).toEqual([]);
    time.pass(MINUTE);
    await live.ask('etf_days', 'BTC');
    expect(methods()).toEqual(['get_flows_summary', 'get_asset_flows']);
  });
});

describe('four assets at once, with nothing known of cryptoetf.today', () => {
  it('have their turns a second apart, and four seconds left to be answered in the last one', async () => {
    const assets = ['BTC', 'ETH', 'SOL', 'XRP'];
    const host = await openHost({ [MCP_PATH]: cryptoEtf(assets.map((symbol) => ({ ...BTC, symbol }))).route });
    const { door, time } = openDoor({ time: createFastTime(Date.parse(NOW)), network: worldOf(host.port) });
    const { slow, ends } = slowDoor(door, time, 0);
    const at = (path: string) => ({ url: `${host.url}${path}`, trust: 'known' as const });
    const asking = { door: slow, now: time.now, at };
    const said = await Promise.all(assets.map((of) => cryptoetf.answers.etf_days.ask(asking, of)));
    await host.close();
    expect(said.map((each) => each?.value.asset)).toEqual(assets);
    expect(host.asked).toHaveLength(7);
    expect(Math.min(...time.slept)).toBeGreaterThanOrEqual(900);
    const waited = time.slept.reduce((sum, each) => sum + each);
    expect(Math.min(...ends) - waited).toBeGreaterThanOrEqual(4_000);
  });
});

describe('the days of cryptoetf.today', () => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());
  const ask = async (assets: readonly TrackedAsset[], of = 'BTC', now = NOW) => {
    host.set(MCP_PATH, cryptoEtf(assets).route);
    return openLive({ sources: [cryptoetf], settings: allAt(host.url, 'cryptoetf'), now }).live.ask('etf_days', of);
  };
  const daysOf = async (more: Partial<TrackedAsset>, now = NOW) => {
    const { value } = (await ask([{ ...BTC, ...more }], 'BTC', now)) as unknown as Fact<EtfDays>;
    return { days: value.days.map(({ date, usd }) => [date, usd]), pending: value.pending };
  };

  it('are those of what is out, each asset by its own date', async () => {
    expect(await daysOf({ date: '2026-01-22' })).toMatchObject({
      days: expect.not.arrayContaining([['2026-01-23', 44_444_000]]),
      pending: ['2026-01-23', '2026-01-26', '2026-01-27'],
    });
  });

  it('hold a 0 of a trading day that is out, and none of a weekend, a holiday or a day to come', async () => {
    const { days } = await daysOf({});
    expect(days.filter(([, usd]) => usd === 0)).toEqual([['2026-01-20', 0]]);
  });

  it.each([
    ['before New York trades', '2026-01-27T12:00:00Z', '2026-01-23'],
    ['while it trades', '2026-01-27T20:59:00Z', '2026-01-23'],
    ['once it is over', '2026-01-27T21:00:00Z', '2026-01-27'],
  ])('hold an amount of today in New York only after its trading: %s', async (_, now, newest) => {
    const list = DAYS.filter(({ date }) => date <= '2026-01-23');
    const { days, pending } = await daysOf({ date: '2026-01-27', days: [...list, day('27', 33.3)] }, now);
    expect(days.at(-1)?.[0]).toBe(newest);
    expect(pending.includes('2026-01-27' as never)).toBe(newest !== '2026-01-27');
  });

  it.each([
    ['a holiday', day('19', 11.1)],
    ['a Saturday', day('24', 11.1)],
    ['a day that its summary does not have', day('26', 11.1)],
  ])('never hold an amount of %s', async (_, more) => {
    const days = DAYS.map((each) => (each.date === more.date ? more : each));
    expect((await daysOf({ days })).days).toEqual((await daysOf({})).days);
  });

  it('stand once each, in the order of their dates', async () => {
    const days = [...DAYS].reverse();
    expect(await daysOf({ days: [...days, ...days] })).toEqual(await daysOf({}));
  });

  it('are without one that is listed with two amounts: nobody can tell which', async () => {
    const { days, pending } = await daysOf({ days: [...DAYS, day('22', 111)] });
    expect(days.map(([date]) => date)).not.toContain('2026-01-22');
    expect(pending).toContain('2026-01-22');
  });

  it('are without the newest where it is 0 here and something in the summary', async () => {
    const days = DAYS.map((each) => (each.date === '2026-01-23' ? day('23', 0) : each));
    expect(await daysOf({ days, netFlowUsdM: 44.4 })).toMatchObject({
      pending: ['2026-01-23', '2026-01-26', '2026-01-27'],
    });
    expect((await daysOf({ days, netFlowUsdM: 0 })).days.at(-1)).toEqual(['2026-01-23', 0]);
  });

  it('speak of the newest, and go stale when five days have passed since', async () => {
    expect(await ask([BTC])).toMatchObject({ asOf: { date: '2026-01-23' }, status: 'published' });
    const late = await ask([BTC], 'BTC', '2026-01-29T00:00:01Z');
    expect([late.is === 'fact' && late.status, late.missed[0]?.failure.code]).toEqual(['stale', 'source_stale']);
  });

  it('end with today in New York, not with the day of UTC', async () => {
    expect((await daysOf({}, '2026-01-28T04:59:00Z')).pending).toEqual(['2026-01-26', '2026-01-27']);
    expect((await daysOf({}, '2026-01-28T05:00:00Z')).pending).toEqual(['2026-01-26', '2026-01-27', '2026-01-28']);
  });

  it('are found under its own name for an asset, and asked for by it', async () => {
    const answered = await ask([{ ...BTC, symbol: 'HYP' }], 'HYPE');
    expect(answered).toMatchObject({ is: 'fact', value: { asset: 'HYPE' } });
    expect(host.asked.at(-1)?.body).toContain('"arguments":{"asset":"hyp"}');
  });

  it('are not asked for where its summary has no such asset', async () => {
    expect(await ask([BTC], 'ADA')).toEqual({ is: 'absent', offline: false, unheardOf: true, missed: [] });
    expect(host.asked.filter(({ body }) => body.includes('get_asset_flows'))).toEqual([]);
  });

  it('are given where the summary is spoiled for another asset', async () => {
    expect(await ask([{ ...BTC, symbol: 'ZEC', date: 'never' }, BTC])).toMatchObject({ is: 'fact' });
  });
});
