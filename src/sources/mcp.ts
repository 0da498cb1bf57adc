import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { readEvents } from './event-stream.ts';
import type { Door, Fetched } from './http.ts';
import type { Body } from './http-exchange.ts';
import type { Keeping, SourceRequest } from './http-request.ts';

/** The newest version of the protocol that is spoken, and those in which a tool is called alike. */
const VERSION = '2025-06-18';
const VERSIONS = ['2025-03-26', VERSION, '2025-11-25'] as const;
const ACCEPT = ['application/json', 'text/event-stream'] as const;
const BEGIN = 'initialize';

export interface McpServer extends Pick<SourceRequest, 'source' | 'url' | 'trust' | 'pace' | 'idleMs'> {
  /** Milliseconds for all that is asked of it from now on, beginning included. */
  readonly withinMs: number;
}

export interface ToolCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Once in a session: another id is another question, and asked again. */
  readonly id: string;
  readonly keep: Keeping;
}

/** What a server began with us: what it is told with each question, and whether it may forget us. */
interface Session {
  readonly headers: Readonly<Record<string, string>>;
  readonly ends: boolean;
  /** UTC milliseconds until which it is not begun again unless it has served: a server that knows none of its own is left alone. */
  unservedUntil: number;
}

/** A session that has served nothing is not begun again for so long. */
const UNSERVED_MS = 60_000;

/** A session serves for as long as its door stands and the server knows it, by the server's address. */
const begun = new WeakMap<Door, Map<string, Promise<Session>>>();

const sessionIdSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,500}$/u)
  .optional();
const begunSchema = z.object({ protocolVersion: z.enum(VERSIONS) });
const toolSchema = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })).min(1),
});
const messageSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  result: z.unknown().optional(),
  error: z.object({ code: z.number() }).optional(),
});

/**
 * A server of the Model Context Protocol over Streamable HTTP. A session is begun once and serves every question; one that the server has
 * forgotten is begun again, once a question. An error that the server answers with is `source_refused`, another protocol or another shape
 * `source_changed`; everything else fails as the door does.
 */
export function openMcp({ door, now }: { readonly door: Door; readonly now: () => number }, server: McpServer) {
  const { withinMs, ...request } = server;
  const until = now() + withinMs;
  const send = <T>(message: object, more: Partial<SourceRequest>, parse: (body: Body, address: URL) => T) =>
    door.read(
      {
        ...{ ...request, accept: ACCEPT, keyed: true, withinMs: Math.max(1, until - now()) },
        ...{ body: { jsonrpc: '2.0', ...message }, ...more },
      },
      parse,
    );

  const begin = async (): Promise<Session> => {
    const params = { protocolVersion: VERSION, capabilities: {}, clientInfo: { name: 'tidemark', version: '1' } };
    const { value } = await send({ id: BEGIN, method: 'initialize', params }, {}, (body, address) => ({
      ...begunSchema.parse(resultOf(body, BEGIN, address)),
      id: sessionIdSchema.parse(body.header?.('mcp-session-id')),
    }));
    const headers = {
      'MCP-Protocol-Version': value.protocolVersion,
      ...(value.id !== undefined && { 'Mcp-Session-Id': value.id }),
    };
    await send({ method: 'notifications/initialized' }, { headers, unread: true }, () => undefined);
    return { headers, ends: value.id !== undefined, unservedUntil: now() + UNSERVED_MS };
  };

  return {
    /** What a tool says, which is JSON in its first text. */
    async call<Schema extends z.ZodType>(
      { name, arguments: given, id, keep }: ToolCall,
      schema: Schema,
    ): Promise<Fetched<z.output<Schema>>> {
      const ask = async (session: Session) => {
        const answer = await send(
          { id, method: 'tools/call', params: { name, arguments: given } },
          { headers: session.headers, keep },
          (body, address): z.output<Schema> => schema.parse(saidBy(resultOf(body, id, address), address)),
        );
        session.unservedUntil = 0;
        return answer;
      };
      const sessions = sessionsOf(door);
      const session = sessions.get(server.url) ?? beginOnce(sessions, server.url, begin);
      try {
        return await ask(await session);
      } catch (error) {
        const { ends, unservedUntil } = await session;
        if (!ends || !isUnknown(error)) throw error;
        const other = sessions.get(server.url);
        if (other === session && now() < unservedUntil) throw error;
        const next = other === undefined || other === session ? beginOnce(sessions, server.url, begin) : other;
        return ask(await next);
      }
    },
  };
}

function sessionsOf(door: Door): Map<string, Promise<Session>> {
  const known = begun.get(door) ?? new Map<string, Promise<Session>>();
  begun.set(door, known);
  return known;
}

/** Whoever comes while it begins waits for it; one that could not begin is forgotten. */
function beginOnce(sessions: Map<string, Promise<Session>>, url: string, begin: () => Promise<Session>) {
  const session = begin();
  sessions.set(url, session);
  session.catch(() => {
    if (sessions.get(url) === session) sessions.delete(url);
  });
  return session;
}

/** The server knows no such session, or no longer. */
const isUnknown = (error: unknown): boolean =>
  error instanceof AppError && error.failure.code === 'fetch_status' && error.failure.status === 404;

/** The answer to one of our questions, among whatever else the server says. */
function resultOf(body: Body, id: string, { hostname: host }: URL): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body.bytes);
  const said = body.type === 'text/event-stream' ? readEvents(text) : [text];
  const messages = said.map((each) => messageSchema.parse(JSON.parse(each)));
  // What could not be read has no id in its answer.
  const isOurs = (message: { readonly id?: unknown }) => message.id === id || message.id === null;
  const answer = messages.find((each) => isOurs(each) && (each.result !== undefined || each.error));
  if (answer?.error) throw new AppError({ code: 'source_refused', host });
  if (!answer) throw new AppError({ code: 'source_changed', host });
  return answer.result;
}

function saidBy(result: unknown, { hostname: host }: URL): unknown {
  const { isError, content } = toolSchema.parse(result);
  if (isError) throw new AppError({ code: 'source_refused', host });
  const [first] = content;
  if (first?.type !== 'text' || first.text === undefined) throw new AppError({ code: 'source_changed', host });
  return JSON.parse(first.text);
}
