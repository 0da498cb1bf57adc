import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlaceId, placeId } from '../../../src/core/place.ts';
import { message, words } from '../../../src/i18n/message.ts';
import { BREAK } from '../../../src/platforms/telegram/unlinked.ts';
import type { PlatformOutlet } from '../../../src/ports.ts';
import { ME } from '../../doubles/telegram/server.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let outlet: PlatformOutlet;
beforeEach(async () => {
  bot = await openBot();
  const { outlet: opened } = bot.start();
  if (!opened) throw new Error('no outlet');
  outlet = opened;
  await bot.telegram.until(() => bot.telegram.updates.isPolled());
});
afterEach(() => bot.close());

const at = (...path: readonly number[]): PlaceId => placeId('telegram', ...path);
const drawn = (lines: readonly string[], silent = false) =>
  outlet.draw(aPost(lines), { code: CODE, silent }).map((part) => JSON.parse(part));

describe('a post as it is drawn', () => {
  it('names no chat, prints its code and has a button that carries it under all others', () => {
    const [only, more] = drawn(['/flows 2026-01-23']);
    expect(more).toBeUndefined();
    expect(only).toMatchObject({ parse_mode: 'HTML', text: expect.stringContaining('Post 7K3M9QXA') });
    expect(Object.keys(only)).not.toContain('chat_id');
    expect(only.reply_markup.inline_keyboard).toEqual([
      [{ text: 'Button 1', callback_data: 'en /flows 2026-01-23' }],
      [{ text: 'About this post', callback_data: 'post:7k3m9qxa' }],
    ]);
  });

  it('makes no sound where it is to be silent', () => {
    expect(drawn([], true)[0]).toMatchObject({ disable_notification: true });
    expect(drawn([], false)[0]).not.toHaveProperty('disable_notification');
  });

  it('leaves out a button that would not fit what Telegram keeps of one', () => {
    const buttons = drawn([`/history ${'x'.repeat(60)}`, '/btc'])[0].reply_markup.inline_keyboard.flat();
    expect(buttons.map(({ text }: { text: string }) => text)).toEqual(['Button 2', 'About this post']);
  });

  it('has its code as its last line, where nothing is folded', () => {
    const { card, locale } = aPost([]);
    const code = { kind: 'text', tone: 'passport', message: message('post-code', { code: words(CODE) }) } as const;
    const [only = '{}'] = outlet.draw(
      { locale, card: { ...card, blocks: [...card.blocks, code] } },
      { code: CODE, silent: false },
    );
    const { text } = JSON.parse(only) as { text: string };
    expect(text.replaceAll(BREAK, '').endsWith(`\nPost ${CODE} · /why ${CODE}`)).toBe(true);
  });

  it('calls nobody: roles are Discord’s', () => {
    const how = { code: CODE, silent: false };
    expect(outlet.draw(aPost(), { ...how, mention: '111' })).toEqual(outlet.draw(aPost(), how));
  });

  it('of several messages has its buttons under the last alone', () => {
    const parts = outlet
      .draw(aPost(['/btc'], 'long '.repeat(800)), { code: CODE, silent: true })
      .map((part) => JSON.parse(part));
    expect(parts.length).toBeGreaterThanOrEqual(1);
    expect(parts.map((part) => 'reply_markup' in part)).toEqual(parts.map((_, index) => index === parts.length - 1));
  });
});

describe('somebody who is told', () => {
  it('reads it in private, and its buttons answer in its place', async () => {
    expect(await outlet.tell({ person: `telegram:${PRIVATE}` }, aPost())).toBe(true);
    const [message] = bot.telegram.posted;
    expect(message?.chat.id).toBe(PRIVATE);
    if (message) bot.member(PRIVATE).taps('Button 1', message);
    await bot.telegram.until(() => message?.text.includes('Fund flows') === true);
    expect(bot.telegram.posted).toHaveLength(1);
  });

  it('in a topic reads it there', async () => {
    expect(await outlet.tell({ place: at(FORUM, TOPIC) }, aPost())).toBe(true);
    expect(bot.telegram.posted).toMatchObject([{ chat: { id: FORUM }, topic: TOPIC }]);
  });

  it.each([
    ['never wrote to the bot', 'telegram:555'],
    ['blocked it', 'telegram:556'],
    ['spoke as a group, where everybody would read it', `telegram:${GROUP}`],
  ])('who %s is not reached', async (_, person) => {
    bot.telegram.chats.set(555, { id: 555, type: 'private', stranger: true });
    bot.telegram.chats.set(556, { id: 556, type: 'private', rights: 'kicked' });
    expect(await outlet.tell({ person }, aPost())).toBe(false);
    expect(bot.telegram.posted).toEqual([]);
  });
});

describe('whether it may post', () => {
  it.each([
    ['a private chat', at(PRIVATE), 'yes'],
    ['a group', at(GROUP), 'yes'],
    ['a channel it administers', at(CHANNEL), 'yes'],
    ['a topic, of which Telegram does not say whether it is open', at(FORUM, TOPIC), undefined],
    ['a topic where there are none', at(GROUP, TOPIC), 'gone'],
    ['a chat that nobody knows', at(-999), 'gone'],
  ] as const)('%s', async (_, place, says) => {
    expect(await outlet.mayPost(place)).toBe(says);
  });

  it.each([
    ['a group that it may only read', GROUP, { type: 'group', rights: 'none' }, 'no_right'],
    ['a group where only administrators write', GROUP, { type: 'group', hushed: true }, 'no_right'],
    ['a channel without the right to post', CHANNEL, { type: 'channel', rights: 'none' }, 'no_right'],
    ['a group it was removed from', GROUP, { type: 'group', rights: 'kicked' }, 'removed'],
    ['a group that moved', GROUP, { type: 'group', migratedTo: FORUM }, undefined],
  ] as const)('%s', async (_, id, now, says) => {
    bot.telegram.chats.set(id, { id, ...now });
    expect(await outlet.mayPost(at(id))).toBe(says);
  });

  it('a group where only administrators write, as one of them', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', hushed: true });
    bot.telegram.members.set(GROUP, ME.id, 'administrator');
    expect(await outlet.mayPost(at(GROUP))).toBe('yes');
  });

  it('a group it left', async () => {
    bot.telegram.members.set(GROUP, ME.id, 'left');
    expect(await outlet.mayPost(at(GROUP))).toBe('removed');
  });

  it('is not known while Telegram does not answer', async () => {
    bot.telegram.spoilNext('getChat', '502');
    expect(await outlet.mayPost(at(GROUP))).toBeUndefined();
  });
});
