import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { happeningsAt } from './happenings.ts';
import { memberOf } from './member.ts';
import { ME, openTelegram, type TelegramDouble, TOKEN } from './server.ts';
import type { Drift } from './shapes.ts';

const PRIVATE = 7;
const FORUM = -100;
const GROUP = -7;

let telegram: TelegramDouble;
let now = 0;
beforeEach(async () => {
  now = 1_000_000;
  telegram = await openTelegram(
    [
      { id: PRIVATE, type: 'private' },
      { id: GROUP, type: 'group' },
      { id: FORUM, type: 'supergroup', topics: [5, 6], closed: [6] },
      { id: -1, type: 'group', rights: 'none' },
      { id: -2, type: 'supergroup', rights: 'kicked' },
      { id: -3, type: 'group', migratedTo: FORUM },
      { id: -4, type: 'group', hushed: true },
      { id: -5, type: 'channel' },
      { id: -6, type: 'channel', rights: 'none' },
      { id: 8, type: 'private', stranger: true },
    ],
    () => now,
  );
});
afterEach(() => telegram.close());

const answerSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  parameters: z.unknown().optional(),
});

const call = async (method: string, body: unknown = {}, token = TOKEN) => {
  const response = await fetch(`${telegram.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answerSchema.parse(await response.json());
};

const say = (more: object = {}) => ({ chat_id: PRIVATE, text: 'x', ...more });
const html = (text: string) => say({ text, parse_mode: 'HTML' });
const button = (data?: string) => say({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] } });
const menu = (command: string, description = 'what it does') => ({ commands: [{ command, description }] });

describe('the double of Telegram refuses', () => {
  it.each<[string, string, unknown, string]>([
    ['an unknown method', 'sendTelegram', {}, 'Not Found'],
    ['an unknown field', 'sendMessage', say({ colour: 'red' }), 'colour'],
    ['a missing field', 'sendMessage', { chat_id: PRIVATE }, 'text'],
    ['a wrong type', 'sendMessage', say({ text: 1 }), 'text'],
    ['an empty text', 'sendMessage', say({ text: '  ' }), 'message text is empty'],
    ['an empty text behind markup', 'sendMessage', html('<b></b>'), 'message text is empty'],
    ['a long text', 'sendMessage', say({ text: 'x'.repeat(4097) }), 'message is too long'],
    ['an unknown tag', 'sendMessage', html('<h1>x</h1>'), 'can\'t parse entities: Unsupported start tag "h1"'],
    ['a lone bracket', 'sendMessage', html('1 < 2'), "can't parse entities"],
    ['an open tag', 'sendMessage', html('<b>x'), "can't parse entities: Can't find end tag"],
    ['crossed tags', 'sendMessage', html('<b><i>x</b></i>'), "can't parse entities: Unmatched end tag"],
    ['a tag that ends what was not begun', 'sendMessage', html('x</b>'), "can't parse entities: Unexpected end tag"],
    ['a long button id', 'sendMessage', button('é'.repeat(33)), 'BUTTON_DATA_INVALID'],
    ['an empty button id', 'sendMessage', button(''), 'BUTTON_DATA_INVALID'],
    ['a button without an id', 'sendMessage', button(), 'Text buttons are unallowed'],
    ['an unknown chat', 'sendMessage', say({ chat_id: 99 }), 'chat not found'],
    ['an unknown topic', 'sendMessage', say({ chat_id: FORUM, message_thread_id: 9 }), 'message thread not found'],
    ['a closed topic', 'sendMessage', say({ chat_id: FORUM, message_thread_id: 6 }), 'TOPIC_CLOSED'],
    ['a topic where there are none', 'sendMessage', say({ message_thread_id: 5 }), 'message thread not found'],
    ['a chat without rights', 'sendMessage', say({ chat_id: -1 }), 'not enough rights to send text messages'],
    [
      'a chat it was kicked from',
      'sendMessage',
      say({ chat_id: -2 }),
      'Forbidden: bot was kicked from the supergroup chat',
    ],
    ['a group where only administrators write', 'sendMessage', say({ chat_id: -4 }), 'not enough rights'],
    [
      'somebody who never wrote to it',
      'sendMessage',
      say({ chat_id: 8 }),
      "bot can't initiate conversation with a user",
    ],
    ['a sound that is neither on nor off', 'sendMessage', say({ disable_notification: 1 }), 'disable_notification'],
    ['a chat that moved', 'sendMessage', say({ chat_id: -3 }), 'group chat was upgraded to a supergroup chat'],
    ['an edit of nothing', 'editMessageText', say({ message_id: 1 }), 'message to edit not found'],
    [
      'an old query',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired',
    ],
    ['a long query answer', 'answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'text'],
    ['a question about an unknown chat', 'getChat', { chat_id: 99 }, 'chat not found'],
    ['a question about a member without one', 'getChatMember', { chat_id: GROUP }, 'user_id'],
    [
      'a question about a member of a chat it was kicked from',
      'getChatMember',
      { chat_id: -2, user_id: 1 },
      'Forbidden: bot was kicked from the supergroup chat',
    ],
    [
      'the administrators of a private chat',
      'getChatAdministrators',
      { chat_id: PRIVATE },
      'there are no administrators in the private chat',
    ],
    ['leaving a private chat', 'leaveChat', { chat_id: PRIVATE }, 'private chats'],
    ['a command in capitals', 'setMyCommands', menu('Flows'), 'BOT_COMMAND_INVALID'],
    ['a long command', 'setMyCommands', menu('x'.repeat(33)), 'BOT_COMMAND_INVALID'],
    ['a command without a description', 'setMyCommands', menu('flows', ''), 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['a long description', 'setMyCommands', menu('flows', 'x'.repeat(257)), 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['a hundred and one commands', 'setMyCommands', { commands: Array(101).fill(menu('x').commands[0]) }, 'TOO_MUCH'],
    ['a webhook in the clear', 'setWebhook', { url: 'http://x.test' }, 'An HTTPS URL must be provided'],
  ])('%s', async (_, method, body, why) => {
    const { ok, description } = await call(method, body);
    expect([ok, description]).toEqual([false, expect.stringContaining(why)]);
    expect([telegram.calls, telegram.posted]).toEqual([[], []]);
  });

  it('a wrong token', async () => {
    expect(await call('getMe', {}, '1:x')).toMatchObject({ error_code: 401, description: 'Unauthorized' });
  });

  it('the same edit twice', async () => {
    await call('sendMessage', html('<b>x</b>'));
    const edit = { ...html('<b>y</b>'), message_id: 1_000 };
    expect(await call('editMessageText', edit)).toMatchObject({ ok: true });
    expect((await call('editMessageText', edit)).description).toContain('message is not modified');
  });

  it('what comes too fast, counted, with the seconds to wait', async () => {
    expect(await call('sendMessage', say())).toMatchObject({ ok: true });
    expect(await call('sendMessage', say())).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    now += 1_000;
    expect(await call('sendMessage', say())).toMatchObject({ ok: true });
    for (let at = 0; at < 20; at++) {
      now += 1_000;
      await call('sendMessage', say({ chat_id: GROUP }));
    }
    now += 1_000;
    expect(await call('sendMessage', say({ chat_id: GROUP }))).toMatchObject({ parameters: { retry_after: 40 } });
    expect(telegram.state.limited).toBe(2);
  });
});

describe('the double of Telegram', () => {
  it('has the shapes of Telegram’s own types, as far as the bot uses them', () => {
    expectTypeOf<Drift>().toEqualTypeOf<never>();
  });

  it('measures text after its entities, in UTF-16 units', async () => {
    const text = `<b>${'&lt;'.repeat(4_094)}</b>𝕏`;
    expect(await call('sendMessage', html(text))).toMatchObject({ ok: true });
    expect(telegram.posted[0]?.text).toHaveLength(4_096);
    expect(telegram.state.validated).toBe(1);
  });

  it('says who somebody is in a chat, and who administers it', async () => {
    telegram.members.set(GROUP, 1, 'creator');
    telegram.members.set(GROUP, 2, 'administrator');
    telegram.members.set(GROUP, 3, 'restricted');
    telegram.members.set(FORUM, 4, 'administrator');
    const statusOf = async (user_id: number) => (await call('getChatMember', { chat_id: GROUP, user_id })).result;
    expect(await Promise.all([1, 2, 3, 4].map(statusOf))).toMatchObject([
      { status: 'creator' },
      { status: 'administrator', can_manage_chat: true },
      { status: 'restricted', can_send_messages: false },
      { status: 'member' },
    ]);
    expect((await call('getChatAdministrators', { chat_id: GROUP })).result).toMatchObject([
      { user: { id: 1 } },
      { user: { id: 2 } },
    ]);
  });

  it('says what the bot itself may do in a chat, and what everybody may', async () => {
    const own = async (chat_id: number) => (await call('getChatMember', { chat_id, user_id: ME.id })).result;
    const about = async (chat_id: number) => (await call('getChat', { chat_id })).result;
    telegram.members.set(-4, ME.id, 'administrator');
    expect(await Promise.all([GROUP, -1, -4, -5, -6].map(own))).toMatchObject([
      { status: 'member', user: { id: ME.id } },
      { status: 'restricted', can_send_messages: false },
      { status: 'administrator' },
      { status: 'administrator', can_post_messages: true },
      { status: 'administrator', can_post_messages: false },
    ]);
    expect(await Promise.all([GROUP, -4, FORUM].map(about))).toMatchObject([
      { permissions: { can_send_messages: true } },
      { permissions: { can_send_messages: false } },
      { is_forum: true },
    ]);
    expect(await about(-5)).not.toHaveProperty('permissions');
    expect(await call('sendMessage', say({ chat_id: -4 }))).toMatchObject({ ok: true });
  });

  it('copies what a channel posted into the group beside it, and tells replies by what they reply to', async () => {
    await call('sendMessage', say({ chat_id: -5, text: 'news', disable_notification: true }));
    const [post] = telegram.posted;
    expect(post?.silent).toBe(true);
    if (post) happeningsAt(telegram).forwards(post, GROUP);
    if (post) memberOf(telegram, 1).replies('thanks', post);
    expect((await call('getUpdates')).result).toMatchObject([
      {
        message: {
          ...{
            is_automatic_forward: true,
            chat: { id: GROUP },
            sender_chat: { id: -5, type: 'channel' },
            text: 'news',
          },
          forward_origin: { type: 'channel', chat: { id: -5 }, message_id: post?.message_id },
        },
      },
      {
        message: {
          text: 'thanks',
          reply_to_message: { message_id: post?.message_id, from: { id: ME.id }, text: 'news' },
        },
      },
    ]);
  });

  it('takes nothing more for a chat that was left', async () => {
    expect(await call('leaveChat', { chat_id: GROUP })).toMatchObject({ ok: true });
    expect(await call('sendMessage', say({ chat_id: GROUP }))).toMatchObject({ error_code: 403 });
  });

  it('gives an update until it is confirmed, and only of the kinds asked for', async () => {
    const member = memberOf(telegram, 1);
    telegram.updates.push('message_reaction', {});
    const id = member.types('/flows', { chat: FORUM, topic: 5, language: 'zh-hans', replyTo: 'words' });
    const once = await call('getUpdates', { timeout: 5 });
    expect(once.result).toMatchObject([
      { update_id: id, message: { message_thread_id: 5, is_topic_message: true, from: { language_code: 'zh-hans' } } },
    ]);
    expect((await call('getUpdates')).result).toEqual(once.result);
    expect((await call('getUpdates', { offset: id + 1, allowed_updates: ['callback_query'] })).result).toEqual([]);
    member.types('/flows', { chat: PRIVATE });
    expect((await call('getUpdates')).result).toEqual([]);
  });

  it('lets a poll wait for what comes, and ends it when somebody else polls', async () => {
    const first = call('getUpdates', { timeout: 30 });
    const second = call('getUpdates', { timeout: 30 });
    expect(await Promise.race([first, second])).toMatchObject({ error_code: 409 });
    memberOf(telegram, 1).types('/btc', { chat: PRIVATE });
    const ended = await Promise.all([first, second]);
    expect(ended.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('goes wrong on demand, once: what is dropped was accepted', async () => {
    telegram.spoilNext('sendMessage', 'drop');
    await expect(call('sendMessage', say())).rejects.toThrow();
    expect(telegram.posted).toHaveLength(1);
    telegram.spoilNext('getMe', 'cut');
    await expect(call('getMe')).rejects.toThrow();
    telegram.spoilNext('getMe', '502');
    await expect(call('getMe')).rejects.toThrow();
    telegram.spoilNext('getMe', 'wrong_json');
    await expect(call('getMe')).rejects.toThrow();
    telegram.spoilNext('getMe', '500');
    expect(await call('getMe')).toMatchObject({ error_code: 500 });
    telegram.spoilNext('getMe', '429');
    expect(await call('getMe')).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    expect(await call('getMe')).toMatchObject({ ok: true, result: { username: 'tide_bot' } });
  });

  it('holds an answer back until it is told to give it', async () => {
    telegram.spoilNext('sendMessage', 'late');
    const held = call('sendMessage', say());
    const first = await Promise.race([held.then(() => 'late'), call('getMe').then(() => 'getMe')]);
    await expect.poll(() => telegram.posted.length).toBe(1);
    telegram.answerLate();
    expect([first, await held]).toEqual(['getMe', expect.objectContaining({ ok: true })]);
  });

  it('takes a button’s query once', async () => {
    await call('sendMessage', button('opaque'));
    const [message] = telegram.posted;
    const query = message && memberOf(telegram, 1).taps('x', message);
    expect((await call('getUpdates')).result).toMatchObject([{ callback_query: { id: query, data: 'opaque' } }]);
    expect(await call('answerCallbackQuery', { callback_query_id: query })).toMatchObject({ ok: true });
    expect(await call('answerCallbackQuery', { callback_query_id: query })).toMatchObject({ ok: false });
  });
});

describe('a form with a file', () => {
  const part = (head: string, content: string) =>
    `--edge\r\ncontent-disposition:form-data;${head}\r\n\r\n${content}\r\n`;
  const field = (name: string, content: string) => part(`name="${name}"`, content);
  const file = part('name="f1";filename=made-up.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  const CHAT = field('chat_id', String(PRIVATE));
  const DOCUMENT = field('document', 'attach://f1');
  const END = '--edge--\r\n';

  async function send(body: string, method = 'sendDocument') {
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
    const response = await fetch(`${telegram.root}/bot${TOKEN}/${method}`, { method: 'POST', headers, body });
    return answerSchema.parse(await response.json());
  }

  it('is a document in the chat, as it was sent', async () => {
    expect(await send(CHAT + DOCUMENT + file + END)).toMatchObject({ ok: true });
    expect(telegram.documents).toMatchObject([
      { chat: { id: PRIVATE }, filename: 'made-up.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    ]);
  });

  it.each([
    ['a form that is not closed', CHAT + DOCUMENT + file, 'the form is not closed'],
    ['a file that nothing names', CHAT + file + END, 'a file that no field names'],
    ['a name of no file', CHAT + DOCUMENT + END, "can't find file f1"],
    ['no chat', DOCUMENT + file + END, 'chat_id'],
    ['a chat that is text', field('chat_id', '"7"') + DOCUMENT + file + END, 'chat_id'],
    ['a field twice', CHAT + CHAT + DOCUMENT + file + END, 'a field twice'],
    ['an unknown field', CHAT + field('colour', 'red') + DOCUMENT + file + END, 'colour'],
    ['a file that holds nothing', CHAT + DOCUMENT + part('name="f1";filename=x.ics', '') + END, 'document'],
    ['an unknown chat', field('chat_id', '99') + DOCUMENT + file + END, 'chat not found'],
  ])('is refused with %s', async (_, body, why) => {
    const { ok, description } = await send(body);
    expect([ok, description]).toEqual([false, expect.stringContaining(why)]);
    expect(telegram.documents).toEqual([]);
  });

  it('counts in the pace of its chat as a message does', async () => {
    await send(CHAT + DOCUMENT + file + END);
    expect(await send(CHAT + DOCUMENT + file + END)).toMatchObject({ ok: false, error_code: 429 });
  });
});
