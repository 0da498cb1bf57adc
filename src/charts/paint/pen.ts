import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TextBox } from '../job.ts';

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lettering {
  readonly size: number;
  readonly weight?: 'regular' | 'semibold';
  readonly colour: string;
  /** What lies beneath it, so that its contrast is known. */
  readonly on: string;
  /** Where in its cell it stands; `start` is where its language begins to read. */
  readonly align?: 'start' | 'middle' | 'end';
  /** Lines it may take; 1 unless said otherwise. */
  readonly lines?: number;
  /** The smallest size that it may shrink to before words are left off; by default it does not shrink. */
  readonly least?: number;
}

const FAMILIES = ['inter', 'noto-sc', 'noto-jp', 'noto-kr', 'noto-arabic'] as const;
const fontOf = (size: number, weight: string): string =>
  `${size}px ${FAMILIES.map((family) => `${family}-${weight}`).join(', ')}`;

/** How high a line of letters is, in parts of their size. */
const LINE = 1.28;

/** Writes words into cells, and remembers where. */
export interface Pen {
  readonly texts: readonly TextBox[];
  readonly direction: 'ltr' | 'rtl';
  width(text: string, lettering: Pick<Lettering, 'size' | 'weight'>): number;
  /** Gives the box that was written. Words that do not fit shrink, then end in an ellipsis: they never leave their cell. */
  write(text: string, cell: Cell, lettering: Lettering): TextBox;
}

export function createPen(context: SKRSContext2D, direction: 'ltr' | 'rtl'): Pen {
  const texts: TextBox[] = [];
  const width: Pen['width'] = (text, { size, weight = 'regular' }) => {
    context.font = fontOf(size, weight);
    return context.measureText(text).width;
  };
  return {
    texts,
    direction,
    width,
    write(text, cell, lettering) {
      const { weight = 'regular', align = 'start', colour, on } = lettering;
      const { size, lines } = fit(text, cell, lettering, width);
      const widest = Math.max(0, ...lines.map((line) => width(line, { size, weight })));
      const height = lines.length * size * LINE;
      const x = cell.x + (cell.width - widest) * shareOf(align, direction);
      const y = cell.y + (cell.height - height) / 2;
      context.font = fontOf(size, weight);
      context.fillStyle = colour;
      context.direction = direction;
      context.textBaseline = 'alphabetic';
      context.textAlign = 'left';
      lines.forEach((line, at) => {
        const own = context.measureText(line).width;
        const left = x + (widest - own) * shareOf(align, direction);
        context.fillText(line, left, y + (at + 0.5) * size * LINE + size * 0.36);
      });
      const box = { text: lines.join('\n'), x, y, width: widest, height, cell, size, colour, on };
      if (text !== '') texts.push(box);
      return box;
    },
  };
}

const shareOf = (align: NonNullable<Lettering['align']>, direction: 'ltr' | 'rtl'): number =>
  align === 'middle' ? 0.5 : (align === 'end') === (direction === 'ltr') ? 1 : 0;

type Width = Pen['width'];

function fit(text: string, cell: Cell, lettering: Lettering, width: Width) {
  const { size: wanted, least = wanted, lines: most = 1, weight = 'regular' } = lettering;
  for (let size = wanted; size >= least; size -= 1) {
    const lines = wrap(text, cell.width, (part) => width(part, { size, weight }));
    if (lines && lines.length <= most && lines.length * size * LINE <= cell.height + 0.5) return { size, lines };
  }
  const measure = (part: string) => width(part, { size: least, weight });
  const room = Math.max(1, Math.min(most, Math.floor((cell.height + 0.5) / (least * LINE))));
  return { size: least, lines: cutTo(room, text, cell.width, measure) };
}

/** As many lines as there is room for; the last one says by an ellipsis that there is more. */
function cutTo(room: number, text: string, most: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (lines.length < room - 1 && measure(rest) > most) {
    const first = wrap(rest, most, measure)?.[0] ?? cut(rest, most, measure).slice(0, -1);
    lines.push(first);
    rest = rest.slice(first.length).trim();
  }
  return [...lines, cut(rest, most, measure)];
}

type Measure = (part: string) => number;

/** A word, a sign of a script without spaces, or a space. */
const PIECES =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。；：、！？）」』]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Lines that are no wider than that; undefined where a single word is. */
function wrap(text: string, most: number, measure: Measure): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && measure((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' ? piece.trimStart() : piece;
  }
  lines.push(line.trimEnd());
  return lines.some((each) => measure(each) > most) ? undefined : lines;
}

function cut(text: string, most: number, measure: Measure): string {
  const trimmed = text.trim();
  if (measure(trimmed) <= most) return trimmed;
  const letters = [...new Intl.Segmenter().segment(trimmed)].map(({ segment }) => segment);
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= most) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
