import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMetalWeek, isMetalPriceLate, tradedMs } from '../../src/core/metal-hours.ts';
import { weekEnding } from '../../src/core/week.ts';

const at = (moment: string) => Date.parse(`${moment}Z`);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a price of metal', () => {
  it.each([
    ['an hour old on a Tuesday', '2026-01-27T11:00', '2026-01-27T12:00', false],
    ['a minute more on a Tuesday', '2026-01-27T10:59', '2026-01-27T12:00', true],
    ['of Friday before the close, on Saturday', '2026-01-23T21:59', '2026-01-24T12:00', false],
    ['of Friday before the close, just before it opens', '2026-01-23T21:59', '2026-01-25T22:59', false],
    ['of Friday before the close, 59 minutes of trade ago', '2026-01-23T21:59', '2026-01-25T23:58', false],
    ['of Friday before the close, an hour after it opened', '2026-01-23T21:59', '2026-01-26T00:01', true],
    ['of Friday afternoon, on Saturday', '2026-01-23T20:00', '2026-01-24T12:00', true],
    ['of the weekend itself', '2026-01-24T03:00', '2026-01-25T22:59', false],
    ['of before the daily rest, half an hour after it', '2026-01-21T21:59', '2026-01-21T23:30', false],
    ['of before the daily rest, an hour after it', '2026-01-21T21:59', '2026-01-22T00:00', true],
    ['of Thursday evening, which is Friday’s trade', '2026-01-22T23:30', '2026-01-23T00:45', true],
    ['of a year ago, on a Saturday', '2025-01-24T21:59', '2026-01-24T12:00', true],
    ['of what has not come yet', '2026-01-27T13:00', '2026-01-27T12:00', false],
    ['as clocks go forward over the weekend, 59 minutes of trade', '2026-03-06T21:59', '2026-03-08T22:58', false],
    ['as clocks go forward over the weekend, 61 minutes of trade', '2026-03-06T21:59', '2026-03-08T23:00', true],
    ['as clocks go back over the weekend, before it opens', '2026-10-30T20:59', '2026-11-01T22:59', false],
    ['as clocks go back over the weekend, 59 minutes of trade', '2026-10-30T20:59', '2026-11-01T23:58', false],
    ['as clocks go back over the weekend, 61 minutes of trade', '2026-10-30T20:59', '2026-11-02T00:00', true],
  ])('%s: %s looked at %s is late: %s', (_, moment, now, late) => {
    expect(isMetalPriceLate(at(moment), at(now))).toBe(late);
  });
});

it('trade is 23 hours a day on five days of any week, also where clocks change', () => {
  for (const friday of ['2026-01-23', '2026-03-06', '2026-10-30', '2026-12-25']) {
    const now = Date.parse(`${friday}T23:00:00Z`) + 2 * DAY;
    expect(tradedMs(now - 7 * DAY, now) / HOUR).toBeCloseTo(115, -1);
  }
  expect(tradedMs(at('2026-01-18T00:00'), at('2026-01-25T00:00'))).toBe(115 * HOUR);
});

it('time of trade adds up, and is never more than time', () => {
  const moment = fc.integer({ min: at('2026-02-20T00:00'), max: at('2026-03-20T00:00') });
  const some = fc.integer({ min: 0, max: 3 * DAY });
  fc.assert(
    fc.property(moment, some, some, (from, one, other) => {
      const [middle, to] = [from + one, from + one + other];
      expect(tradedMs(from, middle) + tradedMs(middle, to)).toBe(tradedMs(from, to));
      expect(tradedMs(from, to)).toBeLessThanOrEqual(to - from);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['2026-01-23', '2026-01-23T05:00', '2026-01-25T23:00'],
  ['2026-03-06', '2026-03-06T05:00', '2026-03-08T22:00'],
  ['2026-10-30', '2026-10-30T04:00', '2026-11-01T23:00'],
])('the end of the week to %s is from %s to %s UTC', (friday, from, to) => {
  expect(endOfMetalWeek(weekEnding(friday))).toEqual({ from: at(from), to: at(to) });
});
