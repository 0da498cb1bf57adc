import type { SKRSContext2D } from '@napi-rs/canvas';
import { PICTURE_SIZES, type Picture } from '../../core/picture.ts';
import { type Cell, part } from './cell.ts';
import { drawHeader } from './header.ts';
import { type Palette, paletteOf } from './palette.ts';
import { createPen, LINE, type Pen } from './pen.ts';

/** Pixels. Shown 400 wide on a phone, the smallest letters are 11 high. */
const SMALL = { wide: 33, tall: 30 } as const;
const MARGIN = 44;

/** What everything on a picture is drawn with. */
export interface Tools {
  readonly context: SKRSContext2D;
  readonly pen: Pen;
  readonly palette: Palette;
  readonly picture: Picture;
  /** The smallest letters that may be used. */
  readonly small: number;
  /** How high a line of them is. */
  readonly line: number;
}

/** What a body is drawn with, and where. */
export interface Sheet extends Tools {
  readonly cell: Cell;
}

/** Draws what every picture has: title, subtitle, how far it is verified, what must not be missed, source and code. */
export function drawFrame(context: SKRSContext2D, picture: Picture): Sheet {
  const { width, height } = PICTURE_SIZES[picture.size];
  const small = SMALL[picture.size];
  const palette = paletteOf(picture);
  const pen = createPen(context, picture.direction);
  const tools: Tools = { context, pen, palette, picture, small, line: Math.ceil(small * LINE) };
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  const inner: Cell = { x: MARGIN, y: 0, width: width - 2 * MARGIN, height };
  const top = drawHeader(tools, inner);
  const bottom = drawFooter(tools, inner);
  return { ...tools, cell: { ...inner, y: top + GAP, height: bottom - top - 2 * GAP } };
}

const GAP = 14;
/** Lines that a source may take, the last one shared with the code. */
const MOST_LINES = 4;

/** Source and disclaimer whole or no picture: half a disclaimer says something else. Gives where it begins. */
function drawFooter({ context, pen, palette, picture, small, line }: Tools, inner: Cell): number {
  const lettering = { size: small, colour: palette.soft, on: palette.ground, whole: true } as const;
  const codeWidth = Math.ceil(pen.width(picture.code, lettering)) + 4;
  const last = inner.width - codeWidth - 28;
  const lines = linesOfSource(pen, picture.source, { inner: inner.width, last, small });
  const top = inner.height - lines.length * line - 16;
  context.fillStyle = palette.rule;
  context.fillRect(inner.x, top - 10, inner.width, 2);
  lines.forEach((text, at) => {
    const row = { ...inner, y: top + at * line, height: line };
    const width = at === lines.length - 1 ? last : inner.width;
    pen.write(text, part(picture.direction, row, 0, width), lettering);
  });
  const row = { ...inner, y: top + (lines.length - 1) * line, height: line };
  const code = part(picture.direction, row, inner.width - codeWidth, codeWidth);
  pen.write(picture.code, code, { ...lettering, align: 'end', colour: palette.ink, direction: 'ltr' });
  return top - 10;
}

function linesOfSource(
  pen: Pen,
  source: string,
  { inner, last, small }: { inner: number; last: number; small: number },
): readonly string[] {
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const widths = [...Array.from({ length: count - 1 }, () => inner), last];
    const lines = pen.linesFor(source, widths, { size: small });
    // Fewer lines than that would leave the code beside a whole one.
    if (lines) return [...lines, ...Array.from({ length: count - lines.length }, () => '')];
  }
  throw new Error('no room for the source and its disclaimer');
}
