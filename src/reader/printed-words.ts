import type { FoldedText } from './folded-text.ts';
import type { Span } from './reading.ts';

/** The printed words of a span of the folded text, without the white space around them. */
export function wordsOf(
  { start, end }: Span,
  original: string,
  { folded }: { readonly folded: FoldedText },
): { readonly words: string; readonly evidence: Span } {
  const inside = folded.text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  const evidence = folded.origin(from, Math.max(from, start + inside.trimEnd().length));
  return { words: original.slice(evidence.start, evidence.end), evidence };
}
