import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOKEN as DISCORD_TOKEN } from '../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, TOKEN as TELEGRAM_TOKEN, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';

const CHAT = 111;

let telegram: TelegramDouble;
let discord: Discord;
const running: RunningBot[] = [];
beforeEach(async () => {
  telegram = await openTelegram([{ id: CHAT, type: 'private' }]);
  discord = await openDiscord();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.end('SIGKILL');
  await telegram.close();
  await discord.close();
});

/** A real `tidemark run`, with both platforms unless told otherwise. */
function run(port: number, environment: Readonly<Record<string, string>> = {}): RunningBot {
  const bot = runBot({ telegram, discord }, port, environment);
  running.push(bot);
  return bot;
}

const ready = (port: number) => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status);

describe('a real process with both tokens', () => {
  it('answers on both platforms, says when it is ready, and ends cleanly with SIGTERM', async () => {
    const port = await freePort();
    const bot = run(port);
    memberOf(telegram, 7).types('/flows 2026-01-23', { chat: CHAT, language: 'zh' });
    await telegram.until(() => telegram.posted.length === 1);
    expect(telegram.posted[0]?.text).toContain('−17.3亿美元');
    await discord.ready();
    const token = discord.act(2, { type: 1, name: 'sol' });
    await discord.until(() => discord.interactions.of(token)?.answered === true);
    expect(JSON.stringify(discord.interactions.of(token)?.original?.body)).toContain('SOL');
    await bot.says('"event":"telegram_state","state":"up"');
    await bot.says('"event":"discord_state","state":"up"');
    expect(await ready(port)).toBe(200);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.log()).not.toContain(TELEGRAM_TOKEN.split(':')[1]);
    expect(bot.log()).not.toContain(DISCORD_TOKEN);
  });

  it('goes on with one platform when the other refuses its token, and is not ready then', async () => {
    telegram.state.token = 'another:token';
    const port = await freePort();
    const bot = run(port);
    await bot.says('telegram_token_refused');
    await discord.ready();
    const token = discord.act(2, { type: 1, name: 'privacy' });
    await discord.until(() => discord.interactions.of(token)?.answered === true);
    expect(await ready(port)).toBe(503);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('ends with 1 and one sentence when the last platform refuses its token', async () => {
    telegram.state.token = 'another:token';
    const bot = run(await freePort(), { DISCORD_TOKEN: 'another.token' });
    expect(await bot.ended).toBe(1);
    expect(bot.log()).toContain('tidemark: No platform accepts its token any more.');
  });

  it('ends with 1 and one sentence when its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const bot = run(port);
    expect(await bot.ended).toBe(1);
    expect(bot.log()).toContain(`tidemark: Port ${port} is taken`);
    server.close();
  });
});
