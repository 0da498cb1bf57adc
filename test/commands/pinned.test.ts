import { describe, expect, it } from 'vitest';
import { CONSOLE, placeId } from '../../src/core/place.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { madeUpPinned } from '../support/made-up-posts.ts';

const NOW = '2026-11-25T12:00:00Z';
const AT = Date.parse(NOW);
const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);

const open = () => {
  const bot = openPlaces({ now: NOW });
  const lose = async (state: ReturnType<typeof madeUpPinned>['state']) => {
    const { nextAt: _, ...resting } = madeUpPinned(GROUP, { state, since: AT });
    await bot.places.posts.change(({ pinned }) => pinned.add(resting));
  };
  return { ...bot, lose, at: bot.in(GROUP), decisions: () => bot.places.decisions(GROUP, 10) };
};

describe('/pinned', () => {
  it('says that there is none, and offers one', async () => {
    const { lines, next } = await open().at('/pinned');
    expect(lines[0]).toBe('The pinned message of this place');
    expect(lines[1]).toContain('None. /pinned on posts one here and pins it');
    expect(next.map(({ line }) => line)).toEqual(['/pinned on', '/pinned']);
  });

  it('is switched on once, and says since when by the clocks there', async () => {
    const { at, places, woken, decisions } = open();
    await at('/settings timezone Shanghai');
    const { lines, next } = await at('/pinned on');
    expect(lines).toContain('A message is posted here now, and pinned.');
    expect(lines).toContain('Switched on Wed 25 Nov 2026, 20:00.');
    expect(next.map(({ line }) => line)).toEqual(['/pinned off', '/pinned']);
    expect(await places.posts.pinned(GROUP)).toMatchObject({ state: { is: 'wanted' }, nextAt: AT, by: 'telegram:7' });
    expect(woken).not.toEqual([]);
    expect((await at('/pinned ON')).lines).toContain('There is one already.');
    expect((await decisions()).map(({ what }) => what)).toEqual(['pinned.on', 'settings.timeZone']);
  });

  it('in Chinese says the same', async () => {
    const { inChinese } = open();
    const { lines } = await inChinese(GROUP)('/pinned on');
    expect(lines.slice(0, 2)).toEqual(['此处的置顶消息', '现在在此发布一条消息并置顶。']);
  });

  it('is switched off, and the message is no longer ours to change', async () => {
    const { at, places, decisions } = open();
    await at('/pinned on');
    expect((await at('/pinned off')).lines).toContain(
      'Switched off. The message stays where it is, and is not changed any more.',
    );
    expect(await places.posts.pinned(GROUP)).toBeUndefined();
    expect((await at('/pinned off')).lines).toContain('There is none.');
    expect(await decisions()).toMatchObject([{ what: 'pinned.off', before: '"wanted"' }, { what: 'pinned.on' }]);
  });

  it('an update that comes again changes nothing again', async () => {
    const { at, places, decisions } = open();
    await at('/pinned on', 'telegram:1');
    await at('/pinned off', 'telegram:2');
    await at('/pinned on', 'telegram:1');
    expect(await places.posts.pinned(GROUP)).toBeUndefined();
    expect(await decisions()).toHaveLength(2);
  });

  it.each([
    [{ is: 'unknown', since: AT, told: true }, 'It was sent Wed 25 Nov 2026, 12:00 without an answer'],
    [{ is: 'gone', told: true }, 'It does not stand here any more, and none is posted by itself.'],
    [{ is: 'refused', said: 'Bad Request: *no*', told: true }, 'The platform refused it: “Bad Request: *no*”.'],
  ] as const)('what is doubted or lost ($0.is) is posted again when somebody asks, once', async (state, says) => {
    const { at, lose, places, decisions } = open();
    await lose(state);
    const { text, next } = await at('/pinned');
    expect(text).toContain(says);
    expect(next.map(({ line }) => line)).toEqual(['/pinned now', '/pinned off', '/pinned']);
    expect((await at('/pinned now')).lines).toContain('It is posted again.');
    expect(await places.posts.pinned(GROUP)).toMatchObject({ state: { is: 'wanted' }, by: 'telegram:7' });
    expect((await at('/pinned now')).lines).toContain('There is one already.');
    expect(await decisions()).toMatchObject([{ what: 'pinned.now', before: `"${state.is}"` }]);
  });

  it('what stands there is only looked at, however often somebody asks, and pinned where it could not be', async () => {
    const { at, lose, places } = open();
    await lose({ is: 'standing', message: '1000', shows: 'aa11', changedAt: AT, pin: 'refused' });
    expect((await at('/pinned')).text).toContain('but the bot may not pin it');
    expect((await at('/pinned now')).lines).toContain('It is looked at now, and changed where it is out of date.');
    expect(await places.posts.pinned(GROUP)).toMatchObject({
      state: { is: 'standing', message: '1000', pin: 'due' },
      nextAt: AT,
    });
  });

  it('a setting of the place, or of what it lies in, has it looked at again', async () => {
    const { in: inPlace, places } = open();
    await places.posts.change(({ pinned }) => pinned.add(madeUpPinned(TOPIC, { nextAt: AT + 999_999 })));
    await inPlace(GROUP)('/settings language zh-CN');
    expect((await places.posts.pinned(TOPIC))?.nextAt).toBe(AT);
  });

  it('says why it rests where nothing can be posted', async () => {
    const { at, places } = open();
    await at('/pinned on');
    await places.once(undefined, async ({ suspend }) => ({
      done: await suspend(GROUP, { reason: 'no_right', since: AT }),
    }));
    expect((await at('/pinned')).text).toContain('the bot may not post there');
  });

  it('is for moderators', async () => {
    const { in: inPlace, places } = open();
    for (const line of ['/pinned', '/pinned on', '/pinned now'])
      expect((await inPlace(GROUP, 'member')(line)).failure).toMatchObject({ code: 'not_allowed', role: 'moderator' });
    expect(await places.posts.pinned(GROUP)).toBeUndefined();
  });

  it('at a console says that nothing can be pinned there', async () => {
    const { in: inPlace } = open();
    for (const line of ['/pinned', '/pinned on'])
      expect((await inPlace(CONSOLE)(line)).failure).toEqual({ code: 'no_pins_here' });
  });

  it.each(['/pinned maybe', '/pinned on off'])('says what may be typed instead of %s', async (line) => {
    expect((await open().at(line)).failure?.code).toMatch(/^bad_option|too_many_words$/u);
  });
});
