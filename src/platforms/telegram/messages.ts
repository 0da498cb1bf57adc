import type { Answer } from '../../app.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { Outcome } from './attempts.ts';
import type { Buttons } from './buttons.ts';
import type { Scene } from './incoming.ts';
import { renderTelegram, type SendMessage } from './render.ts';
import type { Sender } from './sender.ts';

/** What was asked as `meant` is shown in its own chat. */
export function messagesOf(
  answer: Answer,
  { chat, thread }: Pick<Scene, 'chat' | 'thread'>,
  meant: Pick<Scene, 'chat'>,
  buttons: Buttons,
): readonly SendMessage[] {
  const idOf = buttons.forMessage(chat);
  const channel = meant.chat === chat ? undefined : meant.chat;
  return renderTelegram(answer, rendererFor(answer.locale, answer.marks), {
    chat_id: chat,
    ...(thread !== undefined && { message_thread_id: thread }),
    callback: (next) => idOf({ next, channel }),
  });
}

/** The outcome of the last that was tried. */
export type PostParts = (messages: readonly SendMessage[]) => Promise<Outcome>;

/** Parts in order; where one may or may not have arrived, the rest would stand without it. */
export function createPosting(sender: Pick<Sender, 'send'>): PostParts {
  return async (messages) => {
    for (const each of messages) {
      const outcome = await sender.send(each);
      if (outcome !== 'sent') return outcome;
    }
    return 'sent';
  };
}
