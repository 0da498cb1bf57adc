import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { NextRequest } from '../../app.ts';
import type { Label } from '../../cards/next-rows.ts';

/** Buttons that a row can hold: https://core.telegram.org/bots/api#inlinekeyboardmarkup leaves it to the clients, which show eight. */
export const MOST_IN_ROW = 8;

/** Labels as buttons. No state: a button is an id. */
export function keyboardOf(
  rows: readonly (readonly Label<NextRequest>[])[],
  callback: (next: NextRequest) => string,
): InlineKeyboardMarkup | undefined {
  if (rows.length === 0) return undefined;
  const button = ({ text, next }: Label<NextRequest>): InlineKeyboardButton => ({
    text,
    callback_data: callback(next),
  });
  return { inline_keyboard: rows.map((row) => row.map(button)) };
}
