import type { ApiMethods, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Answer, NextRequest } from '../../app.ts';
import { type Label, nextRows } from '../../cards/next-rows.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { fitsInRow, keyboardOf } from './keyboard.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';

/** Buttons of ours stand under the message they belong to, and nowhere else. */
export type SendMessage = Omit<Parameters<ApiMethods<never>['sendMessage']>[0], 'reply_markup'> & {
  readonly reply_markup?: InlineKeyboardMarkup;
};

/** Where an answer goes, and the id that a button of it gets: 1–64 bytes that say nothing. */
export interface Target {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly callback: (next: NextRequest) => string;
}

interface Drawn {
  readonly parts: readonly string[];
  readonly rows: readonly (readonly Label<NextRequest>[])[];
}

/** Answers are shared, so each is drawn once a renderer and forgotten with it. */
const drawn = new WeakMap<Answer, Map<Renderer, Drawn>>();

/** An answer as the messages that carry it, in classic HTML; buttons stand under the last. */
export function renderTelegram(answer: Answer, renderer: Renderer, target: Target): readonly SendMessage[] {
  const { callback, ...place } = target;
  const { parts, rows } = drawOnce(answer, renderer);
  const keyboard = keyboardOf(rows, callback);
  return parts.map((text, at) => ({
    ...place,
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard && at === parts.length - 1 && { reply_markup: keyboard }),
  }));
}

function drawOnce(answer: Answer, renderer: Renderer): Drawn {
  const renderings = drawn.get(answer) ?? new Map<Renderer, Drawn>();
  drawn.set(answer, renderings);
  const known = renderings.get(renderer);
  if (known) return known;
  const fresh = { parts: partsOf(linesOf(answer.card, renderer)), rows: nextRows(answer, renderer, fitsInRow) };
  renderings.set(renderer, fresh);
  return fresh;
}
