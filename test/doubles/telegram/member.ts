import type { User } from '@grammyjs/types';
import { ME, type Posted, type TelegramDouble } from './server.ts';

interface Said {
  readonly chat: number;
  readonly topic?: number;
  readonly language?: string;
  /** The chat that is spoken as: its own, as an anonymous administrator does, or some channel. */
  readonly as?: number;
  /** The text of the message that is replied to. */
  readonly replyTo?: string;
  /** It was forwarded from some channel. */
  readonly forwarded?: true;
  /** A document under which it is the caption. */
  readonly document?: Document;
  /** In place of its text, what the message that is replied to holds: a picture with its caption, a forwarded post. */
  readonly replyToWhole?: object;
  /** The part of it that is quoted; by hand unless Telegram chose it, as it does of a message in another chat. */
  readonly quote?: { readonly text: string; readonly byHand: boolean };
}

/** As the double gives it out, see `files`. */
interface Document {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly size?: number;
}

/** https://core.telegram.org/bots/api#messageoriginchannel */
const FROM_CHANNEL = {
  type: 'channel',
  date: 1_700_000_000,
  chat: { id: -1009, type: 'channel', title: 'Flows' },
  message_id: 11,
} as const;

const documentOf = ({ id, name, type, size = 1_110 }: Document) => ({
  ...{ file_id: id, file_unique_id: id, file_name: name, file_size: size },
  ...(type !== undefined && { mime_type: type }),
});

/** https://core.telegram.org/bots/api#message: `from` is then a stand-in, one for all. */
const speakingAs = (spoken: number, chat: number) =>
  spoken === chat
    ? {
        from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
        sender_chat: { id: spoken, type: 'supergroup', title: 'Chat' },
      }
    : {
        from: { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' },
        sender_chat: { id: spoken, type: 'channel', title: 'Channel' },
      };

/** Somebody in the chats of a double: types, taps and reads. */
export function memberOf(telegram: TelegramDouble, id: number) {
  let said = 1;
  const user = (language?: string) => ({
    id,
    is_bot: false,
    first_name: 'Member',
    ...(language && { language_code: language }),
  });
  const bareIn = ({ chat, topic }: Said) => {
    const place = telegram.chats.get(chat);
    if (!place) throw new RangeError(`no chat ${chat}`);
    return {
      message_id: said++,
      date: 1_700_000_000,
      chat: { id: chat, type: place.type, title: 'Chat' },
      ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    };
  };
  const messageIn = (text: string, where: Said) => ({
    ...bareIn(where),
    ...(where.document ? { caption: text, document: documentOf(where.document) } : { text }),
    ...(where.forwarded && { forward_origin: FROM_CHANNEL }),
  });
  const replyIn = (where: Said) => {
    const { replyTo: text, replyToWhole: whole = text === undefined ? undefined : { text }, quote } = where;
    return {
      ...(whole && { reply_to_message: { ...bareIn(where), ...whole } }),
      ...(quote && { quote: { text: quote.text, position: 0, ...(quote.byHand && { is_manual: true }) } }),
    };
  };
  return {
    /** What one types; in a channel it is the channel that speaks. */
    types(text: string, where: Said): number {
      const message = messageIn(text, where);
      const entities = /^\/\w/u.test(text)
        ? { entities: [{ type: 'bot_command', offset: 0, length: (/^\S+/u.exec(text)?.[0] ?? '').length }] }
        : {};
      const reply = replyIn(where);
      if (message.chat.type === 'channel') return telegram.updates.push('channel_post', { ...message, ...entities });
      const speaker = where.as === undefined ? { from: user(where.language) } : speakingAs(where.as, where.chat);
      return telegram.updates.push('message', { ...message, ...entities, ...reply, ...speaker });
    },
    /** A picture with words under it, as a post is forwarded. */
    forwards(caption: string, where: Said): number {
      const photo = [{ file_id: 'f', file_unique_id: 'u', width: 90, height: 90 }];
      const picture = { photo, caption, forward_origin: FROM_CHANNEL };
      return telegram.updates.push('message', { ...bareIn(where), ...picture, from: user() });
    },
    /** Taps the button with this label under a message. */
    taps(label: string, { message_id, chat, topic, text, keyboard }: Posted, language?: string): string {
      const button = keyboard?.inline_keyboard.flat().find((each) => each.text === label);
      if (!button) throw new RangeError(`no button ${label}`);
      const query = `query-${id}-${said}`;
      telegram.queries.add(query);
      const where = { chat: chat.id, ...(topic !== undefined && { topic }) };
      const message = { ...messageIn(text, where), message_id, from: ME, reply_markup: keyboard };
      const content = { id: query, from: user(language), message, chat_instance: '1', data: button.callback_data };
      telegram.updates.push('callback_query', content);
      return query;
    },
    /** Replies to a message that stands there, whoever posted it. */
    replies(text: string, { message_id, chat, topic, text: met, keyboard }: Posted, by: User = ME): number {
      const where = { chat: chat.id, ...(topic !== undefined && { topic }) };
      const reply_to_message = { ...messageIn(met, where), message_id, from: by, reply_markup: keyboard };
      return telegram.updates.push('message', { ...messageIn(text, where), from: user(), reply_to_message });
    },
    /** What stands in a chat, oldest first. */
    sees: (chat: number): readonly string[] =>
      telegram.posted.filter((message) => message.chat.id === chat).map(({ text }) => text),
  };
}
