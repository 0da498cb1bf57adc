import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import { openTidemark } from '../support/ask.ts';
import { closesTo, madeUpCandles, NOW, running } from '../support/made-up-prices.ts';
import { BITCOIN_IN_DOLLARS, FRIDAYS, madeUpLevel, month, playPrices } from '../support/play-prices.ts';

const { openAt, open, answerTo } = playPrices();

describe('the price in /levels', () => {
  it('is the last close against the level, in percent of it, and the running price, which decides nothing', async () => {
    const candles = madeUpCandles({ '2026-01-26': 199.8 }, { running: running(244.2, '2026-01-27T11:57:00Z') });
    const { lines } = await answerTo('/levels level btc-222', { binance: { BTC: candles } });
    const at = lines.indexOf(
      'Last closed day 199.80 USDT on 26 Jan 2026 (Binance BTCUSDT): 10.0% (22.20 USDT) below the level.',
    );
    expect(lines.slice(at, at + 4)).toEqual([
      lines[at],
      'Running 244.20 USDT, as of Tue 27 Jan 2026, 11:57 UTC: 10.0% (22.20 USDT) above the level. Its day is not over: no close, so nothing is reclaimed or lost.',
      'The level is in dollars, the pair in USDT, which is not the dollar.',
      'Binance · one trading venue · as of Tue 27 Jan 2026, 11:57 UTC · published · fetched less than a minute ago',
    ]);
    expect(lines).toContain('View of the named author, not of this bot or this community.');
    expect(lines).toContain('Information only, not investment advice.');
  });

  it('is so in Chinese', async () => {
    const candles = madeUpCandles({ '2026-01-26': 199.8 }, { running: running(244.2, '2026-01-27T11:57:00Z') });
    const { lines } = await answerTo('/levels level btc-222', { binance: { BTC: candles } }, 'zh-CN');
    expect(lines).toContain('最近收盘日 2026-01-26：199.80 USDT（Binance BTCUSDT），低于该价位 10.0%（22.20 USDT）。');
    expect(lines).toContain(
      '盘中 244.20 USDT，截至 2026-01-27（周二）11:57 UTC：高于该价位 10.0%（22.20 USDT）。当日尚未收盘：不算收盘，既不算重返，也不算失守。',
    );
  });

  it.each([
    [222, 'at the level itself, on no side of it'],
    [233.1, '5.0% (11.10 USDT) above the level'],
    [111, '50.0% (111.00 USDT) below the level'],
  ])('of %d is %s', async (close, where) => {
    const { text } = await answerTo('/levels', { binance: { BTC: madeUpCandles({ '2026-01-26': close }) } });
    expect(text).toContain(`(Binance BTCUSDT): ${where}.`);
  });

  it('of another market names it and the one that our reading goes by', async () => {
    const { lines } = await answerTo('/levels', { binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
    expect(lines).toContain('Last closed day $111.00 on 26 Jan 2026 (Kraken XBTUSD): 50.0% ($111.00) below the level.');
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
      madeUpLevel({}, { timeframe }),
    ]);
    expect(text).toContain(words);
    expect(text.includes('candles. Only closes of days are known here.')).toBe(lacks);
  });

  it('offline is the newest close that ships with the bot, with its date and venue', async () => {
    const { lines } = await answerTo('/levels', { offline: true, bundled: { BTC: FRIDAYS } });
    expect(lines).toContain(
      'Newest known close 122.10 USDT on 23 Jan 2026 (Binance BTCUSDT): 45.0% (99.90 USDT) below the level.',
    );
    expect(lines.some((line) => line.endsWith('ships with this bot, no live source answered for it'))).toBe(true);
  });

  it('is not looked up for an expired claim: that is history', async () => {
    const expired = madeUpLevel({}, { expiresOn: '2026-01-20' });
    const { ask, host } = await open({ binance: { BTC: month() } }, [expired]);
    const { lines, text } = await ask('/levels');
    expect(lines).toContain('Expired on 20 Jan 2026: history, no longer judged.');
    expect(text).not.toContain('USDT on');
    expect(host.asked).toEqual([]);
  });

  it('is looked up once for two levels of one coin, and the small print stands once', async () => {
    const { ask, host } = await open({ binance: { BTC: month() } }, [
      madeUpLevel(),
      madeUpLevel({ id: 'btc-333', price: 333 }),
    ]);
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
    expect(lines).toContain(
      'Last closed day 111.00 USDT on 26 Jan 2026 (Binance BTCUSDT): 50.0% (111.00 USDT) below the level.',
    );
    expect(text).not.toContain('Running');
  });

  it.each(LOCALES)('leaves room for all else in two messages of Telegram and one of Discord in %s', async (locale) => {
    const { live } = await openAt({ binance: { BTC: 500 }, kraken: { BTC: BITCOIN_IN_DOLLARS } });
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
