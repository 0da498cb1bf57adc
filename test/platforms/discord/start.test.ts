import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import { TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';

const lines: string[] = [];
const log = createLog('debug', (line) => void lines.push(line));
const app = openApp(stoppedClock(Date.parse('2026-01-27')), log);

let discord: Discord;
let running: RunningPlatform[];
beforeEach(async () => {
  discord = await openDiscord();
  running = [];
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()));
  validated += discord.interactions.validated();
  await discord.close();
});

let validated = 0;
afterAll(() => {
  process.stdout.write(`Discord: ${validated} bodies that were sent fit its specification.\n`);
});

const COMMANDS_SET = /^PUT .*\/commands$/u;

function start(token = TOKEN, asked = app): RunningPlatform {
  const settings = {
    token,
    applicationId: '1000000000000000001',
    apiRoot: discord.api,
    mode: 'gateway',
    defaultLocale: 'en',
  } as const;
  const platform = startDiscord(asked, settings, log, { firstRetryMs: 1 });
  running.push(platform);
  return platform;
}

const puts = () => discord.requests.filter(({ method, path }) => COMMANDS_SET.test(`${method} ${path}`)).length;
const shownText = (token: string) => JSON.stringify(discord.interactions.of(token)?.original?.body ?? {});
const answered = (token: string) => discord.until(() => discord.interactions.of(token)?.answered === true);

describe('on Discord', () => {
  it.each(['en-US', 'zh-CN'])(
    'answers every command of the menu in %s, in a channel, a thread and alone',
    async (locale) => {
      start();
      await discord.ready();
      for (const name of app.names)
        for (const place of ['guild', 'thread', 'dm'] as const) {
          const token = discord.act(2, { type: 1, name }, { locale, guildLocale: locale, place });
          await answered(token);
          expect(shownText(token)).toMatch(locale === 'zh-CN' ? /\p{sc=Han}/u : /[a-z]/u);
        }
      expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
      expect(lines.filter((line) => line.includes('"warn"'))).toEqual([]);
      expect(discord.interactions.validated()).toBeGreaterThanOrEqual(3 * app.names.length);
    },
  );

  it('sets its commands once, and not again when they are the same', async () => {
    start();
    await discord.until(() => puts() === 1);
    const before = discord.requests.length;
    start();
    await discord.until(() => discord.requests.slice(before).some(({ path }) => path.endsWith('/commands')));
    expect(puts()).toBe(1);
  });

  it('offers words while somebody types, and nothing for what it does not know', async () => {
    start();
    await discord.ready();
    const offer = async (name: string, option: string, value: string) => {
      const token = discord.act(4, { type: 1, name, options: [{ type: 3, name: option, value, focused: true }] });
      await answered(token);
      return discord.interactions.of(token)?.choices;
    };
    expect(await offer('asset', 'name', 'so')).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: 'SOL' })]),
    );
    expect(await offer('settings', 'value', 'bri')).toContainEqual({ name: 'brief', value: 'brief' });
    expect(await offer('settings', 'setting', '')).toContainEqual({ name: 'Quiet hours', value: 'quiet' });
    expect(await offer('asset', 'nope', 'x')).toEqual([]);
    expect(await offer('constructor', '__proto__', '<@1>')).toEqual([]);
  });

  it('answers a button in the place of its message, once', async () => {
    start();
    await discord.ready();
    const token = discord.act(2, { type: 1, name: 'flows' });
    await answered(token);
    const original = discord.interactions.of(token)?.original;
    const [, id] = /"custom_id":"([^"]+)"/u.exec(shownText(token)) ?? [];
    if (!original || !id) throw new Error('no button');
    const first = discord.act(3, { component_type: 2, custom_id: id }, { message: original });
    const second = discord.act(3, { component_type: 2, custom_id: id }, { message: original });
    await answered(first);
    await answered(second);
    expect(shownText(first)).toContain('Passport of a figure');
    const foreign = discord.act(3, { component_type: 2, custom_id: id }, { message: original, place: 'thread' });
    await answered(foreign);
    expect(discord.interactions.of(foreign)?.original?.ephemeral).toBe(true);
    expect(shownText(foreign)).toContain('older answer');
  });

  it.each(['drop', 500, 502, 'wrong-json'] as const)('sends nothing twice when the answer is %s', async (fault) => {
    start();
    await discord.ready();
    discord.fail(/callback$/u, fault);
    await answered(discord.act(2, { type: 1, name: 'flows' }));
    await answered(discord.act(2, { type: 1, name: 'btc' }));
    expect(discord.requests.filter(({ status }) => status >= 400 && status < 500)).toEqual([]);
  });

  it('waits when it is told to, and answers then', async () => {
    start();
    await discord.ready();
    discord.fail(/callback$/u, 429);
    const token = discord.act(2, { type: 1, name: 'flows' });
    await answered(token);
    expect(shownText(token)).toContain('Fund flows');
  });

  it('hears after a cut what was said meanwhile, and answers it once', async () => {
    start();
    await discord.ready();
    await answered(discord.act(2, { type: 1, name: 'flows' }));
    const resumed = discord.resumed();
    discord.cut();
    const token = discord.act(2, { type: 1, name: 'btc' });
    await Promise.all([resumed, answered(token)]);
    expect(discord.seen).toEqual({ identified: 1, resumed: 1 });
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it('says that its token is refused, without the token', async () => {
    const platform = start('MTAw.wrong.token');
    await platform.refused;
    expect(platform.state()).toBe('refused');
    expect(lines.join('')).not.toContain('wrong.token');
  });
});
