import { describe, expect, it } from 'vitest';
import { briefCard } from '../../src/cards/brief-card.ts';
import { missingDisclaimers } from '../../src/cards/card.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import { closesTo, madeUpCandles } from '../support/made-up-prices.ts';
import { BITCOIN_IN_DOLLARS, briefText, FRIDAYS, type GivenPrices, month, playPrices } from '../support/play-prices.ts';

const { open, answerTo } = playPrices();

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
    const { lines, text } = await answerTo('/btc', { offline: true, bundled: { BTC: FRIDAYS } });
    expect(lines).toContain('Newest known close, 23 Jan 2026: 122.10 USDT (Binance BTCUSDT)');
    expect(lines).toContain('In the same days: price +10.0%; turnover not known (0 of 7 days)');
    expect(lines).toContain(
      'Binance · one trading venue · of 23 Jan 2026 · not the newest · ships with this bot, no live source answered for it',
    );
    expect(text).not.toMatch(/Running|Last closed day/u);
  });

  it('offline is so in Chinese', async () => {
    const { lines } = await answerTo('/btc', { offline: true, bundled: { BTC: FRIDAYS } }, 'zh-CN');
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
    expect(briefText(told)).toContain('−$88.8M');
    expect(briefText(told)).toContain('Example Research');
    expect(briefText(told)).not.toMatch(/Kraken|Binance|144/u);
  });
});

describe('every answer with prices', () => {
  const PRICES: readonly (readonly [string, GivenPrices])[] = [
    ['online', { binance: { BTC: month(), ETH: month(), SOL: 500 } }],
    ['after a failure', { binance: { BTC: 500, ETH: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } }],
    ['offline', { offline: true, bundled: { BTC: FRIDAYS } }],
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
