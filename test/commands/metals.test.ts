import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/cards/card.ts';
import { recapMetals } from '../../src/cards/recap-metals.ts';
import { stoppedClock } from '../../src/clock.ts';
import type { DailyCandles } from '../../src/core/candle.ts';
import type { FactBook } from '../../src/core/fact-book.ts';
import type { Price } from '../../src/core/level.ts';
import type { Report } from '../../src/core/report.ts';
import { isoDate } from '../../src/core/week.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NOTHING_HEARD } from '../../src/nothing-kept.ts';
import { defineSource } from '../../src/sources/define-source.ts';
import { goldApi } from '../../src/sources/gold-api.ts';
import { metalTokens } from '../../src/sources/metal-tokens.ts';
import { swissquote } from '../../src/sources/swissquote.ts';
import { findMetals } from '../../src/usecases/find-metals.ts';
import { goldApi as goldApiDouble } from '../doubles/sources/gold-api.ts';
import { type HostDouble, openHost, page, type Route, status } from '../doubles/sources/host.ts';
import { tokenPrices } from '../doubles/sources/metal-tokens.ts';
import { type Quote, swissquotes } from '../doubles/sources/swissquote.ts';
import { openTidemark } from '../support/ask.ts';
import { bookOf, keptPrice } from '../support/kept-metals.ts';
import { madeUpReport, madeUpStore } from '../support/made-up.ts';
import { allAt, openLive } from '../support/open-live.ts';

const NOW = '2026-01-27T12:00:00Z';
const AT = '2026-01-27T11:58:00Z';
const GOLD_API = ['/price/XAU', '/price/XAG'] as const;
const SWISSQUOTE = ['XAU', 'XAG'].map((metal) => `/public-quotes/bboquotes/instrument/${metal}/USD`);
const TOKENS = '/api/v3/simple/price';
const REPORT = madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -22.2 });

const quote = (price: number): readonly Quote[] => [{ profiles: { prime: [price, price] }, at: AT }];
const price = (amount: number) => amount as Price;

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({
    [TOKENS]: tokenPrices({ 'pax-gold': { usd: 1_122.1, at: AT }, 'kinesis-silver': { usd: 134.1, at: AT } }),
  });
  every(GOLD_API, goldApiDouble({ XAU: 1_111, XAG: 133.2 }, AT));
  every(SWISSQUOTE, swissquotes({ XAU: quote(1_122), XAG: quote(133.4) }));
});
afterEach(() => host.close());

const every = (paths: readonly string[], route: Route) => {
  for (const path of paths) host.set(path, route);
};

const candle = (date: string, close: number) => ({
  ...{ date: isoDate(date), open: price(close), high: price(close), low: price(close), close: price(close) },
});
const CANDLES: DailyCandles = {
  ...{ venue: 'Made-up Exchange', pair: 'BTCUSDT', quote: 'usdt' },
  closed: [candle('2026-01-16', 111_000), candle('2026-01-23', 99_900), candle('2026-01-26', 88_800)],
};
/** A venue that says what it is told to. */
const venue = (says: DailyCandles | undefined) =>
  defineSource({
    ...{ name: 'binance', publisher: 'Made-up Exchange', site: 'https://example.org', terms: 'market_data' },
    termsUrl: 'https://example.org/terms',
    answers: {
      candles: {
        coverage: 'spot_pair',
        ask: async () =>
          says && {
            value: says,
            asOf: { date: says.closed.at(-1)?.date ?? isoDate('2026-01-26') },
            fetchedAt: Date.parse(AT),
          },
      },
    },
  });

interface Setting {
  readonly locale?: 'en' | 'zh-CN';
  readonly facts?: FactBook;
  readonly now?: string;
  readonly reports?: readonly Report[];
  readonly candles?: DailyCandles | null;
  readonly offline?: boolean;
}

const open = ({ facts = NOTHING_HEARD, now = NOW, candles = CANDLES, offline = false }: Setting) =>
  openLive({
    sources: [goldApi, swissquote, metalTokens, venue(candles ?? undefined)],
    settings: allAt(host.url, 'gold_api', 'swissquote', 'metal_tokens'),
    ...{ now, offline, book: facts },
  }).live;

const ask = (setting: Setting = {}) => {
  const { locale = 'en', reports = [REPORT], facts = NOTHING_HEARD, now = NOW } = setting;
  return openTidemark({ now, live: open(setting), facts, reports })('/metals', { locale });
};

/** Of both metals, the last that was heard on the two Fridays around the week. */
const FRIDAYS = bookOf(
  keptPrice(111, '2026-01-16T21:30:00Z'),
  keptPrice(122.1, '2026-01-23T20:15:00Z'),
  keptPrice(1_110, '2026-01-16T21:30:00Z', { metal: 'XAU' }),
  keptPrice(999, '2026-01-23T20:15:00Z', { metal: 'XAU' }),
);

const FLOWS = ['▼ Total −$111.0M net outflow', '▼ BTC −$88.8M net outflow'];
const BITCOIN = 'BTC: 88,800.00 USDT, close of 26 Jan 2026 (Made-up Exchange, BTCUSDT)';
const NO_CAUSE = /because|due to|driven|caused|led to|after .* fell|safe haven|因为|导致|推动|由于|因此|避险/iu;

describe('/metals', () => {
  it('shows silver, gold, BTC and the flows of the week side by side, each with its passport', async () => {
    const { lines } = await ask({ facts: FRIDAYS });
    expect(lines).toEqual([
      'Silver, gold, BTC and fund flows',
      'They stand side by side: nothing here follows from anything beside it.',
      'Silver: $133.20/oz',
      'Silver, week to 23 Jan 2026: +10.0%. The last prices heard here of two Fridays: $111.00/oz (as of Fri 16 Jan 2026, 21:30 UTC), $122.10/oz (as of Fri 23 Jan 2026, 20:15 UTC).',
      'gold-api.com · spot price · as of Tue 27 Jan 2026, 11:58 UTC · published · fetched less than a minute ago',
      'Gold: $1,111.00/oz',
      'Gold, week to 23 Jan 2026: −10.0%. The last prices heard here of two Fridays: $1,110.00/oz (as of Fri 16 Jan 2026, 21:30 UTC), $999.00/oz (as of Fri 23 Jan 2026, 20:15 UTC).',
      'gold-api.com · spot price · as of Tue 27 Jan 2026, 11:58 UTC · published · fetched less than a minute ago',
      BITCOIN,
      'BTC, week to 23 Jan 2026: −10.0%. Closes of two Fridays: 111,000.00 USDT (16 Jan 2026), 99,900.00 USDT (23 Jan 2026).',
      'Made-up Exchange · one trading venue · of 26 Jan 2026 · published · fetched 2 min ago',
      '',
      'Fund flows · global digital asset products · week to 23 Jan 2026',
      ...FLOWS,
      'Single source, retold by 2 texts, not cross-checked · Example Research · published 26 Jan 2026 (derived: the Monday after) · bundled record · the newest week',
      'The flow week ends with Friday in New York. A day of BTC closes at midnight UTC. Metals rest from Friday 17:00 to Sunday 18:00 in New York, and their last price stands until then.',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it('speaks Chinese', async () => {
    const { lines } = await ask({ facts: FRIDAYS, locale: 'zh-CN' });
    expect(lines.slice(0, 5)).toEqual([
      '白银、黄金、BTC 与资金流',
      '以下仅为并列：任何一项都不能由旁边的另一项推出。',
      '白银：133.20美元/盎司',
      '白银（截至 2026-01-23 当周）：+10.0%。本机在两个周五最后取得的价格：截至 2026-01-16（周五）21:30 UTC 为 111.00美元/盎司，截至 2026-01-23（周五）20:15 UTC 为 122.10美元/盎司。',
      'gold-api.com · 现货价格 · 截至 2026-01-27（周二）11:58 UTC · 已公布 · 不到 1 分钟前取得',
    ]);
    expect(lines).toContain('▼ 合计 −1.110亿美元 净流出');
  });

  it.each(['en', 'zh-CN'] as const)('joins nothing by a cause, whatever is known (%s)', async (locale) => {
    every(GOLD_API, status(500));
    every(SWISSQUOTE, status(500));
    for (const setting of [{ facts: FRIDAYS }, {}, { offline: true }, { candles: null }])
      expect((await ask({ locale, ...setting })).text).not.toMatch(NO_CAUSE);
  });

  it('claims no change where no earlier price is stored, and names the days', async () => {
    const { lines, text } = await ask();
    expect(lines).toContain(
      'Silver, week to 23 Jan 2026: change not known. No earlier price is stored here of 16 Jan 2026, 23 Jan 2026.',
    );
    expect(text).not.toMatch(/Silver.*%|Gold.*%/u);
    const one = await ask({ facts: bookOf(keptPrice(111, '2026-01-16T21:30:00Z')) });
    expect(one.lines).toContain(
      'Silver, week to 23 Jan 2026: change not known. No earlier price is stored here of 23 Jan 2026.',
    );
  });

  it('takes no neighbouring day for a Friday', async () => {
    const facts = bookOf(keptPrice(111, '2026-01-15T21:30:00Z'), keptPrice(122.1, '2026-01-22T20:15:00Z'));
    expect((await ask({ facts })).text).toContain('No earlier price is stored here of 16 Jan 2026, 23 Jan 2026.');
  });

  it('compares no two sources: where the newer Friday is of another one, no change is known', async () => {
    const facts = bookOf(
      keptPrice(111, '2026-01-16T21:30:00Z'),
      keptPrice(122.1, '2026-01-23T20:15:00Z', { source: 'swissquote' }),
    );
    expect((await ask({ facts })).text).toContain('No earlier price is stored here of 16 Jan 2026.');
  });

  it('gives a change that is of another source than the price its own passport', async () => {
    every(GOLD_API, page('<h1>Please enable JavaScript</h1>'));
    const { lines } = await ask({ facts: FRIDAYS });
    expect(lines.slice(2, 7)).toEqual([
      'Silver: $133.40/oz',
      expect.stringContaining('+10.0%'),
      'Swissquote · spot price · as of Tue 27 Jan 2026, 11:58 UTC · published · fetched less than a minute ago',
      'gold-api.com · spot price · as of Fri 23 Jan 2026, 20:15 UTC · published · stored here, fetched 4 days ago',
      'Asked first: gold-api.com (an answer that is no data).',
    ]);
  });

  it('shows a token under its own name where no price of metal is known, and never as the metal', async () => {
    every(GOLD_API, status(500));
    every(SWISSQUOTE, status(451));
    const { lines } = await ask();
    expect(lines).toContain('PAXG, a token that stands for an ounce of gold: $1,122.10');
    expect(lines).toContain('KAG, a token that stands for an ounce of silver: $134.10');
    expect(lines).toContain('The price of gold itself is not known now. PAXG trades above or below it.');
    expect(lines).toContain(
      'CoinGecko · a token that stands for metal, not the metal · as of Tue 27 Jan 2026, 11:58 UTC · published · fetched less than a minute ago · Powered by CoinGecko',
    );
    expect(lines).toContain('Asked first: gold-api.com (answered with HTTP 500), Swissquote (answered with HTTP 451).');
    expect(lines.filter((line) => /^(?:Gold|Silver): /u.test(line))).toEqual([]);
  });

  it('names the token too where its change is known', async () => {
    const token = { proxy: 'KAG', source: 'metal_tokens' };
    const facts = bookOf(
      keptPrice(111, '2026-01-16T21:30:00Z', token),
      keptPrice(122.1, '2026-01-23T20:15:00Z', token),
    );
    const { text } = await ask({ facts });
    expect(text).toContain('KAG, week to 23 Jan 2026: +10.0%.');
    expect(text).toContain('$111.00 (as of');
    expect(text).toContain(
      'CoinGecko · a token that stands for metal, not the metal · as of Fri 23 Jan 2026, 20:15 UTC',
    );
  });

  it('says why each is absent where no source serves, and shows no number for it', async () => {
    for (const paths of [GOLD_API, SWISSQUOTE, [TOKENS]]) every(paths, status(500));
    const { lines, text } = await ask({ candles: null });
    expect(lines).toContain('Not known now: the price of silver.');
    expect(lines).toContain('Not known now: the price of gold.');
    expect(lines).toContain('Not known here: the price of BTC. No source that is asked knows of it.');
    expect(lines).toEqual(expect.arrayContaining(FLOWS));
    expect(text).not.toMatch(/\/oz|USDT|\$0/u);
  });

  it('holds a price that is tenfold of another source’s, and shows what was heard before', async () => {
    host.set('/price/XAU', goldApiDouble({ XAU: 11_110 }, AT));
    const { lines } = await ask({ facts: FRIDAYS });
    expect(lines).toContain('Gold: $999.00/oz');
    expect(lines).toContain('Silver: $133.20/oz');
    expect(lines).toContain(
      'gold-api.com · spot price · as of Fri 23 Jan 2026, 20:15 UTC · not the newest · stored here, fetched 4 days ago',
    );
    expect(lines).toContain(
      'Asked first: gold-api.com (on hold: it and Swissquote are 10 times apart, a person has to look).',
    );
    expect((await ask({ facts: FRIDAYS })).text).not.toContain('11,110');
  });

  it('shows an old price as not the newest, where no source has a newer one', async () => {
    every(GOLD_API, goldApiDouble({ XAU: 1_111, XAG: 133.2 }, '2026-01-27T10:00:00Z'));
    every(SWISSQUOTE, status(500));
    host.set(TOKENS, status(500));
    const { lines } = await ask();
    expect(lines).toContain('Gold: $1,111.00/oz');
    expect(lines).toContain(
      'gold-api.com · spot price · as of Tue 27 Jan 2026, 10:00 UTC · not the newest · fetched less than a minute ago',
    );
    expect(lines).toContain(
      'Asked first: gold-api.com (its newest is too old), Swissquote (answered with HTTP 500), CoinGecko (answered with HTTP 500).',
    );
  });

  it('shows Friday’s last price on a Sunday, with its moment and as the newest there is', async () => {
    every(GOLD_API, goldApiDouble({ XAU: 1_111, XAG: 133.2 }, '2026-01-23T21:59:00Z'));
    const { lines } = await ask({ now: '2026-01-25T12:00:00Z', candles: null });
    expect(lines).toContain(
      'gold-api.com · spot price · as of Fri 23 Jan 2026, 21:59 UTC · published · fetched less than a minute ago',
    );
  });
});

describe('BTC beside metals', () => {
  it('names a dollar that is none', async () => {
    const { text } = await ask({ candles: { ...CANDLES, pair: 'XBTUSD', quote: 'usd' } });
    expect(text).toContain('BTC: $88,800.00, close of 26 Jan 2026 (Made-up Exchange, XBTUSD)');
    expect((await ask()).text).not.toContain('$88,800');
  });

  it('claims no change where a Friday’s close is missing, and takes no neighbour for it', async () => {
    const { text } = await ask({
      candles: { ...CANDLES, closed: [candle('2026-01-17', 111_000), candle('2026-01-23', 99_900)] },
    });
    expect(text).toContain('BTC, week to 23 Jan 2026: change not known. No close is known of 16 Jan 2026.');
    expect(text).not.toMatch(/BTC.*%/u);
  });

  it('says that a day is not over where no close is known', async () => {
    const running = { price: price(77_700), at: Date.parse(AT) };
    const { text } = await ask({ candles: { ...CANDLES, closed: [], running } });
    expect(text).toContain('BTC: 77,700.00 USDT, a day that is not over (Made-up Exchange, BTCUSDT)');
  });
});

describe('the flows beside metals', () => {
  it('say which week is late', async () => {
    const { lines } = await ask({ now: '2026-02-11T12:00:00Z' });
    expect(lines[1]).toContain('Newest known: week to 23 Jan 2026, 2 weeks old.');
    expect(lines).toEqual(expect.arrayContaining(FLOWS));
  });

  it('name what the report does not: that is not zero', async () => {
    const { lines } = await ask({ reports: [madeUpReport('2026-01-23', { BTC: -88.8 })] });
    expect(lines).toContain('The report does not name: Total. That is not zero.');
    expect(lines).toContain('▼ BTC −$88.8M net outflow');
  });

  it('are absent where no report is known, and no week is looked at then', async () => {
    const { lines, text } = await ask({ reports: [], facts: FRIDAYS });
    expect(lines).toContain('Not known here: the fund flows. No weekly report is stored.');
    expect(lines).toContain('Silver: $133.20/oz');
    expect(text).not.toContain('%');
  });
});

describe('/metals with no network', () => {
  it('shows what was heard before with its moment and age, and asks nobody', async () => {
    const { lines } = await ask({ offline: true, facts: FRIDAYS });
    expect(lines).toContain('Silver: $122.10/oz');
    expect(lines).toContain(
      'gold-api.com · spot price · as of Fri 23 Jan 2026, 20:15 UTC · not the newest · stored here, fetched 4 days ago',
    );
    expect(lines).toEqual(expect.arrayContaining(FLOWS));
    expect(host.asked).toEqual([]);
  });

  it.each([
    ['en', 'Not known here: the price of gold. This bot asks nobody (OFFLINE), and nothing of it is stored.'],
    ['zh-CN', '此处未知：黄金价格。本机器人不向外询问（OFFLINE），也没有存档。'],
  ] as const)('says what is not stored (%s)', async (locale, line) => {
    const { lines } = await ask({ offline: true, locale });
    expect(lines).toContain(line);
  });
});

describe('metals in a recap', () => {
  const section = async (setting: Setting) => {
    const { reports = [REPORT], facts = NOTHING_HEARD } = setting;
    const sources = { reports: madeUpStore(reports), clock: stoppedClock(Date.parse(NOW)), live: open(setting), facts };
    const blocks = recapMetals(await findMetals(sources, REPORT));
    return blocks.flatMap(valuesOf).map((value) => rendererFor('en').text(value));
  };

  it('are prices and changes of its week with their passports, without its flows', async () => {
    const lines = await section({ facts: FRIDAYS });
    expect(lines[0]).toBe('They stand side by side: nothing here follows from anything beside it.');
    expect(lines).toEqual(expect.arrayContaining(['Silver: $133.20/oz', 'Gold: $1,111.00/oz', BITCOIN]));
    expect(lines.join()).not.toContain('outflow');
  });

  it('say why they are absent', async () => {
    expect(await section({ offline: true })).toContain(
      'Not known here: the price of silver. This bot asks nobody (OFFLINE), and nothing of it is stored.',
    );
  });

  it('are of the week that is told, not of the newest', async () => {
    const newer = madeUpReport('2026-01-30', { total: 111 });
    expect((await section({ facts: FRIDAYS, reports: [REPORT, newer] })).join()).toContain('week to 23 Jan 2026');
  });
});
