import type { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { TOKEN, USER } from './answers.ts';

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const GUILDS = 1 << 0;

interface Heard {
  readonly token: string;
  readonly intents: number;
  readonly seq: number;
  readonly session_id: string;
}

/** Discord's gateway on the port of `http`: one shard, sessions that can be resumed until they are forgotten. */
export function openGateway(http: Server, url: () => string, events: EventEmitter) {
  const server = new WebSocketServer({ server: http });
  const sockets = new Set<WebSocket>();
  const identified = new Set<WebSocket>();
  const seen = { identified: 0, resumed: 0 };
  /** Kept as well as sent, so that a resume can tell what was missed. */
  let sent: object[] = [];
  let session: string | undefined;
  let refusal: number | undefined;

  function tell(t: string, d: unknown): void {
    const packet = { op: 0, t, d, s: sent.length + 1 };
    sent.push(packet);
    for (const socket of identified) socket.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, { token, intents }: Heard): void {
    const code = refusal ?? (token !== TOKEN ? 4004 : (intents & PRIVILEGED) !== 0 ? 4014 : undefined);
    if (code !== undefined) {
      socket.close(code);
      return;
    }
    seen.identified += 1;
    session = `s${seen.identified}`;
    sent = [];
    identified.add(socket);
    const guilds = [{ id: GUILD.id, unavailable: true }];
    const ready = { v: 10, user: USER, guilds, session_id: session, resume_gateway_url: url() };
    tell('READY', { ...ready, application: { id: USER.id, flags: 0 } });
    if ((intents & GUILDS) !== 0) tell('GUILD_CREATE', GUILD);
    events.emit('ready');
  }

  server.on('connection', (socket) => {
    const send = (packet: object) => socket.send(JSON.stringify(packet));
    const hear: Readonly<Record<number, (d: Heard) => void>> = {
      1: () => send({ op: 11 }),
      2: (d) => identify(socket, d),
      6: ({ token, seq, session_id }) => {
        if (token !== TOKEN || session_id !== session) {
          send({ op: 9, d: false });
          return;
        }
        seen.resumed += 1;
        sent.slice(seq).forEach(send);
        identified.add(socket);
        tell('RESUMED', {});
        events.emit('resumed');
      },
    };
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      identified.delete(socket);
    });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      hear[op]?.(d);
    });
    send({ op: 10, d: { heartbeat_interval: 45_000 }, s: null, t: null });
  });

  return {
    seen,
    /** Whether a session hears what is told now. */
    isOpen: () => identified.size > 0,
    tell,
    cut(): void {
      for (const socket of sockets) socket.terminate();
    },
    /** No session can be resumed any more. */
    forget(): void {
      session = undefined;
    },
    /** Every IDENTIFY from now on is closed with this code. */
    refuse(code: number): void {
      refusal = code;
    },
    close: () => server.close(),
  };
}

/** What a guild says of itself with the intent for guilds. */
export const GUILD = {
  ...{ id: '301', name: 'Example Research', icon: null, owner_id: '501', preferred_locale: 'en-US', large: false },
  ...{
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
  },
  ...{ premium_tier: 0, system_channel_flags: 0, afk_timeout: 300, member_count: 2, unavailable: false, features: [] },
  ...{ channels: [], threads: [], members: [], roles: [], emojis: [], stickers: [], presences: [], voice_states: [] },
  ...{ stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [], joined_at: '2026-01-01T00:00:00.000Z' },
};
