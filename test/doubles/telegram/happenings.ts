import type { ChatMemberUpdated, Message, Chat as ToldChat } from '@grammyjs/types';
import type { Chat } from './chats.ts';
import { chatMember, person, type Status } from './members.ts';
import { ME, type Posted, type TelegramDouble } from './server.ts';

const DATE = 1_700_000_000;
const RIGHTS: Readonly<Record<Status, Chat['rights']>> = {
  creator: 'all',
  administrator: 'all',
  member: 'all',
  restricted: 'none',
  left: 'kicked',
  kicked: 'kicked',
};

/** What somebody does to chats of a double, and what Telegram tells the bot of it. */
export function happeningsAt(telegram: TelegramDouble, by = 42) {
  let said = 10_000;
  const chatWith = (id: number): Chat => {
    const chat = telegram.chats.get(id);
    if (!chat) throw new RangeError(`no chat ${id}`);
    return chat;
  };
  const told = (id: number): ToldChat => ({ id, type: chatWith(id).type, title: 'Chat' }) as ToldChat;
  const tells = (chat: number, service: Partial<Message>): number =>
    telegram.updates.push('message', {
      ...{ message_id: said++, date: DATE, from: person(by), chat: told(chat) },
      ...service,
    });
  const topicService = (chat: number, topic: number, service: Partial<Message>) =>
    tells(chat, { message_thread_id: topic, is_topic_message: true, ...service });
  return {
    /** The bot itself gets another standing in a chat; `itself`: by its own doing; `silent`: it may not post. */
    bot(chat: number, status: Status, how: { readonly itself?: true; readonly silent?: true } = {}): number {
      const place = chatWith(chat);
      telegram.chats.set(chat, { ...place, rights: RIGHTS[status] ?? 'all' });
      const before: Status = place.rights === 'kicked' ? 'left' : 'member';
      return telegram.updates.push('my_chat_member', {
        chat: told(chat),
        from: how.itself ? ME : person(by),
        date: DATE,
        old_chat_member: chatMember(ME, before),
        new_chat_member: { ...chatMember(ME, status), ...(how.silent && { can_post_messages: false }) },
      } satisfies ChatMemberUpdated);
    },
    /** A group becomes a supergroup: both tell of it. */
    upgrades(from: number, to: number): void {
      telegram.chats.set(to, { ...chatWith(from), id: to, type: 'supergroup' });
      telegram.chats.set(from, { ...chatWith(from), migratedTo: to });
      tells(from, { migrate_to_chat_id: to });
      tells(to, { migrate_from_chat_id: from });
    },
    /** What a channel posted comes into the group beside it: https://core.telegram.org/bots/api#message, is_automatic_forward. */
    forwards({ chat: { id }, message_id, text }: Posted, group: number): void {
      const channel = { id, type: 'channel', title: 'Channel' } as const;
      tells(group, {
        ...{ from: { id: 777000, is_bot: false, first_name: 'Telegram' }, sender_chat: channel, text },
        ...{ is_automatic_forward: true },
        forward_origin: { type: 'channel', chat: channel, message_id, date: DATE },
      });
    },
    /** As above, and nobody tells. */
    upgradesUntold(from: number, to: number): void {
      telegram.chats.set(to, { ...chatWith(from), id: to, type: 'supergroup' });
      telegram.chats.set(from, { ...chatWith(from), migratedTo: to });
    },
    closes(chat: number, topic: number): void {
      telegram.chats.set(chat, { ...chatWith(chat), closed: [topic] });
      topicService(chat, topic, { forum_topic_closed: {} });
    },
    reopens(chat: number, topic: number): void {
      telegram.chats.set(chat, { ...chatWith(chat), closed: [] });
      topicService(chat, topic, { forum_topic_reopened: {} });
    },
    /** What a chat lets the bot do changes without a word, as where nobody may write any more. */
    lets: (chat: number, changes: Partial<Chat>) => void telegram.chats.set(chat, { ...chatWith(chat), ...changes }),
  };
}
