import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { examineDiscord } from '../../../src/platforms/discord/examine.ts';
import type { DiscordSettings } from '../../../src/platforms/discord/start.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';
import { examined } from '../../support/examined.ts';

const app = openApp(
  stoppedClock(Date.parse('2026-11-25T12:00:00Z')),
  createLog('error', () => undefined),
);
const HTTP = { mode: 'http', applicationId: APPLICATION, publicKey: '0'.repeat(64) } as const;
const HERE = 'https://bot.example.test';

let discord: Discord;
beforeEach(async () => {
  discord = await openDiscord();
});
afterEach(() => discord.close());

const examine = (settings: Partial<DiscordSettings> = {}, publicUrl?: string) =>
  examined(
    examineDiscord({
      app,
      settings: { token: TOKEN, apiRoot: discord.api, mode: 'gateway', defaultLocale: 'en', ...settings },
      ...(publicUrl !== undefined && { publicUrl }),
    }),
  );

describe('what the doctor finds at Discord', () => {
  it('says whose token it is, where the bot is, what is registered and how interactions come', async () => {
    expect(await examine()).toEqual([
      '✓ The token is accepted: Tidemark.',
      '✓ It is in 1 server, and needs no permission there to answer commands.',
      '! The menus hold other commands than this version has. “tidemark run” sets them when it starts.',
      '✓ Interactions come through the gateway.',
    ]);
  });

  it('only asks', async () => {
    await examine();
    expect([...new Set(discord.requests.map(({ method }) => method))]).toEqual(['GET']);
  });

  it('names the token that is refused by its variable, and where to get another', async () => {
    expect(await examine({ token: 'another' })).toEqual([
      '✗ The token is not accepted. Make another one in the developer portal (Bot, Reset Token) and set it as DISCORD_TOKEN.',
    ]);
  });

  it('gives the invitation with exactly the rights needed while it is in no server', async () => {
    discord.portal.approximate_guild_count = 0;
    expect(await examine()).toContain(
      `! It is in no server yet. Invite it: https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=applications.commands+bot&permissions=274878008320`,
    );
  });

  it('says that no privileged intent is needed where one is on', async () => {
    discord.portal.flags = 1 << 19;
    expect(await examine()).toContain(
      '! Privileged intents are on, and none is needed. Switch them off in the developer portal (Bot).',
    );
  });

  it('says when something starts so often that Discord will soon refuse it', async () => {
    discord.state.sessions = 3;
    expect((await examine()).at(-1)).toBe(
      '! Discord allows 3 more connections today. Something starts again and again: look into the log.',
    );
  });

  it.each([
    [
      { ...HTTP, applicationId: '7' },
      `✗ DISCORD_APPLICATION_ID is not the application of this token. It is ${APPLICATION}.`,
    ],
    [
      { ...HTTP, publicKey: 'a'.repeat(64) },
      '✗ DISCORD_PUBLIC_KEY is not the key of this application, so whatever is posted would be refused. Copy it from the developer portal (General Information).',
    ],
  ])('finds what was copied wrongly: %o', async (settings, line) => {
    expect(await examine(settings)).toContain(line);
  });

  it.each([
    ['cut', '✗ No answer. Check the network of this machine, and DISCORD_API_ROOT where it is set.'],
    ['wrong-json', '✗ What answered is not this platform. Check DISCORD_API_ROOT.'],
    [502, '✗ It answered 502. If that goes on for more than some minutes, look whether others are told the same.'],
  ] as const)('stops at trouble of the way or of the platform: %s', async (fault, line) => {
    discord.fail(/^GET \/applications\/\d+\/commands/u, fault);
    expect((await examine()).at(-1)).toBe(line);
  });
});

describe('what the doctor finds of the interactions endpoint', () => {
  it.each([
    [`${HERE}/discord/interactions`, HTTP, HERE, '✓ Interactions are posted to bot.example.test.'],
    [`${HERE}/discord/interactions`, HTTP, undefined, '✓ Interactions are posted to bot.example.test.'],
    [
      null,
      HTTP,
      HERE,
      `✗ Interactions are not posted to us. While “tidemark run” is running, set the Interactions Endpoint URL in the developer portal (General Information) to ${HERE}/discord/interactions`,
    ],
    [
      'https://other.example.test/secret-path',
      HTTP,
      HERE,
      `✗ Interactions are posted to other.example.test. While “tidemark run” is running, set the Interactions Endpoint URL in the developer portal (General Information) to ${HERE}/discord/interactions`,
    ],
    [
      'https://other.example.test/secret-path',
      {},
      HERE,
      '✗ Interactions are posted to other.example.test, so none comes through the gateway. Empty the Interactions Endpoint URL in the developer portal (General Information), or set DISCORD_MODE=http.',
    ],
  ])('posted to %j', async (url, settings, publicUrl, line) => {
    discord.portal.interactions_endpoint_url = url;
    expect((await examine(settings, publicUrl)).at(-1)).toBe(line);
  });
});
