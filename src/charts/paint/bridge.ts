import type { PictureBar, PictureBody } from '../../core/picture.ts';
import { drawBar } from './bar-shape.ts';
import { drawBars, writeOver } from './bars.ts';
import { beneath, type Cell } from './cell.ts';
import type { Sheet } from './frame.ts';
import { type Scale, scaleOf } from './scale.ts';

type Bridge = Extract<PictureBody, { readonly is: 'bridge' }>;
type Gap = NonNullable<Bridge['gap']>;

/**
 * Two quantities that face each other on one scale, what lies between their ends bracketed between them; beneath, what is known to be part of
 * it, and what is said of both.
 */
export function drawBridge(sheet: Sheet, { bars, gap, verdict }: Bridge): void {
  const cell = drawVerdict(sheet, verdict);
  const [theirs, sum, ...others] = bars;
  const { line, picture } = sheet;
  const between = gap ? line + 30 : 16;
  const each = Math.min((cell.height - between) / bars.length, (sheet.picture.size === 'tall' ? 6 : 4.6) * line);
  if (!theirs || !sum || each < 1.6 * line) {
    drawTight(sheet, { bars, gap }, cell);
    return;
  }
  const scale = scaleOf(picture.direction, cell, bars);
  const used = each * bars.length + between;
  const top = beneath(cell, (cell.height - used) / 2);
  drawZero(sheet, scale, top);
  const first = drawQuantity(sheet, theirs, { scale, row: { ...top, height: each } });
  const second = drawQuantity(sheet, sum, {
    scale,
    row: { ...beneath(top, each + between), height: each },
    mirrored: true,
  });
  if (gap) {
    const zone = { ...cell, y: first, height: second - first };
    drawGap(sheet, gap, { ends: [scale(theirs.usd), scale(sum.usd)], zone });
  }
  const below = beneath(top, 2 * each + between);
  for (const [at, bar] of others.entries())
    drawQuantity(sheet, bar, { scale, row: { ...beneath(below, at * each), height: each } });
}

/** Gives what is left above. */
function drawVerdict({ pen, palette, small, line, cell }: Sheet, verdict: string | undefined): Cell {
  if (verdict === undefined) return cell;
  const lettering = { size: small, colour: palette.ink, on: palette.ground, whole: true } as const;
  const widths = [cell.width, cell.width, cell.width];
  const high = (pen.linesFor(verdict, widths, lettering)?.length ?? widths.length) * line;
  const words = { ...beneath(cell, cell.height - high), height: high };
  pen.write(verdict, words, { ...lettering, lines: widths.length });
  return { ...cell, height: cell.height - high - 12 };
}

/** Where there is no room to face each other, a row for each; the gap is said in the last. */
function drawTight(sheet: Sheet, { bars, gap }: Pick<Bridge, 'bars'> & { gap: Gap | undefined }, cell: Cell): void {
  drawBars(sheet, { bars, ...(gap && { more: wordsOf(gap) }) }, cell);
}

const wordsOf = ({ label, value }: Gap): string => `${label} ${value}`;

function drawZero({ context, palette }: Sheet, scale: Scale, { y, height }: Cell): void {
  context.fillStyle = palette.rule;
  context.fillRect(scale(0) - 1, y, 2, height);
}

interface Place {
  readonly scale: Scale;
  readonly row: Cell;
  /** The bar first, its words beneath it. */
  readonly mirrored?: true;
}

/** Words and a bar beneath them. Gives the edge of the bar that lies away from its words. */
function drawQuantity(sheet: Sheet, bar: PictureBar, { scale, row, mirrored }: Place): number {
  const { small, line } = sheet;
  const size = Math.round(Math.min(small * 1.35, Math.max(small, row.height * 0.28)));
  const words = Math.max(line, Math.ceil(size * 1.28));
  const thick = Math.min(row.height - words - 8, 2.8 * line);
  const y = mirrored ? row.y + thick + 6 : row.y + row.height - thick - 6 - words;
  writeOver(sheet, bar, { ...row, y, height: words }, size);
  const edge = mirrored ? row.y : row.y + row.height;
  drawBar(sheet, bar, { scale, middle: mirrored ? edge + thick / 2 : edge - thick / 2, thick });
  return edge;
}

/** A bracket from the end of the one bar to that of the other, with words within it, or beside it where they have more room. */
function drawGap(
  sheet: Sheet,
  gap: Gap,
  { ends: [upper, lower], zone }: { ends: readonly [number, number]; zone: Cell },
): void {
  const { context, pen, palette, small } = sheet;
  const middle = zone.y + zone.height / 2;
  context.strokeStyle = palette.ink;
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(upper, zone.y + 3);
  context.lineTo(upper, middle);
  context.lineTo(lower, middle);
  context.lineTo(lower, zone.y + zone.height - 3);
  context.stroke();
  const words = wordsOf(gap);
  const width = Math.min(Math.ceil(pen.width(words, { size: small, weight: 'semibold' })) + 4, zone.width);
  const cell = besideBracket(sheet, width, { left: Math.min(upper, lower), right: Math.max(upper, lower), zone });
  context.fillStyle = palette.ground;
  context.fillRect(cell.x - 8, cell.y, cell.width + 16, cell.height);
  const lettering = { size: small, weight: 'semibold', colour: palette.ink, on: palette.ground, whole: true } as const;
  pen.write(words, cell, { ...lettering, align: 'middle' });
}

const AWAY = 16;

function besideBracket(
  { line }: Sheet,
  width: number,
  { left, right, zone }: { left: number; right: number; zone: Cell },
): Cell {
  const cell = { ...zone, y: zone.y + (zone.height - line) / 2, width, height: line };
  if (right - left >= width + 6 * AWAY) return { ...cell, x: (left + right - width) / 2 };
  if (right + AWAY + width <= zone.x + zone.width) return { ...cell, x: right + AWAY };
  if (left - AWAY - width >= zone.x) return { ...cell, x: left - AWAY - width };
  return { ...cell, x: Math.min(Math.max((left + right - width) / 2, zone.x), zone.x + zone.width - width) };
}
