import { describe, expect, it } from 'vitest';
import type { PlaceId } from '../../src/core/place.ts';
import { placeId } from '../../src/core/place.ts';
import { SETTING_WORDS, settingTyped } from '../../src/core/setting-rows.ts';
import { message } from '../../src/i18n/message.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
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
    expect(lines.slice(0, 6)).toEqual([
      'Settings of this place',
      'Language English · not set',
      'Time zone UTC, now 12:00 · not set',
      'Quiet hours none · not set',
      'Answers full · not set',
      'Marks arrows · not set',
    ]);
    expect(next.map(({ line }) => line)).toContain('/settings language zh-CN');
  });

  it('a topic inherits what is set for its group, until it is set for the topic itself', async () => {
    const { in: inPlace } = open();
    await inPlace(GROUP)('/settings timezone Shanghai');
    const inherited = 'Time zone Asia/Shanghai, now 20:00 · set for the whole group';
    expect((await inPlace(TOPIC)('/settings')).lines).toContain(inherited);
    await inPlace(TOPIC)('/settings timezone new york');
    expect((await inPlace(TOPIC)('/settings')).lines).toContain('Time zone America/New_York, now 07:00 · set here');
    expect((await inPlace(GROUP)('/settings')).lines).toContain('Time zone Asia/Shanghai, now 20:00 · set here');
    await inPlace(TOPIC)('/settings timezone default');
    expect((await inPlace(TOPIC)('/settings')).lines).toContain(inherited);
  });

  it('a thread inherits from its channel before its server', async () => {
    const { in: inPlace } = open();
    await inPlace(SERVER)('/settings timezone UTC');
    expect((await inPlace(THREAD)('/settings')).lines).toContain('Time zone UTC, now 12:00 · set for the whole server');
    await inPlace(CHANNEL)('/settings timezone Asia/Tokyo');
    expect((await inPlace(THREAD)('/settings')).lines).toContain(
      'Time zone Asia/Tokyo, now 21:00 · set for the channel',
    );
  });

  it('says whether it is quiet there now, and until when by the clocks there', async () => {
    const { in: inPlace } = open();
    const quietLine = async (line: string) => (await inPlace(GROUP)(line)).lines.find((each) => /^Quiet/u.test(each));
    expect(await quietLine('/settings quiet 22-7')).toBe('Quiet hours 22:00 to 07:00, not quiet now · set here');
    await inPlace(GROUP)('/settings timezone Auckland');
    expect(await quietLine('/settings')).toBe('Quiet hours 22:00 to 07:00, quiet now until 07:00 · set here');
    const chinese = await inPlace(GROUP)('/settings language zh-CN');
    expect(chinese.lines).toContain('静默时段 22:00 至 07:00，现在静默，到 07:00 · 在此设置');
  });

  it.each(['quiet 22:00～07:00', '静默 22点到7点', 'quiet 22:00-07:00', 'Quiet 22-7'])(
    'takes quiet hours as people type them: %s',
    async (typed) => {
      const { in: inPlace, places } = open();
      await inPlace(GROUP)(`/settings ${typed}`);
      expect((await places.find([GROUP]))[0]?.settings).toEqual({ quietHours: { from: '22:00', to: '07:00' } });
    },
  );

  it.each(['off', '关', '7-7'])(
    'a topic of a quiet group is never quiet once it says %s, and inherits by default',
    async (off) => {
      const { in: inPlace } = open();
      await inPlace(GROUP)('/settings quiet 22-7');
      expect((await inPlace(TOPIC)('/settings')).text).toContain('not quiet now · set for the whole group');
      expect((await inPlace(TOPIC)(`/settings quiet ${off}`)).lines).toContain('Quiet hours none · set here');
      expect((await inPlace(TOPIC)('/settings 静默 默认')).text).toContain('not quiet now · set for the whole group');
    },
  );

  it.each(['style brief', 'Style BRIEF', '样式 简短'])(
    'takes a style in the words of either language: %s',
    async (typed) => {
      const { in: inPlace } = open();
      const { lines, next } = await inPlace(GROUP)(`/settings ${typed}`);
      expect(lines.slice(1)).toContain('Answers brief · set here');
      expect(next.map(({ line }) => line)).toEqual(
        expect.arrayContaining(['/settings style full', '/settings style default']),
      );
    },
  );

  it.each(SETTING_WORDS)('takes %s by the name it is shown under in Chinese', (word) => {
    expect(settingTyped(rendererFor('zh-CN').text(message(`settings-${word}`)))).toBe(word);
  });

  it.each([
    ['zh-CN', 'style', '简短'],
    ['zh-CN', 'style', '完整'],
    ['zh-CN', 'marks', '箭头'],
    ['zh-CN', 'marks', '色块'],
    ['en', 'style', 'full'],
    ['en', 'marks', 'colours'],
  ] as const)('takes what it shows in %s for %s: %s', async (locale, setting, shown) => {
    const { ask } = open();
    const from = { person: 'telegram:7', place: GROUP };
    const { text } = await ask(`/settings ${setting} ${shown}`, { locale, role: 'moderator', from });
    expect(text).toMatch(new RegExp(` ${shown} · (?:set here|在此设置)`, 'u'));
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
    expect(again.lines).toContain('Time zone Asia/Tokyo, now 21:00 · set here');
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
    ['/settings __proto__ 22-7', 'bad_option'],
    ['/settings style loud', 'choice_unknown'],
    ['/settings style constructor', 'choice_unknown'],
    ['/settings quiet at night', 'quiet_hours_unknown'],
    ['/settings quiet 0-24', 'quiet_hours_unknown'],
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
