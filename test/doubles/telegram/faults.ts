import type { IncomingMessage, ServerResponse } from 'node:http';
import { reply } from './wire.ts';

/**
 * What may go wrong with one request, on demand. `drop` accepts it and closes the socket instead of
 * answering; `late` accepts it and answers when `answerLate` is called.
 */
export type Fault = 'drop' | 'late' | 'cut' | '500' | '502' | '429' | '429 long' | 'wrong_json';

/** Whether the fault alone is the answer. */
export function spoil(fault: Fault, { socket }: IncomingMessage, response: ServerResponse): boolean {
  if (fault === 'drop' || fault === 'late') return false;
  if (fault === 'cut') socket.destroy();
  else if (fault === 'wrong_json') response.end('{"ok":tru');
  else if (fault === '502') response.writeHead(502).end('<html>502 Bad Gateway</html>');
  else {
    const seconds = { '429': 1, '429 long': 15 }[fault as string];
    const [code, description] =
      seconds === undefined ? [500, 'Internal Server Error'] : [429, `Too Many Requests: retry after ${seconds}`];
    const parameters = seconds !== undefined && { parameters: { retry_after: seconds } };
    reply(response, code, { ok: false, error_code: code, description, ...parameters });
  }
  return true;
}
