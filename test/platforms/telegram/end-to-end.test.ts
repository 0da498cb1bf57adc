import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const texts = (chat: number) => bot.telegram.posted.filter((each) => each.chat.id === chat).map(({ text }) => text);
/** What the bot has answered in a chat once there are so many answers. */
async function answers(chat: number, count: number): Promise<readonly string[]> {
  await bot.telegram.until(() => texts(chat).length >= count);
  return texts(chat);
}

describe('a command on Telegram', () => {
  it('is answered in the language of whoever asks in private, and of the place elsewhere', async () => {
    bot.start({ defaultLocale: 'zh-CN' });
    bot.member(7).types('/flows 2026-01-23', { chat: PRIVATE, language: 'en' });
    expect((await answers(PRIVATE, 1))[0]).toContain('−$1.73B');
    bot.member(7).types('/flows 2026-01-23', { chat: GROUP, language: 'en' });
    expect((await answers(GROUP, 1))[0]).toContain('−17.3亿美元');
  });

  it('in a topic is answered in that topic', async () => {
    bot.start();
    bot.member(7).types('/privacy', { chat: FORUM, topic: TOPIC });
    await answers(FORUM, 1);
    expect(bot.telegram.posted[0]?.topic).toBe(TOPIC);
  });

  it('posted in a channel is answered there', async () => {
    bot.start();
    bot.member(7).types('/privacy', { chat: CHANNEL });
    expect((await answers(CHANNEL, 1))[0]).toContain('Privacy');
  });

  it('for this bot by name is answered, for another bot it is not', async () => {
    bot.start();
    bot.member(7).types('/sources@other_bot', { chat: GROUP });
    bot.member(7).types('/privacy@TIDE_bot', { chat: GROUP });
    expect(await answers(GROUP, 1)).toEqual([expect.stringContaining('Privacy')]);
  });

  it('that nobody here knows is left to other bots in a group, unless it is for this one', async () => {
    bot.start();
    bot.member(7).types('/price', { chat: GROUP });
    bot.member(7).types('/price@tide_bot', { chat: GROUP });
    expect(await answers(GROUP, 1)).toEqual([expect.stringContaining('There is no command “price”')]);
  });

  it('keeps its order within a chat', async () => {
    bot.start();
    for (const line of ['/privacy', '/sources', '/flows 2026-01-23']) bot.member(7).types(line, { chat: PRIVATE });
    const seen = await answers(PRIVATE, 3);
    expect(seen.map((text) => text.split('\n')[0])).toEqual([
      'Privacy',
      'Sources',
      expect.stringContaining('Fund flows'),
    ]);
  });

  it('is not needed in private: a text with figures is checked, any other gets a hint', async () => {
    bot.start();
    bot
      .member(7)
      .types('CoinShares, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.', { chat: PRIVATE });
    bot.member(7).types('good morning', { chat: PRIVATE });
    const [checked, hint] = await answers(PRIVATE, 2);
    expect([checked, hint]).toEqual([
      expect.stringContaining('✓ BTC'),
      expect.stringContaining('Type a command, as /flows'),
    ]);
  });

  it('is all that is heard in a group: other words pass by', async () => {
    bot.start();
    bot.member(7).types('Bitcoin saw outflows of $1.09 billion.', { chat: GROUP });
    bot.member(7).types('/privacy', { chat: GROUP });
    expect(await answers(GROUP, 1)).toEqual([expect.stringContaining('Privacy')]);
  });

  it('/start explains what can be asked', async () => {
    bot.start();
    bot.member(7).types('/start', { chat: PRIVATE });
    expect((await answers(PRIVATE, 1))[0]).toContain('What you can ask');
  });
});

describe('updates that are not for the bot', () => {
  it('pass by: unknown kinds, other bots, automatic copies of a channel', async () => {
    bot.start();
    const { updates } = bot.telegram;
    const message = { message_id: 1, date: 1, chat: { id: GROUP, type: 'group', title: 'x' }, text: '/privacy' };
    updates.push('message', { ...message, from: { id: 5, is_bot: true, first_name: 'Bot' } });
    updates.push('message', { ...message, is_automatic_forward: true, sender_chat: { id: CHANNEL, type: 'channel' } });
    updates.push('something_new', { anything: true });
    updates.push('message', { ...message, text: undefined, new_chat_members: [] });
    bot.member(7).types('/sources', { chat: GROUP });
    expect(await answers(GROUP, 1)).toEqual([expect.stringContaining('Sources')]);
  });
});

describe('the menus', () => {
  const menus = () => bot.telegram.calls.filter(({ method }) => method === 'setMyCommands');

  it('are set for each scope and language, and not again while they are the same', async () => {
    const first = bot.start();
    await bot.telegram.until(() => menus().length === 12);
    await first.stop();
    bot.start();
    const asked = () => bot.telegram.calls.filter(({ method }) => method === 'getMyCommands').length;
    await bot.telegram.until(() => asked() === 24);
    expect(menus()).toHaveLength(12);
    expect(menus().map(({ payload }) => payload['language_code'])).toEqual(
      Array.from({ length: 4 }, () => [undefined, 'en', 'zh']).flat(),
    );
  });
});

describe('a flood of commands', () => {
  it('lets ten pass; the next is met in silence in a group, and with one sentence in private', async () => {
    await bot.close();
    bot = await openBot({ atOnce: true });
    bot.start();
    for (let n = 0; n < 13; n += 1) bot.member(7).types('/privacy', { chat: GROUP });
    bot.member(8).types('/sources', { chat: GROUP });
    const inGroup = await answers(GROUP, 11);
    expect(inGroup.filter((text) => text.startsWith('Privacy'))).toHaveLength(10);
    for (let n = 0; n < 13; n += 1) bot.member(9).types('/privacy', { chat: PRIVATE });
    const inPrivate = await answers(PRIVATE, 11);
    expect(inPrivate.filter((text) => text.includes('many commands at once'))).toHaveLength(1);
  });
});
