import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posted } from '../../doubles/telegram/server.ts';
import { notePlaces } from '../../support/places-app.ts';
import { openRolesApp, REACHED } from '../../support/roles-app.ts';
import { CHANNEL, FORUM, GROUP, openBot, PRIVATE } from '../../support/telegram-bot.ts';
import { SAYS } from '../roles.ts';

const ADMINISTRATOR = PRIVATE;
const HALF_AN_HOUR = 1_800_000;

let bot: Awaited<ReturnType<typeof openBot>>;
let app: ReturnType<typeof notePlaces>;
beforeEach(async () => {
  app = notePlaces(openRolesApp());
  bot = await openBot({ app });
  bot.telegram.members.set(CHANNEL, ADMINISTRATOR, 'administrator');
  bot.start();
});
afterEach(() => bot.close());

async function answerTo(line: string, chat: number = PRIVATE): Promise<Posted> {
  const before = bot.telegram.posted.length;
  bot.member(ADMINISTRATOR).types(line, { chat });
  await bot.telegram.until(() => bot.telegram.posted.length > before);
  return bot.telegram.posted[before] as Posted;
}

/** What a tap on the link in the channel types into the private chat. */
async function link(): Promise<string> {
  const { text } = await answerTo('/start', CHANNEL);
  const [, written] = /https:\/\/t\.me\/tide_bot\?start=([\w-]{1,64})$/u.exec(text) ?? [];
  return `/start ${written}`;
}

const lastPlace = () => app.from.at(-1)?.place;

describe('a channel that is set up from a private chat', () => {
  it('is spoken for by its administrator, who stays in private', async () => {
    expect((await answerTo(await link())).text).toContain(
      'For half an hour what you ask here is asked for that channel',
    );
    const answer = await answerTo('/for_moderator');
    expect([answer.chat.id, answer.text, lastPlace()]).toEqual([
      PRIVATE,
      expect.stringContaining(REACHED),
      `telegram:${CHANNEL}`,
    ]);
  });

  it('is not spoken for by anybody else, whoever passes the link on', async () => {
    const passedOn = await link();
    bot.telegram.members.set(CHANNEL, ADMINISTRATOR, 'member');
    expect((await answerTo(passedOn)).text).toContain('is set up by its administrators');
    await answerTo('/for_moderator');
    expect(lastPlace()).toBe(`telegram:${PRIVATE}`);
  });

  it('is not spoken for where Telegram does not tell', async () => {
    const written = await link();
    bot.telegram.spoilNext('getChatMember', '500');
    expect((await answerTo(written)).text).toContain('Telegram did not say');
    await answerTo('/for_member');
    expect(lastPlace()).toBe(`telegram:${PRIVATE}`);
  });

  it('is not spoken for any more once the right is gone', async () => {
    await answerTo(await link());
    bot.telegram.members.set(CHANNEL, ADMINISTRATOR, 'left');
    bot.passes(30_000);
    expect((await answerTo('/for_moderator')).text).toContain(SAYS.telegram_administrator);
  });

  it('is spoken for until /start, or for half an hour', async () => {
    const written = await link();
    await answerTo(written);
    await answerTo('/start');
    await answerTo('/for_member');
    expect(lastPlace()).toBe(`telegram:${PRIVATE}`);
    await answerTo(written);
    await answerTo('/for_member');
    expect(lastPlace()).toBe(`telegram:${CHANNEL}`);
    bot.passes(HALF_AN_HOUR);
    await answerTo('/for_member');
    expect(lastPlace()).toBe(`telegram:${PRIVATE}`);
  });

  it('keeps the buttons under its answers, also when the half hour is over', async () => {
    await answerTo(await link());
    const message = await answerTo('/buttons');
    bot.passes(HALF_AN_HOUR);
    bot.member(ADMINISTRATOR).taps('moderator', message);
    await bot.telegram.until(() => message.text.includes(REACHED));
    expect(lastPlace()).toBe(`telegram:${CHANNEL}`);
  });

  it('is spoken for in the private chat alone', async () => {
    await answerTo(await link());
    await answerTo('/for_member', GROUP);
    expect(lastPlace()).toBe(`telegram:${GROUP}`);
  });
});

describe('the link in the channel', () => {
  it('shows no picture of what it leads to', async () => {
    await link();
    const sent = bot.telegram.calls.find(({ method }) => method === 'sendMessage');
    expect(sent?.payload['link_preview_options']).toEqual({ is_disabled: true });
  });
});

describe('a link into a private chat that this bot did not write', () => {
  it.each([
    ['one that names a chat in the open', `setup_${CHANNEL}`],
    ['one of random signs', `setup_${Buffer.alloc(20, 7).toString('base64url')}`],
    ['one that is too long', `setup_${Buffer.alloc(40, 7).toString('base64url')}`],
  ])('is told as such, and nobody is asked: %s', async (_, written) => {
    expect((await answerTo(`/start ${written}`)).text).toContain('That link is none of this bot’s');
    expect(bot.telegram.calls.filter(({ method }) => method === 'getChatMember')).toEqual([]);
  });

  it('is one of another channel with the seal of this one', async () => {
    const bytes = Buffer.from((await link()).slice('/start setup_'.length), 'base64url');
    bytes.writeBigInt64BE(BigInt(FORUM));
    expect((await answerTo(`/start setup_${bytes.toString('base64url')}`)).text).toContain('none of this bot’s');
  });

  it('means nothing in a group', async () => {
    bot.member(ADMINISTRATOR).types(await link(), { chat: GROUP });
    await answerTo('/for_member');
    expect(lastPlace()).toBe(`telegram:${PRIVATE}`);
  });
});
