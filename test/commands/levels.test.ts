import { describe, expect, it } from 'vitest';
import { type Level, levelSchema } from '../../src/core/level.ts';
import { placeId } from '../../src/core/place.ts';
import { openTidemark } from '../support/ask.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { barTo, judge } from '../support/judging.ts';
import { madeUpCandles } from '../support/made-up-prices.ts';
import { madeUpLevel } from '../support/play-prices.ts';
import { saidPrices } from '../support/said-prices.ts';

const ask = openTidemark();

const madeUp = (overrides: { readonly claim?: object; readonly reading?: object } = {}): Level =>
  levelSchema.parse({
    claim: {
      id: 'sol-111',
      words: 'SOL must hold 111 dollars',
      language: 'en',
      author: 'A. Nalyst',
      document: 'Example Letter',
      saidOn: '2026-01-02',
      asset: 'SOL',
      price: 111,
      meaning: 'bullish_signal_void',
      ...overrides.claim,
    },
    reading: {
      venue: 'Example Exchange',
      pair: 'SOLUSD',
      direction: 'lose_below',
      timeframe: '1d',
      closes: 2,
      rearmPercent: 1.1,
      quote: 'usdt',
      placeChose: [],
      ...overrides.reading,
    },
  });

const WHOLE = '/levels btc-93000-reclaim-2026-01';

describe('a level whole', () => {
  it('is what a button of the list opens', async () => {
    expect((await ask('/levels')).next[0]?.line).toBe(WHOLE);
  });

  it('quotes the claim with author, document and date, and keeps our reading apart from it', async () => {
    const { lines } = await ask(WHOLE);
    const quote = lines.findIndex((line) => line.includes('比特币需重返 9.3 万美元才能否定看跌信号'));
    const ours = lines.indexOf('Our reading, not the author’s:');
    expect(quote).toBeGreaterThan(0);
    expect(lines[quote + 1]).toContain('AiCoin');
    expect(lines[quote + 1]).toContain('26 Jan 2026');
    expect(ours).toBeGreaterThan(quote + 1);
    expect(lines[ours + 1]).toBe(
      'close back above $93,000 on Binance BTCUSDT, daily candles (UTC), one close. A touch does not count.',
    );
    expect(lines).toContain('Chosen by us: venue, direction, candles, number of closes, band.');
    expect(lines).toContain('View of the named author, not of this bot or this community.');
  });

  it('does so in Chinese', async () => {
    const { lines } = await ask(WHOLE, { locale: 'zh-CN' });
    expect(lines).toContain('按作者的说法，若达成：看跌信号被否定。价位：BTC 93,000美元。');
    expect(lines).toContain('我们的解读，不是作者的：');
    expect(lines).toContain('以上为所署作者的观点，不代表本机器人或本社群。');
  });

  it('says what voids a claim when its author says so, and that he does not when he does not', async () => {
    const levels = [madeUp({ claim: { voidedBy: 'a weekly close under 100' } }), madeUp({ claim: { id: 'sol-222' } })];
    const tidemark = openTidemark({ levels });
    expect((await tidemark('/levels level sol-111')).lines).toContain(
      'The author names what voids it: a weekly close under 100',
    );
    expect((await tidemark('/levels level sol-222')).lines).toContain('The author does not say what voids it.');
  });

  it('shows a hostile quotation cleaned', async () => {
    const levels = [madeUp({ claim: { words: 'buy\u202e now\u0007 \u200b@everyone' } })];
    const { text } = await openTidemark({ levels })('/levels level sol-111');
    expect(text).toContain('“buy now @everyone”');
  });
});

describe('/levels', () => {
  it('tells each in a few lines: our reading, who said it, where it stands, which close may decide it', async () => {
    const { lines } = await ask('/levels');
    const at = lines.indexOf('BTC $93,000');
    expect(lines.slice(at + 2, at + 5)).toEqual([
      'Our reading: close back above $93,000 on Binance BTCUSDT, daily candles (UTC), one close. A touch does not count. Said by 技术分析社区, 26 Jan 2026.',
      'Not judged yet: closed candles judge it while the bot runs.',
      'First close that is looked at: Thu 26 Nov 2026, 00:00 (in 24 h).',
    ]);
    expect(lines.join('\n')).not.toContain('比特币需重返');
  });

  it('does so in Chinese, by the clocks of the place', async () => {
    const { in: inPlace, inChinese } = openPlaces({ now: '2026-11-25T12:00:00Z' });
    const group = placeId('telegram', -1003);
    await inPlace(group)('/settings timezone Shanghai');
    const { lines } = await inChinese(group)('/levels');
    expect(lines).toContain('首个纳入判断的收盘：2026-11-26（周四）08:00（12 小时后）。');
    expect(lines).toContain('时间均按 Asia/Shanghai。');
  });

  it('shows the nearest to the newest close first, expired ones last', async () => {
    const levels = [
      madeUp({ claim: { id: 'far-away', price: 222 } }),
      madeUp({ claim: { id: 'expired1', price: 112 }, reading: { expiresOn: '2026-02-06' } }),
      madeUp({ claim: { id: 'unpriced', asset: 'ETH', price: 3330 } }),
      madeUp({ claim: { id: 'near-by1', price: 122.1 } }),
    ];
    const now = '2026-11-25T12:00:00Z';
    const live = saidPrices(now, { SOL: madeUpCandles({ '2026-11-24': 111 }, { pair: 'SOLUSDT' }) });
    const { lines, next } = await openTidemark({ levels, now, live })('/levels');
    expect(lines.filter((line) => /^(?:SOL|ETH) \$/u.test(line))).toEqual([
      ...['SOL $122.1', 'SOL $222', 'ETH $3,330', 'SOL $112'],
    ]);
    expect(lines[3]).toBe(
      'Last closed day 111.00 USDT on 24 Nov 2026 (Binance SOLUSDT): 9.1% (11.10 USDT) below the level.',
    );
    expect(next.slice(0, 4).map(({ line }) => line)).toEqual([
      '/levels near-by1',
      '/levels far-away',
      '/levels unpriced',
      '/levels expired1',
    ]);
  });

  it('goes by the newest candle of its own where one was taken in, and says so', async () => {
    const level = madeUpLevel({}, { timeframe: '4h' });
    const { in: inPlace, places } = openPlaces({ now: '2026-11-25T12:00:00Z', levels: [level] });
    await judge(places.posts, level, [barTo(level, '2026-11-25T12:00Z', [199.8, 233.1, 188.7, 210.9])]);
    const { lines } = await inPlace(placeId('telegram', -1003))('/levels');
    expect(lines).toContain(
      'Last closed 4-hour candle 210.90 USDT, Wed 25 Nov 2026, 12:00 (Binance BTCUSDT): 5.0% (11.10 USDT) below the level.',
    );
    expect(lines).toContain(
      'Not reclaimed: its last candle touched it and did not close above it; no close above it since Wed 25 Nov 2026, 12:00.',
    );
  });

  it('carries the disclaimer of quoted opinion', async () => {
    expect((await ask('/levels')).lines).toContain('View of the named author, not of this bot or this community.');
  });

  it.each(['/levels btc', '/levels BTC', '/levels bitcoin', '/levels 比特币', '/levels $BTC'])(
    'takes an asset by ticker or name: %s',
    async (line) => {
      expect((await ask(line)).text).toBe((await ask('/levels')).text);
    },
  );

  it.each([
    ['/levels sol', 'No level is known for sol.'],
    ['/levels near protocol', 'No level is known for near protocol.'],
  ])('says when no level is known: %s', async (line, sentence) => {
    const { lines, text } = await ask(line);
    expect(lines[1]).toBe(sentence);
    expect(text).not.toContain('93,000');
  });

  it('shows an expired level as history that is no longer judged', async () => {
    const levels = [madeUp({ reading: { expiresOn: '2026-02-06' } })];
    const after = await openTidemark({ levels, now: '2026-02-08T12:00:00Z' })('/levels sol');
    expect(after.lines).toContain('Expired on 6 Feb 2026: history, no longer judged.');
    expect(after.text).not.toMatch(/price of SOL|close \d|Running/u);
    const before = await openTidemark({ levels, now: '2026-02-06T12:00:00Z' })('/levels sol');
    expect(before.text).not.toContain('Expired');
  });

  it('describes each kind of reading in words', async () => {
    const levels = (['reclaim_above', 'hold_above', 'lose_below', 'reject_below'] as const).map((direction) =>
      madeUp({ reading: { direction, timeframe: '4h' } }),
    );
    const { text } = await openTidemark({ levels })('/levels');
    for (const words of [
      'close back above $111',
      'keep closing above $111',
      'close below $111',
      'fail to close above $111',
    ])
      expect(text).toContain(`${words} on Example Exchange SOLUSD, 4-hour candles (UTC), 2 closes.`);
  });
});

describe('/levels before anything was said', () => {
  it('shows no claim that lies ahead of the clock', async () => {
    const { lines } = await openTidemark({ now: '2026-01-25' })('/levels');
    expect(lines).toContain('No price level is known yet.');
    expect(lines.join('\n')).not.toContain('93,000');
  });
});
