import { describe, expect, it } from 'vitest';
import { type Level, levelSchema } from '../../src/core/level.ts';
import { openTidemark } from '../support/ask.ts';

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

describe('/levels', () => {
  it('quotes the claim with author, document and date, and keeps our reading apart from it', async () => {
    const { lines } = await ask('/levels');
    const quote = lines.findIndex((line) => line.includes('比特币需重返 9.3 万美元才能否定看跌信号'));
    const ours = lines.indexOf('Our reading, not the author’s:');
    expect(quote).toBeGreaterThan(0);
    expect(lines[quote + 1]).toContain('AiCoin');
    expect(lines[quote + 1]).toContain('26 Jan 2026');
    expect(ours).toBeGreaterThan(quote + 1);
    expect(lines[ours + 1]).toBe(
      'close back above $93,000 on Binance BTCUSDT, daily candles (UTC), one close. A touch does not count.',
    );
  });

  it('does so in Chinese', async () => {
    const { lines } = await ask('/levels', { locale: 'zh-CN' });
    expect(lines).toContain('按作者的说法，若达成：看跌信号被否定。价位：BTC 93,000美元。');
    expect(lines).toContain('我们的解读，不是作者的：');
    expect(lines).toContain('以上为所署作者的观点，不代表本机器人或本社群。');
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
    expect(before.lines).toContain('Our reading ends on 6 Feb 2026.');
    expect(before.text).not.toContain('Expired');
  });

  it('says what voids a claim when its author says so, and that he does not when he does not', async () => {
    const levels = [madeUp({ claim: { voidedBy: 'a weekly close under 100' } }), madeUp()];
    const { lines } = await openTidemark({ levels })('/levels');
    expect(lines).toContain('The author names what voids it: a weekly close under 100');
    expect(lines).toContain('The author does not say what voids it.');
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

  it('shows a hostile quotation cleaned', async () => {
    const levels = [madeUp({ claim: { words: 'buy\u202e now\u0007 \u200b@everyone' } })];
    const { text } = await openTidemark({ levels })('/levels');
    expect(text).toContain('“buy now @everyone”');
  });
});

describe('/levels before anything was said', () => {
  it('shows no claim that lies ahead of the clock', async () => {
    const { lines } = await openTidemark({ now: '2026-01-25' })('/levels');
    expect(lines).toContain('No price level is known yet.');
    expect(lines.join('\n')).not.toContain('93,000');
  });
});
