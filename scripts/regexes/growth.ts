import { checkSync } from 'recheck';
import type { Judged, Pattern } from './pattern.ts';

/** A character that no text of a test holds: a pattern that must end in it fails wherever it began, so all its ways are tried. */
const NEVER = '\u{f8ff}';
const LOOK = /^\(\?<?[=!]/u;
/** What depends on the square of a length is borne, as short texts are matched with it; more is not. */
const MOST_DEGREE = 2;
/** Milliseconds that the exact way gets; some patterns with hundreds of words are too much for it. */
const EXACT = 1_000;
const SEARCHED = 60_000;

/**
 * Judges by the automaton of a pattern, which misses nothing but knows no looks around: the pattern is judged without them, and each of
 * them by itself. Where that takes too long, attacks are searched for.
 */
export function judge(pattern: Pattern): Judged {
  const { outer, inner } = withoutLooks(pattern.source);
  const parts = [outer, ...inner].map((source) => `(?:${source})${NEVER}`);
  const found = parts.map((source) => growth(source, pattern.flags, 'automaton', EXACT));
  const exact = found.includes('unknown') ? [growth(pattern.source, pattern.flags, 'auto', SEARCHED)] : found;
  const complaint = exact.find((each) => each !== undefined);
  return complaint === undefined ? { pattern } : { pattern, complaint };
}

/** undefined where it is bearable, 'unknown' where that could not be found out. */
function growth(source: string, flags: string, checker: 'automaton' | 'auto', timeout: number): string | undefined {
  const found = checkSync(source, flags, { checker, timeout });
  if (found.status === 'unknown') return 'unknown';
  if (found.status === 'safe') return undefined;
  const { complexity } = found;
  return complexity.type === 'polynomial' && complexity.degree <= MOST_DEGREE ? undefined : complexity.summary;
}

/** A pattern without its looks around, and what they look for. */
export function withoutLooks(source: string): { readonly outer: string; readonly inner: readonly string[] } {
  const inner: string[] = [];
  let outer = '';
  for (let at = 0; at < source.length; ) {
    const look = LOOK.exec(source.slice(at, at + 4))?.[0];
    const end = look === undefined ? partEnd(source, at) : groupEnd(source, at);
    if (look === undefined) outer += source.slice(at, end);
    else {
      const own = withoutLooks(source.slice(at + look.length, end - 1));
      inner.push(own.outer, ...own.inner);
      outer += '(?:)';
    }
    at = end;
  }
  return { outer, inner };
}

/** Behind the escape, the class or the character that stands at a place. */
function partEnd(source: string, start: number): number {
  if (source[start] === '\\') return start + 2;
  if (source[start] !== '[') return start + 1;
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function groupEnd(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at = partEnd(source, at)) {
    if (source[at] === '(') depth += 1;
    else if (source[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new RangeError(`a group of ${source} does not end`);
}
