import { describe, expect, it } from 'vitest';
import { METALS } from '../../src/core/metal.ts';
import { swissquote as source } from '../../src/sources/swissquote.ts';
import { answer, json, openHost } from '../doubles/sources/host.ts';
import { type Quote, swissquotes } from '../doubles/sources/swissquote.ts';
import { allAt, openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const AT = '2026-01-27T11:59:00Z';
const QUOTE: Quote = { profiles: { premium: [99.9, 111], prime: [111, 133.2], elite: [111, 111] }, at: AT };

/** A server's answer, as the bank gives it. */
const BODY = {
  topo: { platform: 'MadeUpPlatform', server: 'Made1' },
  spreadProfilePrices: [{ spreadProfile: 'prime', bidSpread: 11.1, askSpread: 11.1, bid: 111, ask: 133.2 }],
};

describe.each(METALS)('Swissquote on %s', (metal) => {
  const path = `/public-quotes/bboquotes/instrument/${metal}/USD`;
  const quotes = (...all: readonly Quote[]) => ({ [path]: swissquotes({ [metal]: all }) });
  const prime = (bid: unknown, ask: unknown) => quotes({ profiles: { prime: [bid, ask] }, at: AT });

  itIsASource({
    ...{ source, question: 'metal', of: metal, now: '2026-01-27T12:00:00Z' },
    happy: quotes(QUOTE),
    gives: { metal, price: 122.1 as never, at: Date.parse(AT) },
    traps: [
      ['a bid above the ask is no quote', prime(122.1, 111), 'source_changed'],
      ['a bid of 0 is no quote', prime(0, 111), 'source_changed'],
      ['a bid below 0 is no quote', prime(-11.1, 111), 'source_changed'],
      ['a quote that comes to no number is none', prime(1.2e308, 1.2e308), 'source_changed'],
      ['a quote beyond any price is none', prime(111, 1.11e9), 'source_changed'],
      ['a bid as text is a new layout', prime('111', 111), 'source_changed'],
      ['nothing where an ask stood is none', prime(111, null), 'source_changed'],
      ['no server is no answer', quotes(), 'source_changed'],
      ['a server without a quote is no answer', quotes({ profiles: {}, at: AT }), 'source_changed'],
      [
        'a moment that has no date is none',
        { [path]: answer('application/json', JSON.stringify([{ ...BODY, ts: 8_640_000_000_000_001 }])) },
        'source_changed',
      ],
      ['an object is a new layout', { [path]: json({ quotes: [] }) }, 'source_changed'],
      ['a time in seconds is a new layout', quotes({ ...QUOTE, at: '1970-01-21T11:31:55Z' }), 'source_changed'],
      ['a time ahead is no answer', quotes({ ...QUOTE, at: '2026-01-27T12:06:00Z' }), 'source_ahead'],
    ],
  });
});

describe('what is read of Swissquote', () => {
  const priceOf = async (...servers: readonly Quote[]) => {
    const host = await openHost({ '/': json([]) });
    host.set('/public-quotes/bboquotes/instrument/XAU/USD', swissquotes({ XAU: servers }));
    const { live } = openLive({ sources: [source], settings: allAt(host.url, 'swissquote') });
    const answered = await live.ask('metal', 'XAU');
    await host.close();
    return answered.is === 'fact' ? answered.value.price : undefined;
  };
  const server = (name: string, at: string, price: number): Quote => ({
    ...{ server: name, at, profiles: { elite: [11.1, 11.1], prime: [price, price] } },
  });
  const [old, late] = ['2026-01-27T11:58:00Z', '2026-01-27T11:59:00Z'];

  it('is the newest of its servers, whichever comes first', async () => {
    expect(await priceOf(server('Made1', old, 111), server('Made2', late, 222))).toBe(222);
    expect(await priceOf(server('Made2', late, 222), server('Made1', old, 111))).toBe(222);
  });

  it('is the first by name of those that are as new, whichever comes first', async () => {
    expect(await priceOf(server('Made2', late, 222), server('Made1', late, 111))).toBe(111);
    expect(await priceOf(server('Made1', late, 111), server('Made2', late, 222))).toBe(111);
  });

  it('is the first kind of account where the usual one is missing', async () => {
    expect(await priceOf({ profiles: { premium: [111, 122.1], elite: [222, 222] }, at: late })).toBe(116.55);
  });
});
