import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import { createLog } from '../../../src/log.ts';
import { openSharedApp } from '../../../src/open-shared-app.ts';
import { followPlace } from '../../../src/usecases/place-events.ts';
import { happeningsAt } from '../../doubles/telegram/happenings.ts';
import { createPlaceBookInMemory } from '../../support/place-book-in-memory.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const SUPERGROUP = -1005;
const ADMINISTRATOR = 42;
const at = (...path: readonly number[]): PlaceId => placeId('telegram', ...path);

let bot: Awaited<ReturnType<typeof openBot>>;
let places: ReturnType<typeof createPlaceBookInMemory>;
let somebody: ReturnType<typeof happeningsAt>;
let happened: string[];
beforeEach(async () => {
  places = createPlaceBookInMemory();
  happened = [];
  bot = await openBot({
    app: openSharedApp(
      stoppedClock(NOW),
      createLog('error', () => undefined),
      { places },
    ),
    settings: {
      async onPlace(event, update) {
        const outcome = await followPlace({ places, clock: { now: () => NOW } }, event, update);
        happened.push(outcome);
        return outcome;
      },
    },
  });
  somebody = happeningsAt(bot.telegram);
  bot.start();
  await places.once(undefined, async (changes) => {
    for (const place of [at(GROUP), at(FORUM, TOPIC), at(CHANNEL), at(PRIVATE)]) {
      await changes.saveSettings(place, { locale: 'en' });
      await changes.record({ by: 'telegram:42', at: NOW, place, what: 'settings.locale' });
    }
    return {};
  });
});
afterEach(() => bot.close());

const known = async (place: PlaceId) => (await places.find([place]))[0];
const until = (outcome: string, count = 1) =>
  expect.poll(() => happened.filter((each) => each === outcome).length).toBe(count);
const suspended = (reason: string) => ({ settings: { locale: 'en' }, suspended: { reason, since: NOW } });
const sentTo = (chat: number) => bot.telegram.posted.filter((each) => each.chat.id === chat).map(({ text }) => text);

describe('a group that became a supergroup', () => {
  it('moves with its settings, told by both of its chats', async () => {
    somebody.upgrades(GROUP, SUPERGROUP);
    await expect.poll(() => happened.toSorted()).toEqual(['moved', 'nothing']);
    expect([await known(at(GROUP)), await known(at(SUPERGROUP))]).toEqual([
      undefined,
      { id: at(SUPERGROUP), settings: { locale: 'en' } },
    ]);
  });

  it('moves by the refusal of an answer, and is answered at its new id', async () => {
    somebody.upgradesUntold(GROUP, SUPERGROUP);
    bot.member(7).types('/privacy', { chat: GROUP });
    await until('moved');
    await bot.telegram.until(() => sentTo(SUPERGROUP).length === 1);
    expect(await known(at(SUPERGROUP))).toMatchObject({ settings: { locale: 'en' } });
  });

  it('is not held to be left, though its old chat is', async () => {
    somebody.upgrades(GROUP, SUPERGROUP);
    await until('moved');
    somebody.bot(GROUP, 'left');
    somebody.bot(SUPERGROUP, 'administrator');
    await until('nothing', 2);
    expect(places.everything()).not.toContain('suspended');
  });
});

describe('a chat that the bot is removed from', () => {
  it.each([
    ['a group', GROUP, 'kicked'],
    ['a group, as smaller ones do', GROUP, 'left'],
    ['a channel', CHANNEL, 'kicked'],
    ['a private chat, by being blocked', PRIVATE, 'kicked'],
  ] as const)('is suspended with its settings, and goes on when it is let in again: %s', async (_, chat, status) => {
    somebody.bot(chat, status);
    await until('suspended');
    expect(await known(at(chat))).toMatchObject(suspended('removed'));
    expect((await places.decisions(at(chat), 1))[0]).toMatchObject({ by: 'telegram:42', what: 'suspended' });
    somebody.bot(chat, chat === CHANNEL ? 'administrator' : 'member');
    await until('resumed');
    expect(await known(at(chat))).toEqual({ id: at(chat), settings: { locale: 'en' } });
  });

  it('is suspended by the refusal of an answer too', async () => {
    bot.member(7).types('/privacy', { chat: GROUP });
    somebody.lets(GROUP, { rights: 'kicked' });
    await until('suspended');
    expect(await known(at(GROUP))).toMatchObject(suspended('removed'));
  });

  it('is gone where Telegram knows nothing of it any more', async () => {
    bot.member(7).types('/privacy', { chat: CHANNEL });
    bot.telegram.chats.delete(CHANNEL);
    await until('suspended');
    expect(await known(at(CHANNEL))).toMatchObject(suspended('gone'));
  });

  it('is forgotten whole where the bot went because it was asked to', async () => {
    somebody.bot(FORUM, 'left', { itself: true });
    await until('forgotten');
    expect(places.everything()).not.toContain(String(FORUM));
    expect(await known(at(GROUP))).toBeDefined();
  });
});

describe('a chat that the bot is to leave', () => {
  const leaves = () => bot.telegram.calls.filter(({ method }) => method === 'leaveChat').map(({ payload }) => payload);
  beforeEach(() => bot.telegram.members.set(GROUP, ADMINISTRATOR, 'administrator'));

  it('is answered, and then left', async () => {
    bot.member(ADMINISTRATOR).types('/forget leave', { chat: GROUP });
    await bot.telegram.until(() => leaves().length === 1);
    expect([leaves(), sentTo(GROUP)]).toEqual([
      [{ chat_id: GROUP }],
      [expect.stringContaining('this bot leaves it now')],
    ]);
  });

  it('is left by a button too', async () => {
    bot.member(ADMINISTRATOR).types('/forget', { chat: GROUP });
    await bot.telegram.until(() => sentTo(GROUP).length === 1);
    const asked = bot.telegram.posted.find(({ chat }) => chat.id === GROUP);
    if (asked) bot.member(ADMINISTRATOR).taps('Erase all, and leave', asked);
    await bot.telegram.until(() => leaves().length === 1);
  });

  it('is left by nobody who may not', async () => {
    bot.member(8).types('/forget leave', { chat: GROUP });
    await bot.telegram.until(() => sentTo(GROUP).length === 1);
    await bot.stopAll();
    expect(leaves()).toEqual([]);
  });
});

describe('a chat where the bot may not write', () => {
  it('is suspended when that is told, and goes on when the right is back', async () => {
    somebody.bot(FORUM, 'restricted');
    await until('suspended');
    expect(await known(at(FORUM))).toMatchObject({ suspended: { reason: 'no_right' } });
    somebody.bot(FORUM, 'member');
    await until('resumed');
    expect(await known(at(FORUM, TOPIC))).toMatchObject({ settings: { locale: 'en' } });
  });

  it('is a channel that it administers without the right to post', async () => {
    somebody.bot(CHANNEL, 'administrator', { silent: true });
    await until('suspended');
    expect(await known(at(CHANNEL))).toMatchObject(suspended('no_right'));
    somebody.bot(CHANNEL, 'administrator');
    await until('resumed');
  });

  it('is suspended by a refusal, once, and goes on with the first answer that stands there', async () => {
    bot.member(7).types('/privacy', { chat: GROUP });
    await bot.telegram.until(() => sentTo(GROUP).length === 1);
    await until('nothing');
    somebody.lets(GROUP, { rights: 'none' });
    bot.member(7).types('/privacy', { chat: GROUP });
    bot.member(7).types('/privacy', { chat: GROUP });
    await until('suspended');
    await until('nothing', 2);
    expect(await known(at(GROUP))).toMatchObject(suspended('no_right'));
    somebody.lets(GROUP, { rights: 'all' });
    bot.member(7).types('/privacy', { chat: GROUP });
    await until('resumed');
    expect(await known(at(GROUP))).not.toHaveProperty('suspended');
  });

  it('is told of to one administrator who can be reached, once', async () => {
    bot.telegram.members.set(GROUP, 41, 'creator');
    bot.telegram.members.set(GROUP, ADMINISTRATOR, 'administrator');
    bot.telegram.members.set(GROUP, 43, 'administrator');
    for (const id of [ADMINISTRATOR, 43]) bot.telegram.chats.set(id, { id, type: 'private' });
    somebody.lets(GROUP, { rights: 'none' });
    for (let n = 0; n < 3; n += 1) bot.member(7).types('/privacy', { chat: GROUP });
    await until('nothing', 2);
    expect([sentTo(ADMINISTRATOR), sentTo(43)]).toEqual([
      [expect.stringContaining('Nothing can be posted in “Example group” any more')],
      [],
    ]);
  });

  it('is suspended though no administrator can be reached or found out', async () => {
    bot.telegram.spoilNext('getChatAdministrators', '500');
    somebody.lets(GROUP, { rights: 'none' });
    bot.member(7).types('/privacy', { chat: GROUP });
    await until('suspended');
    await expect.poll(() => bot.log.join('')).toContain('telegram_administrators_unknown');
  });
});

describe('a topic', () => {
  it('that is closed is suspended alone, and goes on when it is reopened', async () => {
    somebody.closes(FORUM, TOPIC);
    await until('suspended');
    expect([await known(at(FORUM, TOPIC)), await known(at(FORUM))]).toEqual([
      expect.objectContaining(suspended('topic_closed')),
      undefined,
    ]);
    somebody.reopens(FORUM, TOPIC);
    await until('resumed');
  });

  it('that was closed or deleted without a word is known by the refusal of an answer', async () => {
    somebody.lets(FORUM, { closed: [TOPIC] });
    bot.member(7).types('/privacy', { chat: FORUM, topic: TOPIC });
    await until('suspended');
    expect(await known(at(FORUM, TOPIC))).toMatchObject(suspended('topic_closed'));
    somebody.lets(FORUM, { closed: [], topics: [] });
    bot.member(7).types('/privacy', { chat: FORUM, topic: TOPIC });
    await expect.poll(() => known(at(FORUM, TOPIC))).toMatchObject(suspended('gone'));
  });
});

describe('what cannot be kept of a place', () => {
  it('does not keep an answer from anybody, and is noted', async () => {
    await bot.close();
    bot = await openBot({
      settings: {
        async onPlace() {
          throw new Error('the disk is full');
        },
      },
    });
    bot.start();
    bot.member(7).types('/privacy', { chat: GROUP });
    await bot.telegram.until(() => sentTo(GROUP).length === 1);
    await expect.poll(() => bot.log.join('')).toContain('telegram_place_not_kept');
  });
});
