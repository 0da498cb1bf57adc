import type { CallbackQuery, Chat, Message, Update } from '@grammyjs/types';
import { type PlaceId, placeId } from '../../core/place.ts';
import { findLocale, type Locale } from '../../i18n/locale.ts';
import type { TelegramFile } from './files.ts';
import { isPostButton } from './lasting-buttons.ts';

/** The bot itself, as Telegram knows it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** Ids of updates are each bot's own. */
export const keyOf = ({ id }: Pick<Me, 'id'>, { update_id: update }: Update): string => `telegram:${id}:${update}`;

/** Where something is said or tapped, and by whom. */
export interface Scene {
  readonly chat: number;
  readonly thread?: number;
  readonly place: PlaceId;
  readonly isPrivate: boolean;
  /** The update's key: the same one again changes nothing again. */
  readonly update: string;
  /** Whoever speaks, as one is told apart from others: 'telegram:42'. */
  readonly person: string;
  readonly speaker: Speaker;
  /** It lay in the inbox when this process began. */
  readonly waited?: true;
}

/** A person by name, the chat itself (an anonymous administrator, a channel's post), or some channel of a person's. */
export type Speaker =
  | { readonly is: 'person'; readonly id: number }
  | { readonly is: 'chat' }
  | { readonly is: 'channel'; readonly id: number };

/** A message that may be for us, with all that answering it needs. */
export interface Heard extends Scene {
  readonly isChannel: boolean;
  /** As typed. */
  readonly text: string;
  /** What it replies to, as far as that is text, or the part of it that is quoted. */
  readonly repliedTo?: string;
  /** The document in it, else in what it replies to. */
  readonly file?: TelegramFile;
  readonly forwarded?: true;
  readonly locale: Locale;
}

export interface Tapped extends Scene {
  readonly query: string;
  /** The button's data. */
  readonly id: string;
  readonly message: number;
  readonly isChannel: boolean;
  /** Whether an answer may take the place of the message: what was posted by itself stays. */
  readonly replaceable: boolean;
  /** The tapper's own language, where there is one of ours for it. */
  readonly locale?: Locale;
}

/** Telegram's own stand-ins for whoever speaks as the group, and as a channel. They are bots by name. */
const STAND_INS: ReadonlySet<number> = new Set([1087968824, 136817688]);

/** The chat that an update is of; undefined where it is of none, or of a kind that is not for us. */
export const chatOf = (update: Update): number | undefined =>
  (update.message ?? update.channel_post ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id;

/** A message or a channel's post, unless a bot or the channel's automatic copy says it, or it has no text. */
export function heardOf(update: Update, me: Me, fallback: Locale): Heard | undefined {
  const message = update.message ?? update.channel_post;
  const text = message && textOf(message);
  if (!text || message.is_automatic_forward || isBot(message)) return undefined;
  const { chat, from } = message;
  return {
    ...sceneOf(keyOf(me, update), chat, threadOf(message), speakerOf(message)),
    isChannel: chat.type === 'channel',
    text,
    ...broughtWith(message),
    locale: (chat.type === 'private' && from?.language_code && findLocale(from.language_code)) || fallback,
  };
}

/** Under a picture or a file stands a caption, which is for us where we are spoken to alone, or where it brings a report. */
function textOf({ text, caption, chat }: Message): string | undefined {
  return text ?? (chat.type === 'private' || /^\/report(?![\w])/iu.test(caption ?? '') ? caption : undefined);
}

/** What comes with a message beside its text. */
function broughtWith(message: Message): Pick<Heard, 'repliedTo' | 'file' | 'forwarded'> {
  const { reply_to_message: replied, forward_origin: origin } = message;
  const reply = repliedToOf(message);
  const file = fileOf(message) ?? (replied && fileOf(replied));
  return {
    ...(reply !== undefined && { repliedTo: reply }),
    ...(file && { file }),
    ...(origin && { forwarded: true as const }),
  };
}

const fileOf = ({ document }: Pick<Message, 'document'>): TelegramFile | undefined =>
  document && {
    ...{ id: document.file_id, name: document.file_name ?? 'document', size: document.file_size ?? 0 },
    ...(document.mime_type !== undefined && { type: document.mime_type }),
  };

/** What was chosen by hand comes first; of a message in another chat nothing but its quoted part is shown. */
function repliedToOf({ quote, reply_to_message: reply }: Message): string | undefined {
  return (quote?.is_manual ? quote.text : undefined) ?? reply?.text ?? reply?.caption ?? quote?.text;
}

/** A button under a message of ours; one under a message that Telegram no longer shows us is none. */
export function tappedOf(update: Update, me: Me): Tapped | undefined {
  const { callback_query: query } = update;
  const message = query?.message;
  if (!query?.data || !message) return undefined;
  const thread = isWhole(message) ? threadOf(message) : undefined;
  const locale = query.from.language_code && findLocale(query.from.language_code);
  return {
    // Only people tap, whatever they speak as.
    ...sceneOf(keyOf(me, update), message.chat, thread, { is: 'person', id: query.from.id }),
    query: query.id,
    id: query.data,
    message: message.message_id,
    isChannel: message.chat.type === 'channel',
    replaceable: isWhole(message) && isReplaceable(message),
    ...(locale && { locale }),
  };
}

const sceneOf = (update: string, chat: Chat, thread: number | undefined, speaker: Speaker): Scene => ({
  update,
  chat: chat.id,
  ...(thread !== undefined && { thread }),
  place: placeIn(chat, thread),
  isPrivate: chat.type === 'private',
  person: personOf(speaker, chat),
  speaker,
});

const placeIn = ({ id }: Chat, thread: number | undefined): PlaceId =>
  thread === undefined ? placeId('telegram', id) : placeId('telegram', id, thread);

const personOf = (speaker: Speaker, { id }: Chat): string => `telegram:${speaker.is === 'chat' ? id : speaker.id}`;

/** Where a message stands. */
export const placeOf = (message: Pick<Message, 'chat' | 'is_topic_message' | 'message_thread_id'>): PlaceId =>
  placeIn(message.chat, threadOf(message));

/** Whoever wrote a message, as 'telegram:42'. */
export const writerOf = (message: Message): string => personOf(speakerOf(message), message.chat);

/** The thread of a topic alone: in other supergroups the field names the message that was replied to. */
const threadOf = ({
  is_topic_message: inTopic,
  message_thread_id: thread,
}: Pick<Message, 'is_topic_message' | 'message_thread_id'>): number | undefined => (inTopic ? thread : undefined);

const isWhole = (message: NonNullable<CallbackQuery['message']>): message is Message => message.date !== 0;

/** A client that was tampered with may tap what does not stand there. */
const isReplaceable = ({ reply_markup: keyboard }: Message): boolean =>
  keyboard?.inline_keyboard
    .flat()
    .every((button) => !('callback_data' in button && isPostButton(button.callback_data))) ?? false;

const isBot = ({ from, sender_chat: sender }: Message): boolean =>
  from?.is_bot === true && !(STAND_INS.has(from.id) && sender !== undefined);

/** The stand-in is one for all, so it says nothing: only the chat that is spoken as tells an administrator from a stranger. */
function speakerOf({ chat, from, sender_chat: sender }: Pick<Message, 'chat' | 'from' | 'sender_chat'>): Speaker {
  if (chat.type === 'channel' || sender?.id === chat.id) return { is: 'chat' };
  if (sender) return { is: 'channel', id: sender.id };
  return from ? { is: 'person', id: from.id } : { is: 'channel', id: chat.id };
}
