import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Answer, NextRequest } from '../../app.ts';
import type { Renderer } from '../../i18n/renderer.ts';

/** Buttons that a row can hold: https://core.telegram.org/bots/api#inlinekeyboardmarkup leaves it to the clients, which show eight. */
const MOST_IN_ROW = 8;

/** A button before it has an id. */
export interface Label {
  readonly text: string;
  readonly next: NextRequest;
}

/** What may be asked next, by what it is: passport and weeks, assets, other languages. */
export function labelsOf(
  { next, locale }: Pick<Answer, 'next' | 'locale'>,
  renderer: Renderer,
): readonly (readonly Label[])[] {
  const rowOf = (item: NextRequest) => {
    if (item.locale !== locale) return 2;
    return item.label.key === 'next-asset' ? 1 : 0;
  };
  const rows = [0, 1, 2].flatMap((row) => chunks(next.filter((item) => rowOf(item) === row)));
  return rows.map((row) => row.map((item) => ({ text: renderer.text(item.label), next: item })));
}

/** Labels as buttons. No state: a button is an id. */
export function keyboardOf(
  rows: readonly (readonly Label[])[],
  callback: (next: NextRequest) => string,
): InlineKeyboardMarkup | undefined {
  if (rows.length === 0) return undefined;
  const button = ({ text, next }: Label): InlineKeyboardButton => ({ text, callback_data: callback(next) });
  return { inline_keyboard: rows.map((row) => row.map(button)) };
}

function chunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / MOST_IN_ROW);
  return Array.from({ length: count }, (_, at) => items.slice(at * MOST_IN_ROW, (at + 1) * MOST_IN_ROW));
}
