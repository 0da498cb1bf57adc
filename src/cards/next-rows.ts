import type { Renderer } from '../i18n/renderer.ts';
import type { Choice, Next } from './card.ts';

/** A button before it has an id. */
export interface Label<Asked extends Next> {
  readonly text: string;
  readonly next: Asked;
}

/** What may be chosen, for platforms that draw a list of it. */
export interface List<Asked extends Next> {
  readonly text: string;
  readonly items: readonly (Label<Asked> & { readonly holds: boolean })[];
}

interface Shown<Asked extends Next> {
  readonly next: readonly Asked[];
  readonly locale: string;
}

/** Weeks have a row of their own: with a third button beside them a phone cuts their dates off. */
const ROW_OF: Readonly<Record<string, number>> = {
  ...{ 'next-earlier': 1, 'next-later': 1, 'next-asset': 2, 'next-etf-asset': 2 },
  ...{ 'settings-set-quiet': 1, 'settings-set-quiet-never': 1, 'settings-set': 1, 'settings-inherit': 2 },
};
const LANGUAGES = 3;

/**
 * What may be asked next as buttons, in rows by what it is: passport, weeks, assets, other languages. `fits` says whether a row
 * has room for these labels.
 */
export function nextRows<Asked extends Next & { readonly locale: string }>(
  { next, locale }: Shown<Asked>,
  renderer: Renderer,
  fits: (texts: readonly string[]) => boolean,
): readonly (readonly Label<Asked>[])[] {
  const rows: Label<Asked>[][] = [];
  const buttons = next.filter(({ choice }) => !choice?.holds && !choice?.listOnly);
  const kinds = Map.groupBy(buttons, (each) => (each.locale === locale ? (ROW_OF[each.label.key] ?? 0) : LANGUAGES));
  for (const [, items] of [...kinds].toSorted(([a], [b]) => a - b)) {
    let row: Label<Asked>[] = [];
    for (const each of items) {
      const label = { text: renderer.text(each.label), next: each };
      const joins = row.length > 0 && fits([...row, label].map(({ text }) => text));
      if (joins) row.push(label);
      else {
        row = [label];
        rows.push(row);
      }
    }
  }
  return rows;
}

/** The choices among what may be asked next, by what is chosen. Where all of it holds already there is nothing to choose. */
export function nextLists<Asked extends Next>(
  { next }: Pick<Shown<Asked>, 'next'>,
  renderer: Renderer,
): readonly List<Asked>[] {
  const choices = Map.groupBy(next.filter(isChoice<Asked>), ({ choice }) => choice.of.key);
  return [...choices.values()].flatMap((all): readonly List<Asked>[] => {
    const [first] = all;
    if (!first || all.every(({ choice }) => choice.holds)) return [];
    const items = all.map((each) => {
      const { shown, holds = false } = each.choice;
      return { text: renderer.text(shown), next: each, holds };
    });
    return [{ text: renderer.text(first.choice.of), items }];
  });
}

const isChoice = <Asked extends Next>(next: Asked): next is Asked & { readonly choice: Choice } =>
  next.choice !== undefined;
