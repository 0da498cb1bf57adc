import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keeping } from '../../src/sources/http-request.ts';
import { answer, type HostDouble, inTurn, openHost, status, versioned } from '../doubles/sources/host.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const MINUTE = 60_000;
const [ONE, TWO] = [answer('text/plain', 'one'), answer('text/plain', 'two')];

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({ '/text': inTurn(ONE, TWO) });
});
afterEach(() => host.close());

function open(keep?: Keeping) {
  const { door, time, lines } = openDoor({ time: createFastTime() });
  let parsed = 0;
  const read = async () => {
    const request = { source: 'example', url: `${host.url}/text`, trust: 'operator', accept: ['text/plain'] } as const;
    const { value, fetchedAt } = await door.read({ ...request, ...(keep && { keep }) }, ({ bytes }) => {
      parsed += 1;
      return { text: Buffer.from(bytes).toString() };
    });
    return { value, age: time.now() - fetchedAt };
  };
  return { read, time, lines, parsed: () => parsed };
}

describe('an answer', () => {
  it('is asked for each time where nothing else is said', async () => {
    const { read } = open();
    expect([await read(), await read()]).toMatchObject([{ value: { text: 'one' } }, { value: { text: 'two' } }]);
  });

  it('is asked for once by many at once, and shared whole', async () => {
    const { read } = open();
    const all = await Promise.all(Array.from({ length: 50 }, read));
    expect(host.asked).toHaveLength(1);
    expect(new Set(all.map(({ value }) => value)).size).toBe(1);
  });

  it('serves while it is fresh, and says how old it is', async () => {
    const { read, time } = open({ freshMs: MINUTE });
    const first = await read();
    time.pass(MINUTE - 1);
    const second = await read();
    expect(second.value).toBe(first.value);
    expect(second.age).toBe(MINUTE - 1);
    time.pass(1);
    expect(await read()).toMatchObject({ value: { text: 'two' }, age: 0 });
  });

  it('that is stale is given at once, and fetched meanwhile', async () => {
    const { read, time } = open({ freshMs: MINUTE, staleMs: MINUTE });
    await read();
    time.pass(MINUTE);
    expect(await read()).toMatchObject({ value: { text: 'one' }, age: MINUTE });
    await expect.poll(async () => (await read()).value.text).toBe('two');
    expect(host.asked).toHaveLength(2);
  });

  it('that is stale serves on where it cannot be fetched, until it is old', async () => {
    host.set('/text', inTurn(ONE, status(404)));
    const { read, time, lines } = open({ freshMs: MINUTE, staleMs: MINUTE });
    await read();
    time.pass(MINUTE);
    expect(await read()).toMatchObject({ value: { text: 'one' } });
    await expect.poll(() => lines.join('\n')).toContain('source still old');
    time.pass(MINUTE);
    expect(await failureOf(read())).toMatchObject({ status: 404 });
  });

  it('that failed is not kept', async () => {
    host.set('/text', inTurn(status(404), ONE));
    const { read } = open({ freshMs: MINUTE });
    expect(await failureOf(read())).toMatchObject({ status: 404 });
    expect(await read()).toMatchObject({ value: { text: 'one' } });
  });
});

describe('an answer with a version', () => {
  it('is asked whether it has changed, and read again only where it has', async () => {
    host.set('/text', versioned('text/plain', 'one', '"v1"'));
    const { read, time, parsed } = open({ freshMs: 0, keepMs: 10 * MINUTE });
    const first = await read();
    time.pass(MINUTE);
    const second = await read();
    expect(host.asked[1]?.headers['if-none-match']).toBe('"v1"');
    expect(second).toEqual({ value: first.value, age: 0 });
    expect(second.value).toBe(first.value);
    expect(parsed()).toBe(1);
    host.set('/text', versioned('text/plain', 'two', '"v2"'));
    expect(await read()).toMatchObject({ value: { text: 'two' } });
  });

  it('may have a date instead', async () => {
    const modified = 'Mon, 26 Jan 2026 10:05:00 GMT';
    host.set('/text', inTurn(answer('text/plain', 'one', { 'last-modified': modified }), status(304)));
    const { read } = open({ freshMs: 0, keepMs: MINUTE });
    await read();
    expect(await read()).toMatchObject({ value: { text: 'one' } });
    expect(host.asked[1]?.headers['if-modified-since']).toBe(modified);
  });

  it('is asked for whole once it is too old to be kept', async () => {
    host.set('/text', versioned('text/plain', 'one', '"v1"'));
    const { read, time } = open({ freshMs: 0, keepMs: MINUTE });
    await read();
    time.pass(MINUTE);
    await read();
    expect(host.asked[1]?.headers['if-none-match']).toBeUndefined();
  });
});

it('a door that is closed keeps no connection', async () => {
  const { door } = openDoor();
  await door.read({ source: 'example', url: `${host.url}/text`, trust: 'operator', accept: ['text/plain'] }, () => 0);
  expect(await host.connections()).toBe(1);
  door.close();
  await expect.poll(() => host.connections()).toBe(0);
});

describe('what our own source said', () => {
  it('is not forgotten for strangers’ links, however many there are', async () => {
    const { door } = openDoor({ network: worldOf(host.port) });
    const read = async (path: string, trust: 'known' | 'outside') => {
      const pace = { gapMs: 0, perDay: 1_000 };
      const request = { source: 'example', url: `${host.url}${path}`, trust, accept: ['text/plain'], pace };
      const { value } = await door.read({ ...request, keep: { freshMs: MINUTE } }, ({ bytes }) => `${bytes}`);
      return value;
    };
    const before = await read('/text', 'known');
    for (let link = 0; link < 500; link += 1) {
      host.set(`/${link}`, ONE);
      await read(`/${link}`, 'outside');
    }
    expect(await read('/text', 'known')).toBe(before);
    expect(host.paths().filter((path) => path === '/text')).toHaveLength(1);
  });
});
