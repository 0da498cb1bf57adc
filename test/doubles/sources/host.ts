import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a path of a host answers; `body` is what was sent along. */
export type Route = (response: ServerResponse, request: IncomingMessage, body?: string) => void;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type HostDouble = Awaited<ReturnType<typeof openHost>>;

/** A web server on loopback that answers as it is told and remembers what it was asked. What it was not told of is a 404. */
export async function openHost(routes: Readonly<Record<string, Route>>) {
  const asked: Asked[] = [];
  const closed: string[] = [];
  const known = new Map(Object.entries(routes));
  const server = createServer(async (request, response) => {
    const { url: path = '', method = '', headers } = request;
    response.on('close', () => closed.push(path));
    const body = method === 'GET' ? '' : (await request.toArray()).join('');
    asked.push({ method, path, headers, body });
    const route = known.get(path) ?? known.get(path.replace(/\?.*$/su, '')) ?? status(404);
    route(response, request, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    asked,
    /** Paths whose connection or answer is over, however it ended. */
    closed,
    /** Open connections. */
    connections: (): Promise<number> =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    paths: () => asked.map(({ path }) => path),
    set: (path: string, route: Route) => void known.set(path, route),
    async close(): Promise<void> {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

export const answer =
  (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Route =>
  (response) =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body);

export const page = (html: string, headers: Readonly<Record<string, string>> = {}): Route =>
  answer('text/html; charset=utf-8', html, headers);

export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Route =>
  answer('application/json', JSON.stringify(value), headers);

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Route =>
  (response) =>
    void response.writeHead(code, headers).end(body);

export const redirect = (location: string, code = 302): Route => status(code, { location });

/** One after the other; the last for ever. */
export function inTurn(...routes: readonly Route[]): Route {
  let at = 0;
  return (response, request, body) => {
    const route = routes[Math.min(at, routes.length - 1)];
    at += 1;
    route?.(response, request, body);
  };
}

/** An answer that has a version: whoever knows it is told that it is the same. */
export const versioned =
  (type: string, body: string, etag: string): Route =>
  (response, request) =>
    request.headers['if-none-match'] === etag
      ? void response.writeHead(304, { etag }).end()
      : void response.writeHead(200, { 'content-type': type, etag }).end(body);
