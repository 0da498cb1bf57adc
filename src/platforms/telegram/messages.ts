import type { Answer } from '../../app.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { Outcome } from './attempts.ts';
import type { Buttons } from './buttons.ts';
import type { Scene } from './incoming.ts';
import type { PictureBehind, Pictures } from './pictures.ts';
import { renderDocument, renderTelegram, type SendDocument, type SendMessage } from './render.ts';
import type { Sender } from './sender.ts';

/** An answer as what is sent of it: messages in order, and the file and the picture behind them. */
export interface Parts {
  readonly messages: readonly SendMessage[];
  readonly document?: SendDocument;
  readonly picture?: PictureBehind;
}

/** What was asked as `meant` is shown in its own chat. */
export function messagesOf(
  answer: Answer,
  { chat, thread }: Pick<Scene, 'chat' | 'thread'>,
  meant: Pick<Scene, 'chat'>,
  buttons: Buttons,
): Parts {
  const idOf = buttons.forMessage(chat);
  const channel = meant.chat === chat ? undefined : meant.chat;
  const renderer = rendererFor(answer.locale, answer.marks);
  const place = { chat_id: chat, ...(thread !== undefined && { message_thread_id: thread }) };
  const document = renderDocument(answer, renderer, place);
  const { picture } = answer.card;
  return {
    messages: renderTelegram(answer, renderer, { ...place, callback: (next) => idOf({ next, channel }) }),
    ...(document && { document }),
    ...(picture && { picture: { picture, locale: answer.locale, to: place } }),
  };
}

/** The outcome of the last that was tried; a picture comes later, and the words stand without it. */
export type PostParts = (parts: Parts) => Promise<Outcome>;

/** Parts in order; where one may or may not have arrived, the rest would stand without it. */
export function createPosting(sender: Pick<Sender, 'send'>, pictures?: Pictures): PostParts {
  return async ({ messages, document, picture }) => {
    // It is drawn while the words are on their way.
    const sendPicture = picture && pictures?.begin(picture);
    for (const each of [...messages, ...(document ? [document] : [])]) {
      const outcome = await sender.send(each);
      if (outcome !== 'sent') return outcome;
    }
    sendPicture?.();
    return 'sent';
  };
}
