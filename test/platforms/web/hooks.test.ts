import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { TRADINGVIEW_TEMPLATE } from '../../../src/cards/hook-cards.ts';
import type { HookKind } from '../../../src/core/alert-hook.ts';
import { placeId } from '../../../src/core/place.ts';
import { createLog } from '../../../src/log.ts';
import { startWeb, type WebServer } from '../../../src/platforms/web/server.ts';
import { createAlertDoor } from '../../../src/usecases/alert-door.ts';
import { newKey } from '../../../src/usecases/hook-key.ts';
import { HOUSE } from '../../support/copy-of-house.ts';
import { hearHooks, ownLevel } from '../../support/hearing-hooks.ts';
import { aicoinBody, tradingviewBody } from '../../support/hook-bodies.ts';

const NOW = '2026-11-25T12:34:56Z';
const AT = Date.parse('2026-11-25T12:34:00Z');
const GROUP = placeId('telegram', -1003);
const OTHER = placeId('telegram', -1004);
const JSON_TYPE = { 'Content-Type': 'application/json' };
const MOST_TIME = 300;

const servers: WebServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A listener on loopback with a place that can be told of touches there. */
async function open(kind: HookKind = 'aicoin') {
  const bot = hearHooks({ now: NOW });
  const logged: string[] = [];
  const log = createLog('debug', (line) => void logged.push(line));
  const door = createAlertDoor(bot.services, log);
  const server = await startWeb([], { host: '127.0.0.1', port: 0, mostTime: MOST_TIME }, door);
  servers.push(server);
  const key = await bot.key(GROUP, kind);
  const addressOf = (each: string) => `http://127.0.0.1:${server.port}/hooks/alert/${each}`;
  const post = (body: RequestInit['body'], { headers = JSON_TYPE, to = key }: { headers?: object; to?: string } = {}) =>
    fetch(addressOf(to), { method: 'POST', headers: { ...headers }, body, duplex: 'half' } as RequestInit);
  return { ...bot, keyOf: bot.key, key, logged, port: server.port, addressOf, post };
}

const aicoin = (changes: object = {}) => JSON.stringify(aicoinBody(AT, changes));
const said = async (answer: Response) => [answer.status, await answer.json()];

describe('POST /hooks/alert/<key>', () => {
  it('takes a touch, and says its level, the next close that may decide, and whether it is posted', async () => {
    const { post, follows, keeps } = await open();
    await follows(GROUP);
    await keeps(GROUP, ownLevel('aaaaaaaa'), { is: 'armed', since: 0, touched: false });
    const level = { level: 'aaaaaaaa', asset: 'BTC', price: 111_000, timeframe: '4h' };
    expect(await said(await post(aicoin()))).toEqual([
      200,
      { ok: true, is: 'taken', ...level, nextClose: '2026-11-25T16:00:00.000Z', added: false, alerts: 'on' },
    ]);
    expect(await said(await post(aicoin()))).toEqual([200, { ok: true, is: 'again' }]);
  });

  it('says that nothing is posted where alerts are off', async () => {
    const { post } = await open();
    expect(await said(await post(aicoin()))).toMatchObject([200, { is: 'taken', added: true, alerts: 'off' }]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/plain; charset=utf-8', 'Text/Plain'])(
    'takes JSON as %s',
    async (type) => {
      const { post } = await open('tradingview');
      const body = JSON.stringify(tradingviewBody(AT));
      expect(await said(await post(body, { headers: { 'Content-Type': type } }))).toEqual([
        422,
        { ok: false, why: 'no_level' },
      ]);
    },
  );

  it.each([
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'text/html',
    'multipart/form-data; boundary=x',
    '',
  ])('refuses the type %s', async (type) => {
    const { post } = await open();
    const bytes = new TextEncoder().encode(aicoin());
    const headers = type === '' ? {} : { 'Content-Type': type };
    expect(await said(await post(bytes, { headers }))).toEqual([415, { ok: false, why: 'wrong_type' }]);
  });

  it.each([
    [400, 'not_json', 'BTC crossed 111000'],
    [400, 'not_json', ''],
    [400, 'not_json', new Uint8Array([0x22, 0xff, 0x22])],
    [422, 'malformed', '{}'],
    [422, 'malformed', aicoin({ currentPrice: ['111022.2'] })],
    [422, 'wrong_kind', JSON.stringify(tradingviewBody(AT))],
    [422, 'asset_unknown', aicoin({ symbol: 'DOGEUSDT' })],
    [422, 'stale', aicoin({ timestamp: AT / 1_000 - 3_600 })],
  ])('answers %i %s', async (status, why, body) => {
    const { post } = await open();
    expect(await said(await post(body))).toEqual([status, { ok: false, why }]);
  });

  it('refuses a key that was forged, whatever is posted with it, and says nothing of why', async () => {
    const { post, key } = await open();
    const forged = [
      newKey(),
      `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
      key.toUpperCase(),
      'x',
      '%00',
      '%F0',
    ];
    for (const to of forged) {
      for (const body of [aicoin(), 'no JSON']) {
        expect(await said(await post(body, { to }))).toEqual([404, { ok: false, why: 'unknown_key' }]);
      }
    }
  });

  it('refuses the key of a place that was forgotten', async () => {
    const { post, key, places } = await open();
    const body = aicoin({ symbol: 'DOGEUSDT' });
    expect((await post(body, { to: key })).status).toBe(422);
    await places.once(undefined, async (changes) => {
      await changes.forget(GROUP);
      return {};
    });
    expect(await said(await post(aicoin()))).toEqual([404, { ok: false, why: 'unknown_key' }]);
  });

  it('refuses what is too long, announced or dripping in', async () => {
    const { post, key, port } = await open();
    const long = aicoin({ remark: 'x'.repeat(8_192) });
    const refusal = [413, { ok: false, why: 'too_long' }];
    expect(await said(await post(long))).toEqual(refusal);
    expect(await said(await post(new Blob([long]).stream()))).toEqual(refusal);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /hooks/alert/${key} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9999999999\r\n\r\n{`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413/u);
  });

  it('takes what comes in pieces, as long as it is short', async () => {
    const { post } = await open();
    expect((await post(new Blob([aicoin()]).stream())).status).toBe(200);
  });

  it('cuts off what never ends', async () => {
    const { key, port } = await open();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /hooks/alert/${key} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n{`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 (?:400|408)/u);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s', async (method) => {
    const { key, addressOf } = await open();
    const answer = await fetch(addressOf(key), { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('is not there where nobody may be told', async () => {
    const server = await startWeb([], { host: '127.0.0.1', port: 0 });
    servers.push(server);
    const answer = await fetch(`http://127.0.0.1:${server.port}/hooks/alert/${newKey()}`, {
      method: 'POST',
      body: '{}',
    });
    expect([answer.status, await answer.text()]).toEqual([404, 'nothing here\n']);
  });
});

describe('whoever posts too fast', () => {
  it('waits; another key and the next minute do not', async () => {
    const { post, time, keyOf } = await open();
    const other = await keyOf(OTHER);
    const body = aicoin({ symbol: 'DOGEUSDT' });
    for (let at = 0; at < 30; at += 1) expect((await post(body)).status).toBe(422);
    const refused = await post(body);
    expect([refused.headers.get('retry-after'), ...(await said(refused))]).toEqual([
      '60',
      429,
      { ok: false, why: 'too_fast' },
    ]);
    expect((await post(body, { to: other })).status).toBe(422);
    time.at += 60_000;
    expect((await post(body)).status).toBe(422);
  });

  it('with forged keys uses up nothing of a real one', async () => {
    const { post, time } = await open();
    const statuses: number[] = [];
    for (let at = 0; at < 101; at += 1) statuses.push((await post('{}', { to: newKey() })).status);
    expect(statuses).toEqual([...Array<number>(100).fill(404), 429]);
    expect((await post(aicoin())).status).toBe(200);
    time.at += 60_000;
    expect((await post('{}', { to: newKey() })).status).toBe(404);
  });
});

describe('a key', () => {
  it('stands in no answer and no line of the log, even where keeping fails', async () => {
    const bot = await open();
    const answers = [await bot.post(aicoin()), await bot.post('x'), await bot.post('{}', { headers: {} })];
    answers.push(await fetch(bot.addressOf(bot.key)));
    Object.assign(bot.services.posts, {
      change: async () => {
        throw new Error(`no room for ${bot.key}`);
      },
    });
    const broken = await bot.post(aicoin({ timestamp: AT / 1_000 + 1 }));
    expect([broken.status, await broken.clone().text()]).toEqual([500, 'failed\n']);
    answers.push(broken);
    const everything = await Promise.all(
      answers.map(async (each) => (await each.text()) + JSON.stringify([...each.headers])),
    );
    expect(bot.logged.join('')).toContain('alert_hook_failed');
    expect([...everything, ...bot.logged].join('')).not.toContain(bot.key);
  });
});

describe('docs/webhooks.md', () => {
  const document = readFileSync(join(HOUSE, 'docs/webhooks.md'), 'utf8');
  const [aicoinExample = '', tradingviewExample = ''] = [
    ...document.matchAll(/^curl .*? -d '(?<body>[\s\S]*?)'\n```/gmu),
  ].map((found) => found.groups?.['body'] ?? '');

  it('has bodies that are taken as they stand', async () => {
    const first = await open();
    const filled = aicoinExample.replace(`'"$(date +%s)"'`, String(AT / 1_000));
    expect(await said(await first.post(filled))).toMatchObject([200, { is: 'taken', price: 93_000 }]);
    const second = await open('tradingview');
    await second.keeps(GROUP, ownLevel('aaaaaaaa', { price: 93_000 }));
    const also = tradingviewExample.replace(`'"$(date -u +%Y-%m-%dT%H:%M:00Z)"'`, '2026-11-25T12:34:00Z');
    expect(await said(await second.post(also))).toMatchObject([200, { is: 'taken', level: 'aaaaaaaa' }]);
  });

  it('has the template that /hook shows, which is taken once TradingView has filled it in', async () => {
    expect(document).toContain(`\`\`\`json\n${TRADINGVIEW_TEMPLATE}\n\`\`\``);
    const values: Readonly<Record<string, string>> = {
      ...{ ticker: 'BTCUSDT.P', exchange: 'BINANCE', close: '111022.2', interval: '1' },
      ...{ time: '2026-11-25T12:33:00Z', timenow: '2026-11-25T12:34:00Z' },
    };
    const filled = TRADINGVIEW_TEMPLATE.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
    const { post, keeps } = await open('tradingview');
    await keeps(GROUP, ownLevel('aaaaaaaa'));
    expect(await said(await post(filled))).toMatchObject([200, { is: 'taken', level: 'aaaaaaaa' }]);
  });

  it('names each refusal there is', () => {
    const route = readFileSync(join(HOUSE, 'src/platforms/web/alert-route.ts'), 'utf8');
    const statuses = route.slice(route.indexOf('const STATUS'), route.indexOf('function refusal'));
    const words = [...statuses.matchAll(/(\w+): (4\d\d)/gu)];
    expect(words.length).toBeGreaterThan(10);
    for (const [, why, status] of words) expect(document).toMatch(new RegExp(`^\\| ${status} \\| .*\`${why}\``, 'mu'));
  });
});
