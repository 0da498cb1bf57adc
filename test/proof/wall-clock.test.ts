import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/core/wall-clock.ts';
import { changesOfClocks, dateAndTime, instantByTemporal, wallTimesAtChange } from '../support/temporal.ts';

/** Minutes from the two times that clocks show as they change. */
const AWAY = [-1200, -1, 0, 1, 17, 59, 1200];

const timesAround = (change: number, zone: string) =>
  wallTimesAtChange(change, zone).flatMap((wall) => AWAY.map((minutes) => dateAndTime(wall.add({ minutes }))));

describe('every change of the clocks from 1970 to 2100', () => {
  it('in every zone of IANA is taken as Temporal takes it, before it, in it and after it', () => {
    const others: string[] = [];
    let asked = 0;
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const times = changesOfClocks(zone, 0, Date.UTC(2100, 11, 31)).flatMap((change) => timesAround(change, zone));
      for (const [date, time] of times) {
        const ours = instantOf(date, time, zone);
        const theirs = instantByTemporal(date, time, zone);
        if (ours.at !== theirs.at || ours.shifted !== theirs.shifted) others.push(`${date} ${time} ${zone}`);
      }
      asked += times.length;
    }
    expect(others).toEqual([]);
    expect(asked).toBeGreaterThan(100_000);
  });
});
