import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { placeId } from '../../src/core/place.ts';
import { createLog } from '../../src/log.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);

function open() {
  const app = openSharedApp(
    stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
    createLog('error', () => undefined),
    { places: createPlaceBookInMemory() },
  );
  const from = (place: typeof GROUP) => ({ person: 'telegram:7', place });
  return {
    language: async (place: typeof GROUP, line = '/sol', chosen?: true) =>
      (await app.run({ line, locale: 'en', role: 'member', from: from(place), ...(chosen && { chosen }) })).locale,
    set: (place: typeof GROUP, value: string) =>
      app.run({ line: `/settings language ${value}`, locale: 'en', role: 'moderator', from: from(place) }),
  };
}

describe('the language of a place', () => {
  it('is that of the client until one is set, then the one that is set, there and in its topics', async () => {
    const { language, set } = open();
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['en', 'en']);
    await set(GROUP, 'zh-CN');
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['zh-CN', 'zh-CN']);
    await set(TOPIC, 'en');
    expect([await language(GROUP), await language(TOPIC)]).toEqual(['zh-CN', 'en']);
  });

  it('does not count where whoever asked chose another', async () => {
    const { language, set } = open();
    await set(GROUP, 'zh-CN');
    expect(await language(GROUP, '/sol', true)).toBe('en');
    expect(await language(GROUP, '/lang en /sol')).toBe('en');
  });

  it('never makes one place answer with what another may see alone', async () => {
    const { language, set } = open();
    await set(GROUP, 'zh-CN');
    expect(await language(placeId('telegram', -1004), '/settings')).toBe('en');
  });
});
