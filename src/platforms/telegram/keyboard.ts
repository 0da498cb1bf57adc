import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { NextRequest } from '../../app.ts';
import type { Label } from '../../cards/next-rows.ts';

/** Buttons that a row can hold: https://core.telegram.org/bots/api#inlinekeyboardmarkup leaves it to the clients, which show eight. */
export const MOST_IN_ROW = 8;

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
