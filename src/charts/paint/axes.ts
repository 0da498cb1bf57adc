import type { Drawn } from './chart.ts';
import type { Sheet } from './frame.ts';
import type { Cell } from './pen.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** How wide the column of an axis's words is. */
export const ticksWidth = ({ pen, small }: Sheet, ticks: readonly Tick[]): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ label }) => pen.width(label, { size: small })))) + 10;

/** Lines across the plot, each with its words beside it where there is room between two. */
export function drawTicks(sheet: Sheet, ticks: readonly Tick[], { drawn, plot, column, grid = 0 }: Axis): void {
  const { context, pen, palette, small } = sheet;
  const height = small * 1.25;
  let free = Number.POSITIVE_INFINITY;
  for (const { at, label } of ticks.toSorted((a, b) => a.at - b.at)) {
    const y = drawn.yOf(at, grid);
    context.fillStyle = palette.rule;
    context.fillRect(plot.x, y - (at === 0 ? 1 : 0.5), plot.width, at === 0 ? 2 : 1);
    const top = Math.min(Math.max(y - height / 2, column.y), column.y + column.height - height);
    if (top + height > free) continue;
    free = top;
    const cell = { x: column.x, y: top, width: column.width, height };
    pen.write(label, cell, { size: small, least: small, align: 'end', colour: palette.soft, on: palette.ground[0] });
  }
}

interface Axis {
  readonly drawn: Drawn;
  readonly plot: Cell;
  readonly column: Cell;
  readonly grid?: number;
}

/** As many of the labels beneath as have room, the newest among them. */
export function drawLabels(
  sheet: Sheet,
  labels: readonly string[],
  { drawn, line }: { drawn: Drawn; line: Cell },
): void {
  const { pen, palette, small } = sheet;
  let free = Number.POSITIVE_INFINITY;
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    const label = labels[at] ?? '';
    const width = Math.ceil(pen.width(label, { size: small })) + 2;
    const x = Math.min(Math.max(drawn.xOf(at) - width / 2, line.x), line.x + line.width - width);
    if (label === '' || x + width > free || width > line.width) continue;
    free = x - 28;
    const cell = { x, y: line.y, width, height: line.height };
    pen.write(label, cell, { size: small, least: small, align: 'middle', colour: palette.soft, on: palette.ground[1] });
  }
}

interface Named {
  readonly name: string;
  readonly colour: string;
  readonly mark: 'square' | 'line';
}

/** What each colour stands for, in a row that breaks where it is full. Gives how high it is. */
export function drawLegend(sheet: Sheet, named: readonly Named[], cell: Cell): number {
  const { context, pen, palette, picture, small } = sheet;
  const [height, mark, gap] = [small * 1.3, small * 0.7, 34];
  const isRtl = picture.direction === 'rtl';
  let [x, row] = [0, 0];
  for (const { name, colour, mark: shape } of named) {
    const width = Math.min(Math.ceil(pen.width(name, { size: small })) + 2, cell.width - mark - 14);
    const whole = mark + 12 + width;
    if (x > 0 && x + whole > cell.width) [x, row] = [0, row + 1];
    const left = isRtl ? cell.x + cell.width - x - whole : cell.x + x;
    const y = cell.y + row * height;
    context.fillStyle = colour;
    const markX = isRtl ? left + width + 12 : left;
    if (shape === 'square') context.fillRect(markX, y + (height - mark) / 2, mark, mark);
    else context.fillRect(markX, y + height / 2 - 3, mark, 6);
    const text = { x: isRtl ? left : left + mark + 12, y, width, height };
    pen.write(name, text, { size: small, least: small, colour: palette.ink, on: palette.ground[0] });
    x += whole + gap;
  }
  return named.length === 0 ? 0 : (row + 1) * height + 8;
}
