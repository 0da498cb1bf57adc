import { LANGUAGES } from './lexicon/languages.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { SENSES, type Sense, type SubjectName } from './lexicon/lexicon.ts';
import { type Classes, PhraseBook } from './phrase-book.ts';
import type { Unit } from './units.ts';

/** What a phrase of a lexicon says. */
export type Meaning = { readonly is: Sense } | { readonly is: 'subject'; readonly name: SubjectName };

/** The languages of one text, made ready to be searched for. */
export interface Spoken {
  /** The first is the text's own: numbers are written its way. */
  readonly languages: readonly [Lexicon, ...Lexicon[]];
  readonly book: PhraseBook<Meaning>;
}

/** Books of so many sets of languages are kept: each language beside English, and a few that stand together. One takes about nine megabytes. */
const MOST_READY = 16;
/** A text in more scripts is read in those it has most of. */
const MOST_SCRIPTS = 2;
const ready = new Map<string, Spoken>();

/**
 * The languages that a text is written in. English always counts, for the names that every language borrows; of the languages that
 * share the Latin script the one with the most words of its own.
 */
export function spokenIn(text: string, units: readonly Unit[]): Spoken {
  const [english] = LANGUAGES as readonly [Lexicon, ...Lexicon[]];
  const words = new Map<string, number>();
  for (const { word, kind } of units) if (kind === 'word') words.set(word, (words.get(word) ?? 0) + 1);
  const weight = ({ sign }: Lexicon): number =>
    'script' in sign ? weightOf(text, sign) : sign.words.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
  const weighed = LANGUAGES.map((lexicon) => ({ lexicon, weight: weight(lexicon), script: 'script' in lexicon.sign }));
  const latin = weighed.filter(({ script }) => !script).toSorted((a, b) => b.weight - a.weight)[0];
  const scripts = weighed
    .filter(({ script, weight: found }) => script && found > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_SCRIPTS);
  const spoken = [...scripts, ...(latin && latin.weight > 0 ? [latin] : [])].toSorted((a, b) => b.weight - a.weight);
  const languages = [...new Set([...spoken.map(({ lexicon }) => lexicon), english])];
  return spokenBy(languages as [Lexicon, ...Lexicon[]]);
}

/** More signs say nothing more. */
const ENOUGH = 500;
/** One sign in so many that are another language's makes a text that one's. */
const MIXED = 20;

function weightOf(text: string, { script, unless }: { readonly script: RegExp; readonly unless?: RegExp }): number {
  const found = matches(text, script);
  return unless && MIXED * matches(text, unless) > found ? 0 : found;
}

function matches(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) {
    found += 1;
    if (found >= ENOUGH) break;
  }
  return found;
}

function spokenBy(languages: Spoken['languages']): Spoken {
  const key = languages.map(({ language }) => language).join(' ');
  const made = ready.get(key) ?? { languages, book: bookOf(languages) };
  // The one that was wanted longest ago stands first.
  ready.delete(key);
  ready.set(key, made);
  const [oldest] = ready.keys();
  if (ready.size > MOST_READY && oldest !== undefined) ready.delete(oldest);
  return made;
}

function bookOf(languages: Spoken['languages']): PhraseBook<Meaning> {
  const book = new PhraseBook<Meaning>(classesOf(languages));
  for (const { subjects, senses } of languages) {
    for (const [name, phrases] of Object.entries(subjects))
      for (const phrase of phrases ?? []) book.add(phrase, { is: 'subject', name: name as SubjectName });
    for (const is of SENSES) for (const phrase of senses[is] ?? []) book.add(phrase, { is });
  }
  return book;
}

/** The words of each class in all the languages. */
function classesOf(languages: Spoken['languages']): Classes {
  const named = languages.flatMap(({ classes, months }) => Object.entries({ ...classes, month: months.flat() }));
  const grouped = Map.groupBy(named, ([name]) => name);
  return Object.fromEntries([...grouped].map(([name, found]) => [name, found.flatMap(([, words]) => words)]));
}
