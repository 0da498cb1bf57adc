import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createHook } from '../../../src/platforms/discord/hook.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const NOW = 1_769_500_000;
const PING = { id: '1', application_id: '2', type: 1, token: 't' };

const open = () =>
  createHook(hex, stoppedClock(NOW * 1000), (interaction, respond) => void respond(interaction, { type: 1 }));

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
