import { type Cell, part } from './cell.ts';
import type { Drawn } from './chart.ts';
import type { Sheet } from './frame.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Axis {
  readonly drawn: Drawn;
  readonly plot: Cell;
  readonly column: Cell;
  readonly grid?: number;
  /** How far words may stand out of the column, by default half a line. */
  readonly above?: number;
  readonly below?: number;
}

/** Between an axis's words and its plot. */
const AXIS_GAP = 12;

/** How wide the column of an axis's words is. */
export const ticksWidth = ({ pen, small }: Sheet, ticks: readonly Tick[]): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ label }) => pen.width(label, { size: small })))) + 2;

/** What an axis reaches over: its ticks, and amounts that lie beyond them. */
export function reachOf(
  ticks: readonly Tick[],
  amounts: readonly number[],
): { readonly min: number; readonly max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const amount of ticks.map(({ at }) => at).concat(amounts))
    [min, max] = [Math.min(min, amount), Math.max(max, amount)];
  return min < max ? { min, max } : { min: min - 1, max: max + 1 };
}

/** Lines across the plot with their words beside them: evenly spaced ones, as many as have room, zero always. */
export function drawTicks(sheet: Sheet, ticks: readonly Tick[], axis: Axis): void {
  const { context, pen, palette, small, line } = sheet;
  const { drawn, plot, column, grid = 0, above = line / 2, below = line / 2 } = axis;
  const topOf = ({ at }: Tick): number =>
    Math.min(Math.max(drawn.yOf(at, grid) - line / 2, column.y - above), column.y + column.height + below - line);
  for (const tick of withRoom(ticks, topOf, line)) {
    const { at, label } = tick;
    const y = drawn.yOf(at, grid);
    context.fillStyle = at === 0 ? palette.soft : palette.rule;
    context.fillRect(plot.x, y - 1, plot.width, 2);
    const cell = { x: column.x, y: topOf(tick), width: column.width, height: line };
    pen.write(label, cell, { size: small, align: 'end', colour: palette.soft, on: palette.ground, whole: true });
  }
}

function withRoom(ticks: readonly Tick[], topOf: (tick: Tick) => number, line: number): readonly Tick[] {
  const sorted = ticks.toSorted((a, b) => a.at - b.at);
  const zero = Math.max(
    0,
    sorted.findIndex(({ at }) => at === 0),
  );
  for (let every = 1; every < sorted.length; every += 1) {
    const some = sorted.filter((_, at) => (at - zero) % every === 0);
    if (some.every((tick, at) => at === 0 || Math.abs(topOf(some[at - 1] ?? tick) - topOf(tick)) >= line)) return some;
  }
  return sorted.slice(zero, zero + 1);
}

/** Between two labels beneath. */
const APART = 26;

/** The labels beneath in even steps from the newest, as many as have room. */
export function drawLabels(sheet: Sheet, labels: readonly string[], { drawn, row }: { drawn: Drawn; row: Cell }): void {
  const { pen, palette, small } = sheet;
  const lettering = { size: small, colour: palette.soft, on: palette.ground } as const;
  const cells = labels.map((label, at) => {
    const width = Math.min(Math.ceil(pen.width(label, lettering)) + 2, row.width);
    const x = Math.min(Math.max(drawn.xOf(at) - width / 2, row.x), row.x + row.width - width);
    return { ...row, x, width };
  });
  for (let every = 1; every <= labels.length; every += 1) {
    const some = cells.flatMap((cell, at) =>
      (labels.length - 1 - at) % every === 0 ? [{ cell, label: labels[at] ?? '' }] : [],
    );
    if (!areApart(some.map(({ cell }) => cell))) continue;
    for (const { cell, label } of some) pen.write(label, cell, { ...lettering, align: 'middle' });
    return;
  }
}

const areApart = (cells: readonly Cell[]): boolean =>
  cells.every((cell, at) => {
    const before = cells[at - 1];
    return !before || before.x + before.width + APART <= cell.x || cell.x + cell.width + APART <= before.x;
  });

/** Where a plot and its words lie in what is left of a cell. */
export function layOut(sheet: Sheet, cell: Cell, axisWidth: number): { plot: Cell; column: Cell; row: Cell } {
  const { line, picture } = sheet;
  // Half a line above and beneath, for the words of the outermost ticks.
  const inner = { ...cell, y: cell.y + line / 2, height: cell.height - line / 2 - line - 10 };
  const plot = part(picture.direction, inner, axisWidth + AXIS_GAP, inner.width - axisWidth - AXIS_GAP);
  const row = { ...plot, y: cell.y + cell.height - line + 2, height: line };
  return { plot: roundPlot(plot), column: part(picture.direction, inner, 0, axisWidth), row };
}

/** Whole pixels: a chart's surface has no others. */
const roundPlot = ({ x, y, width, height }: Cell): Cell => {
  if (width < 80 || height < 60) throw new Error('no room for a plot');
  return { x: Math.round(x), y: Math.round(y), width: Math.floor(width), height: Math.floor(height) };
};
