import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { createInteractions, type Shown } from './interactions.ts';
import type { MessageBody } from './message-rules.ts';
import { Refusal } from './refusal.ts';
import { SHAPES } from './shapes.ts';

export const TOKEN = 'MTAw.made-up.token';
export const APPLICATION = '1000000000000000001';
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** `drop`: taken, and the answer never sent. */
export type Fault = 'drop' | 'wrong-json' | 429 | 500 | 502;

/** Discord's REST and gateway on loopback. Whatever is not asked as Discord demands is refused with its own codes. */
export async function openDiscord({ now = () => Date.now() } = {}) {
  const events = new EventEmitter();
  const interactions = createInteractions(now);
  const requests: { method: string; path: string; status: number }[] = [];
  const faults: { matches: RegExp; fault: Fault }[] = [];
  const http = createServer((request, response) => void serve(request, response));
  const gateway = new WebSocketServer({ server: http });
  const sent: object[] = [];
  const sockets = new Set<WebSocket>();
  const seen = { identified: 0, resumed: 0 };
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).replace('/api/v10', '');
    const line = `${request.method} ${path}`;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const planned = faults.findIndex(({ matches }) => matches.test(line));
    const fault = planned === -1 ? undefined : faults.splice(planned, 1)[0]?.fault;
    const result = fault === 429 ? TOO_FAST : handled(line, request, Buffer.concat(chunks).toString());
    const status = answer(response, result, fault);
    requests.push({ method: request.method ?? '', path, status });
    events.emit('request', line, status);
  }

  function handled(line: string, request: IncomingMessage, text: string): { status: number; body?: unknown } {
    try {
      const body = route(line, request, text === '' ? undefined : JSON.parse(text));
      return body === undefined ? { status: 204 } : { status: 200, body };
    } catch (error) {
      return error instanceof Refusal ? error : new Refusal('BAD_JSON', String(error));
    }
  }

  function route(line: string, { headers }: IncomingMessage, body: unknown): unknown {
    const [, id = '', token = ''] = /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/u.exec(line) ?? [];
    if (id) return interactions.callback(id, token, body);
    const webhook = new RegExp(`^(\\w+) /webhooks/${APPLICATION}/([^/]+)(/messages/@original)?$`, 'u').exec(line);
    if (webhook) return onWebhook([webhook[1], webhook[3]].join(''), webhook[2] ?? '', body as MessageBody);
    if (headers.authorization !== `Bot ${TOKEN}`) throw new Refusal('UNAUTHORIZED');
    switch (line) {
      case 'GET /gateway/bot':
        return checked({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: LIMIT });
      case `PUT /applications/${APPLICATION}/commands`:
        interactions.setCommands(body);
        return registered();
      case `GET /applications/${APPLICATION}/commands`:
        return registered();
      default:
        throw new Refusal('NOT_FOUND');
    }
  }

  function onWebhook(what: string, token: string, body: MessageBody): unknown {
    if (what === 'PATCH/messages/@original') interactions.edit(token, body);
    else if (what === 'DELETE/messages/@original') return interactions.remove(token);
    else if (what === 'POST') interactions.followUp(token, body);
    else throw new Refusal('NOT_FOUND');
    return {};
  }

  const registered = () => {
    const answer = interactions.commands().map((command, at) => ({
      ...{ id: `${2000 + at}`, application_id: APPLICATION, version: '1', default_member_permissions: null, type: 1 },
      ...{ ...command, description: command.description ?? '', nsfw: false },
    }));
    const complaint = SHAPES.commandsAnswer.complaint(answer);
    if (complaint) throw new Error(`the double answers wrongly: ${complaint}`);
    return answer;
  };

  gateway.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const send = (packet: object) => socket.send(JSON.stringify(packet));
    send({ op: 10, d: { heartbeat_interval: 45_000 }, s: null, t: null });
    const hear: Readonly<Record<number, (d: { token: string; intents: number; seq: number }) => void>> = {
      1: () => send({ op: 11 }),
      2: (d) => identify(socket, d),
      6: ({ seq }) => {
        seen.resumed += 1;
        sent.slice(seq).forEach(send);
        tell('RESUMED', {});
        events.emit('resumed');
      },
    };
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      hear[op]?.(d);
    });
  });

  function identify(socket: WebSocket, { token, intents }: { token: string; intents: number }): void {
    if (token !== TOKEN || (intents & PRIVILEGED) !== 0) {
      socket.close(token !== TOKEN ? 4004 : 4014);
      return;
    }
    seen.identified += 1;
    const user = { id: APPLICATION, username: 'tidemark', discriminator: '0', avatar: null, bot: true };
    const ready = { v: 10, user, guilds: [], session_id: 's1', resume_gateway_url: `ws://127.0.0.1:${port}` };
    tell('READY', { ...ready, application: { id: APPLICATION, flags: 0 } });
    events.emit('ready');
  }

  /** Kept as well as sent, so that a resume can tell what was missed. */
  function tell(t: string, d: unknown): void {
    const packet = { op: 0, t, d, s: sent.length + 1 };
    sent.push(packet);
    for (const socket of sockets) socket.send(JSON.stringify(packet));
  }

  let ids = 5_000n;
  const where = {
    guild: { guild_id: '301', channel_id: '401' },
    thread: { guild_id: '301', channel_id: '402' },
    dm: { channel_id: '403' },
  };
  return {
    api: `http://127.0.0.1:${port}/api`,
    requests,
    interactions,
    seen,
    tell,
    ready: () => (seen.identified > 0 ? Promise.resolve() : once(events, 'ready')),
    fail: (matches: RegExp, fault: Fault) => void faults.push({ matches, fault }),
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    resumed: () => once(events, 'resumed'),
    async until(fits: () => boolean): Promise<void> {
      while (!fits()) await once(events, 'request');
    },
    /** A person does something; gives the token by which its answers are found. */
    act(
      type: number,
      data: object,
      how: {
        place?: keyof typeof where;
        locale?: string;
        guildLocale?: string;
        message?: Shown;
        /** Fields that come otherwise than Discord promises. */
        changes?: object;
      } = {},
    ) {
      const { place = 'guild', locale = 'en-US', guildLocale = 'en-US', message } = how;
      const [id, token] = [String(++ids), `t${ids}`];
      const user = { id: '501', username: 'member' };
      interactions.open(id, token, type, message);
      const rest = { version: 1, entitlements: [], authorizing_integration_owners: {}, app_permissions: '0' };
      const person = place === 'dm' ? { user } : { member: { user }, guild_locale: guildLocale };
      const carried = message && { message: { flags: message.body.flags ?? 0, content: '' } };
      tell('INTERACTION_CREATE', {
        id,
        token,
        type,
        application_id: APPLICATION,
        locale,
        data,
        ...where[place],
        ...person,
        ...carried,
        ...rest,
        ...how.changes,
      });
      return token;
    },
    async close(): Promise<void> {
      for (const socket of sockets) socket.terminate();
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
const TOO_FAST = { status: 429, body: { message: 'You are being rate limited.', retry_after: 0.01, global: false } };

/** Sends what came of a request, or what a fault makes of it; the status that was seen, 0 for none. */
function answer(response: ServerResponse, { status, body }: { status: number; body?: unknown }, fault?: Fault): number {
  if (fault === 'drop') {
    response.destroy();
    return 0;
  }
  const seen = typeof fault === 'number' ? fault : status;
  const limits = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4', 'x-ratelimit-reset-after': '0.1' };
  const retry = seen === 429 ? { 'retry-after': '0.01', 'x-ratelimit-scope': 'user' } : {};
  response.writeHead(seen, { 'content-type': 'application/json', ...limits, ...retry });
  response.end(fault === 'wrong-json' ? '{"oops' : body === undefined ? undefined : JSON.stringify(body));
  return seen;
}

function checked(answer: object): object {
  const complaint = SHAPES.gatewayAnswer.complaint(answer);
  if (complaint) throw new Error(`the double answers wrongly: ${complaint}`);
  return answer;
}
