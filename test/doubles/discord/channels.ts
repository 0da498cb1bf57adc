import { APPLICATION } from './answers.ts';
import {
  type Channel,
  channelAnswer,
  forumThreadAnswer,
  meAnswer,
  memberAnswer,
  type Posted,
  postedAnswer,
  rolesAnswer,
  SERVER,
  TYPES,
  threadsAnswer,
} from './channel-answers.ts';
import { checkMessage, type MessageBody } from './message-rules.ts';
import { invalid, Refusal } from './refusal.ts';
import { SHAPES, type ShapeName } from './shapes.ts';
import { createStandingMessages } from './standing-messages.ts';
import { attachedBy, type Upload } from './uploads.ts';

const EPOCH = 1_420_070_400_000;
/** The documentation says 'the past few minutes'. */
const NONCE_MS = 120_000;
const MOST_MESSAGES = 100;
const EPHEMERAL = 1 << 6;
const FORUMS: readonly number[] = [TYPES.forum, TYPES.media];

interface CreateBody extends MessageBody {
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

/** What the bot has in the server: everybody's role, and one of its own. */
const ROLES = { [SERVER]: (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n), '310': 1n << 51n };

/** Discord's channels, threads and private conversations, and what stands in them. */
export function createChannels(now: () => number) {
  const channels = new Map<string, Channel>();
  const posted: Posted[] = [];
  const state = { roles: ROLES as Record<string, bigint>, noncesInHistory: false, historyHidden: false, checked: 0 };
  let sequence = 0n;
  const put = (channel: Channel) => void channels.set(channel.id, channel);
  put({ id: '401', type: TYPES.text, parent: '400' });
  put({ id: '402', type: TYPES.thread, parent: '401', owner: '501' });
  put({ id: '405', type: TYPES.forum, parent: '400' });
  put({ id: '406', type: TYPES.media, parent: '400' });

  const snowflake = () => String((BigInt(now() - EPOCH) << 22n) | (++sequence & 0xfffn));
  const fits = (shape: ShapeName, body: unknown): void => {
    const complaint = SHAPES[shape].complaint(body);
    if (complaint) throw invalid(complaint);
    state.checked += 1;
  };
  const find = (id: string): Channel => {
    const found = channels.get(id);
    if (!found) throw new Refusal('UNKNOWN_CHANNEL');
    return found;
  };

  const standing = createStandingMessages({ posted, find, roles: () => state.roles, fits });

  let attached = 9_000n;
  /** Each file gets an id of its own once it is taken. */
  const kept = (body: MessageBody, uploads: readonly Upload[]) =>
    attachedBy(body, uploads).map((each) => ({ ...each, id: String(++attached) }));

  function accept(
    channel: string,
    { nonce, enforce_nonce: _, ...body }: CreateBody,
    { author = APPLICATION, uploads = [] }: { readonly author?: string; readonly uploads?: readonly Upload[] } = {},
  ): Posted {
    const message = {
      ...{ id: snowflake(), channel, author, body, files: kept(body, uploads), at: now() },
      ...(nonce != null && { nonce: String(nonce) }),
    };
    posted.push(message);
    return message;
  }

  function create(id: string, body: CreateBody, uploads: readonly Upload[]): object {
    fits('message', body);
    const { type, locked } = find(id);
    if (FORUMS.includes(type)) throw new Refusal('NOT_A_TEXT_CHANNEL');
    if (locked) throw new Refusal('THREAD_LOCKED');
    check(body, uploads);
    const { nonce } = body;
    const known = posted.find(
      (each) => body.enforce_nonce && nonce != null && each.nonce === nonce && now() - each.at <= NONCE_MS,
    );
    return postedAnswer(known ?? accept(id, body, { uploads }), true);
  }

  function begin(
    id: string,
    body: { readonly name: string; readonly message: MessageBody },
    uploads: readonly Upload[],
  ): object {
    fits('forumThread', body);
    if (!FORUMS.includes(find(id).type)) throw invalid('message: only in forums and media');
    check(body.message, uploads);
    // The first message of such a thread has its id.
    const thread = { id: snowflake(), type: TYPES.thread, parent: id, name: body.name, owner: APPLICATION };
    put(thread);
    const first: Posted = {
      ...{ id: thread.id, channel: thread.id, author: APPLICATION, body: body.message, at: now() },
      files: kept(body.message, uploads),
    };
    posted.push(first);
    return forumThreadAnswer(thread, first);
  }

  /** Those right after an id, the newest first. */
  function history(id: string, query: URLSearchParams): readonly object[] {
    find(id);
    if (state.historyHidden) return [];
    const limit = Number(query.get('limit') ?? 50);
    if (!(limit >= 1 && limit <= MOST_MESSAGES)) throw invalid('limit: must be between 1 and 100');
    const after = BigInt(query.get('after') ?? 0);
    return posted
      .filter(({ channel, id: message }) => channel === id && BigInt(message) > after)
      .slice(0, limit)
      .toReversed()
      .map((message) => postedAnswer(message, state.noncesInHistory));
  }

  function converse(body: { readonly recipient_id: string }): object {
    fits('privateChannel', body);
    const id = conversationOf(body.recipient_id);
    put({ id, type: TYPES.dm });
    return channelAnswer(find(id));
  }

  return {
    posted,
    standing,
    state,
    put,
    find,
    /** What stands in a channel, oldest first, as it was asked for. */
    in: (id: string) => posted.filter(({ channel }) => channel === id).map(({ body }) => body),
    /** What stands in the private conversation with a person, oldest first, as people read it. */
    writtenTo: (person: string) =>
      posted.filter(({ channel }) => channel === conversationOf(person)).map(({ body }) => body.content ?? ''),
    /** The threads of a forum. */
    threadsOf: (id: string) =>
      [...channels.values()].filter(({ parent, type }) => parent === id && type === TYPES.thread),
    /** Somebody else posts there. */
    say: (channel: string, content: string, author = '501') => accept(channel, { content }, { author }),
    route(line: string, query: URLSearchParams, body: unknown, uploads: readonly Upload[] = []): object {
      const [, method = '', id = '', rest = ''] = /^(\w+) \/channels\/(\d+)(\/messages|\/threads)?$/u.exec(line) ?? [];
      switch (`${method} ${rest}`) {
        case 'GET ':
          return channelAnswer(find(id));
        case 'GET /messages':
          return history(id, query);
        case 'POST /messages':
          return create(id, body as CreateBody, uploads);
        case 'POST /threads':
          return begin(id, body as { readonly name: string; readonly message: MessageBody }, uploads);
        default:
          return aboutUs(line, body);
      }
    },
  };

  function aboutUs(line: string, body: unknown): object {
    switch (line) {
      case 'GET /users/@me':
        return meAnswer();
      case 'POST /users/@me/channels':
        return converse(body as { readonly recipient_id: string });
      case `GET /guilds/${SERVER}/threads/active`:
        return threadsAnswer([...channels.values()].filter(({ type, archived }) => type === TYPES.thread && !archived));
      case `GET /guilds/${SERVER}/members/${APPLICATION}`:
        return memberAnswer(['310']);
      case `GET /guilds/${SERVER}/roles`:
        return rolesAnswer(state.roles);
      default:
        throw new Refusal('NOT_FOUND');
    }
  }
}

const conversationOf = (person: string): string => (person === '501' ? '403' : `8${person}`);

function check(body: MessageBody, uploads: readonly Upload[]): void {
  if (((body.flags ?? 0) & EPHEMERAL) !== 0) throw invalid('flags: ephemeral is for answers alone');
  checkMessage(body, { uploads });
}
