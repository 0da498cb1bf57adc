import type { ApiMethods, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Answer, NextRequest } from '../../app.ts';
import { fileText } from '../../cards/file-text.ts';
import { type Label, nextRows } from '../../cards/next-rows.ts';
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

/** The same, before it is known where they go. */
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
