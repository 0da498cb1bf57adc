import type { PictureBar, PictureBody, Way } from '../../core/picture.ts';
import type { Sheet } from './frame.ts';
import type { Cell } from './pen.ts';

const MARKS: Readonly<Record<Way, string>> = { in: '▲', out: '▼', unclear: '◆' };

/** Up to three figures in large, each in a box. Gives what is left beneath. */
export function drawLead(sheet: Sheet, lead: readonly PictureBar[]): Cell {
  const { cell, picture, small } = sheet;
  if (lead.length === 0) return cell;
  const gap = 20;
  const height = Math.round(small * 3.7);
  const width = (cell.width - gap * (lead.length - 1)) / lead.length;
  lead.forEach((bar, at) => {
    const place = picture.direction === 'rtl' ? lead.length - 1 - at : at;
    drawLeadBox(sheet, bar, { x: cell.x + place * (width + gap), y: cell.y, width, height });
  });
  return { ...cell, y: cell.y + height + 18, height: cell.height - height - 18 };
}

function drawLeadBox({ context, pen, palette, picture, small }: Sheet, bar: PictureBar, box: Cell): void {
  const { panel: on, soft } = palette;
  context.fillStyle = on;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 14);
  context.fill();
  context.fillStyle = palette.bars[bar.way];
  const stripe = picture.direction === 'rtl' ? box.x + box.width - 8 : box.x;
  context.beginPath();
  context.roundRect(stripe, box.y, 8, box.height, 4);
  context.fill();
  const inner = { x: box.x + 26, width: box.width - 48 };
  const label = { ...inner, y: box.y + 10, height: small * 1.35 };
  pen.write(bar.label, label, { size: small, least: small, colour: soft, on });
  const value = { ...inner, y: label.y + label.height, height: box.height - label.height - 16 };
  const written = `${MARKS[bar.way]} ${bar.value}`;
  pen.write(written, value, { size: 52, least: small, weight: 'semibold', colour: palette.words[bar.way], on });
}

/** Amounts that go either way from one line, the largest first as they come. What has no room is said in `more` by whoever counts them. */
export function drawBars(
  sheet: Sheet,
  { bars, more }: Pick<Extract<PictureBody, { is: 'bars' }>, 'bars' | 'more'>,
  cell: Cell,
): void {
  const { pen, palette, small } = sheet;
  const pitch = Math.round(small * 1.5);
  const moreHeight = more === undefined ? 0 : Math.ceil(small * 1.35);
  const shown = bars.slice(0, Math.max(0, Math.floor((cell.height - moreHeight) / pitch)));
  const scale = scaleOf(shown);
  const step = Math.min((cell.height - moreHeight) / Math.max(1, shown.length), small * 2.1);
  const columns = columnsOf(sheet, shown, cell);
  drawZero(sheet, columns.bars, scale, { y: cell.y, height: step * shown.length });
  shown.forEach((bar, at) => drawRow(sheet, bar, { columns, scale, y: cell.y + at * step, height: step }));
  if (more !== undefined) {
    const line = { ...cell, y: cell.y + cell.height - moreHeight, height: moreHeight };
    pen.write(more, line, { size: small, least: small, colour: palette.soft, on: palette.ground[1] });
  }
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** From the lowest to the highest amount, zero among them. */
function scaleOf(bars: readonly PictureBar[]): Scale {
  const ends = bars.flatMap(({ usd, low = usd, high = usd }) => [low, high]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? { low: -1, high: 1 } : { low, high };
}

interface Columns {
  readonly labels: Cell;
  readonly bars: Cell;
  readonly values: Cell;
}

function columnsOf({ pen, picture, small }: Sheet, bars: readonly PictureBar[], cell: Cell): Columns {
  const widest = (texts: readonly string[], weight: 'regular' | 'semibold') =>
    Math.ceil(Math.max(0, ...texts.map((text) => pen.width(text, { size: small, weight })))) + 4;
  const labels = Math.min(
    widest(
      bars.map(({ label }) => label),
      'semibold',
    ),
    cell.width * 0.34,
  );
  const values = Math.min(
    widest(
      bars.map(({ value, way }) => `${MARKS[way]} ${value}`),
      'semibold',
    ),
    cell.width * 0.42,
  );
  const middle = cell.width - labels - values - 48;
  const [first, last] = picture.direction === 'rtl' ? [values, labels] : [labels, values];
  const left = { ...cell, width: first };
  const right = { ...cell, x: cell.x + cell.width - last, width: last };
  const between = { ...cell, x: cell.x + first + 24, width: middle };
  return picture.direction === 'rtl'
    ? { labels: right, bars: between, values: left }
    : { labels: left, bars: between, values: right };
}

const at = ({ x, width }: Cell, { low, high }: Scale, amount: number): number =>
  x + ((amount - low) / (high - low)) * width;

function drawZero(
  { context, palette }: Sheet,
  bars: Cell,
  scale: Scale,
  { y, height }: { y: number; height: number },
): void {
  context.fillStyle = palette.rule;
  context.fillRect(at(bars, scale, 0) - 1, y, 2, height);
}

interface Row {
  readonly columns: Columns;
  readonly scale: Scale;
  readonly y: number;
  readonly height: number;
}

/** What is so small that nobody would see it is still seen. */
const LEAST_BAR = 3;

function drawRow({ context, pen, palette, small }: Sheet, bar: PictureBar, { columns, scale, y, height }: Row): void {
  const on = palette.ground[0];
  const lettering = { size: small, least: small, weight: 'semibold', on } as const;
  pen.write(bar.label, { ...columns.labels, y, height }, { ...lettering, colour: palette.ink });
  const value = `${MARKS[bar.way]} ${bar.value}`;
  pen.write(value, { ...columns.values, y, height }, { ...lettering, align: 'end', colour: palette.words[bar.way] });
  const thick = Math.min(height * 0.56, 40);
  const zero = at(columns.bars, scale, 0);
  const end = at(columns.bars, scale, bar.usd);
  const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
  context.fillStyle = palette.bars[bar.way];
  context.beginPath();
  context.roundRect(
    bar.usd < 0 ? Math.min(from, to - LEAST_BAR) : from,
    y + (height - thick) / 2,
    Math.max(LEAST_BAR, to - from),
    thick,
    5,
  );
  context.fill();
  if (bar.low !== undefined && bar.high !== undefined) {
    const [low, high] = [at(columns.bars, scale, bar.low), at(columns.bars, scale, bar.high)];
    context.fillStyle = palette.ink;
    context.fillRect(low, y + height / 2 - 1, high - low, 2);
    for (const x of [low, high]) context.fillRect(x - 1, y + height / 2 - thick / 4, 2, thick / 2);
  }
}
