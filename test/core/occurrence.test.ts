import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrenceKey, periodOf } from '../../src/core/occurrence.ts';
import { placeId } from '../../src/core/place.ts';
import { localDateTime } from '../../src/core/wall-clock.ts';
import { addDays, publicationMonday, weekEnding } from '../../src/core/week.ts';
import { runsBetween, type Weekly } from '../../src/core/weekly.ts';

const DAY_MS = 86_400_000;

describe('the week that a run is about', () => {
  it.each([
    ['on Monday morning in Shanghai, before it is out', '2026-11-23T09:00+08:00', 'Asia/Shanghai', '2026-11-20'],
    ['on Monday as it begins in Auckland', '2026-11-23T00:00+13:00', 'Pacific/Auckland', '2026-11-20'],
    [
      'on Sunday evening in Honolulu, when it is Monday in New York',
      '2026-11-22T22:00-10:00',
      'Pacific/Honolulu',
      '2026-11-13',
    ],
    ['on Tuesday in London', '2026-11-24T18:00Z', 'Europe/London', '2026-11-20'],
    ['on Friday, as the next week ends', '2026-11-27T23:59-05:00', 'America/New_York', '2026-11-20'],
    ['on Saturday, when the next has ended and is not out', '2026-11-28T12:00+08:00', 'Asia/Shanghai', '2026-11-20'],
    ['on the last minute of Sunday', '2026-11-29T23:59+08:00', 'Asia/Shanghai', '2026-11-20'],
    ['on the Monday after New Year', '2027-01-04T09:00Z', 'Europe/London', '2027-01-01'],
    ['on a leap day', '2028-02-29T09:00Z', 'Europe/London', '2028-02-25'],
  ])('%s', (_, moment, zone, week) => {
    expect(periodOf(Date.parse(moment), zone)).toBe(week);
  });

  it('came out on the Monday on or before the date of the run there', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (at, zone) => {
        const { date } = localDateTime(at, zone);
        const monday = publicationMonday(periodOf(at, zone));
        return monday <= date && date < addDays(monday, 7);
      }),
    );
  });

  it('is another for each run of a weekly schedule, and none is left out', () => {
    const schedules = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      time: fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
      timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    }) as fc.Arbitrary<Weekly>;
    fc.assert(
      fc.property(schedules, fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) }), (weekly, from) => {
        const weeks = runsBetween(weekly, from, from + 400 * DAY_MS, 60).map((at) => periodOf(at, weekly.timeZone));
        for (const [at, week] of weeks.entries()) if (at > 0) expect(week).toBe(addDays(weeks[at - 1] ?? week, 7));
      }),
    );
  });
});

describe('what is posted once', () => {
  it('has one key for a schedule, a place and a week', () => {
    const group = placeId('telegram', -111);
    const key = occurrenceKey('33', group, weekEnding('2026-11-20'));
    expect(key).toBe('33|telegram:-111|2026-11-20');
    expect(occurrenceKey('33', placeId('telegram', -111, 22), weekEnding('2026-11-20'))).not.toBe(key);
    expect(occurrenceKey('33|telegram:-111', group, weekEnding('2026-11-20'))).not.toBe(
      occurrenceKey('33', group, weekEnding('2026-11-20')),
    );
  });
});
