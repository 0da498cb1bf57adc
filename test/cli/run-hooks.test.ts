import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { aicoinBody, tradingviewBody } from '../support/hook-bodies.ts';
import { type RunningBot, runBot } from '../support/running-bot.ts';
import { type RunningConsole, runConsole } from '../support/running-console.ts';

const GROUP = -1003;
const ADMINISTRATOR = 7;
const EPHEMERAL = 1 << 6;
const ADDRESS = /https:\/\/bot\.example\.org\/hooks\/alert\/([0-9a-hjkmnp-tv-z]{32})/u;

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot | undefined;
let console: RunningConsole | undefined;
let folder: string;
let port: number;
beforeEach(async () => {
  telegram = await openTelegram([
    { id: GROUP, type: 'supergroup' },
    { id: ADMINISTRATOR, type: 'private' },
  ]);
  telegram.members.set(GROUP, ADMINISTRATOR, 'administrator');
  discord = await openDiscord();
  port = await freePort();
  folder = mkdtempSync(join(tmpdir(), 'tidemark-hooks-'));
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  await console?.kill();
  bot = undefined;
  console = undefined;
  await telegram.close();
  await discord.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  bot = runBot({ telegram, discord }, port, { PUBLIC_URL: 'https://bot.example.org' });
  await bot.says('"event":"telegram_state","state":"up"');
  await bot.says('"event":"discord_state","state":"up"');
  await discord.until(() => discord.interactions.commands().length > 0);
}

async function post(key: string, body: object): Promise<readonly [number, unknown]> {
  const headers = { 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${port}/hooks/alert/${key}`, init);
  return [answer.status, await answer.json()];
}

const textsIn = (chat: number): readonly string[] =>
  telegram.posted.filter((message) => message.chat.id === chat).map(({ text }) => text ?? '');

describe('a webhook of a group on Telegram, in a real process', () => {
  it('has its key sent in private, takes what is posted with it, and is gone with its place', async () => {
    await start();
    memberOf(telegram, ADMINISTRATOR).types('/hook new aicoin', { chat: GROUP });
    await telegram.until(() => textsIn(GROUP).length > 0 && textsIn(ADMINISTRATOR).length > 0);
    // The address can be copied as it stands: nothing invisible is in it.
    const key = ADDRESS.exec(textsIn(ADMINISTRATOR)[0] ?? '')?.[1] ?? '';
    expect(key).not.toBe('');
    expect(textsIn(GROUP).join('')).not.toContain(key);
    expect(await post(key, aicoinBody(Date.now()))).toMatchObject([200, { is: 'taken', added: true, alerts: 'off' }]);
    memberOf(telegram, ADMINISTRATOR).types('/forget now', { chat: GROUP });
    await telegram.until(() => textsIn(GROUP).length > 1);
    expect(await post(key, aicoinBody(Date.now()))).toEqual([404, { ok: false, why: 'unknown_key' }]);
    expect(await bot?.end('SIGTERM')).toBe(0);
    expect(bot?.log()).not.toContain(key);
  });
});

describe('a touch that a group is told of, in a real process', () => {
  it('is posted there once, as a touch that no closed candle has confirmed', async () => {
    await start();
    memberOf(telegram, ADMINISTRATOR).types('/alert on', { chat: GROUP });
    await telegram.until(() => textsIn(GROUP).length > 0);
    memberOf(telegram, ADMINISTRATOR).types('/hook new aicoin', { chat: GROUP });
    await telegram.until(() => textsIn(GROUP).length > 1 && textsIn(ADMINISTRATOR).length > 0);
    const key = ADDRESS.exec(textsIn(ADMINISTRATOR)[0] ?? '')?.[1] ?? '';
    const body = aicoinBody(Date.now() + 1_000);
    expect(await post(key, body)).toMatchObject([200, { is: 'taken', added: true, alerts: 'on' }]);
    expect(await post(key, body)).toEqual([200, { ok: true, is: 'again' }]);
    await telegram.until(() => textsIn(GROUP).some((text) => text.includes('111,000')));
    expect(textsIn(GROUP).filter((text) => text.includes('111,000'))).toHaveLength(1);
    expect(textsIn(GROUP).at(-1)).toContain('AiCoin');
    expect(await bot?.end('SIGTERM')).toBe(0);
  });
});

describe('a webhook of a channel on Discord, in a real process', () => {
  it('has its key shown to whoever asked alone', async () => {
    await start();
    const options = [
      { type: 3, name: 'action', value: 'new' },
      { type: 3, name: 'details', value: 'tradingview' },
    ];
    const manages = { permissions: String(1 << 5), place: 'guild' } as const;
    const token = discord.act(2, { type: 1, name: 'hook', options }, manages);
    await discord.until(() => discord.interactions.of(token)?.answered === true);
    const shown = discord.interactions.of(token)?.original?.body;
    expect(shown).toMatchObject({ flags: expect.toSatisfy((flags: number) => (flags & EPHEMERAL) !== 0) });
    const key = ADDRESS.exec(JSON.stringify(shown).replaceAll('\\', ''))?.[1] ?? '';
    expect(await post(key, tradingviewBody(Date.now()))).toEqual([422, { ok: false, why: 'no_level' }]);
    expect(await bot?.end('SIGTERM')).toBe(0);
    expect(bot?.log()).not.toContain(key);
  });
});

describe('a webhook at the console, in a real process', () => {
  it('is heard where a port is given', async () => {
    console = runConsole(folder, { HTTP_PORT: String(port) });
    await console.types('/hook new aicoin', 'The key in it');
    const key = /hooks\/alert\/(\w{32})/u.exec(console.printed())?.[1] ?? '';
    expect(await post(key, aicoinBody(Date.now()))).toMatchObject([200, { is: 'taken', added: true }]);
    expect(await console.leaves()).toBe(0);
  });

  it('is not made where none is', async () => {
    console = runConsole(folder, {});
    await console.types('/hook new aicoin', 'HTTP_PORT');
    expect(await console.leaves()).toBe(0);
  });
});
