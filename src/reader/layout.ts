import type { Span } from './reading.ts';

/** Where sentences, statements within them and clauses begin and end. Looking one up costs the logarithm of their number. */
export interface Layout {
  sentence(at: number): Span;
  /** A part of a sentence that neither subject nor direction reaches across: 'while', 但. */
  segment(at: number): Span;
  clause(at: number): Span;
  /** A paragraph. */
  line(at: number): Span;
}

/** No word governs an amount from further away; it also keeps a text without any full stop from costing its square. */
const REACH = 400;

/** A dot ends a sentence unless a digit follows (1.73) or one letter stands before it (U.S.) that is no unit ($5m.). */
const SENTENCE_END = /[。！？!?；;\n]|(?<!(?<![\p{Script=Latin}\d]|\d )\p{Script=Latin})\.(?=\s|$)/gu;
const CLAUSE_END = /，|：|,(?!\d{3})|:(?!\d)|—|–(?!\d)/gu;

/** `breaks` are the places where another statement begins, in order. */
export function layOut(text: string, breaks: readonly number[]): Layout {
  const ends = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index, 0: mark }) => index + mark.length);
  const sentences = ends(SENTENCE_END);
  const segments = merge(sentences, breaks);
  const clauses = merge(segments, ends(CLAUSE_END));
  const spanIn = (borders: readonly number[]) => (at: number) => {
    const next = firstAfter(borders, at);
    const [start, end] = [borders[next - 1] ?? 0, borders[next] ?? text.length];
    return { start: Math.max(start, at - REACH), end: Math.min(end, at + REACH) };
  };
  return {
    sentence: spanIn(sentences),
    segment: spanIn(segments),
    clause: spanIn(clauses),
    line: spanIn(ends(/\n/gu)),
  };
}

const merge = (a: readonly number[], b: readonly number[]): readonly number[] => [...a, ...b].sort((x, y) => x - y);

/** Index of the first number above `at` in a sorted list. */
export function firstAfter(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
