import { describe, expect, it } from 'vitest';
import type { PlaceId } from '../../src/core/place.ts';
import { placeId } from '../../src/core/place.ts';
import { openTidemark } from '../support/ask.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = '2026-11-25T12:00:00Z';
const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);
const SERVER = placeId('discord', 301);
const CHANNEL = placeId('discord', 301, 401);
const THREAD = placeId('discord', 301, 401, 402);

/** A bot with places of its own, asked by a moderator of the place. */
function open() {
  const places = createPlaceBookInMemory();
  const ask = openTidemark({ now: NOW, places });
  let updates = 0;
  return {
    places,
    in: (place: PlaceId) => (line: string) => {
      updates += 1;
      return ask(line, { role: 'moderator', from: { person: 'telegram:7', place, update: `telegram:${updates}` } });
    },
    ask,
  };
}

describe('/settings', () => {
  it('says what holds, where it comes from, and offers what may be changed', async () => {
    const { in: inPlace } = open();
    const { lines, next } = await inPlace(GROUP)('/settings');
    expect(lines.slice(0, 3)).toEqual([
      'Settings of this place',
      'Language English · set nowhere',
      'Time zone UTC, where it is 12:00 · set nowhere',
    ]);
    expect(next.map(({ line }) => line)).toContain('/settings language zh-CN');
  });

  it('a topic inherits what is set for its group, until it is set for the topic itself', async () => {
    const { in: inPlace } = open();
    await inPlace(GROUP)('/settings timezone Shanghai');
    const inherited = 'Time zone Asia/Shanghai, where it is 20:00 · set for the whole group';
    expect((await inPlace(TOPIC)('/settings')).lines).toContain(inherited);
    await inPlace(TOPIC)('/settings timezone new york');
    expect((await inPlace(TOPIC)('/settings')).lines).toContain(
      'Time zone America/New_York, where it is 07:00 · set here',
    );
    expect((await inPlace(GROUP)('/settings')).lines).toContain(
      'Time zone Asia/Shanghai, where it is 20:00 · set here',
    );
    await inPlace(TOPIC)('/settings timezone default');
    expect((await inPlace(TOPIC)('/settings')).lines).toContain(inherited);
  });

  it('a thread inherits from its channel before its server', async () => {
    const { in: inPlace } = open();
    await inPlace(SERVER)('/settings timezone UTC');
    expect((await inPlace(THREAD)('/settings')).lines).toContain(
      'Time zone UTC, where it is 12:00 · set for the whole server',
    );
    await inPlace(CHANNEL)('/settings timezone Asia/Tokyo');
    expect((await inPlace(THREAD)('/settings')).lines).toContain(
      'Time zone Asia/Tokyo, where it is 21:00 · set for the channel',
    );
  });

  it('answers in the new language from then on', async () => {
    const { in: inPlace } = open();
    const { lines, locale } = await inPlace(GROUP)('/settings language 简体中文');
    expect([locale, lines[1]]).toEqual(['zh-CN', '语言 简体中文 · 在此设置']);
  });

  it('keeps who decided what and when, and nothing where nothing changed', async () => {
    const { in: inPlace, places } = open();
    await inPlace(GROUP)('/settings timezone Shanghai');
    await inPlace(GROUP)('/settings timezone asia/shanghai');
    await inPlace(GROUP)('/settings timezone default');
    const [later, first, ...none] = await places.decisions(GROUP, 10);
    const shared = { by: 'telegram:7', at: Date.parse(NOW), place: GROUP, what: 'settings.timeZone' };
    expect(first).toEqual({ ...shared, after: '"Asia/Shanghai"' });
    expect(later).toEqual({ ...shared, before: '"Asia/Shanghai"' });
    expect(none).toEqual([]);
    expect(await places.find([GROUP])).toEqual([]);
  });

  it('changes nothing again when the same update comes again, and says what holds', async () => {
    const { ask, places } = open();
    const by = (update: string) => ({ person: 'telegram:7', place: GROUP, update });
    await ask('/settings timezone Shanghai', { role: 'moderator', from: by('telegram:1') });
    await ask('/settings timezone Tokyo', { role: 'moderator', from: by('telegram:2') });
    const again = await ask('/settings timezone Shanghai', { role: 'moderator', from: by('telegram:1') });
    expect(again.lines).toContain('Time zone Asia/Tokyo, where it is 21:00 · set here');
    expect(await places.decisions(GROUP, 10)).toHaveLength(2);
  });

  it('is refused to members, and changes nothing then', async () => {
    const { ask, places } = open();
    const from = { person: 'telegram:8', place: GROUP };
    const { failure } = await ask('/settings language zh-CN', { role: 'member', from });
    expect(failure?.code).toBe('not_allowed');
    expect(await places.find([GROUP])).toEqual([]);
  });

  it.each([
    ['/settings colour blue', 'bad_option'],
    ['/settings language', 'missing_option'],
    ['/settings language klingon', 'language_unknown'],
    ['/settings timezone mars', 'zone_unknown'],
    ['/settings timezone UTC+8', 'zone_unknown'],
    ['/settings timezone __proto__', 'zone_unknown'],
  ])('%s is refused with what would do', async (line, code) => {
    const { in: inPlace, places } = open();
    expect((await inPlace(GROUP)(line)).failure?.code).toBe(code);
    expect(await places.find([GROUP])).toEqual([]);
  });
});

describe('/lang at a place whose language is set', () => {
  it('says so, and where that comes from', async () => {
    const { in: inPlace } = open();
    await inPlace(GROUP)('/settings language zh-CN');
    expect((await inPlace(TOPIC)('/lang')).lines).toContain(
      'Language of this place: 简体中文 · set for the whole group',
    );
    expect((await inPlace(placeId('telegram', 9))('/lang')).text).not.toContain('Language of this place');
  });
});

describe('/forget', () => {
  it('erases a place with its topics and who decided, and only when it is told to', async () => {
    const { in: inPlace, places } = open();
    const neighbour = placeId('telegram', -10031);
    for (const place of [GROUP, TOPIC, neighbour]) await inPlace(place)('/settings timezone Tokyo');
    const { next } = await inPlace(GROUP)('/forget');
    expect(await places.find([GROUP, TOPIC])).toHaveLength(2);
    await inPlace(GROUP)(next[0]?.line ?? '');
    expect(await places.find([GROUP, TOPIC, neighbour])).toHaveLength(1);
    expect(await places.decisions(GROUP, 10)).toEqual([]);
    expect(places.everything()).not.toContain(GROUP.concat('"'));
  });

  it('offers to leave where the bot is among others, erases the whole chat then, and says that the bot goes', async () => {
    const { ask, in: inPlace, places } = open();
    for (const place of [GROUP, TOPIC]) await inPlace(place)('/settings timezone Tokyo');
    const lines = async (place: typeof GROUP) => (await inPlace(place)('/forget')).next.map(({ line }) => line);
    expect(await lines(TOPIC)).toContain('/forget leave');
    const from = { person: 'telegram:7', place: TOPIC };
    expect(await ask('/forget leave', { role: 'moderator', from })).toMatchObject({ leaves: true });
    expect(await places.find([GROUP, TOPIC])).toEqual([]);
    const alone = placeId('telegram', 9);
    expect(await lines(alone)).not.toContain('/forget leave');
    const refused = await ask('/forget leave', { role: 'moderator', from: { ...from, place: alone } });
    expect(refused).toMatchObject({ failure: { code: 'bad_option' } });
  });

  it('is refused to members', async () => {
    const { ask } = open();
    const from = { person: 'telegram:8', place: GROUP };
    expect((await ask('/forget now', { role: 'member', from })).failure?.code).toBe('not_allowed');
  });
});
