import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../src/command.ts';
import type { Status } from '../../doubles/telegram/members.ts';
import type { Posted } from '../../doubles/telegram/server.ts';
import { openRolesApp, REACHED } from '../../support/roles-app.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';
import { SAYS, TAPPING_ON_TELEGRAM, type TelegramPerson, type TelegramPlace, TYPING_ON_TELEGRAM } from '../roles.ts';

const SUPERGROUP = -1005;
const PERSON = 7;

const PLACES: Readonly<Record<TelegramPlace, { readonly chat: number; readonly topic?: number }>> = {
  'a private chat': { chat: PRIVATE },
  'a group': { chat: GROUP },
  'a supergroup': { chat: SUPERGROUP },
  'a topic': { chat: FORUM, topic: TOPIC },
  'a channel': { chat: CHANNEL },
};

const STATUSES: Readonly<Partial<Record<TelegramPerson, Status>>> = {
  'a restricted member': 'restricted',
  'somebody who left': 'left',
  'an administrator': 'administrator',
  'the owner': 'creator',
};

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot({ app: openRolesApp(), settings: { operators: ['discord:7', 'telegram:9'] } });
  bot.telegram.chats.set(SUPERGROUP, { id: SUPERGROUP, type: 'supergroup' });
  bot.start();
});
afterEach(() => bot.close());

const asks = (method: string) => bot.telegram.calls.filter((call) => call.method === method).length;

/** Somebody of that kind, and how they speak. */
function somebody(who: TelegramPerson, where: TelegramPlace) {
  const { chat } = PLACES[where];
  const id = who === 'an operator' ? 9 : PERSON;
  const status = STATUSES[who];
  if (status) bot.telegram.members.set(chat, id, status);
  const as =
    who === 'an anonymous administrator' ? chat : who === 'somebody who speaks as a channel' ? CHANNEL : undefined;
  return { id, speaking: { ...PLACES[where], ...(as !== undefined && { as }) } };
}

/** Telegram is asked once for a command and not at all for a member's. */
const spoil = (who: TelegramPerson, command: Role) => {
  const asked = who === 'somebody of whom Telegram does not tell' && command !== 'member';
  if (asked) bot.telegram.spoilNext('getChatMember', '500');
};

async function answerTo(line: string, id: number, speaking: { readonly chat: number; readonly as?: number }) {
  const before = bot.telegram.posted.length;
  bot.member(id).types(line, speaking);
  await bot.telegram.until(() => bot.telegram.posted.length > before);
  return bot.telegram.posted[before] as Posted;
}

const allows = (may: Role, command: Role) => ROLES.indexOf(may) >= ROLES.indexOf(command);

const expected = (may: Role, command: Role, lacks: keyof typeof SAYS = 'operator') =>
  allows(may, command) ? REACHED : SAYS[command === 'operator' ? 'operator' : lacks];

describe.each(TYPING_ON_TELEGRAM)('$who in $where may do what a $may may', ({ who, where, may, lacks }) => {
  it.each(ROLES)('and types a command for a %s', async (command) => {
    const { id, speaking } = somebody(who, where);
    spoil(who, command);
    expect((await answerTo(`/for_${command}`, id, speaking)).text).toContain(expected(may, command, lacks));
  });
});

describe.each(TAPPING_ON_TELEGRAM)('$who in $where may do what a $may may', ({ who, where, may, lacks }) => {
  it.each(ROLES)('and taps a button for a %s', async (command) => {
    const { id } = somebody(who, where);
    const message = await answerTo('/buttons', 8, PLACES[where]);
    const shown = message.text;
    spoil(who, command);
    bot.member(id).taps(command, message);
    await bot.telegram.until(() => asks('answerCallbackQuery') === 1);
    if (allows(may, command)) await bot.telegram.until(() => message.text.includes(REACHED));
    const said = bot.telegram.calls.find(({ method }) => method === 'answerCallbackQuery')?.payload['text'];
    const refusal = allows(may, command) ? undefined : expect.stringContaining(expected(may, command, lacks));
    expect(said).toEqual(refusal);
    // Who may not cannot put a refusal in the place of what others read.
    if (refusal) expect(message.text).toBe(shown);
  });
});

describe('who somebody is', () => {
  const typed = (command: string) => answerTo(command, PERSON, { chat: GROUP });

  it('is not asked for a member’s command', async () => {
    await typed('/for_member');
    expect(asks('getChatMember')).toBe(0);
  });

  it('is remembered for half a minute, so a right that was taken away is gone then', async () => {
    bot.telegram.members.set(GROUP, PERSON, 'administrator');
    await typed('/for_moderator');
    bot.telegram.members.set(GROUP, PERSON, 'member');
    expect([(await typed('/for_moderator')).text, asks('getChatMember')]).toEqual([
      expect.stringContaining(REACHED),
      1,
    ]);
    bot.passes(30_000);
    expect((await typed('/for_moderator')).text).toContain(SAYS.telegram_administrator);
  });

  it('is asked anew for a button, whatever is remembered', async () => {
    bot.telegram.members.set(GROUP, PERSON, 'administrator');
    await typed('/for_moderator');
    const message = await typed('/buttons');
    bot.telegram.members.set(GROUP, PERSON, 'member');
    bot.member(PERSON).taps('moderator', message);
    await bot.telegram.until(() => asks('answerCallbackQuery') === 1);
    const answer = bot.telegram.calls.find(({ method }) => method === 'answerCallbackQuery');
    expect(answer?.payload['text']).toContain(SAYS.telegram_administrator);
  });

  it.each(['cut', '429', '502', 'wrong_json'] as const)('is no moderator where the answer is %s', async (fault) => {
    bot.telegram.members.set(GROUP, PERSON, 'administrator');
    bot.telegram.spoilNext('getChatMember', fault);
    expect((await typed('/for_moderator')).text).toContain(SAYS.telegram_unknown);
    expect((await typed('/for_moderator')).text).toContain(REACHED);
  });

  it('holds for a command that another one runs, in its language', async () => {
    expect((await typed('/lang zh /for_moderator')).text).toContain('只限本聊天的管理员');
    bot.telegram.members.set(FORUM, PERSON, 'administrator');
    const other = await answerTo('/lang en /for_moderator', PERSON, { chat: FORUM });
    expect(other.text).toContain(REACHED);
  });
});

describe('the menu', () => {
  it('shows a moderator’s command to whoever administers, to everybody in private, and to no member', async () => {
    const menus = () => bot.telegram.calls.filter(({ method }) => method === 'setMyCommands');
    await bot.telegram.until(() => menus().length === 12);
    const shows = (scope: string) =>
      menus()
        .map(({ payload }) => JSON.stringify(payload))
        .filter((menu) => menu.includes(`"${scope}"`) && menu.includes('"for_moderator"')).length;
    expect(['default', 'all_group_chats', 'all_private_chats', 'all_chat_administrators'].map(shows)).toEqual([
      0, 0, 3, 3,
    ]);
    expect(JSON.stringify(menus())).not.toContain('for_operator');
  });
});
