import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { sidesOf } from '../doubles/discord/uploads.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot, storeOf } from '../support/running-bot.ts';

const CHAT = 111;
const CHART = {
  ...{ type: 1, name: 'chart' },
  options: [
    { type: 3, name: 'kind', value: 'recap' },
    { type: 3, name: 'details', value: '2026-01-23' },
  ],
};

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot;
beforeEach(async () => {
  telegram = await openTelegram([{ id: CHAT, type: 'private' }]);
  discord = await openDiscord();
  bot = runBot({ telegram, discord }, await freePort());
});
afterEach(async () => {
  await bot.end('SIGKILL');
  await telegram.close();
  await discord.close();
});

const shelf = () => readdirSync(dirname(storeOf(telegram))).filter((name) => name === 'pictures');

describe('a real process with both tokens', () => {
  it('shows the same week as a picture on both platforms, drawn once and known by its code, and ends cleanly', async () => {
    const somebody = memberOf(telegram, 7);
    somebody.types('/flows 2026-01-23', { chat: CHAT });
    await telegram.until(() => telegram.posted.length === 1);
    // Nothing is drawn, and nothing kept, until somebody asks for a picture.
    expect(shelf()).toEqual([]);
    somebody.types('/chart recap 2026-01-23', { chat: CHAT });
    await telegram.until(() => telegram.photos.sent.length === 1);
    expect(telegram.photos.sent[0]).toMatchObject({ width: 1200, height: 675, by: 'upload' });
    expect(telegram.photos.sent[0]?.caption).toContain('23 Jan 2026');
    await discord.ready();
    const token = discord.act(2, CHART);
    const files = () => discord.interactions.of(token)?.original?.files ?? [];
    await discord.until(() => files().length > 0);
    const [file] = files();
    expect(file && sidesOf(file.bytes)).toEqual({ width: 1200, height: 675 });
    expect(file?.description).toBe(telegram.photos.sent[0]?.caption);
    expect(readdirSync(join(dirname(storeOf(telegram)), 'pictures'))).toHaveLength(1);
    const [, code] = /^tidemark-(.+)\.png$/u.exec(file?.filename ?? '') ?? [];
    somebody.types(`/verify ${code}`, { chat: CHAT });
    await telegram.until(() => telegram.posted.length === 3);
    expect(telegram.posted[2]?.text).toContain('23 Jan 2026');
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.log()).not.toMatch(/picture_(?:undrawn|broken|shelf|not_kept)/u);
  });
});
