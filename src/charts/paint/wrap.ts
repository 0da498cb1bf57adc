/** How wide words are, in pixels. */
export type Measure = (text: string) => number;

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/**
 * White space; or a sign of a script without spaces; or a word. Marks stay with what they open or close, units with their number. Bounded, as a
 * word may be as long as a text.
 */
const PIECES = new RegExp(
  `\\s{1,40}|[（「『《〈“]{0,3}(?:[^\\s${HAN}，。；：、！？）」』》〉（「『《〈]{0,30}\\d[${HAN}]{1,3}|[${HAN}]|[^\\s${HAN}，。；：、！？）」』》〉（「『《〈]{1,60})[，。；：、！？）」』》〉]{0,4}|\\S`,
  'gu',
);
const LETTERS = new Intl.Segmenter();
const lettersOf = (text: string): readonly string[] => [...LETTERS.segment(text)].map(({ segment }) => segment);

/** Words in lines, of which each may be as wide as `widthOf` says. A word that is wider than its line is broken where it must be. */
export function wrap(text: string, widthOf: (line: number) => number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const take = (piece: string): void => {
    if (measure((line + piece).trimEnd()) <= widthOf(lines.length)) {
      line += line === '' ? piece.trimStart() : piece;
      return;
    }
    if (line !== '') {
      lines.push(line.trimEnd());
      line = '';
      take(piece.trimStart());
      return;
    }
    const letters = lettersOf(piece);
    if (letters.length <= 1) {
      line = piece;
      return;
    }
    const fitting = mostLetters(letters, (part) => measure(part) <= widthOf(lines.length));
    lines.push(letters.slice(0, Math.max(1, fitting)).join(''));
    take(letters.slice(Math.max(1, fitting)).join(''));
  };
  for (const piece of text.trim().match(PIECES) ?? []) take(piece);
  return [...lines, line.trimEnd()];
}

/** What of the words has room, with an ellipsis where that is not all; nothing where there is not even room for that. */
function cut(text: string, most: number, measure: Measure): string {
  const trimmed = text.trim();
  if (measure(trimmed) <= most) return trimmed;
  if (measure('…') > most) return '';
  const letters = lettersOf(trimmed);
  const count = mostLetters(letters, (part) => measure(`${part.trimEnd()}…`) <= most);
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}

/** Words in so many lines at most; the last one says by an ellipsis that there is more. */
export function cutTo(room: number, text: string, most: number, measure: Measure): readonly string[] {
  const lines = wrap(text, () => most, measure);
  if (lines.length <= room && lines.every((line) => measure(line) <= most)) return lines;
  const kept = lines.slice(0, room - 1);
  return [...kept, cut(`${lines.slice(room - 1).join(' ')}${lines.length > room ? ' …' : ''}`, most, measure)];
}

function mostLetters(letters: readonly string[], fits: (part: string) => boolean): number {
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}
