import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';

const log = createLog('error', () => undefined);
const app = openApp(stoppedClock(Date.parse('2026-01-27')), log);

let now = 0;
let gate: PromiseWithResolvers<void>;
let discord: Discord;
let platform: RunningPlatform;
/** Answers when the test says so. */
const slow: App = { ...app, run: async (request) => gate.promise.then(() => app.run(request)) };

beforeEach(async () => {
  now = 0;
  gate = Promise.withResolvers();
  discord = await openDiscord({ now: () => now });
  const settings = {
    token: TOKEN,
    applicationId: APPLICATION,
    apiRoot: discord.api,
    mode: 'gateway',
    defaultLocale: 'en',
  } as const;
  platform = startDiscord(slow, settings, log, { deferAfterMs: 1 });
  await discord.ready();
});
afterEach(async () => {
  await platform.stop();
  await discord.close();
});

const of = (token: string) => discord.interactions.of(token);
const calls = (end: RegExp) => discord.requests.filter(({ method, path }) => end.test(`${method} ${path}`));

it('defers what takes longer, and edits the answer in', async () => {
  const token = discord.act(2, { type: 1, name: 'flows' });
  await discord.until(() => of(token)?.original?.deferred === true);
  gate.resolve();
  await discord.until(() => of(token)?.original?.deferred === false);
  expect(JSON.stringify(of(token)?.original?.body)).toContain('Fund flows');
});

it('keeps a refusal from everybody else, also when it was deferred for all', async () => {
  const options = [{ type: 3, name: 'week', value: 'nonsense' }];
  const token = discord.act(2, { type: 1, name: 'flows', options });
  await discord.until(() => of(token)?.original?.deferred === true);
  gate.resolve();
  await discord.until(() => of(token)?.followUps.length === 1);
  expect(of(token)?.original?.removed).toBe(true);
  expect(of(token)?.followUps[0]?.ephemeral).toBe(true);
});

it.each(['drop', 500, 502, 'wrong-json'] as const)('sends one follow-up when its answer is %s', async (fault) => {
  discord.fail(/^POST \/webhooks/u, fault);
  const options = [{ type: 3, name: 'week', value: 'nonsense' }];
  const token = discord.act(2, { type: 1, name: 'flows', options });
  await discord.until(() => of(token)?.original?.deferred === true);
  gate.resolve();
  await discord.until(() => of(token)?.followUps.length === 1);
  await platform.stop();
  expect(calls(/^POST \/webhooks/u)).toHaveLength(1);
});

it('lives on when Discord no longer knows the interaction', async () => {
  const late = discord.act(2, { type: 1, name: 'flows' });
  now = 3_001;
  await discord.until(() => calls(/callback$/u).some(({ status }) => status === 404));
  gate.resolve();
  now = 3_002;
  const token = discord.act(2, { type: 1, name: 'btc' });
  await discord.until(() => of(token)?.answered === true);
  expect(of(late)?.original).toBeUndefined();
  expect(platform.state()).toBe('up');
});
