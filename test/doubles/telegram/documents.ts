import type { Chat } from './chats.ts';
import type { Sent } from './shapes.ts';

export interface SentDocument {
  readonly message_id: number;
  readonly chat: Chat;
  readonly topic: number | undefined;
  readonly filename: string;
  readonly content: string;
}

/** Files that the bot sent into chats. */
export function createDocuments() {
  const sent: SentDocument[] = [];
  return {
    sent: sent as readonly SentDocument[],
    add(chat: Chat, { message_thread_id: topic, document }: Sent<'sendDocument'>): SentDocument {
      const message = { message_id: 500_000 + sent.length, chat, topic, ...document };
      sent.push(message);
      return message;
    },
  };
}
