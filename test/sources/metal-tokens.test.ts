import { describe, expect, it } from 'vitest';
import { METALS } from '../../src/core/metal.ts';
import { metalTokens as source } from '../../src/sources/metal-tokens.ts';
import { answer, json, openHost, status } from '../doubles/sources/host.ts';
import { askedTooOften, tokenPrices } from '../doubles/sources/metal-tokens.ts';
import { openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const PATH = '/api/v3/simple/price';
const AT = '2026-01-27T11:58:00Z';
const TOKENS = { 'pax-gold': { usd: 1_111, at: AT }, 'kinesis-silver': { usd: 33.3, at: AT } };
const NAMES = { XAU: ['pax-gold', 'PAXG', 1_111], XAG: ['kinesis-silver', 'KAG', 33.3] } as const;

describe.each(METALS)('the token of %s', (metal) => {
  const [id, proxy, price] = NAMES[metal];
  const token = (more: Readonly<Record<string, unknown>>) => ({
    [PATH]: json({ [id]: { usd: 111, last_updated_at: Date.parse(AT) / 1_000, ...more } }),
  });
  const without = Object.fromEntries(Object.entries(TOKENS).filter(([other]) => other !== id));

  describe.each([[undefined], [true]] as const)('with a key: %s', (keyed) => {
    itIsASource({
      ...{ source, question: 'metal', of: metal, now: '2026-01-27T12:00:00Z', ...(keyed && { keyed }) },
      happy: { [PATH]: tokenPrices(TOKENS) },
      gives: { metal, price: price as never, at: Date.parse(AT), proxy },
      traps: [
        ['a refusal with the status of success is no price', { [PATH]: askedTooOften }, 'source_refused'],
        ['a token that is missing has no price', { [PATH]: tokenPrices(without) }, 'source_changed'],
        ['an empty answer has none', { [PATH]: json({}) }, 'source_changed'],
        ['a token without a price has none', token({ usd: undefined }), 'source_changed'],
        ['nothing where a price stood is none', token({ usd: null }), 'source_changed'],
        ['a price as text is a new layout', token({ usd: '111' }), 'source_changed'],
        ['0 is no price', token({ usd: 0 }), 'source_changed'],
        ['a price below 0 is none', token({ usd: -11.1 }), 'source_changed'],
        [
          '1e309 is no price',
          { [PATH]: answer('application/json', `{"${id}":{"usd":1e309,"last_updated_at":1769515080}}`) },
          'source_changed',
        ],
        ['a price beyond any is none', token({ usd: 1.2e308 }), 'source_changed'],
        ['a time that has no date is none', token({ last_updated_at: 8_640_000_000_001 }), 'source_changed'],
        ['a price without a time is none', token({ last_updated_at: undefined }), 'source_changed'],
        ['a time ahead is no answer', token({ last_updated_at: 1_769_515_560 }), 'source_ahead'],
      ],
    });
  });
});

describe('the tokens of metals', () => {
  const open = async (...[tokens, keyed]: readonly [Parameters<typeof tokenPrices>[0], boolean?]) => {
    const host = await openHost({ [PATH]: tokenPrices(tokens) });
    const settings = { metal_tokens: { url: host.url, ...(keyed && { key: 'made-up-key' }) } };
    return { host, ...openLive({ sources: [source], settings, now: '2026-01-25T12:00:00Z' }) };
  };
  const sunday = (usd: number, at = '2026-01-25T11:58:00Z') => ({ usd, at });

  it('are named by their own names, and as what they are', async () => {
    const { host, live } = await open({ 'pax-gold': sunday(111), 'kinesis-silver': sunday(11.1) });
    expect(await live.ask('metal', 'XAU')).toMatchObject({ value: { proxy: 'PAXG' }, coverage: 'metal_token' });
    expect(await live.ask('metal', 'XAG')).toMatchObject({ value: { proxy: 'KAG' }, coverage: 'metal_token' });
    await host.close();
  });

  it('are asked for both at once', async () => {
    const { host, live } = await open({ 'pax-gold': sunday(111), 'kinesis-silver': sunday(11.1) });
    await Promise.all(METALS.map((metal) => live.ask('metal', metal)));
    expect(host.asked).toHaveLength(1);
    await host.close();
  });

  it('are there one without the other', async () => {
    const { host, live } = await open({ 'pax-gold': sunday(111) });
    expect((await live.ask('metal', 'XAU')).is).toBe('fact');
    expect(await live.ask('metal', 'XAG')).toMatchObject({
      is: 'absent',
      missed: [{ failure: { code: 'source_changed' } }],
    });
    await host.close();
  });

  it('trade on while metals rest: a price of Friday is old on Sunday', async () => {
    const { host, live } = await open({ 'pax-gold': sunday(111, '2026-01-23T21:59:00Z') });
    expect(await live.ask('metal', 'XAU')).toMatchObject({ status: 'stale' });
    await host.close();
  });

  it('send the key in a header of its own, and nothing where there is none', async () => {
    const { host, live } = await open({ 'pax-gold': sunday(111) }, true);
    await live.ask('metal', 'XAU');
    expect(host.asked[0]?.headers['x-cg-demo-api-key']).toBe('made-up-key');
    await host.close();
    const keyless = await open({ 'pax-gold': sunday(111) });
    await keyless.live.ask('metal', 'XAU');
    expect(keyless.host.asked[0]?.headers).not.toHaveProperty('x-cg-demo-api-key');
    await keyless.host.close();
  });

  it('say so where the key is not taken', async () => {
    const { host, live } = await open({}, true);
    host.set(PATH, status(401, { 'content-type': 'application/json' }, '{"status":{"error_code":10002}}'));
    expect(await live.ask('metal', 'XAU')).toMatchObject({ missed: [{ failure: { code: 'source_key_refused' } }] });
    await host.close();
  });

  it('are asked at most a hundred times in a day of questions, a third of what a free key has', async () => {
    const { host, live, time } = await open({ 'pax-gold': sunday(111) });
    for (let asked = 0; asked < 24 * 12; asked += 1) {
      await Promise.all(METALS.map((metal) => live.ask('metal', metal)));
      time.pass(300_000);
    }
    expect(host.asked.length).toBeLessThanOrEqual(100);
    await host.close();
  });
});
