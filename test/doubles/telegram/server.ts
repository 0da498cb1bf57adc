import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outage } from '../outage.ts';
import { type Chat, chatFor, chatOf, fullInfo } from './chats.ts';
import { createDocuments } from './documents.ts';
import { type Fault, spoil } from './faults.ts';
import { createFiles } from './files.ts';
import { bad, judgeCommands, judgeKeyboard, judgeText, Refusal } from './judge.ts';
import { createMembers } from './members.ts';
import { createPace } from './pace.ts';
import { createPhotos, photoAnswer } from './photos.ts';
import { createPins } from './pins.ts';
import { type Method, type Sent, SHAPES } from './shapes.ts';
import { createUpdates } from './updates.ts';
import { bodyOf, methodOf, refuse, reply } from './wire.ts';

export interface Posted {
  readonly message_id: number;
  readonly chat: Chat;
  readonly topic: number | undefined;
  html: string;
  /** What people see. */
  text: string;
  keyboard: Sent<'sendMessage'>['reply_markup'];
  /** Nobody's phone made a sound. */
  readonly silent: boolean;
  /** The message it replies to. */
  readonly replyTo: number | undefined;
  /** Somebody took it away. */
  deleted?: true;
}

/** What of a message comes back to whoever sent it. */
type Answered = Pick<Posted, 'message_id' | 'chat' | 'topic'> & { readonly text: string | undefined };

export interface Call {
  readonly method: Method;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Taken {
  readonly method: Method;
  readonly fault: Fault | undefined;
  readonly result: unknown;
}

export const TOKEN = '4242:made-up-token-of-nobody';
export const ME = {
  id: 4242,
  is_bot: true,
  first_name: 'Tide',
  username: 'tide_bot',
  supports_inline_queries: false,
} as const;

/** What went wrong when Telegram posted an update last: seconds since 1970. */
interface LastError {
  readonly last_error_date: number;
  readonly last_error_message: string;
}

export type TelegramDouble = Awaited<ReturnType<typeof openTelegram>>;

/** A Bot API server on loopback that accepts what Telegram accepts and refuses the rest in Telegram's words. */
export async function openTelegram(chats: readonly Chat[], now: () => number = Date.now) {
  const places = new Map(chats.map((chat) => [chat.id, chat]));
  const pace = createPace(now);
  const updates = createUpdates();
  const members = createMembers();
  const state = {
    ...{
      validated: 0,
      limited: 0,
      /** Messages taken whose sender was never told. */ dropped: 0,
      webhook: '',
      token: TOKEN as string,
    },
    /** As set in @BotFather. */
    rights: { can_join_groups: true, can_read_all_group_messages: false },
    lastError: undefined as LastError | undefined,
  };
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const pins = createPins(posted);
  const queries = new Set<string>();
  const menus = new Map<string, Sent<'setMyCommands'>['commands']>();
  const files = createFiles();
  const documents = createDocuments();
  const photos = createPhotos();
  const late: (() => void)[] = [];
  const watchers: { readonly fits: () => boolean; readonly resolve: () => void }[] = [];
  const look = () => {
    for (const watcher of [...watchers]) {
      if (!watcher.fits()) continue;
      watchers.splice(watchers.indexOf(watcher), 1);
      watcher.resolve();
    }
  };
  const faults: { readonly method: Method; readonly fault: Fault }[] = [];

  const keepPace = (chat: Chat) => {
    const seconds = pace.seconds(chat.id, chat.type !== 'private');
    if (seconds === 0) return;
    state.limited += 1;
    throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
  };
  const messageOf = ({ message_id, chat, topic, text }: Answered) => ({
    message_id,
    date: Math.floor(now() / 1_000),
    chat: { id: chat.id, type: chat.type },
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(text !== undefined && { text }),
  });
  const menuKey = ({ scope, language_code }: Sent<'getMyCommands'>) => `${scope?.type ?? 'default'} ${language_code}`;

  const administers = (chat: number) => ['administrator', 'creator'].includes(members.of(chat, ME.id).status);

  const methods: { readonly [M in Method]: (sent: Sent<M>, response: ServerResponse) => unknown } = {
    // A token begins with its bot's id.
    getMe: () => ({ ...ME, id: Number(state.token.split(':')[0]), ...state.rights }),
    getWebhookInfo: () => ({
      url: state.webhook,
      has_custom_certificate: false,
      pending_update_count: updates.count(),
      ...state.lastError,
    }),
    getUpdates: (sent, response) => {
      if (state.webhook !== '')
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      return updates.take(sent, response);
    },
    deleteWebhook: () => {
      state.webhook = '';
      return true;
    },
    setWebhook: ({ url }) => {
      if (!url.startsWith('https://')) throw bad('bad webhook: An HTTPS URL must be provided for webhook');
      state.webhook = url;
      return true;
    },
    sendDocument: (sent) => {
      const chat = chatFor(places, sent, administers(Number(sent.chat_id)));
      keepPace(chat);
      return { ...messageOf({ ...documents.add(chat, sent), text: undefined }), document: { file_id: 'document' } };
    },
    sendPhoto: (sent) => {
      const chat = chatFor(places, sent, administers(Number(sent.chat_id)));
      keepPace(chat);
      const photo = photos.add(chat, sent);
      return { ...messageOf({ ...photo, text: undefined }), ...photoAnswer(photo) };
    },
    sendMessage: (sent) => {
      const chat = chatFor(places, sent, administers(Number(sent.chat_id)));
      const { text } = judgeText(sent);
      judgeKeyboard(sent.reply_markup);
      keepPace(chat);
      const message: Posted = {
        message_id: 1_000 + posted.length,
        chat,
        topic: sent.message_thread_id,
        html: sent.text,
        text,
        keyboard: sent.reply_markup,
        silent: sent.disable_notification === true,
        replyTo: sent.reply_parameters?.message_id,
      };
      posted.push(message);
      return messageOf(message);
    },
    editMessageText: (sent) => {
      const { id } = chatOf(places, sent.chat_id);
      const message = posted.find(({ message_id, chat }) => message_id === sent.message_id && chat.id === id);
      if (!message || message.deleted) throw bad('message to edit not found');
      const { text } = judgeText(sent);
      judgeKeyboard(sent.reply_markup);
      if (message.html === sent.text && JSON.stringify(message.keyboard) === JSON.stringify(sent.reply_markup))
        throw bad(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      Object.assign(message, { html: sent.text, text, keyboard: sent.reply_markup });
      return { ...messageOf(message), edit_date: Math.floor(now() / 1_000) };
    },
    pinChatMessage: (sent) => pins.pin(chatOf(places, sent.chat_id), sent),
    answerCallbackQuery: ({ callback_query_id }) => {
      if (!queries.delete(callback_query_id))
        throw bad('query is too old and response timeout expired or query ID is invalid');
      return true;
    },
    getChat: ({ chat_id }) => fullInfo(chatOf(places, chat_id)),
    getChatMember: ({ chat_id, user_id }) => {
      const chat = chatOf(places, chat_id);
      return user_id === ME.id ? members.bot(ME, chat) : members.of(chat.id, user_id);
    },
    getChatAdministrators: ({ chat_id }) => {
      const { id, type } = chatOf(places, chat_id);
      if (type === 'private') throw bad('there are no administrators in the private chat');
      return members.administrators(id);
    },
    getFile: ({ file_id }) => files.find(file_id),
    leaveChat: ({ chat_id }) => {
      const chat = chatOf(places, chat_id);
      if (chat.type === 'private') throw bad("chat member status can't be changed in private chats");
      places.set(chat.id, { ...chat, rights: 'kicked' });
      return true;
    },
    setMyCommands: (sent) => {
      judgeCommands(sent);
      menus.set(menuKey(sent), sent.commands);
      return true;
    },
    getMyCommands: (sent) => menus.get(menuKey(sent)) ?? [],
  };

  async function answer(method: Method, body: unknown, response: ServerResponse): Promise<unknown> {
    const shape = SHAPES[method].safeParse(body);
    if (!shape.success)
      throw bad(shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    const run = methods[method] as (sent: unknown, response: ServerResponse) => unknown;
    const result = await run(shape.data, response);
    state.validated += 1;
    calls.push({ method, payload: shape.data });
    return result;
  }

  function give({ method, fault, result }: Taken, request: IncomingMessage, response: ServerResponse): void {
    const answered = () => reply(response, 200, { ok: true, result });
    if (fault === 'late') late.push(answered);
    else if (fault !== 'drop') answered();
    else {
      if (method === 'sendMessage' || method === 'sendPhoto') state.dropped += 1;
      request.socket.destroy();
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return files.give(request.url ?? '', state.token, response);
    try {
      const body = await bodyOf(request);
      const method = methodOf(request.url ?? '', state.token);
      const at = faults.findIndex((waiting) => waiting.method === method);
      const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
      if (fault && spoil(fault, request, response)) return;
      const result = await answer(method, body, response);
      give({ method, fault, result }, request, response);
    } catch (error) {
      refuse(response, error);
    } finally {
      look();
    }
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chats: places,
    members,
    state,
    calls: calls as readonly Call[],
    posted: posted as readonly Posted[],
    /** Files that were sent. */
    documents: documents.sent,
    photos,
    pins,
    queries,
    files,
    updates,
    /** Resolves once what stands in the chats fits; looked at after each request. */
    until(fits: () => boolean): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      watchers.push({ fits, resolve });
      look();
      return promise;
    },
    /** The next request of a method goes wrong in this way. */
    spoilNext: (method: Method, fault: Fault) => void faults.push({ method, fault }),
    /** Faults that no request has met yet. */
    faultsLeft: () => faults.length,
    /** Gives the answers that were held back. */
    answerLate: () => {
      for (const give of late.splice(0)) give();
    },
    /** Every connection is cut; new ones are taken. */
    cut: () => server.closeAllConnections(),
    /** Nobody listens any more, until what comes back is called. */
    goAway: () => outage(server),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
