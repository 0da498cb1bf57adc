import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, priceSchema, TIMEFRAMES } from '../../src/core/level.ts';
import { type LevelChoices, levelWords, readLevelWords } from '../../src/core/level-words.ts';
import { isoDate } from '../../src/core/week.ts';

describe('a level as it is typed', () => {
  it.each<
    [typed: string, choices: Omit<LevelChoices, 'price' | 'expiresOn'> & { price?: number; expiresOn?: string | null }]
  >([
    ['BTC 93000 reclaim 1d', { asset: 'BTC', price: 93000, direction: 'reclaim_above', timeframe: '1d' }],
    ['btc 93k', { asset: 'BTC', price: 93000 }],
    ['$BTC $93k', { asset: 'BTC', price: 93000 }],
    ['BTC 93,000', { asset: 'BTC', price: 93000 }],
    ['BTC 93 000', { asset: 'BTC', price: 93000 }],
    ['BTC 1,111,111.5', { asset: 'BTC', price: 1111111.5 }],
    ['比特币 9.3万', { asset: 'BTC', price: 93000 }],
    ['比特币9.29万美元', { asset: 'BTC', price: 92900 }],
    ['BTC 9.3w', { asset: 'BTC', price: 93000 }],
    ['btc 12w', { asset: 'BTC', price: 120000 }],
    ['ＢＴＣ ９３０００ ４ｈ', { asset: 'BTC', price: 93000, timeframe: '4h' }],
    ['btc/usdt 93000', { asset: 'BTC', price: 93000 }],
    ['btc93000', { asset: 'BTC', price: 93000 }],
    ['1d reclaim 93k bitcoin', { asset: 'BTC', price: 93000, direction: 'reclaim_above', timeframe: '1d' }],
    ['SOL hold 111 4h 2 closes', { asset: 'SOL', price: 111, direction: 'hold_above', timeframe: '4h', closes: 2 }],
    ['SOL hold above 111', { asset: 'SOL', price: 111, direction: 'hold_above' }],
    ['SOL lose 111 weekly', { asset: 'SOL', price: 111, direction: 'lose_below', timeframe: '1w' }],
    ['SOL close below 111 on the daily chart', { asset: 'SOL', price: 111, direction: 'lose_below', timeframe: '1d' }],
    ['SOL closes above 111', { asset: 'SOL', price: 111, direction: 'reclaim_above' }],
    ['ETH rejected at 3,330 hourly', { asset: 'ETH', price: 3330, direction: 'reject_below', timeframe: '1h' }],
    ['ETH fails to close above 3330', { asset: 'ETH', price: 3330, direction: 'reject_below' }],
    ['ETH 3330 band 0.5% until 2026-12-31', { asset: 'ETH', price: 3330, rearmPercent: 0.5, expiresOn: '2026-12-31' }],
    ['ETH 3330 no end', { asset: 'ETH', price: 3330, expiresOn: null }],
    ['ETH 3330 on kraken sure', { asset: 'ETH', price: 3330, venue: 'Kraken', sure: true }],
    ['ETH 3330 on bananas', { asset: 'ETH', price: 3330, venue: 'bananas' }],
    ['ETH 3330 okx', { asset: 'ETH', price: 3330, venue: 'OKX' }],
    ['binance coin 888 on binance', { asset: 'BNB', price: 888, venue: 'Binance' }],
    ['XRP 2 closes 3', { asset: 'XRP', price: 2, closes: 3 }],
    ['ADA 0.333', { asset: 'ADA', price: 0.333 }],
    ['ADA .333', { asset: 'ADA', price: 0.333 }],
    ['比特币 站上 9.3万 日线', { asset: 'BTC', price: 93000, direction: 'reclaim_above', timeframe: '1d' }],
    [
      '比特币收复93000美元，4小时，连续两根',
      { asset: 'BTC', price: 93000, direction: 'reclaim_above', timeframe: '4h', closes: 2 },
    ],
    ['以太坊 守住 3,330 周线', { asset: 'ETH', price: 3330, direction: 'hold_above', timeframe: '1w' }],
    ['以太坊守住3330上方', { asset: 'ETH', price: 3330, direction: 'hold_above' }],
    [
      '大饼 跌破 88000 4 小时线 连续2根',
      { asset: 'BTC', price: 88000, direction: 'lose_below', timeframe: '4h', closes: 2 },
    ],
    ['SOL 在 111 受阻', { asset: 'SOL', price: 111, direction: 'reject_below' }],
    ['SOL 未能站上 111', { asset: 'SOL', price: 111, direction: 'reject_below' }],
    [
      'SOL 111 缓冲 1.5% 截至 2026年12月1日 在币安',
      { asset: 'SOL', price: 111, rearmPercent: 1.5, expiresOn: '2026-12-01', venue: 'Binance' },
    ],
    ['SOL 111 1小时 确认', { asset: 'SOL', price: 111, timeframe: '1h', sure: true }],
    ['bananas 111', { asset: 'bananas', price: 111 }],
    ['4h', { timeframe: '4h' }],
    ['', {}],
  ])('%s', (typed, choices) => {
    expect(readLevelWords(typed)).toEqual({ choices });
  });

  it.each([
    ['BTC 93,5', 'bad_price', '93,5'],
    ['BTC 1,2345', 'bad_price', '1,2345'],
    ['BTC 1e5', 'bad_price', '1e5'],
    ['BTC 93m', 'bad_timeframe', '93m'],
    ['BTC 93000%', 'bad_price', '93000%'],
    ['BTC -93000', 'not_positive', '-93000'],
    ['BTC −93k', 'not_positive', '−93k'],
    ['BTC 0', 'not_positive', '0'],
    ['BTC 0.0', 'not_positive', '0.0'],
    ['BTC 99999999999', 'too_large', '99999999999'],
    [`BTC ${'9'.repeat(30)}`, 'too_large', '9'.repeat(30)],
    ['BTC NaN', 'words_left', 'NaN'],
    ['BTC 93000 94000', 'twice', '94000'],
    ['BTC ETH 93000', 'twice', 'ETH'],
    ['BTC 93000 4h 1d', 'twice', '1d'],
    ['BTC 93000 reclaim lose', 'twice', 'lose'],
    ['BTC 93000 reclaim below', 'twice', 'below'],
    ['BTC 93000 on kraken on okx', 'twice', 'on okx'],
    ['BTC 93000 15m', 'bad_timeframe', '15m'],
    ['BTC 93000 2h', 'bad_timeframe', '2h'],
    ['BTC 93000 30分钟', 'bad_timeframe', '30分钟'],
    ['BTC 93000 月线', 'bad_timeframe', '月线'],
    ['BTC 93000 closes 11', 'bad_closes', 'closes 11'],
    ['BTC 93000 0 closes', 'bad_closes', '0 closes'],
    ['BTC 93000 连续12根', 'bad_closes', '连续12根'],
    ['BTC 93000 band 51%', 'bad_band', 'band 51%'],
    ['BTC 93000 band -1%', 'bad_band', 'band -1%'],
    ['BTC 93000 until 2026-02-30', 'bad_date', 'until 2026-02-30'],
    ['BTC 93000 until friday', 'bad_date', 'until friday'],
    ['BTC 93000 reclaimm', 'words_left', 'reclaimm'],
    ['BTC 93000 constructor', 'words_left', 'constructor'],
    ['bananas 93000 apples', 'words_left', 'apples'],
  ])('%s is refused, and what is meant is named', (typed, code, part) => {
    const read = readLevelWords(typed);
    if (!('fault' in read)) throw new Error(`it was read: ${JSON.stringify(read)}`);
    expect([read.fault.code, typed.slice(read.fault.from, read.fault.to).trim()]).toEqual([code, part]);
  });
});

const choices = fc.record(
  {
    asset: fc.constantFrom('BTC', 'ETH', 'SOL', 'XRP', 'NEAR', 'SHORT_BTC').filter((key) => !key.includes('_')),
    price: fc
      .oneof(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e8 }).map((n) => Number(`${n}e-8`)),
      )
      .map((price) => priceSchema.parse(price)),
    direction: fc.constantFrom(...DIRECTIONS),
    timeframe: fc.constantFrom(...TIMEFRAMES),
    closes: fc.integer({ min: 1, max: 10 }),
    rearmPercent: fc.integer({ min: 0, max: 5000 }).map((n) => n / 100),
    expiresOn: fc.constantFrom(null, isoDate('2026-12-31'), isoDate('2027-02-01')),
    venue: fc.constantFrom('Binance', 'Kraken', 'OKX'),
    sure: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

describe('a level as it is written', () => {
  it('is read back to the same', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(readLevelWords(levelWords(chosen))).toEqual({ choices: chosen });
      }),
    );
  });

  it('is read in any order of its words', () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat()), (chosen, chance) => {
        const parts = Object.entries(chosen).map(([key, value]) => levelWords({ [key]: value }));
        const shuffled = parts
          .map((part) => ({ part, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ part }) => part);
        expect(readLevelWords(shuffled.join(', '))).toEqual({ choices: chosen });
      }),
    );
  });

  it('whatever is typed is read or refused, and a price that is read can be one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const read = readLevelWords(typed);
        if ('choices' in read && read.choices.price !== undefined) {
          expect(read.choices.price).toBeGreaterThan(0);
          expect(read.choices.price).toBeLessThanOrEqual(1e9);
        }
      }),
    );
  });
});
