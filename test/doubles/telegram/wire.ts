import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './judge.ts';
import { parseForm } from './multipart.ts';
import { type Method, SHAPES } from './shapes.ts';

export function methodOf(url: string, token: string): Method {
  const [, given, name = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(url) ?? [];
  if (given !== token) throw new Refusal(401, 'Unauthorized');
  if (!Object.hasOwn(SHAPES, name)) throw new Refusal(404, 'Not Found');
  return name as Method;
}

export function refuse(response: ServerResponse, error: unknown): void {
  const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`);
  const { code, message, parameters } = refusal;
  const given = Object.keys(parameters).length > 0 && { parameters };
  reply(response, code, { ok: false, error_code: code, description: message, ...given });
}

export function reply(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const [, boundary] = /^multipart\/form-data; ?boundary=(.+)$/u.exec(request.headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return parseForm(bytes, boundary);
  const text = bytes.toString();
  return text === '' ? {} : JSON.parse(text);
}
