import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TextBox } from '../job.ts';
import type { Cell, Direction } from './cell.ts';
import { cutTo, type Measure, wrap } from './wrap.ts';

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
  /** Words that read from the left in every language, as a command does. */
  readonly direction?: 'ltr';
  /** Figures, sources and disclaimers: rather no picture than a part of them. */
  readonly whole?: true;
}

export const FACES = ['inter', 'noto-sc', 'noto-jp', 'noto-kr', 'noto-arabic'] as const;
const fontOf = (size: number, weight: string): string =>
  `${size}px ${FACES.map((face) => `${face}-${weight}`).join(', ')}`;

/** How high a line of letters is, in parts of their size. */
export const LINE = 1.28;
/** From the middle of a line to where letters stand, in parts of their size. */
const BASELINE = 0.36;

/** Writes words into cells, and remembers where. */
export interface Pen {
  readonly texts: readonly TextBox[];
  width(text: string, lettering: Pick<Lettering, 'size' | 'weight'>): number;
  /** The largest size from `size` to `least` at which all of the words have room in the cell. */
  sizeFor(
    text: string,
    cell: Cell,
    lettering: Pick<Lettering, 'size' | 'weight' | 'least' | 'lines'>,
  ): number | undefined;
  /** The words in one line for each width; undefined where they need more. */
  linesFor(text: string, widths: readonly number[], lettering: Pick<Lettering, 'size'>): readonly string[] | undefined;
  /** Gives the box that was written. Words that do not fit shrink, then end in an ellipsis: they never leave their cell. */
  write(text: string, cell: Cell, lettering: Lettering): TextBox;
}

export function createPen(context: SKRSContext2D, direction: Direction): Pen {
  const texts: TextBox[] = [];
  // Shaping is most of what words cost, and the same are measured again and again.
  const measured = new Map<string, number>();
  const width: Pen['width'] = (text, { size, weight = 'regular' }) => {
    const key = `${size} ${weight} ${text}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    context.font = fontOf(size, weight);
    const found = context.measureText(text).width;
    measured.set(key, found);
    return found;
  };
  const measureAt =
    (size: number, weight: Lettering['weight'] = 'regular'): Measure =>
    (text) =>
      width(text, { size, weight });
  const sizeFor: Pen['sizeFor'] = (text, cell, { size: wanted, least = wanted, lines: most = 1, weight }) => {
    for (let size = wanted; size >= least; size -= 1)
      if (fits(text, cell, { size, most, measure: measureAt(size, weight) })) return size;
    return undefined;
  };
  return {
    ...{ texts, width, sizeFor },
    linesFor(text, widths, { size }) {
      const measure = measureAt(size);
      const room = widths.reduce((sum, each) => sum + Math.max(0, each), 0);
      if (measure(text) > room * 1.2) return undefined;
      const lines = wrap(text, (line) => widths[line] ?? 0, measure);
      return lines.every((line, at) => measure(line) <= (widths[at] ?? 0)) ? lines : undefined;
    },
    write(text, cell, lettering) {
      const { align = 'start', least = lettering.size, lines: most = 1, colour, on, weight = 'regular' } = lettering;
      const found = sizeFor(text, cell, lettering);
      if (lettering.whole && found === undefined) throw new Error('no room for what must not be cut');
      const size = found ?? least;
      const measure = measureAt(size, weight);
      const room = Math.max(1, Math.min(most, Math.floor((cell.height + 0.5) / (size * LINE))));
      const isOneLine = found !== undefined && most === 1;
      const lines = isOneLine ? [text.trim()] : cutTo(room, text, cell.width, measure);
      const widths = lines.map(measure);
      const box = boxOf(cell, Math.max(...widths), lines.length * size * LINE, shareOf(align, direction));
      Object.assign(context, {
        fillStyle: colour,
        direction: lettering.direction ?? direction,
        textBaseline: 'alphabetic',
        textAlign: 'left',
      });
      context.font = fontOf(size, weight);
      lines.forEach((line, at) => {
        const left = box.x + (box.width - (widths[at] ?? 0)) * shareOf(align, direction);
        context.fillText(line, left, box.y + (at + 0.5) * size * LINE + size * BASELINE);
      });
      const written = { text: lines.join('\n'), ...box, cell, size, colour, on, cut: found === undefined };
      if (written.text !== '') texts.push(written);
      return written;
    },
  };
}

function fits(text: string, cell: Cell, { size, most, measure }: { size: number; most: number; measure: Measure }) {
  if (size * LINE > cell.height + 0.5) return false;
  if (most === 1) return measure(text.trim()) <= cell.width;
  const lines = wrap(text, () => cell.width, measure);
  return lines.length <= most && lines.length * size * LINE <= cell.height + 0.5;
}

const boxOf = (cell: Cell, width: number, height: number, share: number): Cell => ({
  x: cell.x + (cell.width - width) * share,
  y: cell.y + (cell.height - height) / 2,
  width,
  height,
});

/** How much of the empty part of a line lies left of its words. */
function shareOf(align: NonNullable<Lettering['align']>, direction: Direction): number {
  if (align === 'middle') return 0.5;
  return (align === 'end') === (direction === 'ltr') ? 1 : 0;
}
