import type { ApiMethods, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Answer, NextRequest } from '../../app.ts';
import { fileText } from '../../cards/file-text.ts';
import { type Label, nextRows } from '../../cards/next-rows.ts';
import { firstLines } from '../../core/first-lines.ts';
import type { MadePicture } from '../../core/sent-picture.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { type Callback, fitsInRow, keyboardOf } from './keyboard.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';

/** Buttons of ours stand under the message they belong to, and nowhere else. */
export type SendMessage = Omit<Parameters<ApiMethods<never>['sendMessage']>[0], 'reply_markup'> & {
  readonly reply_markup?: InlineKeyboardMarkup;
};

/** A message before it is known where it goes. */
export type DrawnMessage = Omit<SendMessage, 'chat_id' | 'message_thread_id'>;

/** What is drawn of an answer. */
export type Drawable = Pick<Answer, 'card' | 'locale' | 'next'>;

/** Where an answer goes, and what the buttons of it hold. */
export interface Target {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly callback: Callback;
}

/** A file on its way. */
export interface SendDocument {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly document: { readonly filename: string; readonly content: string };
}

/** A picture on its way. */
export interface SendPhoto {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly photo: { readonly filename: string; readonly png: Uint8Array };
  /** Plain text, as pictures are told to whoever cannot see them. */
  readonly caption: string;
  readonly disable_notification: true;
}

interface Drawn {
  readonly parts: readonly string[];
  readonly rows: readonly (readonly Label<NextRequest>[])[];
}

/** Answers are shared, so each is drawn once a renderer and forgotten with it. */
const drawn = new WeakMap<Drawable, Map<Renderer, Drawn>>();

/** An answer as the messages that carry it, in classic HTML; buttons stand under the last. */
export function renderTelegram(answer: Drawable, renderer: Renderer, target: Target): readonly SendMessage[] {
  const { callback, ...place } = target;
  return drawTelegram(answer, renderer, callback).map((message) => ({ ...place, ...message }));
}

/** The file that comes behind them, where the answer has one. */
export function renderDocument(
  { card: { file } }: Pick<Answer, 'card'>,
  renderer: Renderer,
  place: Omit<Target, 'callback'>,
): SendDocument | undefined {
  return file && { ...place, document: { filename: file.name, content: fileText(file, renderer) } };
}

/** UTF-16 units: https://core.telegram.org/bots/api#sendphoto */
const MOST_CAPTION = 1024;

/** The picture behind them. The words made a sound just now: the picture makes none. */
export const renderPhoto = ({ png, name, alt }: MadePicture, place: Omit<Target, 'callback'>): SendPhoto => ({
  ...place,
  photo: { filename: name, png },
  caption: firstLines(alt, MOST_CAPTION),
  disable_notification: true,
});

/** The messages of an answer, before it is known where they go. */
export function drawTelegram(answer: Drawable, renderer: Renderer, callback: Callback): readonly DrawnMessage[] {
  const { parts, rows } = drawOnce(answer, renderer);
  const keyboard = keyboardOf(rows, callback);
  return parts.map((text, at) => ({
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard && at === parts.length - 1 && { reply_markup: keyboard }),
  }));
}

function drawOnce(answer: Drawable, renderer: Renderer): Drawn {
  const renderings = drawn.get(answer) ?? new Map<Renderer, Drawn>();
  drawn.set(answer, renderings);
  const known = renderings.get(renderer);
  if (known) return known;
  const fresh = { parts: partsOf(linesOf(answer.card, renderer)), rows: nextRows(answer, renderer, fitsInRow) };
  renderings.set(renderer, fresh);
  return fresh;
}
