import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alternativeMe } from '../../src/sources/alternative-me.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, openHost, status } from '../doubles/sources/host.ts';
import { type Doing, madeUpCandles, madeUpSource } from '../support/made-up-sources.ts';
import { allAt, openLive } from '../support/open-live.ts';

const NOW = Date.parse('2026-01-27T12:00:00Z');
const MOOD = '/fng/';

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({ [MOOD]: fearAndGreed([{ date: '2026-01-27', value: 11 }]) });
});
afterEach(() => host.close());

const open = () => openLive({ sources: [alternativeMe], settings: allAt(host.url, 'alternative_me') });

describe('how a source stands', () => {
  it('is as it was declared, before anything was asked', async () => {
    expect(await open().live.conditions()).toEqual([
      {
        ...{ name: 'alternative_me', publisher: 'alternative.me', answers: ['mood'], covers: { mood: 'crypto_mood' } },
        ...{ terms: 'credit', termsUrl: alternativeMe.termsUrl, attribution: alternativeMe.attribution },
        ...{ mirror: new URL(host.url).host, state: 'on', spent: 0, perDay: 0 },
      },
    ]);
  });

  it('tells when it served last, and what of its budget is spent', async () => {
    const { live } = open();
    await live.ask('mood', 'market');
    expect(await live.conditions()).toMatchObject([{ goodAt: NOW, spent: 1, perDay: 200 }]);
    expect((await live.conditions())[0]?.failed).toBeUndefined();
  });

  it('keeps why it failed while it rests for that', async () => {
    host.set(MOOD, status(500));
    const { live, time } = open();
    for (let again = 0; again < 5; again += 1) await live.ask('mood', 'market');
    const [condition] = await live.conditions();
    expect(condition?.failed).toMatchObject({ failure: { code: 'fetch_status', status: 500 } });
    expect(condition?.restUntil).toBeGreaterThan(time.now());
    expect(condition?.goodAt).toBeUndefined();
  });

  it('counts an answer that says nothing of today as a failure, though it came', async () => {
    host.set(MOOD, fearAndGreed([{ date: '2026-01-20', value: 11 }]));
    const { live } = open();
    await live.ask('mood', 'market');
    const [condition] = await live.conditions();
    expect([condition?.goodAt, condition?.failed?.failure.code]).toEqual([undefined, 'source_stale']);
  });

  it.each([
    [{}, 'needs_key'],
    [{ sosovalue: { key: 'a-key' } }, 'on'],
    [{ sosovalue: { key: 'a-key', enabled: false } }, 'off'],
  ] as const)('says what it lacks: %j is %s', async (settings, state) => {
    const doing: Doing = { value: madeUpCandles('Example', { '2026-01-26': 111.1 }), day: '2026-01-26' };
    const { live } = openLive({ sources: [madeUpSource('sosovalue', 'etf_days', () => doing)], settings });
    expect(await live.conditions()).toMatchObject([{ state }]);
  });
});

it('a host that is given up after it failed once is told with what it failed with', async () => {
  const { port } = new URL(host.url);
  await host.close();
  const { live } = openLive({
    sources: [alternativeMe],
    settings: allAt(`http://127.0.0.1:${port}`, 'alternative_me'),
  });
  const { missed } = await live.ask('mood', 'market');
  expect(missed).toMatchObject([{ failure: { code: 'fetch_failed', why: 'unreachable' } }]);
});
