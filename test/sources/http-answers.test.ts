import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors.ts';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { readJson } from '../../src/sources/json-body.ts';
import type { TestNetwork } from '../../src/sources/link-guard.ts';
import {
  answer,
  type HostDouble,
  json,
  openHost,
  page,
  type Route,
  redirect,
  status,
} from '../doubles/sources/host.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const REFUSAL: Route = status(400, { 'content-type': 'application/json' }, '{"code":11}');

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({});
});
afterEach(() => host.close());

/** Reads {"code":11} as nothing known and {"value":…} as that; {"code":22} refuses; all else is odd. */
function open(more: Partial<SourceRequest> = {}, network: TestNetwork = {}) {
  const opened = openDoor({ network });
  const request: SourceRequest = {
    ...{ source: 'example', url: `${host.url}/a`, trust: 'operator', accept: ['application/json'] },
    ...{ keep: { freshMs: MINUTE }, ...more },
  };
  const ask = (url = request.url) =>
    opened.door.read<number | undefined>(
      { ...request, url },
      ({ bytes }, { hostname }) => {
        const { code, value } = readJson(bytes) as { code?: number; value?: number };
        if (code === 22) throw new AppError({ code: 'source_refused', host: hostname });
        if (code !== 11 && value === undefined) throw new SyntaxError('odd');
        return value;
      },
      (value) => (value === undefined ? { freshMs: HOUR } : undefined),
    );
  return { ...opened, ask, asked: () => host.asked.length };
}

describe('a refusal whose body is read', () => {
  it('says what it is', async () => {
    host.set('/a', REFUSAL);
    expect((await open({ reads: [400] }).ask()).value).toBeUndefined();
  });

  it.each([
    ['has another status than those', 404, 'application/json', '{"code":11}'],
    ['is a page', 400, 'text/html', '{"code":11}'],
    ['says nothing that is known', 400, 'application/json', '{"code":33}'],
    ['is broken', 400, 'application/json', '{"code":'],
  ])('is its status where it %s', async (_, http, type, body) => {
    host.set('/a', status(http, { 'content-type': type }, body));
    expect(await failureOf(open({ reads: [400] }).ask())).toMatchObject({ code: 'fetch_status', status: http });
  });

  it('is its status where nobody asked for its body', async () => {
    host.set('/a', REFUSAL);
    expect(await failureOf(open().ask())).toMatchObject({ code: 'fetch_status', status: 400 });
  });

  it('is not read where somebody else than the source itself refuses', async () => {
    const other = await openHost({ '/b': REFUSAL });
    host.set('/a', redirect(`${other.url}/b`));
    const { ask } = open({ reads: [400] }, worldOf(other.port));
    expect(await failureOf(ask())).toMatchObject({ code: 'fetch_status', status: 400 });
    await other.close();
  });
});

describe('an answer that serves longer than others', () => {
  it('does, and no longer; the others serve as long as their question has it', async () => {
    host.set('/a', REFUSAL);
    host.set('/b', json({ value: 11.1 }));
    const { ask, asked, time } = open({ reads: [400] });
    const both = async () => [(await ask()).value, (await ask(`${host.url}/b`)).value];
    await both();
    time.pass(HOUR - 1);
    expect(await both()).toEqual([undefined, 11.1]);
    expect(asked()).toBe(3);
    time.pass(1);
    await both();
    expect(asked()).toBe(4);
  });
});

describe('an answer that is none', () => {
  const pace = { gapMs: 0, perDay: 100, failures: 1 };
  it.each([
    ['says so itself', json({ code: 22 }), 'source_refused'],
    ['cannot be read', json({ odd: true }), 'fetch_failed'],
  ])('and %s is a failure of a host that answers all in one form', async (_, route, failure) => {
    host.set('/a', route);
    const { ask, asked, time } = open({ pace: { ...pace, oneForm: true } });
    expect((await failureOf(ask()))?.code).toBe(failure);
    expect((await failureOf(ask(`${host.url}/b`)))?.code).toBe('fetch_resting');
    expect(asked()).toBe(1);
    host.set('/a', json({ value: 11.1 }));
    time.pass(30_000);
    expect((await ask()).value).toBe(11.1);
  });

  it('is nothing against a host whose pages are as they like', async () => {
    host.set('/a', json({ code: 22 }));
    host.set('/b', json({ value: 11.1 }));
    const { ask } = open({ pace });
    await failureOf(ask());
    expect((await ask(`${host.url}/b`)).value).toBe(11.1);
  });

  it('is nothing against a host where it is only that a pair is not known', async () => {
    host.set('/a', REFUSAL);
    host.set('/b', json({ value: 11.1 }));
    const { ask } = open({ reads: [400], pace: { ...pace, oneForm: true } });
    await ask();
    expect((await ask(`${host.url}/b`)).value).toBe(11.1);
  });

  it('leaves a host alone for hours where it is a page that wants to see a person', async () => {
    host.set('/a', page('<h1>x</h1>'));
    const { ask, door, time } = open({ pace: { ...pace, oneForm: true } });
    await failureOf(ask());
    expect((door.condition('example').restUntil ?? 0) - time.now()).toBe(6 * HOUR);
  });
});

describe('a failure that says nothing of the whole host', () => {
  const pace = { gapMs: 0, perDay: 100, failures: 1 };
  const LARGE = answer('application/json', JSON.stringify({ value: 11.1, more: 'a'.repeat(2_000) }));
  it.each<[string, Route, number, Partial<SourceRequest>]>([
    ['a bad request', status(400), MINUTE, {}],
    ['a bad request with a key in its address', status(400), HOUR, { keyed: true }],
    ['a bad request that is told with a body', status(400), MINUTE, { keyed: true, body: {} }],
    ['a login', status(401), HOUR, {}],
    ['nothing there', status(404), MINUTE, {}],
    ['no change of what nobody has', status(304), MINUTE, {}],
    ['a way to where nobody may go', redirect('http://10.11.11.11/'), HOUR, {}],
    ['a way that leads in a circle', redirect('/a'), HOUR, {}],
    ['words', answer('text/plain', 'x'), MINUTE, {}],
    ['more than is read', LARGE, MINUTE, { mostBytes: 1_000 }],
    ['what is packed as nobody packs', json({ value: 11.1 }, { 'content-encoding': 'x-made-up' }), MINUTE, {}],
  ])('is heard by twenty who ask, and asked for once: %s', async (_, route, rests, more) => {
    host.set('/a', route);
    const { ask, asked, time } = open({ pace, ...more }, worldOf(host.port));
    const first = await failureOf(ask());
    expect(first).toBeDefined();
    const requests = asked();
    for (let again = 1; again < 20; again += 1) expect(await failureOf(ask())).toEqual(first);
    time.pass(rests - 1);
    await failureOf(ask());
    expect(asked()).toBe(requests);
    host.set('/a', json({ value: 11.1 }));
    time.pass(1);
    expect((await ask()).value).toBe(11.1);
  });

  it('takes nothing away from an answer that still serves', async () => {
    host.set('/a', json({ value: 11.1 }));
    const { ask, asked, time } = open({ pace, keep: { freshMs: MINUTE, staleMs: HOUR } });
    await ask();
    host.set('/a', status(404));
    time.pass(MINUTE);
    for (let again = 0; again < 20; again += 1) {
      expect((await ask()).value).toBe(11.1);
      await expect.poll(asked).toBe(2);
    }
  });
});

describe('a turn that comes too late', () => {
  it('is nothing against the host, which was not asked', async () => {
    host.set('/a', json({ value: 11.1 }));
    host.set('/b', json({ value: 22.2 }));
    const time = { ...createFastTime(), sleep: (_: number, signal?: AbortSignal) => ended(signal) };
    const { door } = openDoor({ time, network: worldOf(host.port) });
    const ask = (path: string, withinMs: number) =>
      door.read(
        {
          ...{ source: 'example', url: `${host.url}${path}`, trust: 'known', accept: ['application/json'], withinMs },
          pace: { gapMs: 4_000, perDay: 100, failures: 1 },
        },
        ({ bytes }) => readJson(bytes),
      );
    await ask('/a', 4_000);
    expect(await failureOf(ask('/b', 10))).toEqual({ code: 'fetch_resting', host: '127.0.0.1', minutes: 1 });
    expect(host.paths()).toEqual(['/a']);
    const condition = door.condition('example');
    expect(condition).toMatchObject({ spent: 1, perDay: 100 });
    expect(condition).not.toHaveProperty('restUntil');
    expect(condition).not.toHaveProperty('failed');
  });
});

/** Sleeps until nobody waits any more. */
const ended = (signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
