import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isoDate, weekday } from '../../src/core/week.ts';
import { bundledCloses } from '../../src/sources/bundled-closes.ts';
import { bundledFacts } from '../../src/sources/bundled-facts.ts';
import { openLive } from '../support/open-live.ts';

const PAIRS = [
  ['BTC', 'BTCUSDT'],
  ['ETH', 'ETHUSDT'],
];
const CLOSES = [
  ['2026-01-09', 111, 11.1],
  ['2026-01-16', 222, 22.2],
];

function open(file: object | string = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-closes-'));
  const whole =
    typeof file === 'string' ? file : { venue: 'Binance', quote: 'usdt', pairs: PAIRS, closes: CLOSES, ...file };
  writeFileSync(join(folder, 'friday-closes.json'), typeof whole === 'string' ? whole : JSON.stringify(whole));
  return bundledCloses(pathToFileURL(`${folder}/`));
}

describe('the closes of Fridays that ship with the bot', () => {
  it('are those of a named pair of Binance in USDT, closes alone', () => {
    expect(open()('ETH', isoDate('2026-01-27'))).toEqual({
      ...{ id: 'binance/candles/ETH/2026-01-16', source: 'binance', publisher: 'Binance', coverage: 'spot_pair' },
      asOf: { date: '2026-01-16' },
      value: {
        ...{ venue: 'Binance', pair: 'ETHUSDT', quote: 'usdt' },
        closed: [
          { date: '2026-01-09', close: 11.1 },
          { date: '2026-01-16', close: 22.2 },
        ],
      },
    });
  });

  it.each([
    ['2026-01-17', '2026-01-16'],
    ['2026-01-16', '2026-01-09'],
    ['2026-01-10', '2026-01-09'],
    ['2026-01-09', undefined],
  ])('that are known on %s end with %s: a Friday is over before it has a close', (until, newest) => {
    expect(open()('BTC', isoDate(until))?.value.closed.at(-1)?.date).toBe(newest);
  });

  it('are none of what has no column', () => {
    expect(open()('SOL', isoDate('2026-01-27'))).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['a price of nothing', { closes: [['2026-01-09', 0, 11.1]] }],
    ['a price in words', { closes: [['2026-01-09', '111', 11.1]] }],
    ['a column too few', { closes: [['2026-01-09', 111]] }],
    ['a column too many', { closes: [['2026-01-09', 111, 11.1, 1.11]] }],
    ['a day that is no Friday', { closes: [['2026-01-10', 111, 11.1]] }],
    ['Fridays out of order', { closes: CLOSES.toReversed() }],
    ['another quote', { quote: 'usd' }],
  ])('are refused whole where the file has %s', (_, file) => {
    expect(() => open(file)('BTC', isoDate('2026-01-27'))).toThrow('data_damaged');
  });

  it.each(['BTC', 'ETH', 'SOL', 'XRP'])('have one of %s for each week of the record they stand beside', (asset) => {
    const bundled = bundledFacts().candles?.(asset, isoDate('2026-07-27'));
    const dates = bundled?.value.closed.map(({ date }) => date) ?? [];
    expect(dates).toHaveLength(81);
    expect(dates.every((date) => weekday(date) === 5)).toBe(true);
  });

  it('stand in with their age where nobody is asked', async () => {
    const { live } = openLive({ sources: [], offline: true, bundled: bundledFacts(), now: '2026-01-27T12:00:00Z' });
    expect(await live.ask('candles', 'BTC')).toMatchObject({
      ...{ is: 'fact', origin: 'bundled', status: 'stale', publisher: 'Binance', asOf: { date: '2026-01-23' } },
      value: { pair: 'BTCUSDT', quote: 'usdt' },
    });
  });
});
