import type { CallbackQuery, Chat, Message, Update, User } from '@grammyjs/types';
import { findLocale, type Locale } from '../../i18n/locale.ts';

/** A message that may be for us, with all that answering it needs. */
export interface Heard {
  readonly chat: number;
  readonly thread?: number;
  readonly person: string;
  readonly isPrivate: boolean;
  /** As typed. */
  readonly text: string;
  /** What it replies to, as far as that is text. */
  readonly repliedTo?: string;
  readonly locale: Locale;
}

export interface Tapped {
  readonly query: string;
  readonly id: string;
  readonly chat: number;
  readonly message: number;
  readonly thread?: number;
  readonly person: string;
}

/** Telegram's own stand-in for an administrator who speaks as the group. */
const ANONYMOUS = 1087968824;

/** The chat that an update is of; undefined where it is of none, or of a kind that is not for us. */
export const chatOf = ({ message, channel_post: post, callback_query: query }: Update): number | undefined =>
  (message ?? post ?? query?.message)?.chat.id;

/** A message or a channel's post, unless a bot or the channel's automatic copy says it, or it has no text. */
export function heardOf(update: Update, fallback: Locale): Heard | undefined {
  const message = update.message ?? update.channel_post;
  if (!message?.text || message.is_automatic_forward || isBot(message)) return undefined;
  const { chat, from, sender_chat: sender } = message;
  const isPrivate = chat.type === 'private';
  const reply = message.reply_to_message?.text ?? message.reply_to_message?.caption;
  return {
    chat: chat.id,
    ...threadOf(message),
    person: personOf(from, sender ?? chat),
    isPrivate,
    text: message.text,
    ...(reply !== undefined && { repliedTo: reply }),
    locale: (isPrivate && from?.language_code && findLocale(from.language_code)) || fallback,
  };
}

/** A button under a message of ours; one under a message that Telegram no longer shows us is none. */
export function tappedOf({ callback_query: query }: Update): Tapped | undefined {
  const message = query?.message;
  if (!query?.data || !message) return undefined;
  return {
    query: query.id,
    id: query.data,
    chat: message.chat.id,
    message: message.message_id,
    ...(isWhole(message) && threadOf(message)),
    person: personOf(query.from),
  };
}

/** The thread of a topic alone: in other supergroups the field names the message that was replied to. */
const threadOf = ({ is_topic_message: inTopic, message_thread_id: thread }: Message): { readonly thread?: number } =>
  inTopic && thread !== undefined ? { thread } : {};

const isWhole = (message: NonNullable<CallbackQuery['message']>): message is Message => message.date !== 0;

const isBot = ({ from, sender_chat: sender }: Message): boolean =>
  from?.is_bot === true && !(from.id === ANONYMOUS && sender !== undefined);

/** Who speaks: the chat itself for channels and anonymous administrators, whose stand-in is one for all. */
const personOf = (from: User | undefined, chat?: Chat): string =>
  `telegram:${from && from.id !== ANONYMOUS ? from.id : chat?.id}`;
