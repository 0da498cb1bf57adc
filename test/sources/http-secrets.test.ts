import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeError } from '../../src/log.ts';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { answer, type HostDouble, openHost, redirect, status } from '../doubles/sources/host.ts';
import { cut, hangUp, silence } from '../doubles/sources/hostile.ts';
import { freePort } from '../support/free-port.ts';
import { openDoor } from '../support/open-door.ts';

const CANARY = 'canary-9f8e7d6c5b4a';

let host: HostDouble;
let nobody = 0;
beforeAll(async () => {
  nobody = await freePort();
  host = await openHost({
    '/400': (response, request) => status(400, { 'x-echo': CANARY }, `${request.url} ${CANARY}`)(response, request),
    '/401': status(401),
    '/403': status(403),
    '/429': status(429, { 'retry-after': '3600' }),
    '/503': status(503),
    '/cut': cut('application/json'),
    '/hang-up': hangUp,
    '/silence': silence,
    '/redirect': redirect(`https://example.org/?key=${CANARY}`),
    '/private': redirect(`http://127.0.0.1/?key=${CANARY}`),
    '/malformed': redirect(`http://[${CANARY}`),
    '/truncated': answer('application/json', `{"a":"${CANARY}`),
    '/shape': answer('application/json', JSON.stringify({ usd: CANARY, [CANARY]: 1 })),
    '/page': answer('text/html', `<p>${CANARY}</p>`),
    '/large': answer('application/json', CANARY.repeat(100)),
  });
});
afterAll(() => host.close());

/** Everything that anybody could print of an error. */
const allOf = (error: unknown): string =>
  [inspect(error, { depth: 12, showHidden: true }), JSON.stringify(error), String(error)]
    .concat(JSON.stringify(describeError(error)), error instanceof Error ? (error.stack ?? '') : '')
    .join('\n');

const PATHS = ['/400', '/401', '/403', '/429', '/503', '/cut', '/hang-up', '/silence', '/redirect', '/private'].concat([
  '/malformed',
  '/truncated',
  '/shape',
  '/page',
  '/large',
]);
const KEYS: Readonly<Record<string, Partial<SourceRequest>>> = {
  'a header': { headers: { 'x-api-key': CANARY, authorization: `Bearer ${CANARY}` } },
  'the query': { keyed: true },
  'a body': { body: { key: CANARY } },
};

describe.each(Object.entries(KEYS))('a key in %s', (where, key) => {
  const query = where === 'the query' ? `?api_key=${CANARY}` : '';
  const failing = async (base: string, path: string, trust: SourceRequest['trust'] = 'operator') => {
    const { door, lines } = openDoor();
    const request: SourceRequest = {
      ...{ source: 'example', url: `${base}${path}${query}`, trust, accept: ['application/json'] },
      ...{ mostBytes: 500, withinMs: 400, idleMs: 200, ...key },
    };
    const error = await door.json(request, z.strictObject({ usd: z.number() })).then(
      () => expect.unreachable('it was read'),
      (thrown: unknown) => thrown,
    );
    return { error, lines };
  };

  it.each(PATHS)('stands in no error and no line of the log after %s', async (path) => {
    const { error, lines } = await failing(host.url, path);
    expect(lines.length).toBeGreaterThan(0);
    expect(allOf(error) + lines.join('\n')).not.toContain(CANARY);
  });

  it('nor where nobody listens, or may be asked', async () => {
    for (const [base, trust] of [
      [`http://127.0.0.1:${nobody}`, 'operator'],
      ['http://127.0.0.1', 'outside'],
      ['http://nowhere.invalid', 'outside'],
    ] as const) {
      const { error, lines } = await failing(base, '/', trust);
      expect(allOf(error) + lines.join('\n')).not.toContain(CANARY);
    }
  });
});

it('a header that cannot be sent is not printed either', async () => {
  const { door, lines } = openDoor();
  const headers = { 'x-api-key': `${CANARY}\r\nx: y\u0100` };
  const request = {
    source: 'example',
    url: `${host.url}/400`,
    trust: 'operator',
    accept: ['application/json'],
    headers,
  } as const;
  const error = await door.json(request, z.object({})).catch((thrown: unknown) => thrown);
  expect(allOf(error) + lines.join('\n')).not.toContain(CANARY);
});

it('a password in an address of the operator’s goes to its host and nowhere else', async () => {
  const { door, lines } = openDoor();
  const url = `http://somebody:${CANARY}@127.0.0.1:${host.port}/503`;
  const request = { source: 'example', url, trust: 'operator', accept: ['application/json'] } as const;
  const error = await door.json(request, z.object({})).catch((thrown: unknown) => thrown);
  expect(allOf(error) + lines.join('\n')).not.toContain(CANARY);
});
