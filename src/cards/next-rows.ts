import type { Renderer } from '../i18n/renderer.ts';
import type { Next } from './card.ts';

/** A button before it has an id. */
export interface Label<Asked extends Next> {
  readonly text: string;
  readonly next: Asked;
}

/** Weeks have a row of their own: with a third button beside them a phone cuts their dates off. */
const ROW_OF: Readonly<Record<string, number>> = { 'next-earlier': 1, 'next-later': 1, 'next-asset': 2 };
const LANGUAGES = 3;

/** What may be asked next, in rows of `most` at most by what it is: passport, weeks, assets, other languages. */
export function nextRows<Asked extends Next & { readonly locale: string }>(
  { next, locale }: { readonly next: readonly Asked[]; readonly locale: string },
  renderer: Renderer,
  most: number,
): readonly (readonly Label<Asked>[])[] {
  const rows: Label<Asked>[][] = [];
  const kinds = Map.groupBy(next, (each) => (each.locale === locale ? (ROW_OF[each.label.key] ?? 0) : LANGUAGES));
  for (const [, items] of [...kinds].toSorted(([a], [b]) => a - b)) {
    const labels = items.map((each) => ({ text: renderer.text(each.label), next: each }));
    for (let at = 0; at < labels.length; at += most) rows.push(labels.slice(at, at + most));
  }
  return rows;
}
