import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Route } from './host.ts';

export interface Tool {
  readonly name: string;
  readonly takes: z.ZodType<Readonly<Record<string, string>>>;
  /** What it says, which is sent as JSON in a text. */
  say(given: Readonly<Record<string, string>>): unknown;
}

export interface PlayedMcp {
  /** It gives no session, and knows of none. */
  readonly stateless?: true;
  /** It answers in events, with a notification and a comment before the answer. */
  readonly streams?: true;
  /** What a tool is answered instead, `result` or `error`, by its name. */
  readonly faults?: Readonly<Record<string, object>>;
  /** The version of the protocol that it speaks. */
  readonly version?: string;
}

interface Session {
  ready: boolean;
  readonly used: Set<unknown>;
}

const idSchema = z.union([z.string(), z.number()]);
const jsonrpc = z.literal('2.0');
const beginSchema = z.strictObject({
  ...{ jsonrpc, id: idSchema, method: z.literal('initialize') },
  params: z.strictObject({
    protocolVersion: z.literal('2025-06-18'),
    capabilities: z.strictObject({}),
    clientInfo: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  }),
});
const readySchema = z.strictObject({ jsonrpc, method: z.literal('notifications/initialized') });
const callSchema = z.strictObject({
  ...{ jsonrpc, id: idSchema, method: z.literal('tools/call') },
  params: z.strictObject({ name: z.string(), arguments: z.record(z.string(), z.string()) }),
});
const messageSchema = z.discriminatedUnion('method', [beginSchema, readySchema, callSchema]);

/** A server of the Model Context Protocol over Streamable HTTP that takes nothing which the protocol does not allow, and forgets when told to. */
export function mcpServer(
  tools: readonly Tool[],
  { stateless, streams, faults = {}, version = '2025-06-18' }: PlayedMcp,
) {
  const sessions = new Map<string, Session>();
  let begun = 0;

  const answer = (response: ServerResponse, id: unknown, said: object, headers: Record<string, string> = {}) => {
    const message = JSON.stringify({ jsonrpc: '2.0', id, ...said });
    if (!streams) return response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(message);
    const [first, second] = [message.slice(0, message.indexOf(',') + 1), message.slice(message.indexOf(',') + 1)];
    return response
      .writeHead(200, { 'content-type': 'text/event-stream', ...headers })
      .end(
        `: hello\r\n\r\nevent: message\r\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\r\n\r\nid: 1\r\nevent: message\r\ndata: ${first}\r\ndata: ${second}\r\n\r\n`,
      );
  };
  const refuse = (response: ServerResponse, status: number) => response.writeHead(status).end();

  const begin = (response: ServerResponse, request: IncomingMessage, id: unknown) => {
    if (request.headers['mcp-session-id'] !== undefined) return refuse(response, 400);
    begun += 1;
    const name = `made-up-session-${begun}`;
    sessions.set(name, { ready: false, used: new Set([id]) });
    const result = { protocolVersion: version, capabilities: { tools: {} }, serverInfo: { name: 'x', version: '1' } };
    return answer(response, id, { result }, stateless ? {} : { 'mcp-session-id': name });
  };
  const call = (response: ServerResponse, { id, params }: z.output<typeof callSchema>) => {
    const fault = faults[params.name];
    if (fault) return answer(response, id, fault);
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) return answer(response, id, { error: { code: -32602, message: 'made-up: no such tool' } });
    const given = tool.takes.safeParse(params.arguments);
    const said = given.success ? JSON.stringify(tool.say(given.data)) : 'made-up: bad arguments';
    const content = [{ type: 'text', text: said }];
    return answer(response, id, { result: { content, ...(!given.success && { isError: true }) } });
  };
  /** Undefined where it is already refused. */
  const sessionOf = (response: ServerResponse, { headers }: IncomingMessage): Session | undefined => {
    if (headers['mcp-protocol-version'] !== version) return void refuse(response, 400);
    if (stateless) {
      if (headers['mcp-session-id'] !== undefined) return void refuse(response, 400);
      return { ready: true, used: new Set() };
    }
    if (typeof headers['mcp-session-id'] !== 'string') return void refuse(response, 400);
    const session = sessions.get(headers['mcp-session-id']);
    if (!session) refuse(response, 404);
    return session;
  };

  const route: Route = (response, request, body = '') => {
    const refusal = refusalOf(request);
    if (refusal !== undefined) return void refuse(response, refusal);
    const message = messageSchema.safeParse(JSON.parse(body)).data;
    if (!message) return void refuse(response, 400);
    if (message.method === 'initialize') return void begin(response, request, message.id);
    const session = sessionOf(response, request);
    if (!session) return;
    if (message.method === 'notifications/initialized') {
      session.ready = true;
      return void response.writeHead(202).end();
    }
    if (!session.ready || session.used.has(message.id)) return void refuse(response, 400);
    session.used.add(message.id);
    call(response, message);
  };
  return { route, forget: () => sessions.clear() };
}

/** The status that a request is refused with for what stands around its message. */
function refusalOf({ method, headers, url }: IncomingMessage): number | undefined {
  const { accept = '', 'content-type': type = '' } = headers;
  if (method !== 'POST') return 405;
  if (url?.includes('?')) return 404;
  if (!accept.includes('application/json') || !accept.includes('text/event-stream')) return 406;
  return type.startsWith('application/json') ? undefined : 415;
}
