import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { createHook } from '../../../src/platforms/discord/hook.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { checkMessage } from '../../doubles/discord/message-rules.ts';
import { openDiscord } from '../../doubles/discord/open-discord.ts';
import { SHAPES } from '../../doubles/discord/shapes.ts';
import { openBot, USUAL } from './open-bot.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const NOW = 1_769_500_000;
const PING = { id: '1', application_id: '2', type: 1, token: 't' };

const open = (lines: string[] = []) =>
  createHook(
    hex,
    stoppedClock(NOW * 1000),
    (interaction, respond) => void respond(interaction, { type: 1 }),
    createLog('debug', (line) => void lines.push(line)),
  );

function posted(body: string, { at = NOW, signed = body, key = privateKey } = {}): () => Request {
  const signature = sign(null, Buffer.from(`${at}${signed}`), key).toString('hex');
  const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': String(at) };
  return () => new Request('http://x/discord/interactions', { method: 'POST', body, headers });
}

const ping = JSON.stringify(PING);

it('answers a ping that Discord signed', async () => {
  const response = await open()(posted(ping)());
  expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
});

it.each([
  ['a signature of somebody else', posted(ping, { key: generateKeyPairSync('ed25519').privateKey })],
  ['a signature of another body', posted(ping, { signed: '{}' })],
  ['a signature five minutes old', posted(ping, { at: NOW - 301 })],
  ['a signature from ahead', posted(ping, { at: NOW + 301 })],
  ['no signature', () => new Request('http://x/', { method: 'POST', body: ping })],
])('refuses %s', async (_, request) => {
  expect((await open()(request())).status).toBe(401);
});

it('takes a signature once', async () => {
  const hook = open();
  const request = posted(ping);
  expect([(await hook(request())).status, (await hook(request())).status]).toEqual([200, 401]);
});

it.each([
  ['over a megabyte', 'x'.repeat(1_000_001), 413],
  ['that is no interaction', '{"type":"x"}', 400],
  ['that is no JSON', '{', 400],
])('refuses a body %s', async (_, body, status) => {
  expect((await open()(posted(body)())).status).toBe(status);
});

it.each([
  ['the unknown type 99', { ...PING, type: 99 }],
  ['a command without data', { ...PING, type: 2, user: { id: '5' } }],
  ['a command of nobody', { ...PING, type: 2, data: { type: 1, name: 'flows' } }],
])('refuses and notes once %s that Discord signed', async (_, asked) => {
  const lines: string[] = [];
  expect((await open(lines)(posted(JSON.stringify(asked))())).status).toBe(400);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['discord_interaction_unreadable']);
});

it('answers a command in the response itself, and nothing more once it is stopped', async () => {
  const discord = await openDiscord();
  const clock = stoppedClock(NOW * 1000);
  const log = createLog('error', () => undefined);
  const where = { token: TOKEN, applicationId: APPLICATION, apiRoot: discord.api, publicKey: hex };
  const platform = startDiscord(openApp(clock, log), { ...where, defaultLocale: 'en' }, log, { clock });
  await discord.until(() => discord.interactions.commands().length > 0);
  const asked = { ...PING, type: 2, locale: 'zh-CN', user: { id: '5' }, data: { type: 1, name: 'flows' } };
  const response = await platform.hook?.handle(posted(JSON.stringify(asked))());
  const callback = (await response?.json()) as { data: object };
  expect(SHAPES.callback.complaint(callback)).toBeUndefined();
  checkMessage(callback.data);
  expect(JSON.stringify(callback)).toContain('资金流');
  await platform.stop();
  expect((await platform.hook?.handle(posted(ping)()))?.status).toBe(503);
  await discord.close();
});

it('defers in the response what takes longer, and edits the answer in through REST', async () => {
  const bot = await openBot();
  const answer = bot.hold();
  const clock = stoppedClock(NOW * 1000);
  const platform = bot.start({ ...USUAL, publicKey: hex }, { clock, deferAfterMs: 1 });
  const asked = {
    ...{ id: '7', token: 'seven', application_id: APPLICATION, type: 2 },
    ...{ locale: 'zh-CN', user: { id: '5' }, data: { type: 1, name: 'flows' } },
  };
  bot.discord.interactions.open('7', 'seven', 2);
  const response = await platform.hook?.handle(posted(JSON.stringify(asked))());
  const callback = await response?.json();
  expect(callback).toEqual({ type: 5 });
  bot.discord.interactions.callback('7', 'seven', callback);
  answer();
  await bot.discord.until(() => bot.calls(/^PATCH/u).length === 1);
  expect(bot.of('seven')?.original?.deferred).toBe(false);
  expect(bot.text('seven')).toContain('资金流');
  await platform.stop();
  expect(bot.calls(/webhooks|interactions/u)).toHaveLength(1);
  expect(bot.discord.seen.identified).toBe(0);
  await bot.close();
});
