import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfDay,
  dayNumber,
  isoDate,
  newestDueWeek,
  newYorkDate,
  publicationMonday,
  reportingWeek,
  weekBefore,
  weekContaining,
  weekday,
  weekEnding,
  weekEndingSchema,
  weeksBetween,
  weeksOld,
  weekToPost,
} from '../../src/core/week.ts';

const dates = fc
  .integer({ min: dayNumber(isoDate('2000-01-01')), max: dayNumber(isoDate('2099-12-31')) })
  .map(dateOfDay);

describe('the reporting week', () => {
  it('runs from Saturday to the Friday that names it, and is published on the Monday after', () => {
    const end = weekEnding('2026-01-23');
    expect(reportingWeek(end)).toEqual({ start: '2026-01-17', end: '2026-01-23' });
    expect(publicationMonday(end)).toBe('2026-01-26');
  });

  it.each(['2026-01-22', '2026-01-24', '2026-02-30', '2026-1-23', 'friday'])('is not named by %s', (date) => {
    expect(weekEndingSchema.safeParse(date).success).toBe(false);
  });

  it('holds every date in exactly one week', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { start, end } = reportingWeek(weekContaining(date));
        return start <= date && date <= end && weekday(end) === 5;
      }),
    );
  });

  it('of which a report speaks is the newest that had ended the day before', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const ended = weekBefore(date);
        return ended < date && addDays(ended, 7) >= date;
      }),
    );
    expect(weekBefore(isoDate('2026-01-26'))).toBe('2026-01-23');
    expect(weekBefore(isoDate('2026-01-23'))).toBe('2026-01-16');
    expect(weekBefore(isoDate('2026-01-24'))).toBe('2026-01-23');
  });
});

describe('the week that should be out', () => {
  it.each([
    ['2026-01-26T15:00:00Z', '2026-01-16', 'its Monday is not over'],
    ['2026-01-27T04:59:00Z', '2026-01-16', 'it is still Monday in New York'],
    ['2026-01-27T05:00:00Z', '2026-01-23', 'Monday has ended in New York'],
    ['2026-01-30T12:00:00Z', '2026-01-23', 'the next week has not ended'],
    ['2026-01-31T12:00:00Z', '2026-01-23', 'the week that ended yesterday is not published'],
    ['2026-11-24T12:00:00Z', '2026-11-20', 'an ordinary Tuesday'],
  ])('at %s is %s: %s', (moment, week) => {
    expect(newestDueWeek(Date.parse(moment))).toBe(week);
  });

  it('never goes back as time goes on, through every change of the clocks', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 20 * 86_400_000 }),
        (at, later) => newestDueWeek(at) <= newestDueWeek(at + later),
      ),
    );
  });
});

describe('the week that a post is about', () => {
  it.each([
    ['2026-01-24T12:00:00Z', '2026-01-16', 'the Saturday after it ended'],
    ['2026-01-26T04:59:59Z', '2026-01-16', 'still Sunday in New York'],
    ['2026-01-26T05:00:00Z', '2026-01-23', 'from the first minute of its Monday in New York'],
    ['2026-01-26T15:00:00Z', '2026-01-23', 'its Monday: not late yet, and already waited for'],
    ['2026-01-30T23:00:00Z', '2026-01-23', 'until the next Monday'],
  ])('at %s is %s: %s', (moment, week) => {
    expect(weekToPost(Date.parse(moment))).toBe(week);
  });

  it('is never older than the week that should be out, and never one whose Monday has not come', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }), (at) => {
        const week = weekToPost(at);
        return week >= newestDueWeek(at) && publicationMonday(week) <= newYorkDate(at);
      }),
    );
  });
});

describe('age', () => {
  it('is counted in full weeks on New York’s calendar', () => {
    expect(weeksOld(weekEnding('2026-05-22'), Date.parse('2026-11-24T12:00:00Z'))).toBe(26);
    expect(weeksOld(weekEnding('2026-01-23'), Date.parse('2026-01-26T12:00:00Z'))).toBe(0);
    expect(newYorkDate(Date.parse('2026-01-27T04:59:59Z'))).toBe('2026-01-26');
  });

  it('between Fridays is a whole number', () => {
    expect(weeksBetween(weekEnding('2026-05-22'), weekEnding('2026-11-20'))).toBe(26);
  });
});
