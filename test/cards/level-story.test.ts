import { describe, expect, it } from 'vitest';
import { happenedLine } from '../../src/cards/level-story.ts';
import { DIRECTIONS } from '../../src/core/level.ts';
import { type LevelHappened, levelHappenedSchema } from '../../src/core/level-story.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { barTo } from '../support/judging.ts';
import { madeUpLevel } from '../support/play-prices.ts';

const level = (direction: string, closes = 1) => madeUpLevel({}, { direction, closes, timeframe: '4h' });
const bar = barTo(level('reclaim_above'), '2026-01-27T12:00Z', [210.9, 233.1, 188.7, 215.34]);
const happened = (what: string, more: object = {}): LevelHappened =>
  levelHappenedSchema.parse({ what, level: 'btc-222', at: bar.closesAt, seenAt: bar.closesAt, bar, ...more });
const told = (more: object = {}): LevelHappened =>
  levelHappenedSchema.parse({
    ...{ what: 'told', level: 'btc-222', at: bar.closesAt, seenAt: bar.closesAt, by: 'tradingview', price: 222.2 },
    ...more,
  });
const read = (of: ReturnType<typeof level>, what: LevelHappened, zone = 'UTC', locale: 'en' | 'zh-CN' = 'en') =>
  rendererFor(locale).text(happenedLine(of, what, zone));

describe('what happened to a level', () => {
  it.each([
    [
      'reclaim_above',
      'crossed',
      'Reclaimed: closed above $222 at 215.34 USDT (4-hour candle to Tue 27 Jan 2026, 12:00).',
    ],
    ['reclaim_above', 'failed', 'Reclaim failed: closed back at or below $222, at 215.34 USDT'],
    ['reclaim_above', 'touched', 'Touched $222, not closed above it: high 233.10 USDT, close 215.34 USDT'],
    ['reclaim_above', 'armed', 'Watched again: closed 1% or more below $222, at 215.34 USDT'],
    ['hold_above', 'crossed', 'Lost: closed below $222 at 215.34 USDT'],
    ['hold_above', 'failed', 'Regained: closed back at or above $222'],
    ['hold_above', 'touched', 'Touched $222, not closed below it: low 188.70 USDT'],
    ['lose_below', 'crossed', 'Lost: closed below $222'],
    ['lose_below', 'failed', 'Regained: closed back at or above $222'],
    ['reject_below', 'crossed', 'Not rejected: closed above $222'],
    ['reject_below', 'failed', 'Rejected after all: closed back at or below $222'],
    ['reject_below', 'armed', 'Watched again: closed 1% or more below $222'],
  ])('to one to %s that is %s', (direction, what, line) => {
    expect(read(level(direction), happened(what))).toContain(line);
  });

  it('names how many closes it took, and how many are still to come', () => {
    expect(read(level('reclaim_above', 2), happened('crossed'))).toContain('closed above $222 2 times in a row at');
    expect(read(level('reclaim_above', 3), happened('closed_beyond', { closes: 2 }))).toContain(
      'Closed above $222, close 2 of the 3 it takes: 215.34 USDT',
    );
  });

  it('is by the clocks of whoever reads it', () => {
    expect(read(level('reclaim_above'), happened('crossed'), 'Asia/Shanghai')).toContain('Tue 27 Jan 2026, 20:00');
  });

  it('is what a program says where a program says it, which no candle has confirmed', () => {
    expect(read(level('reclaim_above'), told())).toBe(
      'TradingView says that it saw a price of $222.2, Tue 27 Jan 2026, 12:00. No closed candle has confirmed it.',
    );
    expect(read(level('reclaim_above'), told({ by: 'aicoin', exchange: 'OKX\u202e' }))).toContain(
      'AiCoin says that it saw a price of $222.2 on OKX,',
    );
  });

  it.each([
    [{ price: 93_011.1, quote: 'usdt' }, '93,011.10 USDT'],
    [{ price: 93_011.1, quote: 'usd' }, '$93,011.10'],
    [{ price: 93_011.1 }, '$93,011.1'],
    [{ price: 1e-7 }, '$0.0000001'],
    [{ price: 1e-7, quote: 'usdt' }, '0.0000001000 USDT'],
  ])('is what a program says in the dollar of its pair: %j', (said, price) => {
    expect(read(level('reclaim_above'), told(said))).toContain(`saw a price of ${price}, Tue`);
  });

  it.each(LOCALES)('can be told of every direction in %s', (locale) => {
    const all = [
      ...(['armed', 'touched', 'crossed', 'failed'] as const).map((what) => happened(what)),
      ...(['closed_beyond', 'fell_back'] as const).map((what) => happened(what, { closes: 1 })),
      ...[told(), told({ exchange: 'Kraken' })],
    ];
    const lines = DIRECTIONS.flatMap((direction) => all.map((each) => read(level(direction, 2), each, 'UTC', locale)));
    expect(lines.every((line) => line.length > 20 && !line.includes('{'))).toBe(true);
    expect(lines.some((line) => /[\u4e00-\u9fff]/u.test(line))).toBe(locale === 'zh-CN');
  });
});
