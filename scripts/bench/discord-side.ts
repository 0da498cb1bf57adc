import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Question } from './questions.ts';
import type { Asked, Round, Rounds } from './round.ts';

const HELLO = 10;
const HEARTBEAT = 1;
const HEARTBEAT_ACK = 11;
const IDENTIFY = 2;

const MESSAGE = 4;
const EPHEMERAL = 1 << 6;
const ACTION_ROW = 1;

/** Discord as far as a bot on the gateway needs it: lean, so that it never is what is measured. The strict double is among the tests. */
export function createDiscordSide(http: Server, rounds: Rounds) {
  const bots = new Map<string, { readonly socket: WebSocket; sequence: number }>();
  const tell = (token: string, t: string, d: object): void => {
    const bot = bots.get(token);
    if (!bot) throw new Error('a bot is asked before it has identified');
    bot.sequence += 1;
    bot.socket.send(JSON.stringify({ op: 0, t, d, s: bot.sequence }));
  };
  const gateway = new WebSocketServer({ server: http });
  gateway.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      if (op === HEARTBEAT) socket.send(JSON.stringify({ op: HEARTBEAT_ACK }));
      if (op !== IDENTIFY) return;
      bots.set(d.token, { socket, sequence: 0 });
      tell(d.token, 'READY', readyFor(http));
      gateway.emit('identified');
    });
    socket.send(JSON.stringify({ op: HELLO, d: { heartbeat_interval: 45_000 }, s: null, t: null }));
  });

  return {
    async ask(token: string, questions: readonly Question[]): Promise<Round> {
      while (!bots.has(token)) await new Promise((resolve) => gateway.once('identified', resolve));
      return rounds.ask(questions, (batch) => {
        for (const asked of batch) tell(token, 'INTERACTION_CREATE', interactionOf(asked));
      });
    },
    /** Answers a request below /api/v10; undefined where Discord says nothing. */
    request(line: string, body: string): object | undefined {
      const [, id] = /^POST \/interactions\/(\d+)\/[^/]+\/callback/u.exec(line) ?? [];
      if (id) return void take(Number(id), body, rounds);
      if (line.startsWith('GET /gateway/bot')) return { ...GATEWAY, url: addressOf(http) };
      if (/^(?:GET|PUT) \/applications\/\d+\/commands/u.test(line)) return [];
      throw new Error(`nobody asked for ${line}`);
    },
  };
}

/** A whole answer is for everybody and has buttons; refusals are neither. */
function take(id: number, body: string, rounds: Rounds): void {
  const { type, data } = JSON.parse(body);
  const [container, buttons] = data.components;
  const whole = container.components.length > 1 && buttons.type === ACTION_ROW && (data.flags & EPHEMERAL) === 0;
  if (type !== MESSAGE || !whole) throw new Error(`no answer: ${body}`);
  rounds.answered(id, body);
}

export const APPLICATION = '1000000000000000001';

const GATEWAY = { shards: 1, session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 } };

const addressOf = (http: Server): string => {
  const address = http.address();
  if (typeof address !== 'object' || !address) throw new Error('the load is not listening');
  return `ws://127.0.0.1:${address.port}`;
};

const readyFor = (http: Server) => ({
  v: 10,
  user: { id: APPLICATION, username: 'tidemark', discriminator: '0', avatar: null, bot: true },
  guilds: [],
  session_id: 'bench',
  resume_gateway_url: addressOf(http),
  application: { id: APPLICATION, flags: 0 },
});

const interactionOf = ({ id, command, week, language }: Asked) => ({
  id: String(id),
  application_id: APPLICATION,
  type: 2,
  token: `token-of-${id}`,
  version: 1,
  channel_id: String(id),
  channel: { id: String(id), type: 1, flags: 0, last_message_id: null },
  user: { id: String(id), username: 'member', discriminator: '0', avatar: null, global_name: 'Member' },
  locale: language === 'zh' ? 'zh-CN' : 'en-US',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: {},
  context: 1,
  data: { id: '1', name: command, type: 1, options: [{ type: 3, name: 'week', value: week }] },
});
