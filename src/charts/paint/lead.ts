import type { PictureBar } from '../../core/picture.ts';
import { beneath, type Cell, part } from './cell.ts';
import { drawFigure, figureWidth } from './figure.ts';
import type { Sheet } from './frame.ts';

const GAP = 12;

/** Up to three figures in large: beside the bars on a wide picture, above them on a tall one. Gives what is left. */
export function drawLead(sheet: Sheet, lead: readonly PictureBar[], bars: number): Cell {
  const { cell, picture } = sheet;
  if (lead.length === 0) return cell;
  return picture.size === 'wide' ? drawColumn(sheet, lead, bars) : drawStack(sheet, lead);
}

/** Boxes under each other; they take the whole width where there are no bars. */
function drawColumn(sheet: Sheet, lead: readonly PictureBar[], bars: number): Cell {
  const { cell, picture } = sheet;
  const width = bars === 0 ? cell.width : Math.round(cell.width * 0.36);
  const height = Math.min((cell.height - GAP * (lead.length - 1)) / lead.length, 190);
  lead.forEach((bar, at) => {
    const column = part(picture.direction, cell, 0, width);
    drawBox(sheet, bar, { ...column, y: cell.y + at * (height + GAP), height }, at === 0);
  });
  return part(picture.direction, cell, width + 32, cell.width - width - 32);
}

/** The first over the whole width, the others side by side beneath it. */
function drawStack(sheet: Sheet, [first, ...others]: readonly PictureBar[]): Cell {
  const { cell, picture, line } = sheet;
  if (!first) return cell;
  const high = line * 3.6;
  drawBox(sheet, first, { ...cell, height: high }, true);
  const rest = beneath(cell, high + GAP);
  if (others.length === 0) return rest;
  const low = line * 3;
  const width = (cell.width - GAP * (others.length - 1)) / others.length;
  others.forEach((bar, at) => {
    drawBox(sheet, bar, { ...part(picture.direction, rest, at * (width + GAP), width), height: low }, false);
  });
  return beneath(rest, low + GAP);
}

const STRIPE = 8;

function drawBox(sheet: Sheet, bar: PictureBar, box: Cell, isFirst: boolean): void {
  const { context, palette, picture, line } = sheet;
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 12);
  context.clip();
  context.fillStyle = palette.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  const stripe = part(picture.direction, box, 0, STRIPE);
  context.fillStyle = palette.bars[bar.way];
  context.fillRect(stripe.x, stripe.y, stripe.width, stripe.height);
  context.restore();
  const inner = part(picture.direction, box, STRIPE + 16, box.width - STRIPE - 30);
  if (inner.height < 2 * line + 2) drawInOneLine(sheet, bar, inner);
  else drawInTwo(sheet, bar, inner, isFirst);
}

const wordsOf = ({ label, note }: PictureBar): string => (note === undefined ? label : `${label} · ${note}`);

/** Words above the amount, in two lines where they are long and there is room. */
function drawInTwo(sheet: Sheet, bar: PictureBar, box: Cell, isFirst: boolean): void {
  const { pen, palette, small, line } = sheet;
  const on = palette.panel;
  const lettering = { size: small, colour: palette.soft, on };
  const isLong = pen.sizeFor(wordsOf(bar), { ...box, height: line }, lettering) === undefined;
  const lines = isLong && box.height >= 3.05 * line ? 2 : 1;
  const padding = Math.max(2, (box.height - lines * line - (isFirst ? 1.7 : 1.45) * line) / 2);
  const top = { ...box, y: box.y + padding, height: lines * line };
  pen.write(wordsOf(bar), top, { ...lettering, lines });
  const value = {
    ...beneath(box, padding + top.height),
    height: Math.max(line, box.height - 1.6 * padding - top.height),
  };
  drawFigure(sheet, bar, value, { size: isFirst ? 64 : 50, least: small, on });
}

/** Where the header and the footer left little, words stand before the amount. */
function drawInOneLine(sheet: Sheet, bar: PictureBar, box: Cell): void {
  const { pen, palette, picture, small } = sheet;
  const on = palette.panel;
  const width = Math.min(figureWidth(sheet, bar, small), box.width);
  const words = part(picture.direction, box, 0, Math.max(0, box.width - width - 14));
  pen.write(wordsOf(bar), words, { size: small, colour: palette.soft, on });
  drawFigure(sheet, bar, part(picture.direction, box, box.width - width, width), { size: small, on, align: 'end' });
}
