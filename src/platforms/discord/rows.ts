import type { Answer, NextRequest } from '../../app.ts';
import { type Label, type List, nextLists, nextRows } from '../../cards/next-rows.ts';
import { cutText } from '../../core/cut-text.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { ACTION_ROW, type ActionRow, BUTTON, type Button, STRING_SELECT, type StringSelect } from './wire.ts';

/** https://docs.discord.com/developers/components/reference */
const IN_A_ROW = 5;
const MOST_ROWS = 5;
const MOST_LABEL = 80;
const MOST_OPTIONS = 25;
const MOST_OPTION = 100;
const MOST_PLACEHOLDER = 150;

/** The id that a button or an option gets. */
export type IdOf = (next: NextRequest) => string;

/** A row before anything in it has an id. */
export type Row =
  | { readonly buttons: readonly Label<NextRequest>[] }
  | { readonly list: List<NextRequest>; readonly id: string };

/** What may be asked next: choices as lists, each a row, and the rest as buttons under them. */
export function rowsOf(answer: Answer, renderer: Renderer): readonly Row[] {
  const lists = nextLists(answer, renderer).map((list, at) => ({ list, id: `list-${at}` }));
  const next = [...unfolding(answer), ...answer.next.filter(({ choice }) => !choice)];
  const rows = nextRows({ next, locale: answer.locale }, renderer, (texts) => texts.length <= IN_A_ROW);
  return [...lists, ...rows.map((buttons) => ({ buttons }))].slice(0, MOST_ROWS);
}

/** What other platforms fold is shown by a button in the place of the answer. */
const unfolding = ({ card, locale }: Answer): readonly NextRequest[] =>
  card.blocks.flatMap((block) => (block.kind === 'folded' ? [{ label: block.heading, line: block.line, locale }] : []));

/** Buttons alone, in rows, each under the id that goes with what it asks. */
export const drawButtons = <Asked extends NextRequest>(
  next: readonly Asked[],
  renderer: Renderer,
  { idOf, most }: { readonly idOf: (next: Asked) => string; readonly most: number },
): readonly ActionRow[] =>
  nextRows({ next, locale: renderer.locale }, renderer, (texts) => texts.length <= IN_A_ROW)
    .slice(0, most)
    .map((row) => ({ type: ACTION_ROW, components: row.map((label) => drawButton(label, idOf)) }));

export const drawRows = (rows: readonly Row[], idOf: IdOf): readonly ActionRow[] =>
  rows.map((row) => ({
    type: ACTION_ROW,
    components: 'list' in row ? [drawList(row, idOf)] : row.buttons.map((label) => drawButton(label, idOf)),
  }));

const drawButton = <Asked extends NextRequest>(
  { text, next }: Label<Asked>,
  idOf: (next: Asked) => string,
): Button => ({
  type: BUTTON,
  style: 2,
  label: fitted(text, MOST_LABEL),
  custom_id: idOf(next),
});

/** What is chosen comes back as the option's own id, so that a list is as many buttons as it has options. */
const drawList = ({ list, id }: Extract<Row, { list: unknown }>, idOf: IdOf): StringSelect => ({
  type: STRING_SELECT,
  custom_id: id,
  placeholder: fitted(list.text, MOST_PLACEHOLDER),
  options: list.items.slice(0, MOST_OPTIONS).map(({ text, next, holds }) => ({
    label: fitted(text, MOST_OPTION),
    value: idOf(next),
    ...(holds && { default: true as const }),
  })),
});

const fitted = (text: string, most: number): string => cutText(text.replaceAll(/\s+/gu, ' ').trim(), most) || '·';
