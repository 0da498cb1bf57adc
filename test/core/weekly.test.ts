import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateTime, type WallTime, weekdayOf } from '../../src/core/wall-clock.ts';
import { dateOfDay, dayNumber } from '../../src/core/week.ts';
import { nextRun, runsBetween, type Weekly, weeklySchema } from '../../src/core/weekly.ts';
import { changesOfClocks, instantByTemporal } from '../support/temporal.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const utc = (at: number) => new Date(at).toISOString().slice(0, 16);
const at = (moment: string) => Date.parse(`${moment}Z`);

const weekly = (weekday: number, time: string, timeZone: string): Weekly =>
  weeklySchema.parse({ weekday, time, timeZone });
const next = (schedule: Weekly, after: string, runs: number) =>
  runsBetween(schedule, at(after), Number.POSITIVE_INFINITY, runs).map(utc);

const NAMED = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Shanghai',
];
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16) as WallTime);
const schedules = fc.record({
  weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  time: times,
  timeZone: fc.constantFrom(...NAMED, ...Intl.supportedValuesOf('timeZone')),
}) as fc.Arbitrary<Weekly>;
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('a weekly schedule', () => {
  it('in Shanghai, where clocks never change, runs every 168 hours', () => {
    const monday = weekly(1, '09:00', 'Asia/Shanghai');
    expect(next(monday, '2026-11-23T00:59', 2)).toEqual(['2026-11-23T01:00', '2026-11-30T01:00']);
  });

  it('runs after the moment it is asked at, never at it', () => {
    const monday = weekly(1, '09:00', 'Asia/Shanghai');
    expect(next(monday, '2026-11-23T01:00', 1)).toEqual(['2026-11-30T01:00']);
  });

  it('keeps its wall time when New York sets its clocks, and runs as soon as a missing hour is over', () => {
    const sunday = weekly(7, '02:30', 'America/New_York');
    expect(next(sunday, '2027-03-07T00:00', 3)).toEqual(['2027-03-07T07:30', '2027-03-14T07:00', '2027-03-21T06:30']);
  });

  it('runs once, the first time, in an hour that clocks show twice', () => {
    const sunday = weekly(7, '01:30', 'America/New_York');
    expect(next(sunday, '2027-11-07T00:00', 2)).toEqual(['2027-11-07T05:30', '2027-11-14T06:30']);
    expect(next(sunday, '2027-11-07T05:45', 1)).toEqual(['2027-11-14T06:30']);
  });

  it.each([
    [
      'Lord Howe moves by half an hour',
      weekly(7, '02:15', 'Australia/Lord_Howe'),
      '2026-10-01T00:00',
      '2026-10-03T15:30',
    ],
    ['Cairo leaves out midnight', weekly(5, '00:00', 'Africa/Cairo'), '2027-04-28T00:00', '2027-04-29T22:00'],
    [
      'Dublin has its summer as its standard',
      weekly(7, '01:30', 'Europe/Dublin'),
      '2027-03-27T00:00',
      '2027-03-28T01:00',
    ],
    ['London goes back', weekly(7, '01:30', 'Europe/London'), '2027-10-30T00:00', '2027-10-31T00:30'],
    [
      'Casablanca went back for Ramadan',
      weekly(7, '02:30', 'Africa/Casablanca'),
      '2025-02-22T00:00',
      '2025-02-23T01:30',
    ],
    ['Samoa had no Friday', weekly(5, '09:00', 'Pacific/Apia'), '2011-12-25T00:00', '2011-12-30T10:00'],
    ['a year ends', weekly(5, '00:00', 'Europe/London'), '2026-12-31T23:59', '2027-01-01T00:00'],
    ['a leap day comes', weekly(2, '12:00', 'UTC'), '2028-02-28T00:00', '2028-02-29T12:00'],
    ['a month ends', weekly(1, '08:00', 'Pacific/Kiritimati'), '2026-11-29T17:00', '2026-11-29T18:00'],
  ])('runs where %s', (_, schedule, after, run) => {
    expect(next(schedule, after, 1)).toEqual([run]);
  });

  it('does not run again when the clock of the machine is set back over its last run', () => {
    const monday = weekly(1, '09:00', 'Asia/Shanghai');
    const last = at('2026-11-23T01:00');
    expect(utc(nextRun(monday, last - HOUR_MS, last))).toBe('2026-11-30T01:00');
    fc.assert(
      fc.property(schedules, moments, fc.integer({ min: 0, max: 60 * DAY_MS }), (schedule, now, back) => {
        const run = nextRun(schedule, now);
        expect(nextRun(schedule, run - back, run)).toBe(nextRun(schedule, run));
      }),
    );
  });

  it('keeps its zone under the name that Intl gives it', () => {
    expect(weekly(1, '09:00', 'Asia/Kolkata').timeZone).toBe(weekly(1, '09:00', 'Asia/Calcutta').timeZone);
    expect(weekly(1, '09:00', 'shanghai').timeZone).toBe('Asia/Shanghai');
  });

  it('takes no zone that does not exist, no offset and no 25:00', () => {
    const kept = { weekday: 1, time: '09:00', timeZone: 'Asia/Shanghai' };
    expect(weeklySchema.safeParse(kept).success).toBe(true);
    for (const bad of [
      { timeZone: 'Mars/Base' },
      { timeZone: '+08:00' },
      { time: '25:00' },
      { time: '24:00' },
      { weekday: 0 },
    ])
      expect(weeklySchema.safeParse({ ...kept, ...bad }).success).toBe(false);
  });
});

describe('the runs of a weekly schedule', () => {
  it('come in order, one for each of its days on the calendar', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, from) => {
        const runs = runsBetween(schedule, from, from + 800 * DAY_MS, 200);
        const first = dayNumber(localDateTime(runs[0] ?? 0, schedule.timeZone).date);
        const dates = runs.map((_, week) => first + ((schedule.weekday - weekdayOf(first) + 10) % 7) - 3 + 7 * week);
        expect(runs).toEqual(
          dates.map((day) => instantByTemporal(dateOfDay(day), schedule.time, schedule.timeZone).at),
        );
        for (const [week, run] of runs.entries()) if (week > 0) expect(run).toBeGreaterThan(runs[week - 1] ?? run);
        expect(runs.length).toBeGreaterThanOrEqual(113);
      }),
    );
  });

  it('are what Temporal says around each change of the clocks in five years', () => {
    for (const timeZone of NAMED) {
      for (const change of changesOfClocks(timeZone, at('2022-01-01T00:00'), at('2027-12-31T00:00'))) {
        for (let minutes = -90; minutes <= 90; minutes += 15) {
          const { date, time, weekday } = localDateTime(change + minutes * 60_000, timeZone);
          const [run] = runsBetween({ weekday, time, timeZone }, change - 3 * DAY_MS, change + 3 * DAY_MS, 2);
          expect(run).toBe(instantByTemporal(date, time, timeZone).at);
        }
      }
    }
  });

  it('are those after the first moment until the last, and no more than asked for', () => {
    const monday = weekly(1, '09:00', 'Asia/Shanghai');
    const [first, third] = [at('2026-11-09T01:00'), at('2026-11-23T01:00')];
    expect(runsBetween(monday, first, third, 9).map(utc)).toEqual(['2026-11-16T01:00', '2026-11-23T01:00']);
    expect(runsBetween(monday, first, third, 1).map(utc)).toEqual(['2026-11-16T01:00']);
    expect(runsBetween(monday, third, first, 9)).toEqual([]);
  });
});
