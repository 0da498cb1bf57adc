import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { answer, type HostDouble, inTurn, json, openHost, page, redirect, status } from '../doubles/sources/host.ts';
import { hangUp } from '../doubles/sources/hostile.ts';
import { failureOf } from '../support/failure-of.ts';
import { freePort } from '../support/free-port.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const flowSchema = z.object({ day: z.iso.date(), usd: z.number() });
const FLOW = { day: '2026-01-23', usd: 11_100_000 };

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({ '/flow': json(FLOW) });
});
afterEach(() => host.close());

const ask = (path: string, more: Partial<SourceRequest> = {}): SourceRequest => ({
  source: 'example',
  url: `${host.url}${path}`,
  trust: 'operator',
  accept: ['application/json'],
  ...more,
});

describe('a door that is closed', () => {
  it('ends what is under way at once, however long a host would take, and writes nothing of it', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    host.set('/hangs', () => resolve());
    const { door, lines } = openDoor();
    const failure = failureOf(door.json(ask('/hangs'), flowSchema));
    await asked;
    door.close();
    expect(await failure).toMatchObject({ code: 'fetch_failed', why: 'timed_out' });
    expect([host.paths(), lines]).toEqual([['/hangs'], []]);
  });
});

describe('a source that answers', () => {
  it('is read by its schema, and where and when is known', async () => {
    const { door, time } = openDoor();
    expect(await door.json(ask('/flow'), flowSchema)).toEqual({
      value: FLOW,
      address: `${host.url}/flow`,
      fetchedAt: time.now(),
    });
  });

  it('is told who asks, and how to reach them where that is set', async () => {
    const { door } = openDoor({ agent: 'Tidemark/9.9.9', contact: 'somebody@example.org' });
    await door.json(ask('/flow'), flowSchema);
    expect(host.asked[0]?.headers).toMatchObject({ 'user-agent': 'Tidemark/9.9.9 (somebody@example.org)' });
  });

  it.each([
    ['gzip', gzipSync(JSON.stringify(FLOW))],
    ['identity', Buffer.from(JSON.stringify(FLOW))],
  ])('may pack what it says: %s', async (encoding, body) => {
    host.set('/packed', answer('application/json', body, { 'content-encoding': encoding }));
    expect(await openDoor().door.json(ask('/packed'), flowSchema)).toMatchObject({ value: FLOW });
  });

  it('may name a type that ends in +json, where that is read', async () => {
    host.set('/api', answer('application/vnd.example+json; charset=utf-8', JSON.stringify(FLOW)));
    const { door } = openDoor();
    expect(await door.json(ask('/api', { accept: ['+json'] }), flowSchema)).toMatchObject({ value: FLOW });
  });

  it('takes a question with a body, and the key in its headers', async () => {
    const { door } = openDoor();
    await door.json(ask('/flow', { body: { method: 'tools/call' }, headers: { 'x-key': 'made-up' } }), flowSchema);
    expect(host.asked).toMatchObject([
      {
        method: 'POST',
        body: '{"method":"tools/call"}',
        headers: { 'x-key': 'made-up', 'content-type': 'application/json' },
      },
    ]);
  });

  it('may say in a header what its body leaves out', async () => {
    host.set('/flow', json(FLOW, { 'x-made-up': '  eleven ' }));
    const { door } = openDoor();
    const { value } = await door.read(ask('/flow'), ({ header }) => [header?.('x-made-up'), header?.('x-other')]);
    expect(value).toEqual(['eleven', undefined]);
  });

  it.each([
    ['nothing', status(202)],
    ['what is not read', page('<h1>Thank you</h1>')],
    ['more than is read', answer('application/json', 'a'.repeat(3_000_000))],
  ])('that is only told something may answer %s', async (_, route) => {
    host.set('/flow', route);
    const { door } = openDoor();
    const told = door.read(ask('/flow', { body: FLOW, unread: true }), ({ bytes }) => bytes.length);
    expect((await told).value).toBe(0);
    expect(host.asked[0]?.headers.accept).toContain('application/json');
  });

  it.each([202, 204])('with %i and nothing, and was asked for something, has not answered', async (code) => {
    host.set('/flow', status(code));
    const { door } = openDoor();
    expect(await failureOf(door.json(ask('/flow'), flowSchema))).toMatchObject({ code: 'fetch_failed', why: 'odd' });
  });

  it('refuses what it is told as it refuses a question', async () => {
    host.set('/flow', status(404));
    const { door } = openDoor();
    const told = door.read(ask('/flow', { body: FLOW, unread: true }), () => undefined);
    expect(await failureOf(told)).toMatchObject({ code: 'fetch_status', status: 404 });
  });

  it('is asked over the same connection again', async () => {
    const { door } = openDoor();
    await door.json(ask('/flow'), flowSchema);
    await door.json(ask('/flow'), flowSchema);
    expect(host.asked.map(({ headers }) => headers.connection)).toEqual(['keep-alive', 'keep-alive']);
    door.close();
  });
});

describe('an answer that is not what was asked for', () => {
  it.each([
    ['JSON that is cut off', answer('application/json', '{"day":"2026-01-2')],
    ['characters that are none', answer('application/json', Buffer.from([0x7b, 0xff, 0x7d]))],
    ['a page that calls itself JSON', answer('application/json', '<!doctype html><title>x</title>')],
    ['a page', page('<h1>One moment</h1>')],
    ['another type', answer('text/csv', 'a,b')],
    ['no type at all', (response: import('node:http').ServerResponse) => void response.end('{}')],
    ['a packing that nobody knows', answer('application/json', '{}', { 'content-encoding': 'lzma' })],
    ['a packing that it is not', answer('application/json', '{}', { 'content-encoding': 'gzip' })],
    ['nothing', answer('application/json', '')],
    ['no change of what nobody knows', status(304)],
  ])('%s: nothing of it is used', async (_, route) => {
    host.set('/odd', route);
    const { door } = openDoor();
    expect(await failureOf(door.json(ask('/odd'), flowSchema))).toEqual({
      code: 'fetch_failed',
      host: '127.0.0.1',
      why: 'odd',
    });
  });

  it.each([
    ['JSON of another shape', json({ day: '2026-01-23', usd: '11.1m' })],
    ['an error with the status of success', json({ code: '401', msg: 'Upgrade plan' })],
  ])('%s: the source is laid out anew, and nothing of it is used', async (_, route) => {
    host.set('/odd', route);
    const { door } = openDoor();
    const failure = await failureOf(door.json(ask('/odd'), flowSchema));
    expect(failure).toEqual({ code: 'source_changed', host: '127.0.0.1' });
  });

  it.each([404, 410, 500, 501])('%i is told as it is', async (code) => {
    host.set('/gone', status(code));
    const { door } = openDoor();
    expect(await failureOf(door.json(ask('/gone'), flowSchema))).toEqual({
      code: 'fetch_status',
      host: '127.0.0.1',
      status: code,
    });
    expect(host.asked).toHaveLength(1);
  });

  it.each([401, 402])('%i is a door that is locked', async (code) => {
    host.set('/locked', status(code));
    const { door } = openDoor();
    expect(await failureOf(door.json(ask('/locked'), flowSchema))).toMatchObject({ why: 'login' });
  });
});

describe('what may pass is asked again', () => {
  it.each([502, 503, 504])('%i, after half a second and then a whole one, each shortened by chance', async (code) => {
    host.set('/flow', inTurn(status(code), status(code), json(FLOW)));
    const { door, time } = openDoor({ random: () => 0 });
    expect(await door.json(ask('/flow'), flowSchema)).toMatchObject({ value: FLOW });
    expect(time.slept).toEqual([250, 500]);
  });

  it('three times and no more', async () => {
    host.set('/flow', status(503));
    const { door } = openDoor();
    expect(await failureOf(door.json(ask('/flow'), flowSchema))).toMatchObject({ status: 503 });
    expect(host.asked).toHaveLength(3);
  });

  it('a connection that is cut', async () => {
    host.set('/flow', inTurn(hangUp, json(FLOW)));
    expect(await openDoor().door.json(ask('/flow'), flowSchema)).toMatchObject({ value: FLOW });
  });

  it('a host where nobody listens', async () => {
    const { door, time } = openDoor();
    const url = `http://127.0.0.1:${await freePort()}/`;
    expect(await failureOf(door.json(ask('', { url }), flowSchema))).toMatchObject({ why: 'unreachable' });
    expect(time.slept).toHaveLength(2);
  });

  it('when the host says, where that is soon', async () => {
    host.set('/flow', inTurn(status(429, { 'retry-after': '2' }), json(FLOW)));
    const { door, time } = openDoor({ random: () => 0 });
    expect(await door.json(ask('/flow'), flowSchema)).toMatchObject({ value: FLOW });
    expect(time.slept).toEqual([2_250]);
  });

  it('but not a question with a body that may have been heard', async () => {
    host.set('/flow', status(503));
    const { door } = openDoor();
    await failureOf(door.json(ask('/flow', { body: {} }), flowSchema));
    expect(host.asked).toHaveLength(1);
  });
});

describe('redirects', () => {
  const outside = (path: string, more: Partial<SourceRequest> = {}) => ask(path, { trust: 'outside', ...more });
  const open = () => openDoor({ network: worldOf(host.port) }).door;

  it('are followed three times, and the last address is where it was read', async () => {
    host.set('/1', redirect('/2', 301));
    host.set('/2', redirect(`${host.url}/3`, 307));
    host.set('/3', redirect('flow', 303));
    expect(await open().json(outside('/1'), flowSchema)).toMatchObject({ value: FLOW, address: `${host.url}/flow` });
  });

  it.each([
    ['a fourth time', { '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/flow' }],
    ['in a circle', { '/1': '/1' }],
    ['to a file', { '/1': 'file:///etc/passwd' }],
    ['to another scheme', { '/1': 'gopher://example.org/' }],
    ['to another port', { '/1': 'http://127.0.0.1:22/' }],
    ['with a password', { '/1': 'http://a:b@example.org/' }],
    ['nowhere', { '/1': '' }],
    ['to what is no address', { '/1': 'http://[' }],
  ])('are not followed %s', async (_, hops) => {
    for (const [from, to] of Object.entries(hops)) host.set(from, redirect(to));
    expect(await failureOf(open().json(outside('/1'), flowSchema))).toMatchObject({ why: 'redirects' });
    expect(host.paths()).not.toContain('/flow');
  });

  it('are not followed to a private address, also where the operator named the first one', async () => {
    const inner = await openHost({ '/secret': json(FLOW) });
    host.set('/1', redirect(`${inner.url}/secret`));
    const network = { allow: [], ports: [inner.port] };
    const failure = await failureOf(openDoor({ network }).door.json(ask('/1'), flowSchema));
    expect(failure).toEqual({ code: 'address_refused', why: 'private' });
    expect(inner.asked).toEqual([]);
    await inner.close();
  });

  it.each([
    ['its headers', { headers: { 'x-key': 'made-up' } }],
    ['its address', { keyed: true }],
  ])('are not followed at all where a key stands in %s', async (_, keyed) => {
    host.set('/1', redirect('/flow'));
    expect(await failureOf(open().json(outside('/1', keyed), flowSchema))).toMatchObject({ why: 'redirects' });
    expect(host.paths()).toEqual(['/1']);
  });

  it('carry nothing of what was meant for the first address', async () => {
    const next = await openHost({ '/flow': json(FLOW) });
    host.set('/1', inTurn(json(FLOW, { etag: '"made-up"' }), redirect(`${next.url}/flow`)));
    const { door } = openDoor({ network: worldOf(host.port, next.port), contact: 'somebody@example.org' });
    const keep = { freshMs: 0, keepMs: 60_000 };
    for (let times = 0; times < 2; times += 1) await door.json(ask('/1', { keep }), flowSchema);
    expect(host.asked[1]?.headers['if-none-match']).toBe('"made-up"');
    expect(next.asked[0]?.headers['if-none-match']).toBeUndefined();
    await next.close();
  });
});

describe('a bot that is offline', () => {
  it('opens no socket', async () => {
    const { door, lines } = openDoor({ offline: true });
    expect(await failureOf(door.json(ask('/flow'), flowSchema))).toEqual({ code: 'offline' });
    expect([host.asked, lines]).toEqual([[], []]);
  });
});
