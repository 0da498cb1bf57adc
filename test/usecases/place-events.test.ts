import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { placeId } from '../../src/core/place.ts';
import type { PlaceEvent } from '../../src/core/place-event.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { madeUpDelivery, madeUpId } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const GROUP = placeId('telegram', -222);
const SUPERGROUP = placeId('telegram', -1005);
const FORUM = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);

let places: ReturnType<typeof createPlaceBookInMemory>;
beforeEach(() => {
  places = createPlaceBookInMemory();
});

const happens = (event: PlaceEvent, update?: string) =>
  followPlace({ places, clock: stoppedClock(NOW) }, event, update);
const isSet = (place: typeof GROUP, locale = 'zh-CN') =>
  places.once(undefined, async (changes) => {
    await changes.saveSettings(place, { locale });
    await changes.record({ by: 'telegram:42', at: NOW, place, what: 'settings.locale', after: JSON.stringify(locale) });
    return {};
  });
const found = async (place: typeof GROUP) => (await places.find([place]))[0];
const decided = async (place: typeof GROUP) => (await places.decisions(place, 10)).map(({ what }) => what);

describe('a group that becomes a supergroup', () => {
  const moved = { is: 'moved', from: GROUP, to: SUPERGROUP } as const;

  it('takes with it what is set there and what was decided', async () => {
    await isSet(GROUP);
    expect(await happens(moved)).toBe('moved');
    expect([await found(GROUP), await found(SUPERGROUP)]).toEqual([
      undefined,
      { id: SUPERGROUP, settings: { locale: 'zh-CN' } },
    ]);
    expect(await decided(SUPERGROUP)).toEqual(['moved', 'settings.locale']);
  });

  it('takes along what is set in it alone', async () => {
    await isSet(TOPIC);
    await happens({ is: 'moved', from: FORUM, to: SUPERGROUP });
    expect(await found(placeId('telegram', -1005, 33))).toMatchObject({ settings: { locale: 'zh-CN' } });
  });

  it('moves once, however often that is told, and leaves nothing of a group that had nothing', async () => {
    await isSet(GROUP);
    await happens(moved, 'one');
    await isSet(SUPERGROUP, 'en');
    expect([await happens(moved, 'one'), await happens(moved, 'two'), await happens(moved)]).toEqual(
      Array.from({ length: 3 }, () => 'nothing'),
    );
    expect(await found(SUPERGROUP)).toMatchObject({ settings: { locale: 'en' } });
    await happens({ is: 'moved', from: placeId('telegram', -9), to: placeId('telegram', -99) });
    expect(places.everything()).not.toContain('-9"');
  });

  it('is not held to be left, though that is what is heard of its old id', async () => {
    await isSet(GROUP);
    await happens({ is: 'lost', place: GROUP, reason: 'removed' });
    await happens(moved);
    expect(await found(SUPERGROUP)).toEqual({ id: SUPERGROUP, settings: { locale: 'zh-CN' } });
  });
});

describe('a place where nothing can be posted', () => {
  const lost = { is: 'lost', place: GROUP, reason: 'no_right' } as const;
  const regained = { is: 'regained', place: GROUP, over: ['no_right', 'removed'] } as const;

  it('is suspended with the reason and since when, and keeps what is set', async () => {
    await isSet(GROUP);
    expect(await happens({ ...lost, by: 'telegram:42' })).toBe('suspended');
    expect(await found(GROUP)).toEqual({
      id: GROUP,
      settings: { locale: 'zh-CN' },
      suspended: { reason: 'no_right', since: NOW },
    });
    const [decision] = await places.decisions(GROUP, 1);
    expect(decision).toEqual({ by: 'telegram:42', at: NOW, place: GROUP, what: 'suspended', after: '"no_right"' });
  });

  it('is suspended once: another reason later is noted, and is not news', async () => {
    await happens(lost);
    expect([await happens(lost), await happens({ ...lost, reason: 'removed' })]).toEqual(['nothing', 'nothing']);
    expect(await found(GROUP)).toMatchObject({ suspended: { reason: 'removed' } });
    expect(await decided(GROUP)).toEqual(['suspended', 'suspended']);
  });

  it('goes on once the right is back, as it was set', async () => {
    await isSet(GROUP);
    await happens(lost);
    expect([await happens(regained), await happens(regained)]).toEqual(['resumed', 'nothing']);
    expect(await found(GROUP)).toEqual({ id: GROUP, settings: { locale: 'zh-CN' } });
    expect(await decided(GROUP)).toEqual(['resumed', 'suspended', 'settings.locale']);
  });

  it('goes on with the posts that waited there, each looked at again at once', async () => {
    const suspended = { is: 'suspended', reason: 'no_right' } as const;
    await places.posts.change(async ({ deliveries }) => {
      await deliveries.add(madeUpDelivery(1, { place: GROUP, state: suspended }));
      await deliveries.add(madeUpDelivery(2, { place: GROUP, occasion: 'b', state: { ...suspended, reason: 'gone' } }));
      await deliveries.add(madeUpDelivery(3, { place: FORUM, state: suspended }));
    });
    await happens(lost);
    await happens(regained, 'one');
    await happens(regained, 'one');
    const found = (await Promise.all([1, 2, 3].map((number) => places.posts.delivery(madeUpId(number))))).map(
      (delivery) => [delivery?.state.is, delivery?.nextAt],
    );
    expect(found).toEqual([
      ['planned', NOW],
      ['suspended', undefined],
      ['suspended', undefined],
    ]);
  });

  it('stays suspended while something else stands in the way', async () => {
    await happens({ ...lost, place: TOPIC, reason: 'topic_closed' });
    expect(await happens({ ...regained, place: TOPIC })).toBe('nothing');
    expect(await happens({ ...regained, place: TOPIC, over: ['topic_closed'] })).toBe('resumed');
  });

  it('goes on with what it lies in, when something could be posted to it', async () => {
    await happens({ ...lost, place: FORUM });
    await happens({ ...lost, place: TOPIC, reason: 'topic_closed' });
    expect(await happens({ is: 'regained', place: TOPIC, over: ['no_right', 'topic_closed'] })).toBe('resumed');
    expect(await places.find([FORUM, TOPIC])).toEqual([]);
  });

  it('is not suspended again by an update that is told twice', async () => {
    await happens(lost, 'one');
    await happens(regained, 'two');
    expect([await happens(lost, 'one'), await found(GROUP)]).toEqual(['nothing', undefined]);
  });
});

describe('a place the bot was asked to leave', () => {
  it('is forgotten with all that lies in it and all that was decided there', async () => {
    await isSet(FORUM);
    await isSet(TOPIC);
    await isSet(GROUP);
    await happens({ is: 'lost', place: TOPIC, reason: 'topic_closed' });
    expect(await happens({ is: 'left', place: FORUM }, 'one')).toBe('forgotten');
    expect(places.everything()).not.toContain('-1003');
    expect(await found(GROUP)).toBeDefined();
  });
});
