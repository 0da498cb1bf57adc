import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble, TOKEN } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';

const MODERATOR = 111;
const OTHER = 222;
const OPERATOR = 77;

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot;
/** The platform's clock: a chat takes a message a second, and nobody here waits for it. */
let at: number;
beforeEach(async () => {
  at = Date.now();
  const people = [MODERATOR, OTHER, OPERATOR].map((id) => ({ id, type: 'private' as const }));
  telegram = await openTelegram(people, () => at);
  discord = await openDiscord();
  bot = runBot({ telegram, discord }, await freePort(), { OPERATORS: `telegram:${OPERATOR},discord:501` });
});
afterEach(async () => {
  await bot.end('SIGKILL');
  await telegram.close();
  await discord.close();
});

const reads = (person: number) => memberOf(telegram, person).sees(person);

async function says(line: string, person = MODERATOR): Promise<string> {
  at += 60_000;
  const before = reads(person).length;
  memberOf(telegram, person).types(line, { chat: person });
  await telegram.until(() => reads(person).length > before);
  return reads(person).at(-1) ?? '';
}

it('a real process that meets another one with its token posts nothing more there, tells its operators and its log, and still answers', async () => {
  await bot.says('"event":"telegram_state","state":"up"');
  await discord.ready();
  expect(await says('/schedule add mon 20:00 Shanghai save')).toContain('Saved.');
  await telegram.until(() => telegram.updates.isPolled());
  await fetch(`${telegram.root}/bot${TOKEN}/getUpdates`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"timeout":0}' },
  });
  await bot.says('"event":"posts_rest_for_second_instance","platform":"telegram"');
  await telegram.until(() => reads(OPERATOR).length === 1);
  expect(reads(OPERATOR)[0]).toContain('Another program has this bot’s token on Telegram');
  await discord.until(() => discord.channels.in('403').length === 1);
  expect(await says('/schedule test 1')).toContain('A test was ordered');
  // Each of these has its turn in the pace of one chat: meanwhile a post in another one would have had its own.
  for (const line of ['/privacy', '/sources', '/privacy']) await says(line, OTHER);
  expect(await says('/deliveries')).toContain(' · planned');
  expect(reads(MODERATOR).filter((text) => text.includes('This is a test.'))).toEqual([]);
  expect(await bot.end('SIGTERM')).toBe(0);
});
