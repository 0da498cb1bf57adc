import type { PictureBar, PictureBody } from '../../core/picture.ts';
import { drawBar } from './bar-shape.ts';
import { beneath, type Cell, part } from './cell.ts';
import { drawFigure, figureWidth } from './figure.ts';
import type { Sheet } from './frame.ts';
import { LINE } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';

type Bars = Pick<Extract<PictureBody, { is: 'bars' }>, 'bars' | 'more'>;

/** Amounts that go either way from one line, in the order in which they come; `more` is the last row. */
export function drawBars(sheet: Sheet, { bars, more }: Bars, cell: Cell): void {
  const { pen, palette, small, line } = sheet;
  const below = more === undefined ? 0 : line;
  const room = { ...cell, height: cell.height - below };
  if (bars.length * line > room.height + 0.5) throw new Error('more bars than have room');
  const rows = rowsOf(sheet, bars, room);
  const used = rows.height * bars.length;
  const top = Math.max(0, (room.height - used) / 2);
  drawRows(sheet, bars, beneath(room, more === undefined ? top : 0), rows);
  if (more === undefined) return;
  const last = { ...cell, y: cell.y + used, height: Math.min(cell.height - used, line * 1.3) };
  pen.write(more, last, { size: small, colour: palette.soft, on: palette.ground });
}

interface Rows {
  /** Words over a bar of the whole width, where rows are high; beside it otherwise. */
  readonly stacked: boolean;
  readonly height: number;
  readonly size: number;
}

const MOST_SIZE = 1.45;

function rowsOf({ picture, small, line }: Sheet, bars: readonly PictureBar[], { height }: Cell): Rows {
  const each = height / Math.max(1, bars.length);
  if (picture.size === 'tall' && each >= 2.3 * line) {
    const high = Math.min(each, 5.4 * line);
    return { stacked: true, height: high, size: Math.round(Math.min(small * MOST_SIZE, Math.max(small, high * 0.3))) };
  }
  const high = Math.min(each, 2.6 * line);
  return { stacked: false, height: high, size: Math.round(Math.min(small * 1.3, Math.max(small, high * 0.46))) };
}

function drawRows(sheet: Sheet, bars: readonly PictureBar[], cell: Cell, rows: Rows): void {
  const { context, palette, picture } = sheet;
  const columns = rows.stacked ? { labels: cell, bars: cell, values: cell } : columnsOf(sheet, bars, cell, rows.size);
  const scale = scaleOf(picture.direction, columns.bars, bars);
  if (!rows.stacked) {
    context.fillStyle = palette.soft;
    context.fillRect(scale(0) - 1, cell.y, 2, rows.height * bars.length);
  }
  bars.forEach((bar, at) => {
    const row: Row = { scale, columns, ...rows, y: cell.y + at * rows.height };
    if (rows.stacked) drawStacked(sheet, bar, row);
    else drawBeside(sheet, bar, row);
  });
}

interface Columns {
  readonly labels: Cell;
  readonly bars: Cell;
  readonly values: Cell;
}
interface Row extends Rows {
  readonly scale: Scale;
  readonly columns: Columns;
  readonly y: number;
}

const BETWEEN = 22;
/** What bars keep of the width, however long the words. */
const BARS = 0.26;

function columnsOf(sheet: Sheet, bars: readonly PictureBar[], cell: Cell, size: number): Columns {
  const { pen, picture } = sheet;
  const values = Math.max(0, ...bars.map((bar) => figureWidth(sheet, bar, size)));
  const wanted = Math.max(
    0,
    ...bars.map((bar) => Math.ceil(pen.width(wordsOf(bar), { size, weight: 'semibold' })) + 4),
  );
  const labels = Math.max(0, Math.min(wanted, cell.width * (1 - BARS) - values - 2 * BETWEEN));
  const middle = cell.width - labels - values - 2 * BETWEEN;
  if (middle < 40 || labels < 2 * size) throw new Error('no room beside the amounts');
  return {
    labels: part(picture.direction, cell, 0, labels),
    bars: part(picture.direction, cell, labels + BETWEEN, middle),
    values: part(picture.direction, cell, cell.width - values, values),
  };
}

const wordsOf = ({ label, note }: PictureBar): string => (note === undefined ? label : `${label} · ${note}`);

function drawBeside(sheet: Sheet, bar: PictureBar, { columns, scale, y, height, size }: Row): void {
  const { pen, palette, small } = sheet;
  const on = palette.ground;
  const label = { ...columns.labels, y, height };
  pen.write(wordsOf(bar), label, { size, least: small, weight: 'semibold', colour: palette.ink, on });
  drawFigure(sheet, bar, { ...columns.values, y, height }, { size, least: small, on, align: 'end' });
  drawBar(sheet, bar, { scale, middle: y + height / 2, thick: Math.min(height * 0.58, 52) });
}

function drawStacked(sheet: Sheet, bar: PictureBar, { columns, scale, y, height, size }: Row): void {
  const { context, palette } = sheet;
  const words = Math.ceil(size * LINE);
  const line = { ...columns.bars, y: y + 2, height: words };
  writeOver(sheet, bar, line, size);
  const thick = Math.min((height - words) * 0.56, 64);
  const middle = y + 2 + words + 6 + thick / 2;
  context.fillStyle = palette.soft;
  context.fillRect(scale(0) - 1, middle - thick / 2 - 5, 2, thick + 10);
  drawBar(sheet, bar, { scale, middle, thick });
}

/** What a bar is of, and how much, in one line. */
export function writeOver(sheet: Sheet, bar: PictureBar, line: Cell, size: number): void {
  const { pen, palette, picture, small } = sheet;
  const on = palette.ground;
  const value = Math.min(figureWidth(sheet, bar, size), line.width);
  const label = part(picture.direction, line, 0, Math.max(0, line.width - value - BETWEEN));
  pen.write(wordsOf(bar), label, { size, least: small, weight: 'semibold', colour: palette.ink, on });
  const figure = part(picture.direction, line, line.width - value, value);
  drawFigure(sheet, bar, figure, { size, least: small, on, align: 'end' });
}
