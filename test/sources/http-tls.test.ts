import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import type { TestNetwork } from '../../src/sources/link-guard.ts';
import { failureOf } from '../support/failure-of.ts';
import { openDoor } from '../support/open-door.ts';

/** Made for these tests, for news.example.org and other.example.org, and good for nothing else. */
const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

let server: Server;
let port = 0;
const asked: (string | undefined)[] = [];
beforeAll(async () => {
  server = createServer({ cert: pem('certificate'), key: pem('key') }, ({ url, headers }, response) => {
    asked.push(headers.host);
    if (url === '/away') response.writeHead(302, { location: `https://other.example.org:${port}/` }).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('made up');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Every name leads to loopback. */
const lookup = ((_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) as LookupFunction;

const read = (
  path: string,
  network: TestNetwork,
  trust: SourceRequest['trust'] = 'outside',
  host = 'news.example.org',
) => {
  const { door } = openDoor({ network: { ports: [port], lookup, ...network } });
  const request = { source: 'link', url: `https://${host}:${port}${path}`, trust, accept: ['text/plain'] };
  return door.read(request, ({ bytes }) => Buffer.from(bytes).toString()).finally(() => door.close());
};

describe('over https', () => {
  const world = { allow: ['127.0.0.1'], ca: pem('certificate') };

  it('a page is read by its name, and a redirect followed to another', async () => {
    expect(await read('/', world)).toMatchObject({ value: 'made up', address: `https://news.example.org:${port}/` });
    expect(await read('/away', world)).toMatchObject({ address: `https://other.example.org:${port}/` });
    expect(asked.at(-1)).toBe(`other.example.org:${port}`);
  });

  it.each(['outside', 'known', 'operator'] as const)(
    'a certificate that nobody vouches for is refused: %s',
    async (trust) => {
      const before = asked.length;
      expect(await failureOf(read('/', { allow: ['127.0.0.1'] }, trust))).toMatchObject({ why: 'unreachable' });
      expect(asked).toHaveLength(before);
    },
  );

  it('a certificate for another name is refused', async () => {
    expect(await failureOf(read('/', world, 'outside', 'third.example.org'))).toMatchObject({ why: 'unreachable' });
  });

  it('a name that leads to a private address is not connected to', async () => {
    const before = asked.length;
    expect(await failureOf(read('/', { ca: pem('certificate') }))).toEqual({ code: 'address_refused', why: 'private' });
    expect(asked).toHaveLength(before);
  });
});
