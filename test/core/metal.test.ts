import { describe, expect, it } from 'vitest';
import { lastMetalPrice } from '../../src/core/metal.ts';
import { weekEnding } from '../../src/core/week.ts';
import { keptPrice } from '../support/kept-metals.ts';

const FRIDAY = weekEnding('2026-01-23');
const last = (...kept: readonly ReturnType<typeof keptPrice>[]) => lastMetalPrice(kept, FRIDAY)?.value.price;

describe('the last price of a week that was kept', () => {
  it.each([
    ['of Friday', '2026-01-23T15:00:00Z', 111],
    ['of the rest after it', '2026-01-25T22:59:00Z', 111],
    ['of Sunday evening is the next week’s', '2026-01-25T23:00:00Z', undefined],
    ['of Thursday evening in New York, which is Friday by UTC, is Thursday’s', '2026-01-23T04:59:00Z', undefined],
  ])('%s', (_, at, price) => {
    expect(last(keptPrice(111, at))).toBe(price);
  });

  it('is the latest of them by its moment', () => {
    expect(last(keptPrice(111, '2026-01-23T15:00:00Z'), keptPrice(222, '2026-01-23T21:30:00Z'))).toBe(222);
    expect(last(keptPrice(222, '2026-01-23T21:30:00Z'), keptPrice(111, '2026-01-23T15:00:00Z'))).toBe(222);
  });

  it('is no price that a token had while metal rested', () => {
    const token = (at: string) => keptPrice(111, at, { proxy: 'KAG' });
    expect(last(token('2026-01-24T15:00:00Z'))).toBeUndefined();
    expect(last(token('2026-01-23T22:30:00Z'))).toBe(111);
  });

  it('is none where what was kept has another shape, or no moment', () => {
    const kept = keptPrice(111, '2026-01-23T15:00:00Z');
    expect(last({ ...kept, body: '{"metal":"XAG","price":111}' })).toBeUndefined();
    expect(last({ ...kept, body: '{"ounce":111}' })).toBeUndefined();
  });
});
