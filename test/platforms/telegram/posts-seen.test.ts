import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { message, words } from '../../../src/i18n/message.ts';
import { rendererFor } from '../../../src/i18n/renderer.ts';
import type { PostSeen } from '../../../src/ports.ts';
import { happeningsAt } from '../../doubles/telegram/happenings.ts';
import type { Posted } from '../../doubles/telegram/server.ts';
import { aPost, CODE } from '../../support/a-post.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

const READER = 555;

let bot: Awaited<ReturnType<typeof openBot>>;
let seen: PostSeen[];
let known: string;
let broken: boolean;
beforeEach(async () => {
  seen = [];
  broken = false;
  known = `known: ${'x'.repeat(250)}`;
  bot = await openBot({
    settings: {
      async onPostSeen(post) {
        if (broken) throw new Error('the disk is full');
        seen.push(post);
        return post.delivery === CODE ? message('lang-name', { name: words(known) }) : undefined;
      },
    },
  });
});
afterEach(() => bot.close());

const calls = (method: string) => bot.telegram.calls.filter((call) => call.method === method);
const said = () => calls('answerCallbackQuery').at(-1)?.payload;
const answered = (count = 1) => bot.telegram.until(() => calls('answerCallbackQuery').length >= count);

/** What was posted to a place, by a bot that has run since before or is started anew. */
async function posted(chat = GROUP, topic?: number, lines?: readonly string[]): Promise<Posted> {
  const { outlet } = bot.start();
  const place = topic === undefined ? placeId('telegram', chat) : placeId('telegram', chat, topic);
  const [drawn = ''] = outlet?.draw(aPost(lines), { code: CODE, silent: false }) ?? [];
  await outlet?.poster.send({ place, drawn, nonce: 'n'.repeat(25), code: CODE }, 10_000);
  const post = bot.telegram.posted.at(-1);
  if (!post) throw new Error('nothing was posted');
  return post;
}

/** A button that stands nowhere, as a client that was tampered with taps one. */
const forged = (post: Posted, data: string): Posted => ({
  ...post,
  keyboard: { inline_keyboard: [...(post.keyboard?.inline_keyboard ?? []), [{ text: 'x', callback_data: data }]] },
});

describe('a post is seen', () => {
  it('by a tap on its button, which tells what is known of it, cut to what Telegram shows', async () => {
    const post = await posted(FORUM, TOPIC);
    const message = String(post.message_id);
    bot.member(7).taps('About this post', post);
    await answered();
    expect(seen).toEqual([
      { delivery: CODE, by: 'telegram:7', place: placeId('telegram', FORUM, TOPIC), how: 'tap', message },
    ]);
    expect(said()).toMatchObject({ show_alert: true, text: expect.stringMatching(/^known: x{192}…$/u) });
  });

  it('by a tap after a restart', async () => {
    const post = await posted();
    await bot.stopAll();
    bot.start();
    bot.member(7).taps('About this post', post);
    await answered();
    expect(seen).toHaveLength(1);
  });

  it('by a reply to it, by its code or its button', async () => {
    const post = await posted();
    bot.member(7).replies('thanks', { ...post, keyboard: undefined });
    await expect.poll(() => seen.length).toBe(1);
    bot.member(8).replies('thanks', { ...post, text: 'a text without a code' });
    await expect.poll(() => seen.length).toBe(2);
    const met = { delivery: CODE, place: placeId('telegram', GROUP), how: 'reply', message: String(post.message_id) };
    expect(seen).toEqual([
      { ...met, by: 'telegram:7' },
      { ...met, by: 'telegram:8' },
    ]);
  });

  it('by its automatic copy in the group beside its channel: then the channel has it', async () => {
    const post = await posted(CHANNEL);
    happeningsAt(bot.telegram).forwards(post, GROUP);
    await expect
      .poll(() => seen)
      .toEqual([
        {
          ...{ delivery: CODE, by: `telegram:${CHANNEL}`, place: placeId('telegram', CHANNEL) },
          ...{ how: 'forward', message: String(post.message_id) },
        },
      ]);
  });

  it('and a reply that is a command is answered all the same', async () => {
    const post = await posted();
    bot.member(7).replies('/privacy', post);
    await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => text.startsWith('Privacy')));
    expect(seen).toHaveLength(1);
  });
});

it('a tap is answered, and the trouble said, where it cannot be written down', async () => {
  const post = await posted();
  broken = true;
  bot.member(7).taps('About this post', post);
  await answered();
  expect(said()).not.toHaveProperty('text');
  await expect.poll(() => bot.log.join('')).toContain('telegram_unexpected');
  bot.member(7).replies('/privacy', post);
  await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => text.startsWith('Privacy')));
  expect(bot.log.join('')).toContain('telegram_post_not_noted');
});

describe('nothing is asked of the store', () => {
  /** Resolves once all that was said before is heard. */
  const heard = async () => {
    bot.passes(5_000);
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.some(({ text }) => text.startsWith('Privacy')));
  };

  it.each<[string, (post: Posted) => void]>([
    [
      'for somebody else’s message that holds a code',
      (post) =>
        bot.member(7).replies('thanks', { ...post, keyboard: undefined }, { id: 8, is_bot: true, first_name: 'B' }),
    ],
    [
      'for a message of ours without one',
      (post) =>
        bot.member(7).replies('thanks', { ...post, keyboard: undefined, text: 'Flows to 23 Jan 2026 (7k3m9qxab)' }),
    ],
    [
      'for a question of ours whether it arrived, which names it',
      (post) =>
        bot.member(7).replies('thanks', {
          ...post,
          keyboard: undefined,
          text: `Schedule 1: nobody knows whether post ${CODE.toUpperCase()} arrived`,
        }),
    ],
    ['for a code that somebody types', () => bot.member(7).types(CODE, { chat: GROUP })],
  ])('%s', async (_, happens) => {
    happens(await posted());
    await heard();
    expect(seen).toEqual([]);
  });
});

it.each(LOCALES)('a post says its code as it is looked for, in %s', async (locale) => {
  const line = rendererFor(locale).text(message('post-code', { code: words(CODE.toUpperCase()) }));
  const post = await posted();
  bot.member(7).replies('thanks', { ...post, keyboard: undefined, text: `A post\n\n${line}` });
  await expect.poll(() => seen.map(({ delivery }) => delivery)).toEqual([CODE]);
});

describe('a button under a post', () => {
  it('is answered as a reply in its thread, and the post stays, also after a restart', async () => {
    const post = await posted(FORUM, TOPIC);
    const before = post.html;
    await bot.stopAll();
    bot.start();
    bot.passes(5_000);
    bot.member(7).taps('Button 1', post);
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(bot.telegram.posted[1]).toMatchObject({
      topic: TOPIC,
      replyTo: post.message_id,
      text: expect.stringContaining('Fund flows'),
    });
    expect([post.html, calls('editMessageText')]).toEqual([before, []]);
  });

  it('in a channel is answered to whoever tapped, alone', async () => {
    bot.telegram.chats.set(READER, { id: READER, type: 'private' });
    const post = await posted(CHANNEL);
    bot.member(READER).taps('Button 1', post);
    await answered();
    expect(bot.member(READER).sees(READER)).toEqual([expect.stringContaining('Fund flows')]);
    expect(bot.member(READER).sees(CHANNEL)).toHaveLength(1);
  });

  it('in a channel tells a reader who never wrote to the bot how to be answered', async () => {
    bot.telegram.chats.set(READER, { id: READER, type: 'private', stranger: true });
    const post = await posted(CHANNEL);
    bot.member(READER).taps('Button 1', post);
    await answered();
    expect(said()).toMatchObject({ show_alert: true, text: expect.stringContaining('Open a private chat') });
  });

  it.each([
    ['for a moderator alone', 'en /settings language zh-CN', 'for administrators'],
    ['for no post there is', 'post:00000000', 'too old'],
    ['for no delivery at all', 'post:nothing', 'too old'],
    ['in a language that is none', 'xx-none /flows', 'too old'],
    ['of a made-up id', 'made-up-id', 'too old'],
  ])('that is forged, %s, changes nothing and is told why', async (_, data, why) => {
    const post = await posted();
    const before = post.html;
    bot.member(7).taps('x', forged(post, data));
    await answered();
    expect(said()?.['text']).toContain(why);
    expect([post.html, bot.telegram.posted.length]).toEqual([before, 1]);
  });

  it('of an answer, tapped under a post by a client that was tampered with, does not replace the post', async () => {
    const post = await posted();
    const before = post.html;
    bot.passes(5_000);
    bot.member(7).types('/flows 2026-01-23', { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    const id = bot.telegram.posted[1]?.keyboard?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    bot.passes(5_000);
    bot.member(7).taps('x', forged(post, id));
    await bot.telegram.until(() => bot.telegram.posted.length === 3);
    expect([post.html, bot.telegram.posted[2]?.replyTo]).toEqual([before, post.message_id]);
  });
});
