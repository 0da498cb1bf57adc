import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlatformState } from '../../../src/core/platform-state.ts';
import { routes, startWeb, type WebServer } from '../../../src/platforms/web/server.ts';
import type { HeardPlatform } from '../../../src/ports.ts';

function platform(state: PlatformState, handle?: (request: Request) => Promise<Response>): HeardPlatform {
  return {
    name: 'telegram',
    state: () => state,
    ...(handle && { hook: { path: '/telegram/webhook', handle } }),
  };
}

const echo = async (request: Request) => new Response(await request.text(), { status: 202 });

const servers: WebServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function open(...platforms: readonly HeardPlatform[]): Promise<number> {
  const server = await startWeb(platforms, { host: '127.0.0.1', port: 0, mostTime: 300 });
  servers.push(server);
  return server.port;
}

describe('the health of the bot', () => {
  it('is ok as long as it answers at all', async () => {
    const answer = await routes([platform('down')]).request('/healthz');
    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n']);
  });

  it.each<[PlatformState, number]>([
    ['up', 200],
    ['connecting', 503],
    ['down', 503],
    ['refused', 503],
  ])('is ready with a platform %s: %d', async (state, status) => {
    const answer = await routes([platform(state)]).request('/readyz');
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { ready: status === 200, platforms: { telegram: state } },
    ]);
  });
});

describe('what a platform posts', () => {
  it('reaches its hook whole', async () => {
    const port = await open(platform('up', echo));
    const answer = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method: 'POST',
      body: '{"update_id":1}',
    });
    expect([answer.status, await answer.text()]).toEqual([202, '{"update_id":1}']);
  });

  it.each([
    ['GET', '/telegram/webhook', 404],
    ['POST', '/discord/interactions', 404],
    ['GET', '/../etc/passwd', 404],
  ])('is not taken elsewhere: %s %s', async (method, path, status) => {
    expect((await routes([platform('up', echo)]).request(path, { method })).status).toBe(status);
  });

  it('is refused when it is too long, announced or not', async () => {
    const port = await open(platform('up', echo));
    const long = 'x'.repeat(1_000_001);
    const announced = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, { method: 'POST', body: long });
    expect(announced.status).toBe(413);
    const stream = new Blob([long]).stream();
    const init = { method: 'POST', body: stream, duplex: 'half' };
    const dripping = await fetch(`http://127.0.0.1:${port}/telegram/webhook`, init as RequestInit);
    expect(dripping.status).toBe(413);
  });

  it('that never ends is cut off in time', async () => {
    const port = await open(platform('up', echo));
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 (?:400|408)/u);
  });

  it('that breaks its hook is answered with 500 and says nothing of why', async () => {
    const broken = platform('up', async () => {
      throw new Error('secret');
    });
    const answer = await routes([broken]).request('/telegram/webhook', { method: 'POST', body: '{}' });
    expect([answer.status, await answer.text()]).toEqual([500, 'failed\n']);
  });
});

describe('the listener', () => {
  it('says when its port is taken', async () => {
    const port = await open(platform('up'));
    await expect(startWeb([], { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers what is under way before it stops', async () => {
    const asked = Promise.withResolvers<void>();
    const free = Promise.withResolvers<void>();
    const slow = platform('up', async () => {
      asked.resolve();
      await free.promise;
      return new Response('done');
    });
    const server = await startWeb([slow], { host: '127.0.0.1', port: 0 });
    const answer = fetch(`http://127.0.0.1:${server.port}/telegram/webhook`, { method: 'POST', body: '{}' });
    await asked.promise;
    const stopped = server.stop();
    free.resolve();
    expect(await (await answer).text()).toBe('done');
    await stopped;
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
  });
  it('does not wait for ever for a body that never ends', async () => {
    const server = await startWeb([platform('up', async () => new Response('done'))], {
      ...{ host: '127.0.0.1', port: 0, mostTime: 50 },
    });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write('POST /telegram/webhook HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{');
    const cut = once(socket, 'close');
    await server.stop();
    await cut;
  });
});
