import type { Answer } from '../../app.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { Buttons } from './buttons.ts';
import type { Scene, Tapped } from './incoming.ts';
import { messagesOf, type Parts, type PostParts } from './messages.ts';
import type { Sender } from './sender.ts';

interface Needs {
  readonly buttons: Buttons;
  readonly post: PostParts;
  readonly sender: Sender;
}

/** Answers the tap, and shows the answer to what its button asks. */
export type Show = (answer: Answer, tapped: Tapped, meant: Scene) => Promise<void>;

export function createShow({ buttons, post, sender }: Needs): Show {
  /** In the place of the message the button stands under, where one message holds it. */
  async function instead(parts: Parts, { chat, message: id }: Tapped): Promise<void> {
    const [only, more] = parts.messages;
    if (!only || more) return void (await post(parts));
    const { message_thread_id: _, ...edited } = only;
    const outcome = await sender.edit({ ...edited, chat_id: chat, message_id: id });
    if (outcome === 'sent') await post({ ...parts, messages: [] });
  }

  /** As a reply to the message, which stays. */
  async function beside({ messages, ...file }: Parts, { message: id }: Tapped): Promise<void> {
    const [first, ...others] = messages;
    if (!first) return;
    // Whoever deletes the message meanwhile does not take the answer away.
    const reply_parameters = { message_id: id, allow_sending_without_reply: true };
    await post({ messages: [{ ...first, reply_parameters }, ...others], ...file });
  }

  /** In the tapper's private chat: a channel's readers may not write in it, and so not have us write in it either. */
  async function alone(answer: Answer, { query, person }: Tapped, meant: Scene): Promise<void> {
    const own = { chat: Number(person.split(':')[1]) };
    const outcome = await post(messagesOf(answer, own, meant, buttons));
    const unreached = rendererFor(answer.locale).text(message('telegram-post-alone'));
    await (outcome === 'refused' ? sender.answerTap(query, unreached, 'alert') : sender.answerTap(query));
  }

  return async (answer, tapped, meant) => {
    if (tapped.isChannel && !tapped.replaceable) return alone(answer, tapped, meant);
    await sender.answerTap(tapped.query);
    const parts = messagesOf(answer, tapped, meant, buttons);
    await (tapped.replaceable ? instead(parts, tapped) : beside(parts, tapped));
  };
}
