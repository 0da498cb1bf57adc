import { describe, expect, it } from 'vitest';
import type { DailyCandles } from '../../src/core/candle.ts';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';
import { closesTo, madeUpCandles, NOW } from '../support/made-up-prices.ts';
import { briefText, FRIDAYS, playPrices } from '../support/play-prices.ts';

const { openAt, answerTo } = playPrices();

describe('the volatility in /rotation', () => {
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
    const bundled = { BTC: FRIDAYS, ETH: FRIDAYS };
    const { lines, text } = await answerTo('/rotation', { offline: true, bundled });
    expect(lines).toContain('Realised volatility takes 31 closes in a row up to 23 Jan 2026. Known: BTC 1, ETH 1.');
    expect(text).not.toContain('High beta');
  });

  it('is in Chinese', async () => {
    const { lines } = await answerTo('/rotation', { binance: { BTC: swing(1.01), ETH: FRIDAYS } }, 'zh-CN');
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
    const { live, host } = await openAt({ binance: Object.fromEntries(many.map((coin) => [coin, swing(1.01)])) });
    const reports = [madeUpReport('2026-01-23', { total: 999, BTC: 11.1, ETH: 11.1, MULTI: 888, ...flows })];
    const { lines } = await openTidemark({ now: NOW, reports, live })('/rotation');
    expect(host.paths().toSorted()).toEqual(
      ['AVAX', 'DOT', 'LINK', 'SUI', 'UNI', 'XTZ'].map((coin) => `/binance/${coin}`),
    );
    expect(lines).toContain('Smaller ones of the week, not looked up: ADA, AAVE.');
  });

  it('in a brief answer leaves it out with its passport, and keeps what flows cannot show', async () => {
    const told = await answerTo('/rotation', { binance: { BTC: swing(1.01), ETH: 500 } });
    expect(briefText(told)).toContain('Flows do not show whether money is new');
    expect(briefText(told)).not.toMatch(/Binance|volatility/u);
  });
});
