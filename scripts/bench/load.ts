import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createDiscordSide } from './discord-side.ts';
import type { Question } from './questions.ts';
import { createRounds } from './round.ts';
import { createTelegramSide } from './telegram-side.ts';

/** The platforms' side of the bench, a process of its own: asks what it is told to, checks and counts what is answered. */
export interface Order {
  readonly platform: 'telegram' | 'discord';
  readonly token: string;
  readonly questions: readonly Question[];
}

const rounds = createRounds();
// Connections stay: one that closes between two rounds could lose an answer.
const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0 }, (request, response) => {
  void answer(request, response);
});
const sides = { telegram: createTelegramSide(rounds), discord: createDiscordSide(server, rounds) };

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces).toString();
  const [, token, method] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
  const result =
    token && method
      ? await sides.telegram.request(token, method, body)
      : sides.discord.request(`${request.method} ${request.url?.replace('/api/v10', '')}`, body);
  response.writeHead(result ? 200 : 204, result && { 'content-type': 'application/json' });
  response.end(result && JSON.stringify(result));
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('message', async ({ platform, token, questions }: Order) => {
  process.send?.(await sides[platform].ask(token, questions));
});
process.once('disconnect', () => process.exit());
process.send?.(server.address());
