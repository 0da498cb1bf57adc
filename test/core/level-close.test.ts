import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, type Level, TIMEFRAMES, type Timeframe } from '../../src/core/level.ts';
import { isFar, knownClose, likelierPrice } from '../../src/core/level-close.ts';
import { crossesUp, type LevelState, takeBar } from '../../src/core/level-machine.ts';
import { nextDecisive } from '../../src/core/level-next.ts';
import { feedOf, TIMEFRAME_MS } from '../../src/core/market.ts';
import { barTo } from '../support/judging.ts';
import { madeUpLevel } from '../support/play-prices.ts';

describe('a price that may be a typo', () => {
  it.each([
    [9_300, 88_800, true, 93_000],
    [930_000, 88_800, true, 93_000],
    [93, 88_800, true, 93_000],
    [0.93, 88_800, true, 93_000],
    [93_000, 88_800, false, undefined],
    [266_400, 88_800, true, undefined],
    [266_399, 88_800, false, undefined],
    [29_600, 88_800, true, undefined],
    [29_601, 88_800, false, undefined],
    [3.33, 0.333, true, 0.333],
    [0.00000111, 88_800, true, undefined],
  ])('%d beside a close of %d', (price, close, far, likelier) => {
    expect([isFar(price, close), likelierPrice(price, close)]).toEqual([far, likelier]);
  });

  const amount = fc.double({ min: 1e-6, max: 1e8, noNaN: true });

  it('is moved by whole places, and only to where it is near', () => {
    fc.assert(
      fc.property(amount, amount, (price, close) => {
        const likelier = likelierPrice(price, close);
        if (likelier === undefined) return;
        const places = Math.log10(likelier / price);
        expect(Math.abs(places - Math.round(places))).toBeLessThan(1e-9);
        expect(isFar(likelier, close)).toBe(false);
      }),
    );
  });

  it('is far from a close as that is far from it', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(isFar(a, a)).toBe(false);
        if (isFar(a, b) && a > b) expect(a / b).toBeGreaterThan(2.999);
      }),
    );
  });
});

describe('the newest close of a level', () => {
  const level = madeUpLevel({}, { timeframe: '4h' });
  const last = barTo(level, '2026-01-27T12:00Z', [210.9, 233.1, 188.7, 215.34]);

  it('is that of its own candles where one is known, and none where nothing is', () => {
    expect(knownClose(level, undefined, { feed: feedOf(level), last })).toMatchObject({ is: 'bar', price: 215.34 });
    expect(knownClose(level, undefined, undefined)).toBeUndefined();
  });
});

describe('the next close that may decide', () => {
  const state = fc.oneof(
    fc.constant<LevelState>({ is: 'unseen' }),
    fc.constantFrom<LevelState>(
      { is: 'unarmed', since: 0 },
      { is: 'armed', since: 0, touched: false },
      { is: 'crossed', since: 0 },
      { is: 'failed', since: 0 },
      { is: 'closing', since: 0, closes: 1 },
    ),
  );

  it('is never earlier than any candle can decide, nor later than the best of them do', () => {
    fc.assert(
      fc.property(
        state,
        fc.constantFrom(...DIRECTIONS),
        fc.constantFrom(...TIMEFRAMES),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 1e13 }),
        (from, direction, timeframe, closes, now) => {
          const level = madeUpLevel({}, { direction, timeframe, closes });
          const next = nextDecisive(level, from, now);
          if (!next) throw new Error('nothing decides it any more');
          expect(next.at).toBeGreaterThan(now);
          if (next.can !== 'decides') return;
          const { timeframe: length } = level.reading;
          expect(firstCross(level, from, firstClose(next.at, length, now))).toBe(next.at);
        },
      ),
    );
  });

  /** When a level is crossed that each candle from a close on closes beyond. */
  function firstCross(level: Level, from: LevelState, first: number): number {
    const beyond = crossesUp(level.reading.direction) ? 333 : 111;
    let judged = from;
    for (let at = first; ; at += TIMEFRAME_MS[level.reading.timeframe]) {
      const bar = barTo(level, new Date(at).toISOString(), [beyond, beyond, beyond, beyond]);
      const { state: next, events } = takeBar(judged, { ...level.claim, ...level.reading }, bar);
      if (events.some(({ what }) => what === 'crossed')) return at;
      judged = next;
    }
  }

  /** The first close after a moment, of candles that one is known to end with. */
  function firstClose(known: number, timeframe: Timeframe, now: number): number {
    let at = known;
    while (at - TIMEFRAME_MS[timeframe] > now) at -= TIMEFRAME_MS[timeframe];
    return at;
  }

  it('is none where its reading ends before', () => {
    const level = madeUpLevel({}, { expiresOn: '2026-01-27', timeframe: '1w' });
    expect(
      nextDecisive(level, { is: 'armed', since: 0, touched: false }, Date.parse('2026-01-27T12:00Z')),
    ).toBeUndefined();
    const daily = madeUpLevel({}, { expiresOn: '2026-01-27' });
    expect(nextDecisive(daily, { is: 'armed', since: 0, touched: false }, Date.parse('2026-01-27T12:00Z'))?.at).toBe(
      Date.parse('2026-01-28T00:00Z'),
    );
  });
});
