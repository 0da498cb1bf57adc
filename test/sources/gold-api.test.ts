import { describe, expect, it } from 'vitest';
import { METALS } from '../../src/core/metal.ts';
import { goldApi as source } from '../../src/sources/gold-api.ts';
import { goldApi, goldApiBody } from '../doubles/sources/gold-api.ts';
import { answer, json, openHost } from '../doubles/sources/host.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const UPDATED = '2026-01-27T11:58:00Z';
const PRICES = { XAU: 1_111, XAG: 33.3 };

describe.each(METALS)('gold-api.com on %s', (metal) => {
  const path = `/price/${metal}`;
  const body = (more: Readonly<Record<string, unknown>>) => ({ [path]: json(goldApiBody({ symbol: metal, ...more })) });
  const raw = (price: string) => ({
    [path]: answer('application/json', JSON.stringify(goldApiBody({ symbol: metal })).replace('1111', price)),
  });

  itIsASource({
    ...{ source, question: 'metal', of: metal, now: '2026-01-27T12:00:00Z' },
    happy: { [path]: goldApi(PRICES, UPDATED) },
    gives: { metal, price: PRICES[metal] as never, at: Date.parse(UPDATED) },
    traps: [
      ['a price in euros is none in dollars', body({ currency: 'EUR' }), 'source_changed'],
      ['a price without a currency is none', body({ currency: undefined }), 'source_changed'],
      ['a price of another metal is none of this', body({ symbol: 'XPT' }), 'source_changed'],
      ['a price without a time is none', body({ updatedAt: undefined }), 'source_changed'],
      ['a time without its zone is none', body({ updatedAt: '2026-01-27T11:58:00' }), 'source_changed'],
      ['a time in words is none', body({ updatedAt: 'a few seconds ago' }), 'source_changed'],
      ['a time ahead is no answer', body({ updatedAt: '2026-01-27T12:06:00Z' }), 'source_ahead'],
      ['a price as text is a new layout', body({ price: '1111' }), 'source_changed'],
      ['nothing where a price stood is none', body({ price: null }), 'source_changed'],
      ['0 is no price', body({ price: 0 }), 'source_changed'],
      ['a price below 0 is none', body({ price: -11.1 }), 'source_changed'],
      ['1e309 is no price', raw('1e309'), 'source_changed'],
      ['a price beyond any is none', raw('1.2e308'), 'source_changed'],
      ['a time before any is none', body({ updatedAt: '0000-01-01T00:00:00Z' }), 'source_changed'],
      ['NaN is no answer at all', raw('NaN'), 'fetch_failed'],
      ['its own error is no price', { [path]: json({ error: 'made-up trouble' }) }, 'source_changed'],
    ],
  });
});

describe('gold-api.com over a weekend', () => {
  const askedAt = async (updatedAt: string, now: string) => {
    const host = await openHost({ '/price/XAU': goldApi(PRICES, updatedAt) });
    const { live } = openLive({ sources: [source], settings: allAt(host.url, 'gold_api'), now });
    const answered = await live.ask('metal', 'XAU');
    await host.close();
    return answered;
  };

  it('gives Friday’s last price with its moment, as the newest there is', async () => {
    const friday = '2026-01-23T21:59:00Z';
    expect(await askedAt(friday, '2026-01-25T12:00:00Z')).toMatchObject({
      ...{ is: 'fact', status: 'published', asOf: { at: Date.parse(friday) }, missed: [] },
    });
  });

  it('is stale with the price of Friday noon, and says so', async () => {
    expect(await askedAt('2026-01-23T17:00:00Z', '2026-01-25T12:00:00Z')).toMatchObject({
      ...{ is: 'fact', status: 'stale', missed: [{ failure: { code: 'source_stale' } }] },
    });
  });

  it('reads a time of another zone', async () => {
    expect(await askedAt('2026-01-27T19:58:00+08:00', '2026-01-27T12:00:00Z')).toMatchObject({
      asOf: { at: Date.parse(UPDATED) },
    });
  });
});

it('a kept price is of its own moment, not of the end of its day', async () => {
  const host = await openHost({ '/price/XAU': goldApi(PRICES, UPDATED) });
  const kept: { readonly body: string }[] = [];
  const book = {
    newest: async () => [],
    keep: async (facts: readonly { readonly body: string }[]) => void kept.push(...facts),
  };
  const first = openLive({ sources: [source], settings: allAt(host.url, 'gold_api'), book });
  await first.live.ask('metal', 'XAU');
  await first.live.settled();
  await host.close();
  const row = {
    question: 'metal',
    subject: 'XAU',
    source: 'gold_api',
    day: '2026-01-27',
    vintage: 1,
    firstAt: 1,
    lastAt: 1,
  };
  const newest = async () => [{ ...row, body: kept[0]?.body } as never];
  const { live } = openLive({ sources: [source], offline: true, book: { newest } });
  expect(await live.ask('metal', 'XAU')).toMatchObject({
    ...{ origin: 'stored', status: 'stale', asOf: { at: Date.parse(UPDATED) }, value: { price: 1_111 } },
  });
});
