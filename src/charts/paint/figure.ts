import type { PictureBar } from '../../core/picture.ts';
import { drawMark } from './bar-shape.ts';
import { type Cell, part } from './cell.ts';
import type { Tools } from './frame.ts';
import type { Lettering } from './pen.ts';

/** How wide a mark and the room behind it are, in parts of the letters beside it. */
const MARK = 0.62;
const GAP = 0.3;

const markWidth = (size: number): number => Math.ceil((MARK + GAP) * size);

/** How wide an amount with its mark is. */
export const figureWidth = ({ pen }: Tools, { value }: PictureBar, size: number): number =>
  Math.ceil(pen.width(value, { size, weight: 'semibold' })) + 2 + markWidth(size);

type Written = Pick<Lettering, 'size' | 'least' | 'on' | 'align'>;

/** An amount in its colour, with the mark of its way before it. It is never cut. */
export function drawFigure(tools: Tools, bar: PictureBar, cell: Cell, { on, align, ...wanted }: Written): void {
  const { pen, palette, picture } = tools;
  const size = sizeOf(tools, bar, cell, wanted);
  const mark = markWidth(size);
  const words = part(picture.direction, cell, mark, cell.width - mark);
  const lettering = { size, weight: 'semibold', colour: palette.words[bar.way], on, whole: true } as const;
  pen.write(bar.value, words, { ...lettering, align: align ?? 'start' });
  const drawn = MARK * size;
  const place = part(picture.direction, cell, 0, drawn);
  const high = drawn * 0.86;
  drawMark(tools, bar.way, { ...place, y: cell.y + (cell.height - high) / 2, height: high }, palette.words[bar.way]);
}

function sizeOf(tools: Tools, bar: PictureBar, cell: Cell, { size, least = size }: Pick<Written, 'size' | 'least'>) {
  for (let each = size; each > least; each -= 1) {
    const row = { ...cell, width: cell.width - markWidth(each) };
    const lettering = { size: each, weight: 'semibold' } as const;
    if (tools.pen.sizeFor(bar.value, row, lettering) !== undefined) return each;
  }
  return least;
}
