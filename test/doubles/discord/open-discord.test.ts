import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { APPLICATION, TOKEN } from './answers.ts';
import { type Discord, openDiscord } from './open-discord.ts';
import { SHAPES } from './shapes.ts';

let now: number;
let discord: Discord;
beforeEach(async () => {
  now = 1_000_000;
  discord = await openDiscord({ now: () => now });
});
afterEach(() => discord.close());

const V2 = 1 << 15;
const BODY = { flags: V2, components: [{ type: 17, components: [{ type: 10, content: 'x' }] }] };

async function ask(line: string, body?: object, authorization = `Bot ${TOKEN}`) {
  const [method = '', path = ''] = line.split(' ');
  const response = await fetch(`${discord.api}/v10${path}`, {
    ...{ method, headers: { authorization, 'content-type': 'application/json' } },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the Discord double keeps the pace that Discord keeps', () => {
  it('of a route: five requests in five seconds, counted down in its headers', async () => {
    const seen: unknown[] = [];
    for (let at = 0; at < 6; at += 1) {
      const { status, headers } = await ask('GET /gateway/bot');
      seen.push([status, headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-reset-after')]);
      now += 500;
    }
    expect(seen).toEqual([
      [200, '4', '5'],
      [200, '3', '4.5'],
      [200, '2', '4'],
      [200, '1', '3.5'],
      [200, '0', '3'],
      [429, '0', '2.5'],
    ]);
    expect((await ask('GET /applications/@me')).status).toBe(200);
    now += 2_001;
    expect((await ask('GET /gateway/bot')).status).toBe(200);
  });

  it('and says how long to wait', async () => {
    for (let at = 0; at < 5; at += 1) await ask('GET /gateway/bot');
    const { headers, body } = await ask('GET /gateway/bot');
    expect([headers.get('retry-after'), headers.get('x-ratelimit-scope')]).toEqual(['5', 'user']);
    expect(body).toEqual({ message: 'You are being rate limited.', retry_after: 5, global: false });
  });

  it('of all: fifty in any second, those about interactions left out', async () => {
    const get = (at: number) => ask(`GET /channels/${at}`, undefined);
    for (let at = 0; at < 25; at += 1) await get(at);
    now += 600;
    for (let at = 25; at < 50; at += 1) await get(at);
    now += 300;
    const refused = await get(50);
    expect([refused.status, refused.headers.get('x-ratelimit-scope')]).toEqual([429, 'global']);
    expect(refused.body).toMatchObject({ global: true, retry_after: 0.1 });
    expect((await ask('POST /interactions/1/t/callback', {})).status).not.toBe(429);
    now += 100;
    expect((await get(51)).status).toBe(404);
  });

  it('and counts what is invalid: 401, 403 and 429', async () => {
    await ask('GET /gateway/bot', undefined, 'Bot wrong');
    await ask('GET /nowhere');
    for (let at = 0; at < 5; at += 1) await ask('GET /gateway/bot');
    expect(discord.invalid()).toBe(2);
  });
});

describe('the Discord double answers', () => {
  it('an edit and a follow-up with the message as it stands', async () => {
    const token = discord.act(2, {});
    await ask(`POST /interactions/5001/${token}/callback`, { type: 5 });
    const edited = await ask(`PATCH /webhooks/${APPLICATION}/${token}/messages/@original`, BODY);
    const followed = await ask(`POST /webhooks/${APPLICATION}/${token}`, BODY);
    for (const { body } of [edited, followed]) {
      expect(SHAPES.messageAnswer.complaint(body)).toBeUndefined();
      expect(body.components[0]).toMatchObject({ type: 17, id: 1, components: [{ content: 'x', id: 2 }] });
    }
    expect(edited.body.id).not.toBe(followed.body.id);
  });

  it('a callback with nothing, or with its message where that is asked for', async () => {
    const [plain, asking] = [discord.act(2, {}), discord.act(2, {})];
    const callback = { type: 4, data: BODY };
    const nothing = await ask(`POST /interactions/5001/${plain}/callback`, callback);
    expect([nothing.status, nothing.headers.get('content-type')]).toEqual([204, null]);
    const { body } = await ask(`POST /interactions/5002/${asking}/callback?with_response=true`, callback);
    expect(SHAPES.callbackAnswer.complaint(body)).toBeUndefined();
    expect(body.resource.message.components).toHaveLength(1);
  });

  it('who the application is', async () => {
    const { body } = await ask('GET /applications/@me');
    expect(SHAPES.applicationAnswer.complaint(body)).toBeUndefined();
    expect(body.id).toBe(APPLICATION);
  });
});

describe('the Discord double breaks on demand:', () => {
  const callback = { type: 4, data: { content: 'x' } };
  const answered = (token: string) => discord.interactions.of(token)?.answered;

  it.each([
    ['cut', false],
    ['drop', true],
  ] as const)('%s closes the socket', async (fault, taken) => {
    discord.fail(/callback$/u, fault);
    const token = discord.act(2, {});
    await expect(ask(`POST /interactions/5001/${token}/callback`, callback)).rejects.toThrow('fetch failed');
    expect(answered(token)).toBe(taken);
  });

  it('late takes at once and answers when it is let go', async () => {
    discord.fail(/callback$/u, 'late');
    const token = discord.act(2, {});
    const asked = ask(`POST /interactions/5001/${token}/callback`, callback);
    await discord.until(() => answered(token) === true);
    discord.release();
    expect((await asked).status).toBe(204);
  });

  it('wrong JSON', async () => {
    discord.fail(/bot$/u, 'wrong-json');
    await expect(ask('GET /gateway/bot')).rejects.toThrow(SyntaxError);
  });
});

describe('the gateway of the Discord double', () => {
  /** Connects and says one thing; gives what is heard until `last`, or the code of the close. */
  async function say(op: number, d: object, last: string): Promise<unknown> {
    const socket = new WebSocket(discord.api.replace('http', 'ws'));
    const heard: string[] = [];
    const closed = once(socket, 'close').then(([code]) => code);
    const done = Promise.withResolvers<string[]>();
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data));
      heard.push(packet.t ?? packet.op);
      if (packet.op === 10) socket.send(JSON.stringify({ op, d }));
      if ((packet.t ?? String(packet.op)) === last) done.resolve(heard);
    });
    const outcome = await Promise.race([done.promise, closed]);
    socket.terminate();
    return outcome;
  }
  const resume = (last: string) => say(6, { token: TOKEN, session_id: 's1', seq: 1 }, last);

  it('says hello, then ready, then what the guilds are where that is wanted', async () => {
    expect(await say(2, { token: TOKEN, intents: 1 }, 'GUILD_CREATE')).toEqual([10, 'READY', 'GUILD_CREATE']);
    expect(await say(2, { token: TOKEN, intents: 0 }, 'READY')).toEqual([10, 'READY']);
  });

  it('closes on a wrong token, on a privileged intent and on what the test says', async () => {
    expect(await say(2, { token: 'x', intents: 0 }, 'READY')).toBe(4004);
    expect(await say(2, { token: TOKEN, intents: 1 << 15 }, 'READY')).toBe(4014);
    discord.refuse(4013);
    expect(await say(2, { token: TOKEN, intents: 0 }, 'READY')).toBe(4013);
  });

  it('resumes a session with what was missed, and none that is forgotten', async () => {
    await say(2, { token: TOKEN, intents: 0 }, 'READY');
    discord.act(2, {});
    expect(await resume('RESUMED')).toEqual([10, 'INTERACTION_CREATE', 'RESUMED']);
    discord.forget();
    expect(await resume('9')).toEqual([10, 9]);
  });

  it('beats', async () => {
    expect(await say(1, {}, '11')).toEqual([10, 11]);
  });
});
