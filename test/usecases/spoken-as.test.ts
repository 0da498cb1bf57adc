import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { placeId } from '../../src/core/place.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { keepSpokenAs } from '../../src/usecases/spoken-as.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const GROUP = placeId('telegram', -222);
const FORUM = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);
const SERVER = placeId('discord', 301);

let services: { readonly places: ReturnType<typeof createPlaceBookInMemory>; readonly clock: { now(): number } };
beforeEach(async () => {
  services = { places: createPlaceBookInMemory(), clock: stoppedClock(NOW) };
  await services.places.once(undefined, async ({ saveSettings }) => {
    for (const place of [GROUP, TOPIC, SERVER]) await saveSettings(place, { locale: 'zh-CN' });
    return {};
  });
});

const speakAs = (bot: string) => keepSpokenAs(services, 'telegram', bot);
const suspended = { reason: 'token_changed', since: NOW };

describe('the bot that a platform is spoken as', () => {
  it('changes nothing while it is the first or the same', async () => {
    expect([await speakAs('4242'), await speakAs('4242')]).toEqual([undefined, undefined]);
    expect(services.places.everything()).not.toContain('token_changed');
  });

  it('as another one has every chat of that platform suspended, with what is set there', async () => {
    await speakAs('4242');
    expect([await speakAs('4343'), await speakAs('4343')]).toEqual([2, undefined]);
    expect(await services.places.find([GROUP, FORUM, TOPIC, SERVER])).toEqual([
      { id: GROUP, settings: { locale: 'zh-CN' }, suspended },
      { id: FORUM, settings: {}, suspended },
      { id: TOPIC, settings: { locale: 'zh-CN' } },
      { id: SERVER, settings: { locale: 'zh-CN' } },
    ]);
  });

  it('has each chat go on once it is let in', async () => {
    await speakAs('4242');
    await speakAs('4343');
    expect(await followPlace(services, { is: 'regained', place: TOPIC, over: ['token_changed'] })).toBe('resumed');
    expect(await services.places.find([FORUM, TOPIC])).toEqual([{ id: TOPIC, settings: { locale: 'zh-CN' } }]);
    expect(await services.places.find([GROUP])).toMatchObject([{ suspended }]);
  });
});
