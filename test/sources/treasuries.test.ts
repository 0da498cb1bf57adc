import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { treasuries } from '../../src/sources/treasuries.ts';
import { type HostDouble, json, openHost } from '../doubles/sources/host.ts';
import { type Company, companyTreasury, refusal } from '../doubles/sources/treasuries.ts';
import { openLive } from '../support/open-live.ts';
import { itIsASource } from '../support/source-contract.ts';

const BITCOIN = '/api/v3/companies/public_treasury/bitcoin';
const ETHER = '/api/v3/companies/public_treasury/ethereum';
const COMPANIES: readonly Company[] = [
  { name: 'Example Two', coins: 22.2 },
  { name: 'Example One', coins: 111.1 },
];
const body = (more: object) => ({
  [BITCOIN]: json({ total_holdings: 111, companies: [{ name: 'Example', total_holdings: 11.1 }], ...more }),
});

describe('what companies hold, by CoinGecko', () => {
  itIsASource({
    ...{ source: treasuries, question: 'treasuries', of: 'BTC', now: '2026-01-27T12:00:00Z', keyed: true },
    happy: { [BITCOIN]: companyTreasury(COMPANIES, 1_111) },
    gives: {
      ...{ asset: 'BTC', total: 1_111 },
      holders: [
        { name: 'Example One', coins: 111.1 },
        { name: 'Example Two', coins: 22.2 },
      ],
    },
    traps: [
      ['too many questions with the status of success is no answer', { [BITCOIN]: refusal(429) }, 'source_refused'],
      [
        'a missing key with the status of success is said to be one',
        { [BITCOIN]: refusal(10_002) },
        'source_key_refused',
      ],
      ['a key of the other host is said not to be taken', { [BITCOIN]: refusal(10_011) }, 'source_key_refused'],
      ['0 in all is no total', body({ total_holdings: 0 }), 'source_changed'],
      ['a company that has more than all is a new layout', body({ total_holdings: 1.11 }), 'source_changed'],
      ['a number in words is a new layout', body({ total_holdings: '111' }), 'source_changed'],
      ['nobody at all is a new layout', body({ companies: [] }), 'source_changed'],
      ['a company without a name is a new layout', body({ companies: [{ total_holdings: 11.1 }] }), 'source_changed'],
      [
        'fewer coins than none are none',
        body({ companies: [{ name: 'Example', total_holdings: -11.1 }] }),
        'source_changed',
      ],
    ],
  });
});

describe('treasuries', () => {
  let host: HostDouble;
  beforeEach(async () => {
    host = await openHost({});
  });
  afterEach(() => host.close());
  const open = (key?: string) =>
    openLive({ sources: [treasuries], settings: { treasuries: { url: host.url, ...(key !== undefined && { key }) } } });

  it('are those of ether where ether is asked for', async () => {
    host.set(BITCOIN, companyTreasury([{ name: 'Example', coins: 11.1 }]));
    host.set(ETHER, companyTreasury([{ name: 'Example', coins: 22.2 }]));
    expect(await open('made-up').live.ask('treasuries', 'ETH')).toMatchObject({
      ...{ value: { asset: 'ETH', total: 22.2 }, attribution: 'Powered by CoinGecko' },
    });
  });

  it('show the ten largest, with names that are short and plain', async () => {
    const many = Array.from({ length: 22 }, (_, at) => ({
      name: `Example\u202e\n ${'x'.repeat(111)}`,
      coins: at * 11.1,
    }));
    host.set(BITCOIN, companyTreasury(many));
    const answered = await open('made-up').live.ask('treasuries', 'BTC');
    if (answered.is !== 'fact') throw new TypeError('nothing came');
    expect(answered.value.holders.map(({ coins }) => Math.round(coins / 11.1))).toEqual([
      21, 20, 19, 18, 17, 16, 15, 14, 13, 12,
    ]);
    expect(new Set(answered.value.holders.map(({ name }) => name))).toEqual(new Set([`Example ${'x'.repeat(51)}…`]));
  });

  it('are not asked for without a key', async () => {
    const { live } = open();
    expect(await live.ask('treasuries', 'BTC')).toMatchObject({ is: 'absent', missed: [] });
    expect(await live.conditions()).toMatchObject([{ state: 'needs_key' }]);
    expect(host.asked).toEqual([]);
  });
});
