import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { stoppedClock } from '../../../src/clock.ts';
import { placeId } from '../../../src/core/place.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { openStore } from '../../../src/open-store.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import type { Store } from '../../../src/store/store.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';
import { createFolder } from '../../support/temporary-store.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const NOW = 1_769_500_000;
const SERVER_CHANNEL = placeId('discord', 301, 401);
const SETS_A_LANGUAGE = JSON.stringify({
  ...{ id: '77', application_id: APPLICATION, type: 2, token: 't', guild_id: '301', channel_id: '401' },
  member: { user: { id: '501' }, permissions: String(1 << 5) },
  data: {
    ...{ type: 1, name: 'settings' },
    options: Object.entries({ setting: 'language', value: 'zh-CN' }).map(([name, value]) => ({ name, value })),
  },
});

let discord: Discord;
let folder: ReturnType<typeof createFolder>;
const opened: { readonly platform: RunningPlatform; readonly store: Store }[] = [];
beforeEach(async () => {
  discord = await openDiscord();
  folder = createFolder();
});
afterEach(async () => {
  for (const { platform, store } of opened.splice(0)) {
    await platform.stop();
    await store.close();
  }
  await discord.close();
  folder.remove();
});

/** What a process opens: the store and the bot by webhook; `as`: how it runs what is asked. */
async function open(as: (app: App) => App = (app) => app) {
  const [clock, log] = [stoppedClock(NOW * 1_000), createLog('error', () => undefined)];
  const store = await openStore(folder.url, { mode: 'write' });
  const where = { token: TOKEN, applicationId: APPLICATION, apiRoot: discord.api, publicKey: hex };
  const app = as(openApp(clock, log, { places: store.places }));
  const platform = startDiscord(app, { ...where, defaultLocale: 'en' }, log, { clock, deferAfterMs: 60_000 });
  return { store, platform };
}

/** Posted as Discord does; `at`: seconds, so that it is signed anew. */
function post({ platform }: { readonly platform: RunningPlatform }, at = NOW): Promise<Response> | undefined {
  const signature = sign(null, Buffer.from(`${at}${SETS_A_LANGUAGE}`), privateKey).toString('hex');
  const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': String(at) };
  return platform.hook?.handle(new Request('http://x/', { method: 'POST', body: SETS_A_LANGUAGE, headers }));
}

it('what is set by webhook on Discord is on disk before it is answered', async () => {
  const bot = await open();
  opened.push(bot);
  expect((await post(bot))?.status).toBe(200);
  const reader = await openStore(folder.url, { mode: 'read' });
  expect(await reader.places.find([SERVER_CHANNEL])).toMatchObject([{ settings: { locale: 'zh-CN' } }]);
  await reader.close();
});

it('what was set and not answered any more stays set, once, also where it is posted again', async () => {
  const { promise: set, resolve } = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const ended = await open((app) => ({
    ...app,
    async run(request) {
      const answer = await app.run(request);
      resolve();
      // The process ends here.
      await end.promise;
      return answer;
    },
  }));
  const unanswered = post(ended);
  await set;
  await ended.store.close();
  const next = await open();
  opened.push(next);
  expect((await post(next, NOW + 1))?.status).toBe(200);
  expect(await next.store.places.find([SERVER_CHANNEL])).toMatchObject([{ settings: { locale: 'zh-CN' } }]);
  expect(await next.store.places.decisions(SERVER_CHANNEL, 10)).toHaveLength(1);
  end.resolve();
  await unanswered;
  await ended.platform.stop();
});
