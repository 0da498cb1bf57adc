import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { NextRequest } from '../../app.ts';
import type { Label } from '../../cards/next-rows.ts';

/** Buttons that a row can hold: https://core.telegram.org/bots/api#inlinekeyboardmarkup leaves it to the clients, which show eight. */
const MOST_IN_ROW = 8;
/** Letters of labels side by side on a phone of 320 pixels, with what parts each from the next; a row's buttons are equally wide. */
const ROW_LETTERS = 33;
const BETWEEN = 2;

/** Chinese and squares take the room of two letters. */
const WIDE = /[\u2e80-\uffef\u{1f000}-\u{3ffff}]/gu;

/** Whether a phone shows these labels whole side by side. */
export function fitsInRow(texts: readonly string[]): boolean {
  const widest = Math.max(...texts.map((text) => text.replaceAll(WIDE, 'xx').length));
  return texts.length <= MOST_IN_ROW && texts.length * (widest + BETWEEN) <= ROW_LETTERS;
}

/** The data of a button, 1–64 bytes; undefined where it has none that fit: then the button is left out. */
export type Callback = (next: NextRequest) => string | undefined;

/** Labels as buttons. No state: a button is an id. */
export function keyboardOf(
  rows: readonly (readonly Label<NextRequest>[])[],
  callback: Callback,
): InlineKeyboardMarkup | undefined {
  const button = ({ text, next }: Label<NextRequest>): InlineKeyboardButton[] => {
    const data = callback(next);
    return data === undefined ? [] : [{ text, callback_data: data }];
  };
  const drawn = rows.map((row) => row.flatMap(button)).filter((row) => row.length > 0);
  return drawn.length > 0 ? { inline_keyboard: drawn } : undefined;
}
