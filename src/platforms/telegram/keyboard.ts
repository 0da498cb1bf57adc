import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Answer, NextRequest } from '../../app.ts';
import type { Renderer } from '../../i18n/renderer.ts';

/** Buttons that a row can hold: https://core.telegram.org/bots/api#inlinekeyboardmarkup leaves it to the clients, which show eight. */
const MOST_IN_ROW = 8;

/** Weeks have a row of their own: with a third button beside them a phone cuts their dates off. */
const ROW_OF: Readonly<Record<string, number>> = { 'next-earlier': 1, 'next-later': 1, 'next-asset': 2 };

/** What may be asked next, by what it is: passport, weeks, assets, other languages. No state: a button is an id. */
export function keyboardOf(
  { next, locale }: Pick<Answer, 'next' | 'locale'>,
  renderer: Renderer,
  callback: (next: NextRequest) => string,
): InlineKeyboardMarkup | undefined {
  const rowOf = (item: NextRequest) => {
    if (item.locale !== locale) return 3;
    return ROW_OF[item.label.key] ?? 0;
  };
  const rows = [0, 1, 2, 3].flatMap((row) => chunks(next.filter((item) => rowOf(item) === row)));
  if (rows.length === 0) return undefined;
  const button = (item: NextRequest): InlineKeyboardButton => ({
    text: renderer.text(item.label),
    callback_data: callback(item),
  });
  return { inline_keyboard: rows.map((row) => row.map(button)) };
}

function chunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / MOST_IN_ROW);
  return Array.from({ length: count }, (_, at) => items.slice(at * MOST_IN_ROW, (at + 1) * MOST_IN_ROW));
}
