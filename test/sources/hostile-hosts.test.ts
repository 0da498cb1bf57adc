import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsOf, type SourceRequest } from '../../src/sources/http-request.ts';
import { answer, type HostDouble, openHost } from '../doubles/sources/host.ts';
import { bomb, cut, drip, endless, packedDrip, promise, silence, stall, steady } from '../doubles/sources/hostile.ts';
import { failureOf } from '../support/failure-of.ts';
import { openDoor } from '../support/open-door.ts';

const TYPE = 'text/html';
const sent = { bytes: 0 };

let host: HostDouble;
beforeAll(async () => {
  host = await openHost({
    '/endless': endless(TYPE, sent),
    '/gzip': bomb(TYPE, 'gzip'),
    '/deflate': bomb(TYPE, 'deflate'),
    '/br': bomb(TYPE, 'br'),
    '/drip': drip(TYPE, 20),
    '/packed-drip': packedDrip(TYPE, 20),
    '/steady': steady(TYPE, 12, 50),
    '/promise': promise(TYPE),
    '/stall': stall(TYPE),
    '/silence': silence,
    '/cut': cut(TYPE),
    '/honest': answer(TYPE, 'a'.repeat(300_000)),
    '/just': answer(TYPE, 'a'.repeat(200_000)),
  });
});
afterAll(() => host.close());

const read = (path: string, more: Partial<SourceRequest> = {}) => {
  const { door } = openDoor();
  const request = { source: 'example', url: `${host.url}${path}`, trust: 'operator', accept: [TYPE], ...more } as const;
  return door.read({ mostBytes: 200_000, ...request }, ({ bytes }) => bytes.length);
};

describe('a body', () => {
  it('of two hundred megabytes is cut off soon after the limit', async () => {
    expect(await failureOf(read('/endless'))).toEqual({ code: 'fetch_too_large', host: '127.0.0.1', megabytes: 1 });
    // What lies in the buffers of both sides.
    expect(sent.bytes).toBeLessThan(20_000_000);
  });

  it.each(['gzip', 'deflate', 'br'])(
    'that unpacks to three hundred megabytes (%s) never stands in memory',
    async (encoding) => {
      const before = process.memoryUsage().arrayBuffers;
      let most = 0;
      const gauge = setInterval(() => {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }, 1);
      expect(await failureOf(read(`/${encoding}`))).toMatchObject({ code: 'fetch_too_large' });
      clearInterval(gauge);
      expect(most).toBeLessThan(30_000_000);
    },
  );

  it('that says itself that it is too large is not begun', async () => {
    for (const path of ['/honest', '/promise'])
      expect(await failureOf(read(path))).toMatchObject({ code: 'fetch_too_large' });
  });

  it('of just the limit is read', async () => {
    expect(await read('/just')).toMatchObject({ value: 200_000 });
  });

  it('that ends before it said is none', async () => {
    expect(await failureOf(read('/cut'))).toMatchObject({ why: 'unreachable' });
  });
});

describe('a host that takes its time', () => {
  const QUICK = { withinMs: 300, idleMs: 150 };

  it.each([
    ['and drips, so that no pause is long', '/drip', { withinMs: 300, idleMs: 10_000 }],
    ['and drips what is packed', '/packed-drip', { withinMs: 300, idleMs: 10_000 }],
    ['and stops in the middle', '/stall', { withinMs: 10_000, idleMs: 150 }],
    ['and says nothing', '/silence', { withinMs: 10_000, idleMs: 150 }],
    ['and says nothing, where silence may be long', '/silence', { withinMs: 300, idleMs: 10_000 }],
  ])('%s is left after the limit', async (_, path, limits) => {
    const started = performance.now();
    expect(await failureOf(read(path, limits))).toEqual({ code: 'fetch_failed', host: '127.0.0.1', why: 'timed_out' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is waited for while something comes, within the whole time that it has', async () => {
    expect(await read('/steady', { withinMs: 10_000, idleMs: 250 })).toMatchObject({ value: 12 });
  });

  it('finds its connection closed', async () => {
    await failureOf(read('/drip', QUICK));
    await expect.poll(() => host.closed.filter((path) => path === '/drip').length).toBeGreaterThan(0);
  });
});

describe('without any word of the caller', () => {
  it('a body has two megabytes, an exchange fifteen seconds and a pause five', () => {
    expect(limitsOf({ source: 'example', url: 'https://example.org/', trust: 'outside', accept: [] })).toEqual({
      mostBytes: 2_000_000,
      withinMs: 15_000,
      idleMs: 5_000,
    });
  });
});
