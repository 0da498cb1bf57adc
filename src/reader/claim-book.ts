import type { ClaimWords } from './lexicon/lexicon.ts';
import { type Hit, PhraseBook } from './phrase-book.ts';
import type { Span } from './reading.ts';
import type { Spoken } from './spoken.ts';
import type { Unit } from './units.ts';

export type ClaimSense = keyof ClaimWords;

/** Words of claims in a part of a text. */
export interface ClaimMarks {
  has(sense: ClaimSense): boolean;
  /** Where the first word of a kind stands. */
  first(sense: ClaimSense): Span | undefined;
}

const made = new WeakMap<Spoken, PhraseBook<ClaimSense>>();

/** Finds how claims are worded in some units: one walk over them. */
export function claimMarks(units: readonly Unit[], spoken: Spoken): ClaimMarks {
  const book = made.get(spoken) ?? bookOf(spoken);
  made.set(spoken, book);
  const hits = book.find(units, () => false);
  const find = (sense: ClaimSense): Hit<ClaimSense> | undefined => hits.find(({ meaning }) => meaning === sense);
  return {
    has: (sense) => find(sense) !== undefined,
    first(sense) {
      const hit = find(sense);
      return hit && { start: (units[hit.first] as Unit).start, end: (units[hit.last] as Unit).end };
    },
  };
}

function bookOf({ languages }: Spoken): PhraseBook<ClaimSense> {
  const book = new PhraseBook<ClaimSense>({
    ordinal: languages.flatMap(({ classes }) => classes['ordinal'] ?? []),
    month: languages.flatMap(({ months }) => months.flat()),
  });
  for (const { claims } of languages)
    for (const [sense, phrases] of Object.entries(claims ?? {}))
      for (const phrase of phrases ?? []) book.add(phrase, sense as ClaimSense);
  return book;
}
