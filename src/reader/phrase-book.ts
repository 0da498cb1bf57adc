import type { Unit } from './units.ts';
import { unitsOf } from './units.ts';

/**
 * How a phrase of a lexicon is written: words as they stand in a text, in lower case, and
 * `(a|b|)` one of these, `=US` in this case only, `stem*` any word that begins so, `#` a number, `#year` one that may be a year, `_` one word of any kind, `_3` at most
 * three, `@month` one of the words of a class. Signs are left out.
 */
export type Phrase = string;

/** The single words of each class, as `month`. */
export type Classes = Readonly<Record<string, readonly string[]>>;

/** A word of a phrase and what may follow it. */
interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>[]>;
  /** Lengths of the beginnings of words among them. */
  readonly stems: Set<number>;
  /** A word of a case of its own may follow. */
  exact: boolean;
  /** One row of words leads to it from the root. */
  readonly trunk: boolean;
  meaning?: Meaning;
}

/** A phrase where it stands: from the unit `first` up to and with the unit `last`. */
export interface Hit<Meaning> {
  readonly meaning: Meaning;
  readonly first: number;
  readonly last: number;
}

interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly last: number;
}

type Part = string | readonly (readonly Part[])[];

const ANY = '_';

/** Every phrase of some lexicons in one graph: a text is walked once, whatever the number of phrases. */
export class PhraseBook<Meaning> {
  readonly #root: Node<Meaning> = newNode(true);
  readonly #classes: ReadonlyMap<string, readonly string[]>;

  constructor(classes: Classes = {}) {
    const named = Object.entries(classes).flatMap(([name, words]) => words.map((word) => ({ name: `@${name}`, word })));
    const grouped = Map.groupBy(named, ({ word }) => word);
    this.#classes = new Map([...grouped].map(([word, found]) => [word, found.map(({ name }) => name)] as const));
  }

  /** What was added first keeps its meaning where two phrases are the same. */
  add(phrase: Phrase, meaning: Meaning): void {
    for (const node of follow<Meaning>([this.#root], partsOf(phrase))) {
      if (node === this.#root) throw new RangeError(`the phrase ${phrase} may be empty`);
      node.meaning ??= meaning;
    }
  }

  /** The longest phrase at each place, from left to right, none within another. `blocked` units belong to no phrase. */
  find(units: readonly Unit[], blocked: (at: number) => boolean): readonly Hit<Meaning>[] {
    const hits: Hit<Meaning>[] = [];
    for (let at = 0; at < units.length; at += 1) {
      const best = this.#longest(this.#root, units, at, blocked);
      if (!best) continue;
      hits.push({ meaning: best.meaning, first: at, last: best.last });
      at = best.last;
    }
    return hits;
  }

  #longest(
    node: Node<Meaning>,
    units: readonly Unit[],
    at: number,
    blocked: (at: number) => boolean,
  ): Found<Meaning> | undefined {
    const unit = units[at];
    if (!unit || blocked(at)) return undefined;
    let best: Found<Meaning> | undefined;
    const tried = (nodes: readonly Node<Meaning>[] | undefined) => {
      for (const next of nodes ?? []) {
        const own = next.meaning === undefined ? undefined : { meaning: next.meaning, last: at };
        const found = (next.next.size > 0 ? this.#longest(next, units, at + 1, blocked) : undefined) ?? own;
        if (found && (!best || found.last > best.last)) best = found;
      }
    };
    const { next, stems } = node;
    const { raw, word, kind } = unit;
    // Exact words first: where two phrases are as long, the more exact one holds.
    if (node.exact) tried(next.get(`=${raw}`));
    tried(next.get(word));
    if (word === '#year') tried(next.get('#'));
    for (const name of this.#classes.get(word) ?? NONE) tried(next.get(name));
    for (const length of stems) if (word.length >= length) tried(next.get(`${word.slice(0, length)}*`));
    if (kind !== 'sign') tried(next.get(ANY));
    return best;
  }
}

const NONE: readonly string[] = [];

const newNode = <Meaning>(trunk: boolean): Node<Meaning> => ({
  ...{ next: new Map<string, Node<Meaning>[]>(), stems: new Set<number>() },
  ...{ trunk, exact: false },
});

/** Leads from each of some nodes through the parts of a phrase, and gives those where it ends. */
function follow<Meaning>(from: readonly Node<Meaning>[], parts: readonly Part[]): readonly Node<Meaning>[] {
  return parts.reduce<readonly Node<Meaning>[]>(
    (nodes, part) =>
      typeof part === 'string' ? [step(nodes, part)] : [...new Set(part.flatMap((choice) => follow(nodes, choice)))],
    from,
  );
}

/** A node whose way from the root is one row of words is every phrase's that begins so; others belong to one phrase alone. */
function step<Meaning>(from: readonly Node<Meaning>[], key: string): Node<Meaning> {
  const [first, ...others] = from;
  const trunk = others.length === 0 && first?.trunk === true;
  const known = trunk ? first.next.get(key)?.find((node) => node.trunk) : undefined;
  if (known) return known;
  const node = newNode<Meaning>(trunk);
  for (const before of from) {
    const next = before.next.get(key);
    if (next) next.push(node);
    else before.next.set(key, [node]);
    if (key.length > 1 && key.endsWith('*')) before.stems.add(key.length - 1);
    if (key.length > 1 && key.startsWith('=')) before.exact = true;
  }
  return node;
}

/** A group that begins or ends within a word: 'потеря(л|ли)'. Characters of a script without spaces are words of their own. */
const WITHIN_WORD =
  /(?<!@\w*)[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]\(|\)[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}*]/u;

/** What a phrase is made of: words, and groups of which one choice stands. */
const partsOf = (phrase: Phrase): readonly Part[] =>
  split(phrase, ' ').flatMap((chunk) =>
    WITHIN_WORD.test(chunk)
      ? [spelledOut(chunk).map((choice) => split(choice, ' ').flatMap(wordsOf))]
      : structure(chunk),
  );

/** Groups and the words between them, in order. */
function structure(chunk: string): readonly Part[] {
  const open = chunk.indexOf('(');
  if (open < 0) return wordsOf(chunk);
  const close = closing(chunk, open);
  return [
    ...wordsOf(chunk.slice(0, open)),
    split(chunk.slice(open + 1, close), '|').map(partsOf),
    ...structure(chunk.slice(close + 1)),
  ];
}

/** '(a|b)c' as 'ac', 'bc'; groups may stand within groups. */
function spelledOut(chunk: string): readonly string[] {
  const inner = /\(([^()]*)\)/u.exec(chunk);
  if (!inner) return [chunk];
  const [before, after] = [chunk.slice(0, inner.index), chunk.slice(inner.index + inner[0].length)];
  return (inner[1] ?? '').split('|').flatMap((choice) => spelledOut(before + choice + after));
}

/** What stands between such signs, those within groups left alone. */
function split(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (at < text.length && (depth > 0 || text[at] !== sign)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  if (depth !== 0) throw new RangeError(`the phrase ${text} has a bracket too many`);
  return parts;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError(`the phrase ${text} has a bracket too many`);
}

const SPECIAL = /^(?:#|#year|#th|_|@\w+|=.+|.+\*)$/u;

/** '_3' is none to three words of any kind. */
function wordsOf(words: string): readonly Part[] {
  return words
    .replaceAll(/_(\d)/gu, (_, count: string) => ' _? '.repeat(Number(count)))
    .replaceAll(/@\w+|#(?:year|th)?/gu, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word): readonly Part[] => {
      if (word === '_?') return [[[ANY], []]];
      return SPECIAL.test(word) ? specialWords(word) : unitsOf(word).map((unit) => unit.word);
    });
}

/** A star stands for the end of the last unit alone: those of a script without spaces are one character each. */
function specialWords(word: string): readonly string[] {
  if (!word.endsWith('*') || word.length === 1) return [word];
  const units = unitsOf(word.slice(0, -1)).map((unit) => unit.word);
  const last = units.pop() ?? '';
  return [...units, `${last}*`];
}
