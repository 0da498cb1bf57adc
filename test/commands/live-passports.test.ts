import { beforeEach, describe, expect, it } from 'vitest';
import { etfDaySchema } from '../../src/core/etf-days.ts';
import type { FactKeeper } from '../../src/core/fact-book.ts';
import { isoDate } from '../../src/core/week.ts';
import type { SourceSettings } from '../../src/sources/define-source.ts';
import { openTidemark } from '../support/ask.ts';
import { createFactsInMemory } from '../support/facts-in-memory.ts';
import { type Doing, madeUpCandles, madeUpSource } from '../support/made-up-sources.ts';
import { openLive } from '../support/open-live.ts';

const NOW = '2026-01-27T12:00:00Z';
const TIMED_OUT: Doing = { fails: { code: 'fetch_failed', host: 'b', why: 'timed_out' } };
const KRAKEN: Doing = {
  value: madeUpCandles('Kraken', { '2026-01-25': 111.1, '2026-01-26': 222.2 }),
  day: '2026-01-26',
};

let binance: Doing;
let kraken: Doing;
let etf: Doing;
let soso: Doing | undefined;
let facts: FactKeeper;
beforeEach(() => {
  [binance, kraken, facts] = [TIMED_OUT, KRAKEN, createFactsInMemory()];
  [etf, soso] = [etfOf(11_100_000), undefined];
});

const etfOf = (usd: number): Doing => ({
  value: {
    ...{ asset: 'BTC', pending: [], partial: [] },
    days: [etfDaySchema.parse({ date: '2026-01-26', usd, step: 100_000 })],
  },
  day: '2026-01-26',
});

const SOURCES = [
  madeUpSource('binance', 'candles', () => binance, { publisher: 'Binance' }),
  madeUpSource('kraken', 'candles', () => kraken, { publisher: 'Kraken' }),
  madeUpSource('okx', 'candles', () => KRAKEN, { publisher: 'OKX' }),
  madeUpSource('cryptoetf', 'etf_days', () => etf, { publisher: 'cryptoetf.today', coverage: 'us_spot_etfs' }),
  madeUpSource('sosovalue', 'etf_days', () => soso ?? etf, { publisher: 'SoSoValue', coverage: 'us_spot_etfs' }),
];

function open({ now = NOW, offline = false, settings = {} as SourceSettings } = {}) {
  const { live, time } = openLive({ sources: SOURCES, now, offline, book: facts, settings });
  return { live, time, ask: openTidemark({ now, live, facts }) };
}

/** Everything that was asked is written down. */
async function hear(now?: string): Promise<void> {
  const { live } = open(now === undefined ? {} : { now });
  await live.ask('candles', 'BTC');
  await live.ask('etf_days', 'BTC');
  await live.settled();
}

describe('/source of a live figure', () => {
  it('shows the whole passport: whose, of when, how old, what it covers and counts, and who was asked before', async () => {
    const { lines } = await open().ask('/source price BTC');
    expect(lines).toEqual([
      'Passport: the price of BTC',
      'Close of 26 Jan 2026: $222.20 (Kraken BTCUSD)',
      'Publisher Kraken',
      'Covers one trading venue',
      'How it counts Days of one venue against the US dollar, by UTC. The running day, its last row, is left out.',
      'Unit US dollars',
      'Date of 26 Jan 2026',
      'Fetched Tue 27 Jan 2026, 12:00 UTC, less than a minute ago',
      'Status published',
      'Origin asked and answered',
      'Terms public market data',
      'Vintage 1, as first heard',
      'Asked first Binance (no answer in time)',
      'Id kraken/candles/BTC/2026-01-26',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it.each([
    ['/source price', 'the price of BTC'],
    ['/source price btc', 'the price of BTC'],
    ['/source PRICE Ether', 'the price of ETH'],
    ['/source 价格 比特币', 'the price of BTC'],
    ['/source etf BTC', 'US spot ETFs of BTC'],
    ['/source etf', 'US spot ETFs of BTC'],
    ['/source gold', 'an ounce of gold'],
    ['/source 白银', 'an ounce of silver'],
    ['/source mood', 'the mood of the market'],
    ['/source treasuries ETH', 'ETH that companies hold'],
    ['/source fed', 'the US policy rate'],
    ['/source kraken/candles/BTC/2026-01-26', 'the price of BTC'],
    ['/source Kraken/Candles/btc/2026-01-26/close', 'the price of BTC'],
  ])('%s is of %s', async (line, what) => {
    expect((await open().ask(line)).lines[0]).toBe(`Passport: ${what}`);
  });

  it.each([
    ['/source price BTC 2026-01-26', 'too_many_words'],
    ['/source mood BTC', 'week_malformed'],
    ['/source gold silver', 'week_malformed'],
    ['/source kraken/candles/BTC/2026-01-01/close', 'fact_unknown'],
    ['/source mars/candles/BTC/2026-01-26/close', 'fact_unknown'],
    ['/source kraken/planets/BTC/2026-01-26', 'week_malformed'],
  ])('%s is refused as %s', async (line, code) => {
    expect((await open().ask(line)).failure?.code).toBe(code);
  });

  it('still is of CoinShares’ figures where no live figure is meant', async () => {
    expect((await open().ask('/source btc 2026-01-23')).lines).toContain('Id coinshares/2026-01-23/asset/BTC');
    expect((await open().ask('/source etf 2026-01-23')).failure?.code).toBe('figure_unknown');
  });

  it('tells what its source said before, from what to what and when', async () => {
    await hear();
    etf = etfOf(-22_200_000);
    await hear('2026-01-27T13:00:00Z');
    const { lines } = await open({ now: '2026-01-27T14:00:00Z' }).ask('/source etf BTC');
    expect(lines).toContain('26 Jan 2026: −$22.2M');
    expect(lines).toContain('Vintage 2 of its day');
    expect(lines).toContain('Revised 26 Jan 2026: from +$11.1M to −$22.2M, heard 27 Jan 2026');
    const chinese = await open({ now: '2026-01-27T14:00:00Z' }).ask('/source etf BTC', { locale: 'zh-CN' });
    expect(chinese.lines).toContain('修订 2026-01-26：由 +1,110万美元 改为 −2,220万美元，2026-01-27 得知');
  });

  it('of a day that is past is found by its id, as its source said it last', async () => {
    await hear();
    kraken = { value: madeUpCandles('Kraken', { '2026-01-25': 333.3, '2026-01-26': 222.2 }), day: '2026-01-26' };
    await hear('2026-01-27T13:00:00Z');
    const { lines } = await open().ask('/source kraken/candles/BTC/2026-01-25/close');
    expect(lines).toContain('Close of 25 Jan 2026: $333.30 (Kraken BTCUSD)');
    expect(lines).toContain('Status revised');
    expect(lines).toContain('Origin heard before and stored here');
    expect(lines).toContain('Revised 25 Jan 2026: from $111.10 to $333.30, heard 27 Jan 2026');
  });

  it('of a moment that is past is of that moment, and no revision of an earlier one', async () => {
    const says = (day: string, hour: number, price: number) => {
      const at = Date.parse(`${day}T${hour}:00:00Z`);
      const body = JSON.stringify({ metal: 'XAU', price, at });
      return {
        question: 'metal' as const,
        subject: 'XAU',
        source: 'gold_api' as const,
        day: isoDate(day),
        body,
        at,
      };
    };
    await facts.keep([says('2026-01-26', 10, 111)]);
    await facts.keep([says('2026-01-26', 12, 222)]);
    // Of the newest day it is what is known now.
    await facts.keep([says('2026-01-27', 11, 333)]);
    const gold = madeUpSource('gold_api', 'metal', () => TIMED_OUT, { coverage: 'spot_metal' });
    const { live } = openLive({ sources: [gold], now: NOW, book: facts });
    const { lines } = await openTidemark({ now: NOW, live, facts })('/source gold_api/metal/XAU/2026-01-26/price');
    expect(lines).toContain('An ounce: $222.00/oz');
    expect(lines).toContain('Date as of Mon 26 Jan 2026, 12:00 UTC');
    expect(lines).toContain('Status published');
  });

  it.each([
    [{}, 'since 31 Dec 2025', '，自 2025-12-31 起'],
    [{ sinceEarlier: true }, 'since 31 Dec 2025 at least', '，至少自 2025-12-31 起'],
  ])('says of the policy rate since when it holds, or since when at least: %o', async (more, english, chinese) => {
    const value = { low: 11.1, high: 22.2, since: isoDate('2025-12-31'), ...more };
    const rate = madeUpSource('fred', 'policy_rate', () => ({ value, day: '2026-01-26' }));
    const { live } = openLive({ sources: [rate], settings: { fred: { key: 'made-up' } }, now: NOW });
    const ask = openTidemark({ now: NOW, live, facts });
    expect((await ask('/source rate')).lines[1]).toMatch(new RegExp(`${english}$`, 'u'));
    expect((await ask('/source rate', { locale: 'zh-CN' })).lines[1]).toMatch(new RegExp(`${chinese}$`, 'u'));
  });

  it('says where nothing is known, and of nothing that it is zero', async () => {
    const { lines, json } = await open().ask('/source gold');
    expect(lines[1]).toBe('Not known here: an ounce of gold. No source for it is switched on; see /sources.');
    expect(JSON.stringify(json)).not.toContain('"amount"');
  });

  it('is offered while one types', async () => {
    const { source } = await import('../../commands/source.ts');
    const suggest = source.options['figure']?.suggest;
    const words = async (typed: string) =>
      (await suggest?.(typed, { reports: { subjects: async () => [] }, clock: { now: () => 0 } } as never))?.map(
        ({ word }) => word,
      );
    expect(await words('etf')).toEqual(['etf BTC', 'etf ETH', 'etf SOL', 'etf XRP']);
    expect(await words('xr')).toEqual(['price XRP', 'etf XRP']);
    expect(await words('go')).toEqual(['gold']);
    expect(await words('price')).toEqual(['price BTC', 'price ETH', 'price SOL', 'price XRP']);
  });
});

describe.each(['/source', '/why'])('%s of a day of ETFs that waits for a person', (command) => {
  const settings = { sosovalue: { key: 'made-up-key' } };

  it.each([
    ['tenfold', 11_100_000, 111_000_000, 'cryptoetf.today and SoSoValue are 10 times apart.'],
    ['the other way', 222_000_000, -222_000_000, 'cryptoetf.today and SoSoValue print opposite directions.'],
  ])('says so and shows no amount, as /etf does: %s', async (_, ours, theirs, why) => {
    [etf, soso] = [etfOf(ours), etfOf(theirs)];
    const { ask } = open({ settings });
    const { lines, text } = await ask(`${command} etf BTC`);
    const line = `Mon 26 Jan: on hold until a person has looked, and not shown. ${why}`;
    expect(lines).toContain(line);
    expect((await ask('/etf')).lines).toContain(line);
    expect(text).not.toMatch(/[$]|published|11\.1|222/u);
    expect((await ask(`${command} etf BTC`, { locale: 'zh-CN' })).text).not.toMatch(/万美元|亿美元|已公布/u);
  });

  it('says so where its own source said a power of ten before, and tells no revision of it', async () => {
    await hear();
    etf = etfOf(111_000_000);
    await hear('2026-01-27T13:00:00Z');
    const { lines, text } = await open({ now: '2026-01-27T14:00:00Z' }).ask(`${command} etf BTC`);
    expect(lines).toContain(
      'Mon 26 Jan: on hold until a person has looked, and not shown. What cryptoetf.today says now and said before is 10 times apart.',
    );
    expect(text).not.toMatch(/[$]|11\.1|111/u);
  });

  it('shows it where two trackers agree or differ a little', async () => {
    soso = etfOf(12_200_000);
    expect((await open({ settings }).ask(`${command} etf BTC`)).lines).toContain('26 Jan 2026: +$11.1M');
  });
});

describe('/why of a live figure', () => {
  it('tells the path it took: who was asked and why they did not serve, who served, and who was not needed', async () => {
    const { lines } = await open().ask('/why price BTC');
    expect(lines.slice(0, 5)).toEqual([
      'How the price of BTC came',
      'Close of 26 Jan 2026: $222.20 (Kraken BTCUSD)',
      'Asked Binance: no answer in time.',
      'Asked Kraken: answered, fetched less than a minute ago.',
      'Asked only where those before do not serve: OKX.',
    ]);
  });

  it('says who is not asked, and what they lack', async () => {
    const { lines } = await open().ask('/why etf');
    expect(lines).toContain('Asked cryptoetf.today: answered, fetched less than a minute ago.');
    expect(lines).toContain('Not asked: SoSoValue (needs a key).');
    const chinese = await open().ask('/why etf', { locale: 'zh-CN' });
    expect(chinese.lines).toContain('未询问：SoSoValue（需要密钥）。');
  });

  it('says what stands in where nobody serves', async () => {
    await hear();
    etf = { fails: { code: 'source_changed', host: 'c' } };
    const { lines } = await open({ now: '2026-01-27T15:00:00Z' }).ask('/why etf BTC');
    expect(lines).toContain('Asked cryptoetf.today: laid out anew, so nothing of it is read.');
    expect(lines).toContain('What cryptoetf.today said before stands in, of 26 Jan 2026, fetched 3 h ago.');
    const offline = await open({ now: '2026-01-27T15:00:00Z', offline: true }).ask('/why etf BTC');
    expect(offline.lines).toContain(
      'Nobody is asked here: all who could answer are switched off, by OFFLINE or each by itself.',
    );
  });

  it('says that two sources are a power of ten apart, and that a person has to look', async () => {
    await hear();
    kraken = { value: madeUpCandles('Kraken', { '2026-01-26': 2_222 }), day: '2026-01-26' };
    const { lines } = await open({ now: '2026-01-27T15:00:00Z' }).ask('/why price');
    expect(lines).toContain('Asked Kraken: on hold: it and OKX are 10 times apart, a person has to look.');
    expect(lines).toContain('Close of 26 Jan 2026: $222.20 (Kraken BTCUSD)');
  });

  it('says where nothing is known at all', async () => {
    etf = TIMED_OUT;
    const { lines } = await open().ask('/why etf');
    expect(lines).toEqual([
      'How US spot ETFs of BTC came',
      'Asked cryptoetf.today: no answer in time.',
      'Not asked: SoSoValue (needs a key).',
      'Not known now: US spot ETFs of BTC.',
    ]);
    expect((await open().ask('/why gold')).lines).toContain('Nobody answers that here.');
  });

  it('is still of posts by their codes', async () => {
    expect((await open().ask('/why 00000007')).failure).toEqual({ code: 'post_unknown', typed: '00000007' });
    expect((await open().ask('/why price BTC now')).failure?.code).toBe('post_unknown');
  });
});
