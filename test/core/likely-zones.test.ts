import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyTimeZones } from '../../src/core/likely-zones.ts';
import { findTimeZone } from '../../src/core/time-zone.ts';

describe('zones that somebody may well mean', () => {
  it.each([
    [['en-GB'], ['Europe/London']],
    [['zh-CN'], ['Asia/Shanghai']],
    [['zh-TW'], ['Asia/Taipei']],
    [['de'], ['Europe/Berlin']],
    [['en-US'], ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'Pacific/Honolulu']],
    [
      ['en-GB', 'zh-CN'],
      ['Europe/London', 'Asia/Shanghai'],
    ],
  ])('for %j are among them %j', (tags, zones) => {
    expect(likelyTimeZones('UTC', tags, 25)).toEqual(expect.arrayContaining(zones));
  });

  it('begin with the one that holds and UTC, each once', () => {
    expect(likelyTimeZones('Asia/Tokyo', ['ja'], 25)).toEqual(['Asia/Tokyo', 'UTC']);
    expect(likelyTimeZones('UTC', ['nonsense tag', '', 'es-419'], 25)).toEqual(['UTC']);
  });

  it('are never more than asked for, whatever is said for a language, and each can be set', () => {
    const tags = fc.array(fc.oneof(fc.constantFrom('ru', 'pt-BR', 'en-CA', 'en-AU'), fc.string({ maxLength: 20 })));
    fc.assert(
      fc.property(tags, fc.integer({ min: 1, max: 30 }), (some, most) => {
        const zones = likelyTimeZones('Europe/Paris', some, most);
        expect(zones.length).toBeLessThanOrEqual(most);
        expect(new Set(zones).size).toBe(zones.length);
        for (const zone of zones) expect(findTimeZone(zone)).toBe(zone);
      }),
    );
  });
});
