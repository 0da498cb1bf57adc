import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type WebServer } from '../../src/platforms/web/server.ts';
import type { RunningPlatform } from '../../src/ports.ts';
import { APPLICATION, TOKEN as DISCORD_TOKEN } from '../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../doubles/discord/open-discord.ts';
import { openTelegram, TOKEN as TELEGRAM_TOKEN, type TelegramDouble } from '../doubles/telegram/server.ts';
import { Screen, tidemark } from '../support/terminal.ts';

let telegram: TelegramDouble;
let discord: Discord;
const servers: { close(): unknown }[] = [];
beforeEach(async () => {
  telegram = await openTelegram([]);
  telegram.updates.push('message', { text: 'made up' });
  discord = await openDiscord();
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await telegram.close();
  await discord.close();
});

/** Listening for other programs takes its five seconds; where updates are posted nobody listens. */
const POSTED = { TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: 'sesame', PUBLIC_URL: 'https://bot.example.test' };

const environment = (changes: Readonly<Record<string, string>> = {}) => ({
  ...{ TELEGRAM_TOKEN, TELEGRAM_API_ROOT: telegram.root },
  ...{ DISCORD_TOKEN, DISCORD_APPLICATION_ID: APPLICATION, DISCORD_API_ROOT: discord.api },
  // No developer's own store decides what is said here.
  DATABASE_URL: 'file:./var/nothing-is-kept-here.db',
  // A port that nothing listens on unless a test does.
  ...{ HTTP_PORT: '1', ...changes },
});

async function runningHere(
  ...states: readonly (readonly [RunningPlatform['name'], ReturnType<RunningPlatform['state']>])[]
) {
  const platforms = states.map(([name, state]) => ({
    ...{ name, state: () => state },
    ...{ refused: new Promise<void>(() => undefined), stop: async () => undefined },
  }));
  const web: WebServer = await startWeb(platforms, { host: '127.0.0.1', port: 0 });
  servers.push({ close: () => web.stop() });
  return { HTTP_PORT: String(web.port) };
}

async function serverThat(answers: (response: ServerResponse) => void): Promise<number> {
  const server = createServer((_, response) => answers(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

describe('tidemark doctor', () => {
  it('says in one line each what works, and ends with 0', async () => {
    const { code, out, err } = await tidemark(['doctor'], { environment: environment() });
    const shown = out.replace(/\d+ weeks old/u, 'N weeks old');
    expect(shown).toBe(`\
✓ Record    118 weeks, all readable; the newest is the week to 22 May 2026, N weeks old.
✓ Store     Nothing is kept at ./var/nothing-is-kept-here.db yet. “tidemark run” makes it when it starts.
! Sources   OFFLINE is on: no link is opened, no report is looked for, and no source is asked. Take it away where that is not meant.
✓ Clock     Right to a minute.
✓ This bot  Not running here. “npm start” starts it.
✓ Telegram  The token is accepted: @tide_bot.
✓ Telegram  It can be added to groups, and hears commands alone where it is no administrator.
! Telegram  The menus hold other commands than this version has. “tidemark run” sets them when it starts.
✓ Telegram  Nobody else fetched the updates of this token within 5 seconds.
! Telegram  1 update waits for “tidemark run”.
✓ Discord   The token is accepted: Tidemark.
✓ Discord   It is in 1 server, and needs no permission there to answer commands.
! Discord   The menus hold other commands than this version has. “tidemark run” sets them when it starts.
✓ Discord   Interactions come through the gateway.

Everything that was looked at works.
`);
    expect([code, err]).toEqual([0, '']);
  });

  it('ends with 1 when something does not work, and never prints a token', async () => {
    telegram.state.token = 'another:token';
    discord.state.token = 'another';
    const { code, out, err } = await tidemark(['doctor'], { environment: environment() });
    expect(out).toContain('✗ Telegram  The token is not accepted. @BotFather gives another one with /token');
    expect(out).toContain('✗ Discord   The token is not accepted. Make another one in the developer portal');
    expect(out).toContain('\n2 things do not work: the lines marked ✗ say what to do.\n');
    expect(code).toBe(1);
    for (const secret of [TELEGRAM_TOKEN, 'made-up-token-of-nobody', DISCORD_TOKEN]) {
      expect(out + err).not.toContain(secret);
    }
  });

  it('speaks the language of the environment', async () => {
    const { out } = await tidemark(['doctor'], { environment: environment({ ...POSTED, DEFAULT_LOCALE: 'zh-CN' }) });
    expect(out).toContain('✓ Telegram  令牌有效：@tide_bot。');
    expect(out).toContain('✓ 机器人    未在本机运行。可用“npm start”启动。');
    expect(out).toContain('\n检查过的都正常。\n');
  });

  it('wraps a long line under its sentence on a narrow terminal', async () => {
    const stdout = new Screen({ columns: 48 });
    const { out } = await tidemark(['doctor'], { environment: environment(POSTED), stdout });
    expect(out).toContain(`
✓ Telegram  It can be added to groups, and hears
            commands alone where it is no
            administrator.
`);
  });

  it('says that no token is set, and that the console works', async () => {
    const { code, out } = await tidemark(['doctor']);
    expect(out).toContain('! This bot  No platform token is set, so “tidemark run” answers on the console.');
    expect(code).toBe(0);
  });

  it('takes no word behind it', async () => {
    const { code, err } = await tidemark(['doctor', 'telegram']);
    expect(err).toContain('“telegram”');
    expect(code).toBe(2);
  });
});

describe('tidemark doctor beside a running bot', () => {
  it.each([
    [
      [
        ['telegram', 'up'],
        ['discord', 'up'],
      ] as const,
      '✓ This bot  Running here, and speaking on Telegram, Discord.',
    ],
    [
      [
        ['telegram', 'up'],
        ['discord', 'connecting'],
      ] as const,
      '! This bot  Running here, and still connecting to Discord.',
    ],
    [
      [
        ['telegram', 'down'],
        ['discord', 'up'],
      ] as const,
      '✗ This bot  Running here, but without Telegram.',
    ],
    [
      [
        ['telegram', 'down'],
        ['discord', 'refused'],
      ] as const,
      '✗ This bot  Running here, but its token is refused by Discord.',
    ],
    [[] as const, '✓ This bot  Running here, on the console alone.'],
  ])('says how that does: %j', async (states, line) => {
    const { out } = await tidemark(['doctor'], {
      environment: environment({ ...POSTED, ...(await runningHere(...states)) }),
    });
    expect(out).toContain(line);
  });

  it('does not disturb it', async () => {
    const here = await runningHere(['telegram', 'up'], ['discord', 'up']);
    const { out } = await tidemark(['doctor'], { environment: environment(here) });
    expect(out).toContain('✓ Telegram  The process on this machine fetches the updates.');
    expect(telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it('tells a port that another program has from one of its own', async () => {
    const port = await serverThat((response) => response.end('hello'));
    const { code, out } = await tidemark(['doctor'], {
      environment: environment({ ...POSTED, HTTP_PORT: String(port) }),
    });
    expect(out).toContain(
      `✗ This bot  Port ${port} is taken by another program. End it, or give HTTP_PORT another port.`,
    );
    expect(code).toBe(1);
  });

  it('says by how much the clock is wrong, by the platform’s', async () => {
    const port = await serverThat((response) =>
      response.writeHead(404, { date: new Date(Date.now() + 7_200_000).toUTCString() }).end(),
    );
    const changes = { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` };
    const { code, out } = await tidemark(['doctor'], { environment: environment(changes) });
    expect(out).toMatch(/^✗ Clock {5}(?:7,?19\d|7,?20\d) seconds off\. Set it, by NTP/mu);
    expect(code).toBe(1);
  });
});
