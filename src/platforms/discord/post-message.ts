import type { Card } from '../../cards/card.ts';
import { cutText } from '../../core/cut-text.ts';
import type { DeliveryId } from '../../core/delivery.ts';
import type { SentPicture } from '../../core/sent-picture.ts';
import { message, words } from '../../i18n/message.ts';
import { type Renderer, rendererFor } from '../../i18n/renderer.ts';
import type { Post } from '../../ports.ts';
import { escapeMarkdown } from './escape.ts';
import { textOf } from './fit.ts';
import { askId, seenId } from './lasting-ids.ts';
import { linesOf, small } from './lines.ts';
import { type PageLine, pagesOf } from './pages.ts';
import { type PicturedMessage, showing } from './post-picture.ts';
import { containerOf, disclaimersOf, isSmall, MOST_TEXT, type Say, titleOf } from './render.ts';
import { drawButtons } from './rows.ts';
import { ACTION_ROW, type ActionRow, BUTTON, IS_COMPONENTS_V2, SUPPRESS_NOTIFICATIONS, TEXT_DISPLAY } from './wire.ts';

/** For the line that names the post, whatever the language. */
const MARK_ROOM = 150;
/** With a container, a call, a picture and the button about the post they stay under the forty components of a message. */
const MOST_ROWS = 4;
const MOST_THREAD_NAME = 100;
const ROLE = /^\d{1,20}$/u;

export interface How {
  /** Absent for what is no delivery: then it has no line that names it, and no button about it. */
  readonly code?: DeliveryId;
  readonly silent?: boolean;
  /** The id of a role. */
  readonly mention?: string;
  /** Stands above the first of them. */
  readonly picture?: SentPicture;
}

/** A message as it is posted; `thread` is how a forum names the post that begins with it, and is not for other channels. */
export type PostMessage = PicturedMessage & { readonly thread?: { readonly name: string } };

/** A post as the messages that carry it: what is too long for one goes on in the next, and nothing is left out. */
export function drawPost({ card, locale, marks }: Post, how: How): readonly PostMessage[] {
  const renderer = rendererFor(locale, marks);
  const say: Say = (value) => renderer.text(value);
  const title = titleOf(card, say);
  const owed = disclaimersOf(card, say);
  const call = callOf(how);
  const room = MOST_TEXT - [title, ...owed, call].join('\n').length - MARK_ROOM;
  const pages = pagesOf(blocksOf(card, renderer), room);
  const { picture } = how;
  const messages = pages.map((page, at): PostMessage => {
    const [first, last] = [at === 0, at === pages.length - 1];
    const mark = markOf(how, { part: at + 1, parts: pages.length }, say);
    const end = [textOf(page.filter(({ passport }) => passport)), ...owed, mark].filter((text) => text !== '');
    const middle = textOf(page.filter(({ passport }) => !passport));
    const calls = first && how.mention !== undefined;
    return {
      flags: IS_COMPONENTS_V2 | (how.silent ? SUPPRESS_NOTIFICATIONS : 0),
      components: [
        ...(calls ? [{ type: TEXT_DISPLAY, content: call }] : []),
        containerOf(card, [first ? title : '', middle, end.join('\n')]),
        ...(last ? buttonsOf({ card, locale }, how, renderer) : []),
      ],
      allowed_mentions: { parse: [], ...(calls && { roles: [how.mention] as const }) },
      ...(first && {
        thread: { name: cutText(say(card.title).replaceAll(/\s+/gu, ' ').trim(), MOST_THREAD_NAME) || '·' },
      }),
    };
  });
  return messages.map((each, at) => (picture && at === 0 ? showing(each, picture) : each));
}

/** The lines of each block, small print last. */
function blocksOf({ blocks }: Card, renderer: Renderer): readonly (readonly PageLine[])[] {
  const own = blocks.filter((block) => !isCode(block));
  const large = own.filter((block) => !isSmall(block)).map((block) => linesOf(block, renderer));
  const passports = own.filter(isSmall).map((block) => linesOf(block, renderer));
  return [...large, ...passports.map((lines) => lines.map((line) => ({ ...line, passport: true as const })))];
}

/** Each message says by itself which post it is of, and which part. */
const isCode = (block: Card['blocks'][number]): boolean => block.kind === 'text' && block.message.key === 'post-code';

function callOf({ mention }: How): string {
  if (mention === undefined) return '';
  if (!ROLE.test(mention)) throw new TypeError('a role of Discord is called by its id');
  return `<@&${mention}>`;
}

/** By this line a message is found again, and no part is taken for another one. */
function markOf({ code }: How, { part, parts }: { readonly part: number; readonly parts: number }, say: Say): string {
  if (code === undefined) return '';
  const line =
    parts === 1
      ? message('discord-post', { code: words(code) })
      : message('discord-post-part', { code: words(code), part, parts });
  return small(escapeMarkdown(say(line)));
}

/** What can be asked next, each once, and what is known of the post. */
function buttonsOf({ card, locale }: Post, { code }: How, renderer: Renderer): readonly ActionRow[] {
  const asked = card.next.flatMap((next) => {
    const id = askId({ ...next, locale });
    return id === undefined ? [] : [{ ...next, locale, id }];
  });
  const next = [...new Map(asked.map((each) => [each.id, each])).values()];
  const rows = drawButtons(next, renderer, { idOf: ({ id }) => id, most: MOST_ROWS });
  if (code === undefined) return rows;
  const about = {
    type: BUTTON,
    style: 2 as const,
    label: renderer.text(message('discord-about-post')),
    custom_id: seenId(code),
  };
  return [...rows, { type: ACTION_ROW, components: [about] }];
}
