import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localDateTime, type WallTime, wallTimeSchema } from '../../src/core/wall-clock.ts';
import { dateOfDay, isoDate } from '../../src/core/week.ts';
import {
  changesOfClocks,
  dateAndTime,
  instantByTemporal,
  localByTemporal,
  wallTimesAtChange,
} from '../support/temporal.ts';

const time = (text: string): WallTime => wallTimeSchema.parse(text);
const utc = (at: number) => new Date(at).toISOString().slice(0, 16);

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
const days = fc.integer({ min: 0, max: Math.floor(Date.UTC(2100, 11, 31) / 86_400_000) }).map(dateOfDay);
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => time(new Date(minute * 60_000).toISOString().slice(11, 16)));
const moments = fc.integer({ min: 0, max: Date.UTC(2100, 11, 31) });

describe('a time that clocks show', () => {
  it.each([
    ['2026-11-23', '09:00', 'Asia/Shanghai', '2026-11-23T01:00', undefined],
    ['2027-03-14', '01:59', 'America/New_York', '2027-03-14T06:59', undefined],
    ['2027-03-14', '03:00', 'America/New_York', '2027-03-14T07:00', undefined],
    ['2026-11-25', '09:00', 'Europe/Dublin', '2026-11-25T09:00', undefined],
    ['2028-02-29', '00:00', 'Europe/London', '2028-02-29T00:00', undefined],
    ['2026-12-31', '23:59', 'Pacific/Kiritimati', '2026-12-31T09:59', undefined],
  ])('%s %s in %s is once', (date, at, zone, moment, shifted) => {
    const instant = instantOf(isoDate(date), time(at), zone);
    expect([utc(instant.at), instant.shifted]).toEqual([moment, shifted]);
  });

  it.each([
    ['2027-03-14', '02:00', 'America/New_York', '2027-03-14T07:00'],
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:00'],
    ['2027-03-14', '02:59', 'America/New_York', '2027-03-14T07:00'],
    ['2027-03-28', '01:30', 'Europe/London', '2027-03-28T01:00'],
    ['2027-03-28', '01:30', 'Europe/Dublin', '2027-03-28T01:00'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30'],
    ['2027-04-30', '00:00', 'Africa/Cairo', '2027-04-29T22:00'],
    ['2027-04-30', '00:30', 'Africa/Cairo', '2027-04-29T22:00'],
    ['2025-04-06', '02:30', 'Africa/Casablanca', '2025-04-06T02:00'],
    ['2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00'],
  ])('%s %s in %s, which no clock shows, is the first moment after the gap', (date, at, zone, moment) => {
    const instant = instantOf(isoDate(date), time(at), zone);
    expect([utc(instant.at), instant.shifted]).toEqual([moment, 'gap']);
  });

  it.each([
    ['2027-11-07', '01:30', 'America/New_York', '2027-11-07T05:30'],
    ['2027-10-31', '01:30', 'Europe/London', '2027-10-31T00:30'],
    ['2027-10-31', '01:30', 'Europe/Dublin', '2027-10-31T00:30'],
    ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45'],
    ['2027-10-28', '23:30', 'Africa/Cairo', '2027-10-28T20:30'],
    ['2025-02-23', '02:30', 'Africa/Casablanca', '2025-02-23T01:30'],
  ])('%s %s in %s, which clocks show twice, is the first of the two', (date, at, zone, moment) => {
    const instant = instantOf(isoDate(date), time(at), zone);
    expect([utc(instant.at), instant.shifted]).toEqual([moment, 'repeated']);
  });

  it('is what Temporal says in every zone, on any day from 1970 to 2100', () => {
    fc.assert(
      fc.property(zones, days, times, (zone, date, at) => {
        expect(instantOf(date, at, zone)).toEqual(instantByTemporal(date, at, zone));
      }),
      { numRuns: 2000 },
    );
  });

  it('is what Temporal says around a change of the clocks, to the minute', () => {
    const minutes = fc.integer({ min: -1500, max: 1500 });
    fc.assert(
      fc.property(zones, moments, minutes, fc.boolean(), (zone, from, away, earlier) => {
        const [change] = changesOfClocks(zone, from, from + 400 * 86_400_000);
        fc.pre(change !== undefined);
        const shown = wallTimesAtChange(change, zone)[earlier ? 0 : 1];
        const [date, at] = dateAndTime(shown.add({ minutes: away }));
        expect(instantOf(date, at, zone)).toEqual(instantByTemporal(date, at, zone));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what clocks show at a moment', () => {
  it('is the date, the time and the day of the week there', () => {
    const at = Date.parse('2026-11-29T23:30:00Z');
    expect(localDateTime(at, 'Asia/Shanghai')).toEqual({ date: '2026-11-30', time: '07:30', weekday: 1 });
    expect(localDateTime(at, 'America/New_York')).toEqual({ date: '2026-11-29', time: '18:30', weekday: 7 });
  });

  it('is what Temporal says in every zone, from 1970 to 2100', () => {
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        expect(localDateTime(at, zone)).toEqual(localByTemporal(at, zone));
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back to the moment, unless they show it twice', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const { date, time: shown } = localDateTime(moment, zone);
        const instant = instantOf(date, shown, zone);
        expect(instant.shifted).not.toBe('gap');
        if (instant.shifted === undefined) expect(moment - instant.at).toBeGreaterThanOrEqual(0);
        if (instant.shifted === undefined) expect(moment - instant.at).toBeLessThan(60_000);
      }),
    );
  });
});
