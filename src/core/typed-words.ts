/** Where something stands in what was typed, as `slice` takes it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const spanOf = ({ from, to }: Span): Span => ({ from, to });

export interface TypedPart extends Span {
  /** In small letters and half width. */
  readonly text: string;
}

export interface TakenPart extends TypedPart {
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export type TypedPiece = readonly [TypedPart, ...TypedPart[]];

/** What was typed, of which whatever is understood is taken out; what is left keeps its place. */
export interface TypedWords {
  /** Takes out the first that fits, for good. */
  take(pattern: RegExp): TakenPart | undefined;
  /** What nobody took, the words of each piece: taken parts and punctuation stand between the pieces. */
  rest(): readonly TypedPiece[];
}

/** Nobody types it: it is dropped with all that nobody sees. */
const TAKEN = '\0';
const HIDDEN = /[\0\p{Default_Ignorable_Code_Point}]/u;
const BETWEEN = /[^\0,、;()"“”!|@·。]+/gu;
/** Without what only ends or joins it. */
const WORD = /[^\s.:–—-](?:\S*[^\s.:–—-])?/gu;

/** Full-width letters, digits and colons are read as the others, what nobody sees not at all; each keeps the place where it was typed. */
export function createTypedWords(typed: string): TypedWords {
  const folded: { readonly letter: string; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (const character of typed) {
    const seen = HIDDEN.test(character) ? '' : character.normalize('NFKC').toLowerCase();
    // Of UTF-16 units, since that is what patterns count.
    for (const letter of seen.split('')) folded.push({ letter, from: at, to: at + character.length });
    at += character.length;
  }
  let left = folded.map(({ letter }) => letter).join('');

  function part(from: number, text: string): TypedPart {
    const last = folded[from + text.length - 1];
    return { text, from: folded[from]?.from ?? typed.length, to: last?.to ?? typed.length };
  }

  return {
    take(pattern) {
      const found = pattern.exec(left);
      if (!found?.[0]) return undefined;
      left = left.slice(0, found.index) + TAKEN.repeat(found[0].length) + left.slice(found.index + found[0].length);
      return { ...part(found.index, found[0]), groups: found.groups ?? {} };
    },
    rest() {
      return [...left.matchAll(BETWEEN)].flatMap(({ 0: piece, index: start }) => {
        const words = [...piece.matchAll(WORD)].map(({ 0: word, index }) => part(start + index, word));
        return isPiece(words) ? [words] : [];
      });
    },
  };
}

const isPiece = (words: readonly TypedPart[]): words is TypedPiece => words.length > 0;

/** Words of a piece as one part. */
export const wholePiece = (piece: TypedPiece): TypedPart => ({
  text: piece.map(({ text }) => text).join(' '),
  from: piece[0].from,
  to: (piece.at(-1) ?? piece[0]).to,
});
