import { describe, expect, it } from 'vitest';
import {
  liesIn,
  movedId,
  placeId,
  placeIdSchema,
  placePath,
  platformOf,
  SETTING_NAMES,
  settingsSchema,
} from '../../src/core/place.ts';

const GROUP = placeId('telegram', -1);

describe('a place', () => {
  it.each([
    [['telegram', -1003], ['telegram:-1003']],
    [
      ['telegram', -1003, 33],
      ['telegram:-1003', 'telegram:-1003:33'],
    ],
    [
      ['discord', 301, 401, 402],
      ['discord:301', 'discord:301:401', 'discord:301:401:402'],
    ],
    [['discord', 'dm', 403], ['discord:dm:403']],
    [['console', 'here'], ['console:here']],
  ] as const)('%j lies in what leads to it, outermost first', ([platform, ...path], ids) => {
    const id = placeId(platform, ...path);
    expect([placePath(id), platformOf(id)]).toEqual([ids, platform]);
  });

  it.each([
    [placeId('telegram', -1), true],
    [placeId('telegram', -1, 33), true],
    [placeId('telegram', -10), false],
    [placeId('telegram', -10, 1), false],
    [placeId('discord', 1), false],
  ])('%s in the group telegram:-1: %s', (id, inside) => {
    expect(liesIn(id, GROUP)).toBe(inside);
  });

  it('has another id once its group has moved, and its own where another has', () => {
    const supergroup = placeId('telegram', -1001);
    expect(movedId(placeId('telegram', -1, 33), GROUP, supergroup)).toBe('telegram:-1001:33');
    expect(movedId(placeId('telegram', -10, 33), GROUP, supergroup)).toBe('telegram:-10:33');
  });

  it.each(['mars:1', 'telegram:', 'telegram:1:2:3:4', 'telegram:a b', "telegram:'; drop table places"])(
    'is never %j',
    (typed) => {
      expect(placeIdSchema.safeParse(typed).success).toBe(false);
    },
  );
});

describe('what may be set at a place', () => {
  it('is known by name, and nothing else is taken', () => {
    expect(SETTING_NAMES).toEqual(['locale', 'timeZone', 'quietHours', 'style', 'marks', 'theme', 'colours']);
    expect(settingsSchema.safeParse({ colour: 'red' }).success).toBe(false);
  });

  it.each([
    ['22:00', true],
    ['24:00', false],
    ['7:00', false],
  ])('quiet hours from %s: %s', (from, fits) => {
    expect(settingsSchema.safeParse({ quietHours: { from, to: '07:00' } }).success).toBe(fits);
  });
});
