import type { Chat } from './chats.ts';
import { bad } from './judge.ts';
import type { Posted } from './server.ts';
import type { Sent } from './shapes.ts';

/** What is pinned in each chat, the oldest first, and who was told of it with a sound. */
export function createPins(posted: readonly Posted[]) {
  const pinned: { readonly chat: number; readonly message: number; readonly silent: boolean }[] = [];
  return {
    in: (chat: number) => pinned.filter((each) => each.chat === chat),
    /** Pins it, or says as Telegram does why not. What is pinned already may be pinned again. */
    pin(chat: Chat, { message_id: message, disable_notification: silent = false }: Sent<'pinChatMessage'>): true {
      const found = posted.find((each) => each.message_id === message && each.chat.id === chat.id && !each.deleted);
      if (!found) throw bad('message to pin not found');
      if (chat.pins === 'none') throw bad('not enough rights to manage pinned messages in the chat');
      if (!pinned.some((each) => each.chat === chat.id && each.message === message))
        pinned.push({ chat: chat.id, message, silent });
      return true;
    },
  };
}
