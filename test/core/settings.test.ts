import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeId, placePath, type Settings } from '../../src/core/place.ts';
import { settle, withSetting } from '../../src/core/settings.ts';
import { findTimeZone, timeZonesLike, wallTime } from '../../src/core/time-zone.ts';

describe('a place lies in', () => {
  it.each([
    ['telegram:111', ['telegram:111']],
    ['telegram:-1003:33', ['telegram:-1003', 'telegram:-1003:33']],
    ['discord:301:401:402', ['discord:301', 'discord:301:401', 'discord:301:401:402']],
    ['discord:dm:403', ['discord:dm:403']],
    ['console:here', ['console:here']],
  ])('%s: %j', (id, path) => {
    const [platform, ...rest] = id.split(':');
    expect(placePath(placeId(platform as 'telegram', ...rest))).toEqual(path);
  });

  it.each(['', 'telegram', 'irc:1', 'telegram:1:2:3:4', 'telegram:1 2', 'telegram:../x', `telegram:${'9'.repeat(40)}`])(
    'no place is called %j',
    (id) => {
      const [platform, ...rest] = id.split(':');
      expect(() => placeId(platform as 'telegram', ...rest)).toThrow();
    },
  );
});

describe('what holds at a place', () => {
  const settings: fc.Arbitrary<Settings> = fc.record(
    { locale: fc.constantFrom('en', 'zh-CN'), timeZone: fc.constantFrom('UTC', 'Asia/Tokyo') },
    { requiredKeys: [] },
  );
  const path = placePath(placeId('discord', 301, 401, 402));

  it('is what the innermost of its places sets, and says which', () => {
    fc.assert(
      fc.property(fc.array(settings, { minLength: 3, maxLength: 3 }), (all) => {
        const settled = settle(path.map((id, at) => ({ id, settings: all[at] ?? {} })));
        for (const name of ['locale', 'timeZone'] as const) {
          const at = all.findLastIndex((each) => each[name] !== undefined);
          expect(settled[name]).toEqual(at < 0 ? undefined : { value: all[at]?.[name], from: path[at] });
        }
      }),
    );
  });

  it('changes in one setting alone, and is as before once that is taken away', () => {
    fc.assert(
      fc.property(settings, (before) => {
        const { timeZone: _, ...rest } = before;
        expect(withSetting(before, 'timeZone', 'Asia/Tokyo')).toEqual({ ...before, timeZone: 'Asia/Tokyo' });
        expect(withSetting(before, 'timeZone', undefined)).toEqual(rest);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    [' asia/shanghai ', 'Asia/Shanghai'],
    ['shanghai', 'Asia/Shanghai'],
    ['New York', 'America/New_York'],
    ['utc', 'UTC'],
    ['上海', 'Asia/Shanghai'],
    ['Beijing', 'Asia/Shanghai'],
    ['紐約', 'America/New_York'],
    ['Europe/Berlin', 'Europe/Berlin'],
  ])('typed as %j is %s', (typed, zone) => {
    expect(findTimeZone(typed)).toBe(zone);
  });

  it.each(['', 'mars', 'UTC+8', '+08:00', 'GMT-3', '../etc/passwd', 'constructor'])('%j is none', (typed) => {
    expect(findTimeZone(typed)).toBeUndefined();
  });

  it('is offered by the beginning of its city first', () => {
    expect(timeZonesLike('shang', 3)).toEqual(['Asia/Shanghai']);
    expect(timeZonesLike('par', 2)).toEqual(['America/Paramaribo', 'Europe/Paris']);
  });

  it('shows the hour there, also where clocks go forward', () => {
    expect(wallTime(Date.parse('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe('01:59');
    expect(wallTime(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe('03:00');
    expect(wallTime(Date.parse('2026-11-25T16:00:00Z'), 'Asia/Shanghai')).toBe('00:00');
  });
});
