import { afterEach, describe, expect, it } from 'vitest';
import { briefCard } from '../../src/cards/brief-card.ts';
import { missingDisclaimers } from '../../src/cards/card.ts';
import type { DailyCandles } from '../../src/core/candle.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import type { HostDouble } from '../doubles/sources/host.ts';
import { openTidemark, type Told } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';
import { closesTo, madeUpCandles, NOW, openPrices, running } from '../support/made-up-prices.ts';

let hosts: HostDouble[] = [];
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  hosts = [];
});

const REPORTS = [
  madeUpReport('2026-01-16', { total: 33.3, BTC: 22.2, ETH: 11.1 }),
  madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -33.3, SOL: 11.1, SHORT_BTC: 2.2 }),
];

const level = (claim: object = {}, reading: object = {}): Level =>
  levelSchema.parse({
    claim: {
      ...{ id: 'btc-222', words: 'above 222', language: 'en', author: 'A. Nalyst', document: 'Example Letter' },
      ...{ saidOn: '2026-01-02', asset: 'BTC', price: 222, meaning: 'bearish_signal_void', ...claim },
    },
    reading: {
      ...{ venue: 'Binance', pair: 'BTCUSDT', direction: 'reclaim_above', timeframe: '1d', closes: 1 },
      ...{ rearmPercent: 1, chosenBy: 'us', ...reading },
    },
  });

type Prices = Parameters<typeof openPrices>[0];

async function open(prices: Prices, levels: readonly Level[] = [level()]) {
  const { live, host } = await openPrices(prices);
  hosts.push(host);
  return { host, ask: openTidemark({ now: prices.now ?? NOW, reports: REPORTS, levels, live }) };
}

const answerTo = async (line: string, prices: Prices, locale: Locale = 'en', levels?: readonly Level[]) =>
  (await open(prices, levels)).ask(line, { locale });

/** 40 days of 122.1 and 111 in turn up to yesterday, with what was traded on each and a price of today. */
const month = (more: Partial<DailyCandles> = {}): DailyCandles => ({
  ...madeUpCandles(closesTo('2026-01-26', 40, 122.1, 111), {
    turnover: 1_110_000_000,
    running: running(144.3, '2026-01-27T11:57:00Z'),
  }),
  ...more,
});
const BITCOIN_IN_DOLLARS = month({ venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' });
/** What ships with the bot: Fridays alone. */
const fridays = (last = '2026-01-23') =>
  madeUpCandles(Object.fromEntries([['2026-01-16', 111] as const, [last, 122.1] as const]));

const brief = ({ card }: Told, locale: Locale = 'en'): string =>
  renderText(briefCard(card), rendererFor(locale), { width: Number.POSITIVE_INFINITY, paint: NO_PAINT });

const UTC_CLOSES = 'UTC closes of 16 Jan 2026 and 23 Jan 2026: neither New York’s week nor the US close.';

describe('the price under an asset’s flows', () => {
  it('is the running one, the last close, and what both did in the days of the flows, below the flows and their passport', async () => {
    const { lines } = await answerTo('/btc', { binance: { BTC: month() } });
    const flows = lines.findIndex((line) => line.startsWith('Single source, retold by'));
    expect(lines.slice(flows + 1)).toEqual([
      'Running 144.30 USDT (Binance BTCUSDT), as of Tue 27 Jan 2026, 11:57 UTC',
      'Last closed day, 26 Jan 2026: 111.00 USDT',
      'In the same days: price +10.0%; turnover 7.77B USDT',
      UTC_CLOSES,
      'Binance · one trading venue · as of Tue 27 Jan 2026, 11:57 UTC · published · fetched less than a minute ago',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
    expect(lines[1]).toBe('▼ BTC −$88.8M net outflow');
  });

  it('is so in Chinese', async () => {
    const { lines } = await answerTo('/btc', { binance: { BTC: month() } }, 'zh-CN');
    expect(lines).toContain('盘中 144.30 USDT（Binance BTCUSDT），截至 2026-01-27（周二）11:57 UTC');
    expect(lines).toContain('最近收盘日 2026-01-26：111.00 USDT');
    expect(lines).toContain('同一时段：价格 +10.0%；成交额 77.7亿 USDT');
    expect(lines).toContain('按 2026-01-16 与 2026-01-23 的 UTC 收盘：既非纽约的周，也非美股收盘。');
  });

  it('is Kraken’s in dollars where Binance failed, which is named', async () => {
    const { lines, text } = await answerTo('/btc', { binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
    expect(lines).toContain('Running $144.30 (Kraken XBTUSD), as of Tue 27 Jan 2026, 11:57 UTC');
    expect(lines).toContain('In the same days: price +10.0%; turnover $7.77B');
    expect(lines).toContain('Asked first: Binance (answered with HTTP 500).');
    expect(text).not.toContain('USDT');
  });

  it('offline is the newest that ships with the bot, with its date and venue, and says which days’ turnover is not known', async () => {
    const { lines, text } = await answerTo('/btc', { offline: true, bundled: { BTC: fridays() } });
    expect(lines).toContain('Newest known close, 23 Jan 2026: 122.10 USDT (Binance BTCUSDT)');
    expect(lines).toContain('In the same days: price +10.0%; turnover not known (0 of 7 days)');
    expect(lines).toContain(
      'Binance · one trading venue · of 23 Jan 2026 · not the newest · ships with this bot, no live source answered for it',
    );
    expect(text).not.toMatch(/Running|Last closed day/u);
  });

  it('offline is so in Chinese', async () => {
    const { lines } = await answerTo('/btc', { offline: true, bundled: { BTC: fridays() } }, 'zh-CN');
    expect(lines).toContain('已知最近收盘 2026-01-23：122.10 USDT（Binance BTCUSDT）');
    expect(lines).toContain('同一时段：价格 +10.0%；成交额未知（7 天中已知 0 天）');
  });

  it('in a week with gaps says which close is missing and how many days are known, and bridges neither', async () => {
    const { '2026-01-21': _, ...gappy } = { '2026-01-21': 0, '2026-01-14': 111, ...closesTo('2026-01-26', 8, 111) };
    const candles = madeUpCandles(gappy, { turnover: 11.1 });
    const { lines, text } = await answerTo('/btc', { binance: { BTC: candles } });
    expect(lines).toContain(
      'In the same days: price change not known (no close of 16 Jan 2026); turnover not known (4 of 7 days)',
    );
    expect(text).not.toContain('0.0%');
  });

  it('without any closed day says so, and has no change of a running price', async () => {
    const candles = { ...month(), closed: [] };
    const { lines } = await answerTo('/btc', { binance: { BTC: candles } });
    expect(lines).toContain('No closed day of Binance BTCUSDT is known.');
    expect(lines).toContain(
      'In the same days: price change not known (no close of 16 Jan 2026, 23 Jan 2026); turnover not known (0 of 7 days)',
    );
  });

  it('is on hold where two sources are ten times apart, and neither is shown', async () => {
    const tenfold = madeUpCandles(closesTo('2026-01-26', 40, 1_110), { venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' });
    const { lines, text } = await answerTo('/btc', { binance: { BTC: month() }, kraken: { BTC: tenfold } });
    expect(lines).toContain('Not known now: the price of BTC.');
    expect(lines).toContain('Asked first: Binance (on hold: it and Kraken are 10 times apart, a person has to look).');
    expect(text).not.toMatch(/144|1,110/u);
  });

  it.each([
    ['everybody failed', { binance: { BTC: 500 }, kraken: { BTC: 451 } }, 'Not known now: the price of BTC.'],
    ['nobody knows it', {}, 'Not known here: the price of BTC. No source that is switched on knows it.'],
    [
      'nobody is asked',
      { offline: true },
      'Not known here: the price of BTC. This bot asks nobody (OFFLINE), and nothing of it is stored.',
    ],
  ] as const)('is absent with the reason where %s, and the flows stand', async (_, prices, sentence) => {
    const { lines, failure } = await answerTo('/btc', prices);
    expect(failure).toBeUndefined();
    expect(lines).toContain(sentence);
    expect(lines).toContain('▼ BTC −$88.8M net outflow');
  });

  it('is none for products of no single coin, and nobody is asked', async () => {
    const { ask, host } = await open({ binance: { SHORT_BTC: month() } });
    expect((await ask('/asset short bitcoin')).lines).toContain('No price: this is no single coin.');
    expect(host.asked).toEqual([]);
  });

  it('is asked for nothing that no week names', async () => {
    const { ask, host } = await open({ binance: { DOGE: month() } });
    expect((await ask('/asset DOGE')).failure?.code).toBe('asset_unknown');
    expect(host.asked).toEqual([]);
  });

  it('is left out of a brief answer with its passport, and what is known of the flows stays', async () => {
    const told = await answerTo('/btc', { binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
    expect(brief(told)).toContain('−$88.8M');
    expect(brief(told)).toContain('Example Research');
    expect(brief(told)).not.toMatch(/Kraken|Binance|144/u);
  });
});

describe('/rotation', () => {
  const swing = (factor: number, more: Partial<DailyCandles> = {}) => ({
    ...madeUpCandles(closesTo('2026-01-26', 40, 111, 111 * factor)),
    ...more,
  });

  it('has the volatility of the majors and of each coin named, the venue once, and one passport', async () => {
    const binance = { BTC: swing(1.01), ETH: swing(1.02), SOL: swing(1.03) };
    const { lines } = await answerTo('/rotation', { binance });
    const at = lines.indexOf(
      '“High beta”, measured: realised volatility of 30 days to the UTC close of 23 Jan 2026, annualised (Binance, in USDT):',
    );
    expect(lines.slice(at, at + 3)).toEqual([
      lines[at],
      'BTC 19.3%, ETH 38.5%, SOL 57.4%',
      'Binance · one trading venue · of 26 Jan 2026 · published · fetched less than a minute ago',
    ]);
    expect(lines.indexOf('Flows do not show whether money is new or moved from one product to another.')).toBeLessThan(
      at,
    );
  });

  it('names each venue where they are not the same, and each passport its coins', async () => {
    const dollars = { venue: 'Kraken', pair: 'ETHUSD', quote: 'usd' } as const;
    const { lines } = await answerTo('/rotation', {
      binance: { BTC: swing(1.01), ETH: 500, SOL: swing(1.03) },
      kraken: { ETH: swing(1.02, dollars) },
    });
    expect(lines).toContain('BTC 19.3% (Binance, in USDT), ETH 38.5% (Kraken, in USD), SOL 57.4% (Binance, in USDT)');
    expect(lines.some((line) => line.startsWith('BTC, SOL: Binance · one trading venue'))).toBe(true);
    expect(lines.some((line) => line.startsWith('ETH: Kraken · one trading venue'))).toBe(true);
    expect(lines).toContain('ETH: Asked first: Binance (answered with HTTP 500).');
  });

  it('says in a line each how many closes stand in a row, and who is not known', async () => {
    const { '2026-01-20': _, ...gappy } = closesTo('2026-01-26', 60, 111, 122.1);
    const { lines } = await answerTo('/rotation', { binance: { BTC: swing(1.01), ETH: madeUpCandles(gappy) } });
    expect(lines).toContain('BTC 19.3%');
    expect(lines).toContain('Realised volatility takes 31 closes in a row up to 23 Jan 2026. Known: ETH 3.');
    expect(lines).toContain('Not known here: realised volatility of SOL. No source that is switched on knows it.');
  });

  it('offline has none of Fridays alone', async () => {
    const bundled = { BTC: fridays(), ETH: fridays() };
    const { lines, text } = await answerTo('/rotation', { offline: true, bundled });
    expect(lines).toContain('Realised volatility takes 31 closes in a row up to 23 Jan 2026. Known: BTC 1, ETH 1.');
    expect(text).not.toContain('High beta');
  });

  it('is in Chinese', async () => {
    const { lines } = await answerTo('/rotation', { binance: { BTC: swing(1.01), ETH: fridays() } }, 'zh-CN');
    expect(lines).toContain(
      '“高 Beta”，实测：截至 2026-01-23 UTC 收盘的 30 天已实现波动率（年化，Binance，以 USDT 计）：',
    );
    expect(lines).toContain('BTC 19.3%');
    expect(lines).toContain('已实现波动率需要截至 2026-01-23 连续 31 个收盘价。已知：ETH 1 个。');
    expect(lines).toContain('此处未知：SOL 的已实现波动率。已启用的来源都不知道它。');
  });

  it('asks for eight coins at most, the majors first, and says whom it did not ask for', async () => {
    const many = ['AAVE', 'ADA', 'AVAX', 'DOT', 'LINK', 'SUI', 'UNI', 'XTZ'];
    const flows = Object.fromEntries(many.map((coin, at) => [coin, 11.1 * (at + 1)]));
    const { live, host } = await openPrices({ binance: Object.fromEntries(many.map((coin) => [coin, swing(1.01)])) });
    hosts.push(host);
    const reports = [madeUpReport('2026-01-23', { total: 999, BTC: 11.1, ETH: 11.1, MULTI: 888, ...flows })];
    const { lines } = await openTidemark({ now: NOW, reports, live })('/rotation');
    expect(host.paths().toSorted()).toEqual(
      ['AVAX', 'DOT', 'LINK', 'SUI', 'UNI', 'XTZ'].map((coin) => `/binance/${coin}`),
    );
    expect(lines).toContain('Smaller ones of the week, not looked up: ADA, AAVE.');
  });

  it('in a brief answer leaves it out with its passport, and keeps what flows cannot show', async () => {
    const told = await answerTo('/rotation', { binance: { BTC: swing(1.01), ETH: 500 } });
    expect(brief(told)).toContain('Flows do not show whether money is new');
    expect(brief(told)).not.toMatch(/Binance|volatility/u);
  });
});

describe('the price in /levels', () => {
  it('is the last close against the level, in percent of it, and the running price, which decides nothing', async () => {
    const candles = madeUpCandles({ '2026-01-26': 199.8 }, { running: running(244.2, '2026-01-27T11:57:00Z') });
    const { lines } = await answerTo('/levels', { binance: { BTC: candles } });
    const at = lines.indexOf('Last closed day 199.80 USDT on 26 Jan 2026 (Binance BTCUSDT): 10.0% below the level.');
    expect(lines.slice(at, at + 4)).toEqual([
      lines[at],
      'Running 244.20 USDT, as of Tue 27 Jan 2026, 11:57 UTC: 10.0% above the level. Its day is not over: no close, so nothing is reclaimed or lost.',
      'The level is in dollars, the pair in USDT, which is not the dollar.',
      'Binance · one trading venue · as of Tue 27 Jan 2026, 11:57 UTC · published · fetched less than a minute ago',
    ]);
    expect(lines).toContain('View of the named author, not of this bot or this community.');
    expect(lines).toContain('Information only, not investment advice.');
  });

  it('is so in Chinese', async () => {
    const candles = madeUpCandles({ '2026-01-26': 199.8 }, { running: running(244.2, '2026-01-27T11:57:00Z') });
    const { lines } = await answerTo('/levels', { binance: { BTC: candles } }, 'zh-CN');
    expect(lines).toContain('最近收盘日 2026-01-26：199.80 USDT（Binance BTCUSDT），低于该价位 10.0%。');
    expect(lines).toContain(
      '盘中 244.20 USDT，截至 2026-01-27（周二）11:57 UTC：高于该价位 10.0%。当日尚未收盘：不算收盘，既不算重返，也不算失守。',
    );
  });

  it.each([
    [222, 'at the level itself, on no side of it'],
    [233.1, '5.0% above the level'],
    [111, '50.0% below the level'],
  ])('of %d is %s', async (close, where) => {
    const { text } = await answerTo('/levels', { binance: { BTC: madeUpCandles({ '2026-01-26': close }) } });
    expect(text).toContain(`(Binance BTCUSDT): ${where}.`);
  });

  it('of another market names it and the one that our reading goes by', async () => {
    const { lines } = await answerTo('/levels', { binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
    expect(lines).toContain('Last closed day $111.00 on 26 Jan 2026 (Kraken XBTUSD): 50.0% below the level.');
    expect(lines).toContain('Our reading goes by Binance BTCUSDT. This is another market.');
    expect(lines).toContain('Asked first: Binance (answered with HTTP 500).');
    expect(lines.some((line) => line.includes('not the dollar'))).toBe(false);
  });

  it.each([
    ['1w', closesTo('2026-01-26', 9, 111), 'Last closed week 111.00 USDT on 25 Jan 2026', false],
    ['1w', { '2026-01-26': 111 }, 'Last closed day 111.00 USDT on 26 Jan 2026', true],
    ['4h', closesTo('2026-01-26', 9, 111), 'Last closed day 111.00 USDT on 26 Jan 2026', true],
  ] as const)('by %s candles is what days can tell', async (timeframe, closes, words, lacks) => {
    const { text } = await answerTo('/levels', { binance: { BTC: madeUpCandles(closes) } }, 'en', [
      level({}, { timeframe }),
    ]);
    expect(text).toContain(words);
    expect(text.includes('candles. Only closes of days are known here.')).toBe(lacks);
  });

  it('offline is the newest close that ships with the bot, with its date and venue', async () => {
    const { lines } = await answerTo('/levels', { offline: true, bundled: { BTC: fridays() } });
    expect(lines).toContain('Newest known close 122.10 USDT on 23 Jan 2026 (Binance BTCUSDT): 45.0% below the level.');
    expect(lines.some((line) => line.endsWith('ships with this bot, no live source answered for it'))).toBe(true);
  });

  it('is not looked up for an expired claim: that is history', async () => {
    const expired = level({}, { expiresOn: '2026-01-20' });
    const { ask, host } = await open({ binance: { BTC: month() } }, [expired]);
    const { lines, text } = await ask('/levels');
    expect(lines).toContain('Expired on 20 Jan 2026: history, no longer judged.');
    expect(text).not.toContain('USDT on');
    expect(host.asked).toEqual([]);
  });

  it('is looked up once for two levels of one coin, and the small print stands once', async () => {
    const { ask, host } = await open({ binance: { BTC: month() } }, [level(), level({ id: 'btc-333', price: 333 })]);
    const { text } = await ask('/levels');
    expect(host.asked).toHaveLength(1);
    expect(text.match(/one trading venue/gu)).toHaveLength(1);
    expect(text.match(/Last closed day/gu)).toHaveLength(2);
  });

  it('is absent with the reason, and the claim stands', async () => {
    const { lines } = await answerTo('/levels', { binance: { BTC: 500 } });
    expect(lines).toContain('Not known now: the price of BTC.');
    expect(lines.at(-1)).toBe('View of the named author, not of this bot or this community.');
  });
});

describe('the price in a recap', () => {
  const RECAP = '/recap 2026-01-23 levels';

  it('is the last close against each level of the newest week', async () => {
    const { lines, text } = await answerTo(RECAP, { binance: { BTC: month() } });
    expect(lines).toContain('Last closed day 111.00 USDT on 26 Jan 2026 (Binance BTCUSDT): 50.0% below the level.');
    expect(text).not.toContain('Running');
  });

  it.each(LOCALES)('leaves room for all else in two messages of Telegram and one of Discord in %s', async (locale) => {
    const { live, host } = await openPrices({ binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
    hosts.push(host);
    const told = await openTidemark({ now: NOW, live })('/recap', { locale });
    expect(told.text).toContain('Kraken XBTUSD');
    const renderer = rendererFor(locale);
    expect(renderTelegram(told, renderer, { chat_id: 0, callback: () => 'x' }).length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(renderDiscord(told, renderer))).not.toMatch(/not shown|未显示/u);
  });

  it('is not that of today beside an older week: it says where the price stands', async () => {
    const { ask, host } = await open({ binance: { BTC: month() } });
    expect((await ask('/recap 2026-01-16 levels')).lines).toContain('Where the price stands now: /levels.');
    expect((await ask('/recap 2026-01-23 headline')).failure).toBeUndefined();
    expect(host.asked).toEqual([]);
  });
});

describe('every answer with prices', () => {
  const PRICES: readonly (readonly [string, Prices])[] = [
    ['online', { binance: { BTC: month(), ETH: month(), SOL: 500 } }],
    ['after a failure', { binance: { BTC: 500, ETH: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } }],
    ['offline', { offline: true, bundled: { BTC: fridays() } }],
    ['of nobody', { offline: true }],
  ];

  it.each(PRICES)(
    '%s owes no disclaimer, joins no facts by a cause, and has no half-made number',
    async (_, prices) => {
      const { ask } = await open(prices);
      for (const locale of LOCALES)
        for (const line of ['/btc', '/sol', '/rotation', '/levels', '/recap']) {
          const told = await ask(line, { locale });
          expect(missingDisclaimers(told.card)).toEqual([]);
          expect(missingDisclaimers(briefCard(told.card))).toEqual([]);
          expect(findCausalWording(told.text, locale)).toEqual([]);
          expect(told.text).not.toMatch(/undefined|NaN|Infinity|\{/u);
        }
    },
  );

  it('says on Telegram and Discord what it says at a console', async () => {
    const { ask } = await open({ binance: { BTC: month() } });
    const told = await ask('/btc');
    const telegram = renderTelegram(told, rendererFor('en'), { chat_id: 0, callback: () => 'x' });
    const discord = JSON.stringify(renderDiscord(told, rendererFor('en'))).replaceAll('\\', '');
    for (const words of ['144.30 USDT (Binance BTCUSDT)', 'price +10.0%; turnover 7.77B USDT', 'one trading venue']) {
      expect(telegram.map(({ text }) => text).join('\n')).toContain(words);
      expect(discord).toContain(words);
    }
  });
});
