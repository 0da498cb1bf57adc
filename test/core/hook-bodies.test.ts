import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHookBody } from '../../src/core/hook-bodies.ts';
import { readSymbol } from '../../src/core/hook-symbol.ts';
import { momentRefusal } from '../../src/core/touch-told.ts';
import { aicoinBody, tradingviewBody } from '../support/hook-bodies.ts';

const AT = Date.parse('2026-11-25T12:00:00Z');
const aicoin = (changes: object = {}) => readHookBody('aicoin', JSON.stringify({ ...aicoinBody(AT), ...changes }));
const tradingview = (changes: object = {}) =>
  readHookBody('tradingview', JSON.stringify({ ...tradingviewBody(AT), ...changes }));

describe('what AiCoin sends', () => {
  it('is a touch of what it was set to watch for', () => {
    expect(aicoin()).toEqual({
      ...{ by: 'aicoin', asset: 'BTC', quote: 'usdt', exchange: 'Binance', price: 111_022.2, at: AT },
      threshold: { price: 111_000, way: 'up' },
    });
  });

  it.each([
    ['Up to', 'up'],
    ['Down to', 'down'],
    [' down TO ', 'down'],
  ])('watches %s', (type, way) => {
    const triggerCondition = { type, threshold: '111000' };
    expect(aicoin({ triggerCondition })).toMatchObject({ threshold: { price: 111_000, way } });
  });

  it('counts in nothing we know where it says another word, so that its threshold is no price', () => {
    expect(aicoin({ triggerCondition: { type: 'Rise by', threshold: '3%' } })).toMatchObject({ price: 111_022.2 });
    expect(aicoin({ triggerCondition: { type: 'Rise by', threshold: '3%' } })).not.toHaveProperty('threshold');
  });

  it('may have fields that we do not know yet', () => {
    expect(aicoin({ alertId: 7, nested: { deep: [1] } })).toMatchObject({ asset: 'BTC' });
  });

  it.each([
    [{ eventType: 'volume_alert' }],
    [{ source: 7 }],
    [{ exchange: 'x'.repeat(41) }],
    [{ exchange: null }],
    [{ symbol: ['BTCUSDT'] }],
    [{ symbol: 'B' }],
    [{ symbol: 'x'.repeat(41) }],
    [{ triggerCondition: 'Up to 111000' }],
    [{ triggerCondition: { type: 'Up to' } }],
    [{ triggerCondition: { type: 'Up to', threshold: -111 } }],
    [{ triggerCondition: { type: 'Up to', threshold: '1.11e5' } }],
    [{ currentPrice: undefined }],
    [{ currentPrice: true }],
    [{ remark: { text: 'x' } }],
    [{ remark: 'x'.repeat(2_001) }],
    [{ timestamp: undefined }],
    [{ timestamp: -1 }],
    [{ timestamp: 1.5 }],
    [{ timestamp: 'yesterday' }],
    [{ timestamp: '2026-11-25T12:00:00' }],
  ])('is refused with %j', (changes) => {
    expect(aicoin(changes)).toBe('malformed');
  });
});

describe('our template for TradingView', () => {
  it('is a touch at the price that it saw, when it fired', () => {
    const read = { by: 'tradingview', asset: 'BTC', quote: 'usdt', exchange: 'BINANCE', price: 111_022.2 };
    expect(tradingview()).toEqual({ ...read, at: AT });
    expect(tradingview({ timenow: '2026-11-25T12:00:44Z' })).toEqual({ ...read, at: AT + 44_000 });
    expect(tradingview({ close: 111_022.2, interval: 240 })).toEqual({ ...read, at: AT });
  });

  it.each([
    [{ note: 'a field that is not ours' }],
    [{ ticker: undefined }],
    [{ close: '{{close}}' }],
    [{ close: '111,022.2' }],
    [{ interval: 'x'.repeat(13) }],
    [{ time: '{{time}}' }],
    [{ timenow: '' }],
  ])('is refused with %j', (changes) => {
    expect(tradingview(changes)).toBe('malformed');
  });
});

describe('a body', () => {
  it('of the other sender is of the wrong kind', () => {
    expect(readHookBody('aicoin', JSON.stringify(tradingviewBody(AT)))).toBe('wrong_kind');
    expect(readHookBody('tradingview', JSON.stringify(aicoinBody(AT)))).toBe('wrong_kind');
  });

  it.each(['', 'BTC crossed 111000', '{', '{"ticker": {{ticker}}}', 'undefined'])(
    'that is no JSON is none: %s',
    (body) => {
      expect(readHookBody('aicoin', body)).toBe('not_json');
    },
  );

  it.each(['null', '[]', '7', '"x"', 'true', '{}', '{"__proto__": {"source": "AiCoin"}}'])(
    'of %s is malformed',
    (body) => {
      expect([readHookBody('aicoin', body), readHookBody('tradingview', body)]).toEqual(['malformed', 'malformed']);
    },
  );

  it('whose price and threshold cannot both be right is refused', () => {
    expect(aicoin({ currentPrice: 1_110_222 })).toBe('far_apart');
    expect(aicoin({ currentPrice: 11_102.2 })).toBe('far_apart');
  });

  it.each([
    Number.NaN,
    0,
    -111,
    '0',
    '0.00',
    '-111',
    '+111',
    '1.11e5',
    '1e308',
    1e308,
    1e-7,
    Infinity,
    '.5',
    '5.',
    '０',
    '',
    ' ',
    '0x1F',
    'NaN',
  ])('with the price %s is refused', (price) => {
    expect([aicoin({ currentPrice: price }), tradingview({ close: price })]).toEqual(['malformed', 'malformed']);
  });

  it('reads the same price from a number and from its digits, and any other text as none', () => {
    const amounts = fc.integer({ min: 1, max: 999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amounts, (amount) => {
        const read = { price: amount };
        expect(tradingview({ close: amount })).toMatchObject(read);
        expect(tradingview({ close: String(amount) })).toMatchObject(read);
        expect(tradingview({ close: ` ${amount.toFixed(2)} ` })).toMatchObject(read);
      }),
    );
  });

  it('never throws and never makes a touch out of what is none', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('aicoin' as const, 'tradingview' as const), (body, kind) => {
        expect(readHookBody(kind, body)).toBeTypeOf('string');
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(aicoinBody(AT))), fc.jsonValue()), (changes) => {
        const read = aicoin(changes);
        if (typeof read === 'string') return;
        expect(read.price).toBeGreaterThan(0);
        expect(Number.isSafeInteger(read.at)).toBe(true);
      }),
    );
  });

  it('says its moment in seconds, in milliseconds or with a zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), (seconds) => {
        const at = seconds * 1_000;
        for (const timestamp of [seconds, String(seconds), at, String(at), new Date(at).toISOString()])
          expect(aicoin({ timestamp })).toMatchObject({ at });
      }),
    );
    expect(aicoin({ timestamp: '2026-11-25T20:00:00+08:00' })).toMatchObject({ at: AT });
  });
});

describe('when it was', () => {
  it.each([
    [0, undefined],
    [15 * 60_000, undefined],
    [15 * 60_000 + 1, 'stale'],
    [-5 * 60_000, undefined],
    [-5 * 60_000 - 1, 'ahead'],
  ])('%i ms ago: %s', (ago, refusal) => {
    expect(momentRefusal({ at: AT - ago }, AT)).toBe(refusal);
  });
});

describe('a pair as programs write it', () => {
  it.each([
    ['BTCUSDT', 'BTC', 'usdt'],
    ['btcusdt', 'BTC', 'usdt'],
    ['BTC/USDT', 'BTC', 'usdt'],
    ['BTC-USDT', 'BTC', 'usdt'],
    ['BTC_USDT', 'BTC', 'usdt'],
    ['btcusdt:okex', 'BTC', 'usdt'],
    ['BINANCE:BTCUSDT', 'BTC', 'usdt'],
    ['BINANCE:BTCUSDT.P', 'BTC', 'usdt'],
    ['BTC-USDT-SWAP', 'BTC', 'usdt'],
    ['XBTUSD', 'BTC', 'usd'],
    ['KRAKEN:XBTUSD', 'BTC', 'usd'],
    ['BTCBUSD', 'BTC', 'busd'],
    ['ETHUSDC', 'ETH', 'usdc'],
    ['UNI:BTCUSDT', 'BTC', 'usdt'],
    ['AAVEUSD', 'AAVE', 'usd'],
    ['sol/fdusd', 'SOL', 'fdusd'],
    ['ＢＴＣＵＳＤＴ', 'BTC', 'usdt'],
  ])('%s is %s in %s', (typed, asset, quote) => {
    expect(readSymbol(typed)).toEqual({ asset, quote });
  });

  it('may be the asset alone', () => {
    expect(readSymbol('BTC')).toEqual({ asset: 'BTC' });
    expect(readSymbol('COINBASE:BTC')).toEqual({ asset: 'BTC' });
  });

  it.each(['BTCEUR', 'BTC/KRW', 'ETHBTC', 'SOL-ETH', 'BINANCE:BTCTRY', 'BTC/'])(
    '%s is no price in dollars',
    (typed) => {
      expect(readSymbol(typed)).toBe('not_dollars');
    },
  );

  it.each([
    ...[
      '',
      'USDT',
      'USDTUSD',
      'WBTCUSDT',
      'BTCDOMUSDT',
      'DOGEUSDT',
      'SHORT_BTC',
      'MULTI',
      'a:b:c',
      'BTC:ETH',
      'BTCUSDT:ETHUSDT',
      'BTC//USDT',
    ],
    ...['BTC-USDT-241227', 'BTC1!', '/', ':'],
  ])('%s is none that we know', (typed) => {
    expect(readSymbol(typed)).toBe('asset_unknown');
  });
});
