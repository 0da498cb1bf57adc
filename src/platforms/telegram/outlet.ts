import type { Api } from 'grammy';
import type { Poster } from '../../core/posting.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { PlatformOutlet, Post } from '../../ports.ts';
import { lineButton, postButton } from './lasting-buttons.ts';
import { createMayPost } from './may-post.ts';
import { type DrawnPart, drawPhoto } from './photo.ts';
import { createPinboard } from './pinboard.ts';
import type { PlaceEars } from './place-ears.ts';
import { destinationOf } from './place-events.ts';
import { type DrawnMessage, drawTelegram } from './render.ts';
import type { Sender } from './sender.ts';

interface Needs {
  readonly api: Api;
  /** Absent where nothing is kept of places. */
  readonly ears?: Pick<PlaceEars, 'refused'> | undefined;
  readonly poster: Poster;
  readonly sender: Pick<Sender, 'send'>;
  /** The bot's own id, once that is known. */
  readonly me: () => number | undefined;
}

type How = Parameters<PlatformOutlet['draw']>[1];

/** How Telegram is posted to. No button of it needs a memory, and a role that is to be called is Discord's affair. */
export function createOutlet({ api, ears, poster, sender, me }: Needs): PlatformOutlet {
  return {
    poster,
    pinboard: createPinboard({ api, ears }),
    draw: (post, how) => drawWhole(post, how).map((each) => JSON.stringify(each)),
    async tell(to, post) {
      const place = destinationOf('place' in to ? to.place : to.person);
      // Whoever spoke as a chat is nobody who could be told alone.
      if ('person' in to && !(place.chat_id > 0)) return false;
      for (const each of drawPost(post)) {
        if ((await sender.send({ ...place, ...each }, 'alerts')) !== 'sent') return false;
      }
      return true;
    },
    mayPost: createMayPost(api, me),
  };
}

/** The messages that carry what a post says, with a button about it under the last. */
export function drawDelivery(post: Post, { code, silent }: How): readonly DrawnMessage[] {
  const messages = drawPost(post);
  const own = {
    text: rendererFor(post.locale).text(message('telegram-post-button')),
    callback_data: postButton(code),
  };
  return messages.map((each, at) => {
    const rows = each.reply_markup?.inline_keyboard ?? [];
    const keyboard = at === messages.length - 1 && { reply_markup: { inline_keyboard: [...rows, [own]] } };
    return { ...each, ...keyboard, ...(silent && { disable_notification: true }) };
  });
}

/** Its picture comes first. */
function drawWhole(post: Post, how: How): readonly DrawnPart[] {
  const { code, silent, picture } = how;
  const photo = picture && drawPhoto(picture, code, rendererFor(post.locale));
  return [...(photo ? [{ ...photo, ...(silent && { disable_notification: true }) }] : []), ...drawDelivery(post, how)];
}

/** What its card leads to is all that may be asked from under it. */
function drawPost({ card, locale, marks }: Post): readonly DrawnMessage[] {
  const next = card.next.map((each) => ({ ...each, locale }));
  return drawTelegram({ card, locale, next }, rendererFor(locale, marks), lineButton);
}
