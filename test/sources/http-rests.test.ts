import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceRequest } from '../../src/sources/http-request.ts';
import { type HostDouble, inTurn, json, openHost, page, type Route, status } from '../doubles/sources/host.ts';
import { failureOf } from '../support/failure-of.ts';
import { createFastTime } from '../support/fast-time.ts';
import { openDoor, worldOf } from '../support/open-door.ts';

const HOUR = 3_600_000;
const schema = z.object({ usd: z.number() });

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({ '/other': json({ usd: 11_100_000 }) });
});
afterEach(() => host.close());

const open = (time = createFastTime()) => {
  const { door } = openDoor({ time, network: worldOf(host.port) });
  const ask = (path: string, trust: SourceRequest['trust']) =>
    failureOf(door.json({ source: 'example', url: `${host.url}${path}`, trust, accept: ['application/json'] }, schema));
  return { ask, time };
};

const CHALLENGE = status(503, { 'cf-mitigated': 'challenge', 'content-type': 'text/html' }, '<h1>One moment</h1>');

describe('a source that will not have us', () => {
  it.each<[string, Route]>([
    ['402', status(402)],
    ['403', status(403)],
    ['451', status(451)],
    ['a page that tells people from programs', CHALLENGE],
    ['a page instead of data', page('<script>location="/?js=1"</script>')],
  ])('says %s, and is left alone for six hours', async (_, route) => {
    host.set('/flow', route);
    const { ask, time } = open();
    await ask('/flow', 'known');
    expect(await ask('/other', 'known')).toEqual({
      code: 'fetch_resting',
      host: '127.0.0.1',
      minutes: 360,
    });
    time.pass(6 * HOUR);
    expect(await ask('/other', 'known')).toBeUndefined();
    expect(host.paths()).toEqual(['/flow', '/other']);
  });

  it('is no reason to leave its other pages alone where a stranger’s link led there', async () => {
    host.set('/flow', status(403));
    const { ask } = open();
    expect(await ask('/flow', 'outside')).toMatchObject({ code: 'fetch_status', status: 403 });
    expect(await ask('/other', 'outside')).toBeUndefined();
  });
});

describe.each([429, 418])('a source that says %i', (code) => {
  it('is left alone for as long as it says, by seconds', async () => {
    host.set('/flow', status(code, { 'retry-after': '7200' }));
    const { ask, time } = open();
    expect(await ask('/flow', 'known')).toMatchObject({ status: code });
    time.pass(2 * HOUR - 1);
    expect(await ask('/other', 'known')).toMatchObject({ code: 'fetch_resting', minutes: 1 });
    time.pass(1);
    expect(await ask('/other', 'known')).toBeUndefined();
    expect(host.asked).toHaveLength(2);
  });

  it('or by a date', async () => {
    const time = createFastTime(Date.UTC(2026, 0, 26, 12));
    host.set('/flow', status(code, { 'retry-after': 'Mon, 26 Jan 2026 13:30:00 GMT' }));
    const { ask } = open(time);
    await ask('/flow', 'known');
    expect(await ask('/other', 'known')).toMatchObject({ code: 'fetch_resting', minutes: 90 });
  });

  it('for a minute where it does not say, and a day at most', async () => {
    host.set('/flow', inTurn(status(code), status(code, { 'retry-after': '999999999' })));
    const { ask, time } = open();
    await ask('/flow', 'known');
    expect(await ask('/other', 'known')).toMatchObject({ minutes: 1 });
    time.pass(60_000);
    await ask('/flow', 'known');
    expect(await ask('/other', 'known')).toMatchObject({ minutes: 1_440 });
  });
});

describe('the pace and the budget', () => {
  it('hold for what is really sent: one a second, retries among them', async () => {
    host.set('/flow', status(503));
    const { ask, time } = open();
    const began = time.now();
    await ask('/flow', 'known');
    expect(host.asked).toHaveLength(3);
    expect(time.now() - began).toBeGreaterThanOrEqual(2_000);
  });

  it('end a day after three hundred questions', async () => {
    const { ask, time } = open(createFastTime(Date.UTC(2026, 0, 26, 1)));
    for (let asked = 0; asked < 300; asked += 1) expect(await ask('/other', 'known')).toBeUndefined();
    expect(await ask('/other', 'known')).toMatchObject({ code: 'fetch_resting' });
    expect(host.asked).toHaveLength(300);
    time.set(Date.UTC(2026, 0, 27));
    expect(await ask('/other', 'known')).toBeUndefined();
  });
});
