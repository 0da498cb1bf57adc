import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outage } from '../outage.ts';
import {
  APPLICATION,
  applicationAnswer,
  asCreated,
  callbackAnswer,
  commandsAnswer,
  gatewayAnswer,
  messageAnswer,
  TOKEN,
} from './answers.ts';
import { createChannels } from './channels.ts';
import { openGateway } from './gateway.ts';
import { createInteractions, type Shown } from './interactions.ts';
import { type Counted, createLimits, refusalHeaders } from './limits.ts';
import type { MessageBody } from './message-rules.ts';
import { CODES, Refusal, type RefusalName } from './refusal.ts';
import { createServer as createDiscordServer } from './server.ts';
import { bytesOf, readSent, type SentBody } from './uploads.ts';

/**
 * `cut`: the socket closes and nothing was taken. `drop`: taken, and the socket closes without an answer. `late`: taken, and
 * answered when the test says `release`. `stall`: taken, and half an answer comes, never the rest. A name of Discord's refuses with
 * that code. `retryAfter`: refused for its pace, and to come again after so many seconds.
 */
export type Fault =
  | RefusalName
  | { readonly retryAfter: number; readonly global: boolean }
  | 'cut'
  | 'drop'
  | 'late'
  | 'stall'
  | 'wrong-json'
  | 429
  | 500
  | 502;

interface Result {
  readonly status: number;
  readonly body?: unknown;
}

/** Discord's REST and gateway on loopback. Whatever is not asked as Discord demands is refused with its own codes. */
export async function openDiscord({ now = () => Date.now() } = {}) {
  const events = new EventEmitter();
  const interactions = createInteractions(now);
  const server = createDiscordServer();
  const channels = createChannels(now);
  const limits = createLimits(now);
  const requests: { method: string; path: string; status: number }[] = [];
  const faults: { matches: RegExp; fault: Fault }[] = [];
  /** What went wrong in here rather than in what was asked: said when the test is over. */
  const broken: unknown[] = [];
  const portal = asCreated();
  /** What people attached, by its path. */
  const attachments = new Map<string, string | Uint8Array>();
  const state = { token: TOKEN, sessions: 1000, dropped: 0 };
  const http = createServer((request, response) => void serve(request, response));
  const gateway = openGateway(http, () => `ws://127.0.0.1:${port}`, events);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const path = decodeURIComponent(pathname).replace('/api/v10', '');
    const line = `${request.method} ${path}`;
    const file = attachments.get(path);
    if (file !== undefined && request.method === 'GET') return void response.end(file);
    const bytes = await bytesOf(request);
    // Whoever sent it died on the way: nothing was taken.
    if (!bytes) return void response.destroy();
    const fault = nextFault(line);
    const counted = limits.count(line, ABOUT_INTERACTIONS.test(path));
    const read = await reading(request.headers['content-type'], bytes);
    const taken = () => (read instanceof Refusal ? read : handled(line, request, searchParams, read));
    const result = outcome(fault, counted, taken);
    if (fault === 'drop' && result.status === 0 && !counted.tooFast) state.dropped += 1;
    limits.noteInvalid(result.status);
    requests.push({ method: request.method ?? '', path, status: result.status });
    events.emit('request', line, result.status);
    response.setHeader('date', new Date(now()).toUTCString());
    if (fault === 'late') await Promise.race([once(events, 'release'), once(response, 'close')]);
    answer(response, result, fault, counted);
  }

  function nextFault(line: string): Fault | undefined {
    const planned = faults.findIndex(({ matches }) => matches.test(line));
    return planned === -1 ? undefined : faults.splice(planned, 1)[0]?.fault;
  }

  function handled(line: string, request: IncomingMessage, query: URLSearchParams, sent: SentBody): Result {
    try {
      const body = route(line, request, query, sent);
      return body === undefined ? { status: 204 } : { status: 200, body };
    } catch (error) {
      return refused(error);
    }
  }

  function refused(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    if (!(error instanceof SyntaxError)) broken.push(error);
    return new Refusal('BAD_JSON', String(error));
  }

  const reading = (type: string | undefined, bytes: Buffer<ArrayBuffer>): Promise<SentBody | Refusal> =>
    readSent(type, bytes).catch(refused);

  function route(line: string, { headers }: IncomingMessage, query: URLSearchParams, sent: SentBody): unknown {
    const { body, uploads } = sent;
    const [, id = '', token = ''] = /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/u.exec(line) ?? [];
    if (id) return onCallback([id, token], sent, query.has('with_response', 'true'));
    const webhook = new RegExp(`^(\\w+) /webhooks/${APPLICATION}/([^/]+)(/messages/@original)?$`, 'u').exec(line);
    if (webhook) return onWebhook([webhook[1], webhook[3]].join(''), webhook[2] ?? '', sent);
    if (uploads.length > 0 && !TAKES_FILES.test(line))
      throw new Refusal('INVALID_FORM', 'files: nothing of ours is sent there');
    if (line.startsWith('HEAD ')) throw new Refusal('NOT_FOUND');
    if (headers.authorization !== `Bot ${state.token}`) throw new Refusal('UNAUTHORIZED');
    switch (line) {
      case 'GET /gateway/bot':
        return gatewayAnswer(`ws://127.0.0.1:${port}`, state.sessions);
      case 'GET /applications/@me':
        return applicationAnswer(portal);
      case `PUT /applications/${APPLICATION}/commands`:
        interactions.setCommands(body);
        return commandsAnswer(interactions.commands());
      case `GET /applications/${APPLICATION}/commands`:
        return commandsAnswer(interactions.commands());
      default:
        return inPlaces(line, query, sent);
    }
  }

  function inPlaces(line: string, query: URLSearchParams, { body, uploads }: SentBody): unknown {
    if (channels.standing.knows(line)) return channels.standing.answer(line, body);
    return server.knows(line) ? server.answer(line) : channels.route(line, query, body, uploads);
  }

  function onCallback(
    [id, token]: readonly [string, string],
    { body, uploads }: SentBody,
    withResponse: boolean,
  ): unknown {
    const found = interactions.callback(id, token, body, uploads);
    return withResponse ? callbackAnswer(found, (body as { readonly type: number }).type) : undefined;
  }

  function onWebhook(what: string, token: string, { body, uploads }: SentBody): unknown {
    if (what === 'PATCH/messages/@original') return interactions.edit(token, body as MessageBody, uploads);
    if (what === 'DELETE/messages/@original') return interactions.remove(token);
    if (what === 'POST') return interactions.followUp(token, body as MessageBody, uploads);
    throw new Refusal('NOT_FOUND');
  }

  let ids = 5_000n;
  return {
    /** Somebody attaches a file; what an interaction then holds of it. */
    attach(filename: string, content: string | Uint8Array, size = content.length): object {
      const id = String(++ids);
      const path = `/attachments/401/${id}/${filename}`;
      attachments.set(path, content);
      return { id, filename, size, url: `http://127.0.0.1:${port}${path}`, proxy_url: '', content_type: 'text/plain' };
    },
    api: `http://127.0.0.1:${port}/api`,
    requests,
    portal,
    state,
    interactions,
    server,
    channels,
    /** Answers of 401, 403 and 429 so far. */
    invalid: limits.invalid,
    seen: gateway.seen,
    isOpen: gateway.isOpen,
    tell: gateway.tell,
    cut: gateway.cut,
    forget: gateway.forget,
    refuse: gateway.refuse,
    ready: () => (gateway.seen.identified > 0 ? Promise.resolve() : once(events, 'ready')),
    identified: () => once(events, 'ready'),
    resumed: () => once(events, 'resumed'),
    fail: (matches: RegExp, fault: Fault) => void faults.push({ matches, fault }),
    /** Faults that no request has met yet. */
    faultsLeft: () => faults.length,
    /** Lets every late answer go. */
    release: () => void events.emit('release'),
    async until(fits: () => boolean): Promise<void> {
      while (!fits()) await once(events, 'request');
    },
    /** A person does something; gives the token by which its answers are found. */
    act(type: number, data: object, how: How = {}): string {
      const { place = 'guild', locale = 'en-US', guildLocale = 'en-US', message, changes } = how;
      const { person: by = '501', permissions = '0', broughtAlong } = how;
      const [id, token] = [String(++ids), `t${ids}`];
      const where = PLACES[place];
      interactions.open(id, token, type, { original: message, channel: where.channel_id });
      const user = { id: by, username: 'member' };
      const person = where.guild_id ? { member: { user, permissions }, guild_locale: guildLocale } : { user };
      const owners = broughtAlong || place === 'group' ? { 1: by } : { 0: where.guild_id ?? '0' };
      const carried = message && { message: messageAnswer(message, where.channel_id) };
      const rest = { version: 1, entitlements: [], authorizing_integration_owners: owners, app_permissions: '0' };
      gateway.tell('INTERACTION_CREATE', {
        ...{ id, token, type, application_id: APPLICATION, locale, data },
        ...{ ...where, ...person, ...carried, ...rest, ...changes },
      });
      return token;
    },
    /** Nobody listens any more, until what comes back is called. */
    goAway(): Promise<() => Promise<void>> {
      gateway.cut();
      return outage(http);
    },
    async close(): Promise<void> {
      gateway.cut();
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (broken.length > 0) throw new AggregateError(broken, 'the double is wrong');
    },
  };
}

export type Discord = Awaited<ReturnType<typeof openDiscord>>;

const PLACES = {
  // Its parent is the category it is shown under.
  guild: { guild_id: '301', channel_id: '401', channel: { id: '401', type: 0, parent_id: '400' }, context: 0 },
  thread: { guild_id: '301', channel_id: '402', channel: { id: '402', type: 11, parent_id: '401' }, context: 0 },
  dm: { guild_id: undefined, channel_id: '403', channel: { id: '403', type: 1 }, context: 1 },
  /** A private conversation of several people, where only what somebody brought along is. */
  group: { guild_id: undefined, channel_id: '404', channel: { id: '404', type: 3 }, context: 2 },
} as const;

interface How {
  readonly place?: keyof typeof PLACES;
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly message?: Shown;
  readonly person?: string;
  /** Of whoever acts, in the channel, as a decimal string. */
  readonly permissions?: string;
  /** By the bot that the person added, where the server did not. */
  readonly broughtAlong?: true;
  /** Fields that come otherwise than Discord promises. */
  readonly changes?: object | undefined;
}

const TAKES_FILES = /^POST \/channels\/\d+\/(?:messages|threads)$/u;
const ABOUT_INTERACTIONS = /^\/(?:interactions|webhooks)\//u;

const tooFast = ({ retryAfter, global }: Counted['tooFast'] & object): Result => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
});
const TOO_FAST = tooFast({ retryAfter: 0.01, global: false });

const isRefusalName = (fault: Fault | undefined): fault is RefusalName =>
  typeof fault === 'string' && Object.hasOwn(CODES, fault);

const isTooFast = (fault: Fault | undefined): fault is Extract<Fault, { retryAfter: number }> =>
  typeof fault === 'object';

/** The answer and the status that is seen, 0 for none. A request that is cut or refused for its pace is not taken. */
function outcome(fault: Fault | undefined, { tooFast: over }: Counted, taken: () => Result): Result {
  if (fault === 'cut') return { status: 0 };
  if (fault === 429) return TOO_FAST;
  if (isTooFast(fault)) return tooFast(fault);
  if (over) return tooFast(over);
  if (isRefusalName(fault)) return new Refusal(fault);
  const { status, body } = taken();
  if (fault === 'drop') return { status: 0 };
  if (fault === 'wrong-json' || fault === 'stall') return { status: 200, body };
  return { status: typeof fault === 'number' ? fault : status, body };
}

/** Sends what came of a request, or what a fault makes of it. */
function answer(response: ServerResponse, { status, body }: Result, fault: Fault | undefined, { headers }: Counted) {
  if (status === 0) {
    response.destroy();
    return;
  }
  const retry =
    fault === 429
      ? refusalHeaders(0.01, 'user')
      : isTooFast(fault)
        ? refusalHeaders(fault.retryAfter, fault.global ? 'global' : 'user')
        : {};
  const wrong = fault === 'wrong-json';
  const type = status === 204 ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers, ...retry });
  if (fault === 'stall') response.write('{"oops');
  else response.end(wrong ? '{"oops' : body === undefined ? undefined : JSON.stringify(body));
}
