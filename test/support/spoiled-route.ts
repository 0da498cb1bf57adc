import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../doubles/sources/host.ts';

interface Said {
  readonly code: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What a route would answer, without anybody hearing it. */
function heard(route: Route, request: IncomingMessage, sent: string | undefined): Promise<Said> {
  return new Promise((resolve) => {
    let [code, headers, body]: [number, Record<string, string>, string] = [200, {}, ''];
    const fake = {
      writeHead(status: number, said: Record<string, string> = {}) {
        [code, headers] = [status, { ...headers, ...said }];
        return fake;
      },
      setHeader(name: string, value: string) {
        headers[name] = value;
        return fake;
      },
      write(piece: string | Uint8Array) {
        body += Buffer.from(piece).toString();
        return true;
      },
      end(piece: string | Uint8Array = '') {
        body += Buffer.from(piece).toString();
        resolve({ code, headers, body });
        return fake;
      },
    };
    route(fake as unknown as ServerResponse, request, sent);
  });
}

/** A route that answers as it did, with another text. */
export const spoiled =
  (route: Route, spoil: (body: string) => string): Route =>
  (response, request, sent) =>
    void heard(route, request, sent).then(({ code, headers, body }) => {
      const { 'content-length': _, ...rest } = headers;
      response.writeHead(code, rest).end(spoil(body));
    });
