import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { openStore } from '../../src/open-store.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, openHost, status } from '../doubles/sources/host.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { onlySources } from '../support/only-sources.ts';
import { runBot, storeOf } from '../support/running-bot.ts';
import { createFolder } from '../support/temporary-store.ts';
import { tidemark } from '../support/terminal.ts';

const today = () => new Date().toISOString().slice(0, 10);

let folder: ReturnType<typeof createFolder>;
let host: HostDouble;
beforeEach(async () => {
  folder = createFolder();
  host = await openHost({ '/fng/': fearAndGreed([{ date: today(), value: 11 }]) });
});
afterEach(async () => {
  await host.close();
  folder.remove();
});

const environment = () => ({ ...onlySources({ alternative_me: host.url }), DATABASE_URL: folder.url });
const run = (line: string) => tidemark(['run'], { environment: environment(), input: `${line}\n` });

async function kept(file: string): Promise<readonly string[]> {
  const store = await openStore(databaseUrlSchema.parse(`file:${file}`), { mode: 'read' });
  const { facts } = JSON.parse(await store.export()) as { readonly facts: readonly { readonly body: string }[] };
  await store.close();
  return facts.map(({ body }) => body);
}

describe('what sources say', () => {
  it('is kept by a console that has a store, and answers there once nobody else does', async () => {
    await tidemark(['migrate'], { environment: environment() });
    expect((await run('/mood')).out).toContain('Today 11 of 100');
    expect(await kept(folder.file)).toEqual(['{"value":11}']);
    host.set('/fng/', status(500));
    const { out, code } = await tidemark(['ask', '/mood'], { environment: environment() });
    expect(out).toContain('Today 11 of 100');
    expect(out).toMatch(/not the newest · stored here, fetched [^·]* ago/u);
    expect(out).toContain('Asked first: alternative.me (answered with HTTP 500).');
    expect(code).toBe(0);
  });

  it('makes no store by being asked for', async () => {
    expect((await run('/mood')).out).toContain('Today 11 of 100');
    await tidemark(['ask', '/mood'], { environment: environment() });
    expect(existsSync(folder.file)).toBe(false);
  });
});

describe('a bot on its platforms', () => {
  let telegram: TelegramDouble;
  let discord: Discord;
  beforeEach(async () => {
    telegram = await openTelegram([{ id: 111, type: 'private' }]);
    discord = await openDiscord();
  });
  afterEach(async () => {
    await telegram.close();
    await discord.close();
  });

  it('has written down what it heard when it ends', async () => {
    const bot = runBot({ telegram, discord }, await freePort(), {
      ...onlySources({ alternative_me: host.url }, host.url),
      OFFLINE: '0',
    });
    await bot.says('"event":"telegram_state","state":"up"');
    memberOf(telegram, 7).types('/mood', { chat: 111 });
    await telegram.until(() => telegram.posted.length === 1);
    expect(telegram.posted[0]?.text).toContain('Today 11 of 100');
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(await kept(storeOf(telegram))).toEqual(['{"value":11}']);
    expect(bot.log()).not.toContain('fact not kept');
  });
});
