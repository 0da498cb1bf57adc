import { cutText } from './cut-text.ts';

/** As many whole lines from the first on as fit into so many UTF-16 units; a first line that does not is cut, never within a character. */
export function firstLines(text: string, most: number): string {
  const [first = '', ...others] = text.split('\n');
  if (first.length > most) return cutText(first, most);
  let kept = first;
  for (const line of others) {
    if (kept.length + 1 + line.length > most) break;
    kept += `\n${line}`;
  }
  return kept.trimEnd();
}
