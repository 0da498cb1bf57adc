import { plainHan } from './lexicon/han-variants.ts';
import type { Span } from './reading.ts';

/** What phrases are matched against: a word of a spaced script, one character of a script without spaces, a number, a sign, a link. */
export interface Unit extends Span {
  /** Lower case, traditional characters as simplified ones; '#' for a number, '#year' for one that may be a year, '#th' for '4th'. */
  readonly word: string;
  readonly raw: string;
  readonly kind: 'word' | 'character' | 'number' | 'sign';
}

const UNIT =
  /(?<link>https?:\/\/[\w\-./?=&%#:~+@]*[\w/])|(?<abbreviation>(?<!\p{L})(?:\p{L}\.){2,}(?!\p{L}))|(?<word>[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}]+)|(?<ordinal>\d+(?:st|nd|rd|th)(?!\p{L}))|(?<number>\d+(?:[.,]\d+)*)|(?<character>\p{L}|[ー々〇])|(?<sign>\S)/gu;

/** Signs within a word that only join its parts: 'multi-asset' and 'multi asset' are the same two words. */
const JOINING = /^[-'’`]$/u;

/** One pass over a folded text. Signs that join two parts of a word are left out. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const { 0: raw, index, groups } of text.matchAll(UNIT)) {
    const end = index + raw.length;
    if (
      groups?.['sign'] &&
      JOINING.test(raw) &&
      /[\p{L}\d]/u.test(text[index - 1] ?? '') &&
      /\p{L}/u.test(text[end] ?? '')
    )
      continue;
    units.push({ ...wordOf(raw, groups ?? {}), raw, start: index, end });
  }
  return units;
}

function wordOf(raw: string, groups: Readonly<Record<string, string>>): Pick<Unit, 'word' | 'kind'> {
  if (groups['ordinal']) return { word: '#th', kind: 'number' };
  if (groups['number']) return { word: /^(?:19|20)\d\d$/u.test(raw) ? '#year' : '#', kind: 'number' };
  if (groups['character']) return { word: plainHan(raw), kind: 'character' };
  if (groups['sign']) return { word: raw, kind: 'sign' };
  return { word: raw.replaceAll('.', '').toLowerCase().replaceAll('\u0307', '').replaceAll('ё', 'е'), kind: 'word' };
}
