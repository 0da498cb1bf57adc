import { bad, Refusal } from './judge.ts';
import type { Sent } from './shapes.ts';

export type Chat = {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  /** Topics of a forum; a forum takes no message for a topic that is not here. */
  readonly topics?: readonly number[];
  readonly closed?: readonly number[];
  /** What the bot may do there. */
  readonly rights?: 'all' | 'none' | 'kicked';
  /** The bot may pin nothing there. */
  readonly pins?: 'none';
  /** The bot may send no photos there. */
  readonly photos?: 'none';
  /** Nobody may write there but administrators. */
  readonly hushed?: true;
  /** Somebody who never wrote to the bot. */
  readonly stranger?: true;
  /** Where the group went when it was upgraded. */
  readonly migratedTo?: number;
};

/** A chat that the bot is in, or Telegram's reason why it knows nothing of it. */
export function chatOf(chats: ReadonlyMap<number, Chat>, id: number | string): Chat {
  const chat = chats.get(Number(id));
  if (!chat) throw bad('chat not found');
  if (chat.migratedTo !== undefined)
    throw bad('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
  if (chat.rights === 'kicked')
    throw new Refusal(
      403,
      chat.type === 'private'
        ? 'Forbidden: bot was blocked by the user'
        : `Forbidden: bot was kicked from the ${chat.type} chat`,
    );
  return chat;
}

/** The chat a message may go to, or Telegram's reason why it may not. */
export function chatFor(
  chats: ReadonlyMap<number, Chat>,
  sent: Pick<Sent<'sendMessage'>, 'chat_id' | 'message_thread_id'>,
  /** Whether the bot administers it. */
  administers = false,
) {
  const chat = chatOf(chats, sent.chat_id);
  if (chat.stranger) throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
  if (chat.rights === 'none') throw bad('not enough rights to send text messages to the chat');
  if (chat.hushed && !administers) throw bad('not enough rights to send text messages to the chat');
  const topic = sent.message_thread_id;
  if (topic !== undefined && !chat.topics?.includes(topic)) throw bad('message thread not found');
  if (topic !== undefined && chat.closed?.includes(topic)) throw bad('TOPIC_CLOSED');
  return chat;
}

/** The fields that are read of what getChat says. */
export const fullInfo = ({ id, type, topics, hushed }: Chat) => ({
  id,
  type,
  ...(type !== 'private' && { title: `Example ${type}` }),
  ...(topics && { is_forum: true }),
  // Of channels and private chats it is not told.
  ...(type.endsWith('group') && { permissions: { can_send_messages: hushed !== true } }),
  ...{ accent_color_id: 0, max_reaction_count: 11 },
});
