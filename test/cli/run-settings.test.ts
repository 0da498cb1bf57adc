import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { happeningsAt } from '../doubles/telegram/happenings.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, type TelegramDouble } from '../doubles/telegram/server.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningBot, runBot, storeOf } from '../support/running-bot.ts';
import { createFolder } from '../support/temporary-store.ts';
import { tidemark } from '../support/terminal.ts';

const FORUM = -1003;
const TOPIC = { chat: FORUM, topic: 33 };
const OTHER_TOPIC = { chat: FORUM, topic: 34 };
const ADMINISTRATOR = 7;
const MANAGES_SERVER = { permissions: String(1 << 5) };
const MEMBER = { permissions: String(1 << 11) };

let telegram: TelegramDouble;
let discord: Discord;
let bot: RunningBot | undefined;
let port: number;
/** The platform's clock: a chat takes a message a second, and nobody here waits for it. */
let at: number;
beforeEach(async () => {
  at = Date.now();
  telegram = await openTelegram([{ id: FORUM, type: 'supergroup', topics: [33, 34] }], () => at);
  telegram.members.set(FORUM, ADMINISTRATOR, 'administrator');
  discord = await openDiscord();
  port = await freePort();
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  await telegram.close();
  await discord.close();
});

async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  bot = runBot({ telegram, discord }, port, environment);
  await bot.says('"event":"telegram_state","state":"up"');
  await bot.says('"event":"discord_state","state":"up"');
  await discord.until(() => discord.interactions.commands().length > 0);
}

/** What stands in the chat once somebody has typed this. */
async function types(line: string, where: { readonly chat: number; readonly topic?: number }, who = ADMINISTRATOR) {
  at += 60_000;
  const before = telegram.posted.length;
  memberOf(telegram, who).types(line, where);
  await telegram.until(() => telegram.posted.length > before);
  return telegram.posted[before]?.text ?? '';
}

async function acts(name: string, options: object, how: object): Promise<string> {
  const given = Object.entries(options).map(([option, value]) => ({ type: 3, name: option, value }));
  const token = discord.act(2, { type: 1, name, options: given }, how);
  await discord.until(() => discord.interactions.of(token)?.answered === true);
  return JSON.stringify(discord.interactions.of(token)?.original?.body);
}

describe('settings on Telegram, in a real process', () => {
  it('hold for a forum and its topics, for who may, and after a restart', async () => {
    await start();
    expect(await types('/settings language zh-CN', { chat: FORUM }, 8)).toContain('administrator');
    expect(await types('/settings language zh-CN', { chat: FORUM })).toContain('语言');
    expect(await types('/sol', TOPIC, 8)).toContain('净流');
    expect(await types('/settings language en', TOPIC)).toContain('set here');
    expect(await types('/settings timezone Shanghai', { chat: FORUM })).toContain('Asia/Shanghai');
    expect(await types('/settings', TOPIC)).toContain('Asia/Shanghai');
    expect(await types('/settings', TOPIC)).toContain('set for the whole group');
    expect(await bot?.end('SIGTERM')).toBe(0);
    await start();
    expect(await types('/sol', TOPIC, 8)).toContain('net ');
    expect(await types('/sol', OTHER_TOPIC, 8)).toContain('净流');
  });

  it('make answers brief in a forum, and whole again in a topic that wants them so', async () => {
    await start();
    const run = 'in this run';
    expect(await types('/flows 2026-01-23', { chat: FORUM })).toContain(run);
    expect(await types('/settings style brief', { chat: FORUM })).toContain('brief · set here');
    const brief = await types('/flows 2026-01-23', TOPIC, 8);
    expect(brief).not.toContain(run);
    for (const kept of ['net outflow', 'Printed otherwise elsewhere', 'CoinShares', 'not investment advice'])
      expect(brief).toContain(kept);
    await types('/settings style full', TOPIC);
    expect(await types('/flows 2026-01-23', TOPIC, 8)).toContain(run);
  });

  it('mark directions with squares where a topic likes them, beside sign and word', async () => {
    await start();
    expect(await types('/settings marks colours', TOPIC)).toContain('colours · set here');
    expect(await types('/sol', TOPIC, 8)).toMatch(/🟧 SOL.*−.*net outflow|🟦 SOL.*\+.*net inflow/u);
    expect(await types('/sol', OTHER_TOPIC, 8)).toMatch(/[▲▼] SOL/u);
  });

  it('are refused to whoever has lost the right, and allowed again with it', async () => {
    await start();
    expect(await types('/forget', { chat: FORUM })).toContain('Forget this place');
    telegram.members.set(FORUM, ADMINISTRATOR, 'member');
    expect(await types('/forget now', { chat: FORUM })).toContain('administrator');
    telegram.members.set(FORUM, ADMINISTRATOR, 'administrator');
    expect(await types('/forget now', { chat: FORUM })).toContain('Erased');
  });
});

describe('settings on Discord, in a real process', () => {
  it('hold for a channel and its threads, for who may, and after a restart', async () => {
    await start();
    const set = { setting: 'timezone', value: 'Asia/Tokyo' };
    expect(await acts('settings', set, { ...MEMBER, place: 'guild', broughtAlong: true })).toContain('Manage Server');
    expect(await acts('settings', set, { ...MANAGES_SERVER, place: 'guild' })).toContain('Tokyo');
    const inherited = await acts('settings', {}, { ...MANAGES_SERVER, place: 'thread' });
    expect(inherited).toContain('Tokyo');
    expect(inherited).toContain('set for the channel');
    expect(await bot?.end('SIGTERM')).toBe(0);
    await start();
    expect(await acts('settings', {}, { ...MANAGES_SERVER, place: 'guild' })).toContain('set here');
  });
});

describe('the manner of a channel on Discord, in a real process', () => {
  it('makes its answers brief, and keeps what must be said, in the marks that were chosen', async () => {
    await start();
    const manages = { ...MANAGES_SERVER, place: 'guild', guildLocale: 'zh-CN' };
    await acts('settings', { setting: 'style', value: 'brief' }, manages);
    await acts('settings', { setting: '标记', value: '色块' }, manages);
    const brief = await acts('flows', { week: '2026-01-23' }, { ...MEMBER, place: 'thread', guildLocale: 'zh-CN' });
    expect(brief).not.toContain('本轮净流出');
    for (const kept of ['🟧 合计', '净流出', '未采用', 'CoinShares', '不构成投资建议']) expect(brief).toContain(kept);
  });
});

describe('places of a bot whose token was changed to that of another one', () => {
  it('are suspended with what is set there, and each goes on when that bot is let in', async () => {
    await start();
    const database = { DATABASE_URL: `file:${storeOf(telegram)}` };
    await types('/settings language zh-CN', { chat: FORUM });
    await types('/settings timezone Shanghai', TOPIC);
    expect(await bot?.end('SIGTERM')).toBe(0);
    const another = { TELEGRAM_TOKEN: '4343:made-up-token-of-another' };
    telegram.state.token = another.TELEGRAM_TOKEN;
    const environment = { ...another, ...database, TELEGRAM_API_ROOT: telegram.root, HTTP_PORT: '1' };
    const examined = await tidemark(['doctor'], { environment });
    expect(examined.out).toContain('The token for Telegram is another bot’s than before');
    await start(another);
    expect(bot?.log()).toContain('"event":"telegram_token_changed","places":1}');
    const placesKept = async () => JSON.parse((await tidemark(['export'], { environment: database })).out).places;
    expect(await placesKept()).toMatchObject([
      { id: `telegram:${FORUM}`, settings: { locale: 'zh-CN' }, suspended: { reason: 'token_changed' } },
      { id: `telegram:${FORUM}:33`, settings: { timeZone: 'Asia/Shanghai' } },
    ]);
    happeningsAt(telegram).bot(FORUM, 'administrator');
    await expect.poll(placesKept).toEqual([
      { id: `telegram:${FORUM}`, settings: { locale: 'zh-CN' } },
      { id: `telegram:${FORUM}:33`, settings: { timeZone: 'Asia/Shanghai' } },
    ]);
  });
});

const from = (database: string) => ({ environment: { DATABASE_URL: `file:${database}` } });

describe('a backup of a running bot', () => {
  it('restores to the very same export', async () => {
    await start();
    await types('/settings language zh-CN', { chat: FORUM });
    await types('/settings timezone Shanghai', TOPIC);
    // A command leaves the inbox when its answer stands there.
    await expect.poll(async () => (await tidemark(['export'], from(storeOf(telegram)))).out).toContain('"inbox": []');
    const copy = createFolder();
    const file = join(copy.folder, 'copy.db');
    expect(await tidemark(['backup', file], from(storeOf(telegram)))).toMatchObject({ code: 0 });
    const whole = await tidemark(['export'], from(storeOf(telegram)));
    expect(await tidemark(['export'], from(file))).toEqual(whole);
    expect(whole.out).toContain('Asia/Shanghai');
    copy.remove();
  });

  it('is beside a second bot that is refused', async () => {
    await start();
    const second = runBot({ telegram, discord }, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.log()).toMatch(/^tidemark: /mu);
    expect(await types('/sol', { chat: FORUM })).toContain('SOL');
  });
});
