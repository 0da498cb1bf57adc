import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, NEVER_QUIET, type QuietHours, quietEnds, readQuietHours } from '../../src/core/quiet-hours.ts';
import { wallTime } from '../../src/core/time-zone.ts';

const MINUTE = 60_000;
const DAY = 1_440;

describe('quiet hours', () => {
  it.each([
    ['22:00-07:00', '22:00', '07:00'],
    ['22-7', '22:00', '07:00'],
    ['22 - 7', '22:00', '07:00'],
    ['22:00～07:00', '22:00', '07:00'],
    ['２２：００－７：３０', '22:00', '07:30'],
    ['22:00–07:00', '22:00', '07:00'],
    ['22点到7点', '22:00', '07:00'],
    ['从22点半至7点', '22:30', '07:00'],
    ['22時15分到7點', '22:15', '07:00'],
    ['from 22:00 to 7:00', '22:00', '07:00'],
    ['13-14', '13:00', '14:00'],
    ['22-24', '22:00', '00:00'],
  ])('typed as %s are from %s to %s', (typed, from, to) => {
    expect(readQuietHours(typed)).toEqual({ from, to });
  });

  it.each(['22:00-22:00', '0-0', '7点到7点'])('from an hour to itself are none: %s', (typed) => {
    expect(readQuietHours(typed)).toEqual(NEVER_QUIET);
    expect(isQuiet(0, NEVER_QUIET, 'UTC')).toBe(false);
  });

  it.each(['', '22', '22:00', '25-7', '22:60-7', '24:30-7', '0-24', '22-7-8', '-22-7', '22-7pm', '22.5-7', 'night'])(
    '%j are none',
    (typed) => {
      expect(readQuietHours(typed)).toBeUndefined();
    },
  );

  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const someHours: fc.Arbitrary<QuietHours> = fc.record({ from: clock, to: clock });

  it('are read as they are shown', () => {
    fc.assert(
      fc.property(someHours, ({ from, to }) => {
        expect(readQuietHours(`${from}-${to}`)).toEqual(from === to ? NEVER_QUIET : { from, to });
      }),
    );
  });

  it('go over midnight', () => {
    const night = { from: '22:00', to: '07:00' };
    const at = (time: string) => Date.parse(`2026-11-25T${time}Z`);
    expect(isQuiet(at('21:59:59'), night, 'UTC')).toBe(false);
    expect(isQuiet(at('22:00:00'), night, 'UTC')).toBe(true);
    expect(isQuiet(at('06:59:59'), night, 'UTC')).toBe(true);
    expect(isQuiet(at('07:00:00'), night, 'UTC')).toBe(false);
    expect(quietEnds(at('22:00:30'), night, 'UTC')).toBe(Date.parse('2026-11-26T07:00:00Z'));
    expect(quietEnds(at('12:00:00'), night, 'UTC')).toBeUndefined();
  });

  it.each([
    ['an hour that is skipped', 'America/New_York', '2026-03-08T05:00:00Z', '02:30', '2026-03-08T07:00:00Z'],
    ['an hour that comes twice', 'America/New_York', '2026-11-01T05:00:00Z', '02:30', '2026-11-01T07:30:00Z'],
    ['half an hour that is skipped', 'Australia/Lord_Howe', '2026-10-03T14:00:00Z', '02:15', '2026-10-03T15:30:00Z'],
  ])('end rightly over %s', (_, zone, at, to, end) => {
    expect(quietEnds(Date.parse(at), { from: '23:00', to }, zone)).toBe(Date.parse(end));
  });

  /** Nights in which the clocks of that place change, and one in which none do. */
  const NIGHTS = {
    'America/New_York': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
    'Australia/Lord_Howe': ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'],
    'Africa/Cairo': ['2026-04-23T22:00:00Z', '2026-10-29T21:00:00Z'],
    'Africa/Casablanca': ['2026-02-15T02:00:00Z', '2026-03-22T02:00:00Z'],
    'Asia/Shanghai': ['2026-11-25T16:00:00Z'],
  };

  it.each(Object.entries(NIGHTS).flatMap(([zone, nights]) => nights.map((night) => [zone, night] as const)))(
    'in %s around %s end at the first minute that is not quiet, found minute by minute',
    (zone, night) => {
      const change = Date.parse(night);
      if (zone !== 'Asia/Shanghai')
        expect(wallTime(change - 1, zone)).not.toBe(oneMinuteBefore(wallTime(change, zone)));
      fc.assert(
        fc.property(someHours, fc.integer({ min: -DAY, max: DAY }), fc.nat(59_999), (hours, minutes, within) => {
          const at = change + minutes * MINUTE + within;
          expect(quietEnds(at, hours, zone)).toBe(firstLoudMinute(at, hours, zone));
        }),
        { numRuns: 60 },
      );
    },
  );
});

function firstLoudMinute(at: number, hours: QuietHours, zone: string): number | undefined {
  if (!isQuiet(at, hours, zone)) return undefined;
  let minute = Math.floor(at / MINUTE) * MINUTE;
  while (isQuiet(minute, hours, zone)) minute += MINUTE;
  return minute;
}

function oneMinuteBefore(clock: string): string {
  const minutes = (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + DAY - 1) % DAY;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
