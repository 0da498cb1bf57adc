import { LANGUAGES } from './lexicon/languages.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

type PhraseList = { [Name in keyof Lexicon]: Lexicon[Name] extends readonly string[] ? Name : never }[keyof Lexicon];

/** One search for the phrases of every language, longest first; words of spaced scripts end where Latin letters end. */
export function phrases(pick: (lexicon: Lexicon) => readonly string[], flags = 'giu'): RegExp {
  return new RegExp(LANGUAGES.map((lexicon) => alternatives(pick(lexicon), lexicon.spaced)).join('|'), flags);
}

/** The same for one list, anchored so that it must end or begin just where an amount begins or ends. */
export const phrasesBefore = (list: PhraseList): RegExp =>
  new RegExp(`(?:${phrases((l) => l[list]).source})\\s?$`, 'iu');
export const phrasesAfter = (list: PhraseList): RegExp =>
  new RegExp(`^\\s?(?:${phrases((l) => l[list]).source})`, 'iu');

function alternatives(list: readonly string[], spaced: boolean): string {
  if (list.length === 0) return '(?!)';
  const any = `(?:${list.toSorted((a, b) => b.length - a.length).join('|')})`;
  return spaced ? `(?<![\\p{Script=Latin}\\p{N}])${any}(?!\\p{Script=Latin})` : any;
}
