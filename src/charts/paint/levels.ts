import { type Cell, part } from './cell.ts';
import type { Sheet } from './frame.ts';

interface Level {
  readonly at: number;
  readonly label: string;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Ground {
  readonly yOf: (amount: number) => number;
  readonly plot: Cell;
  /** Where lines pass. */
  readonly traces: readonly Point[];
}

/** Each level is a dashed line, its words where they hide least of what is drawn, and no other's. */
export function drawLevels(sheet: Sheet, levels: readonly Level[], ground: Ground): void {
  for (const { at } of levels) drawDashes(sheet, ground.yOf(at), ground.plot);
  const taken: Cell[] = [];
  for (const { at, label } of levels.toSorted((a, b) => b.at - a.at)) {
    const others = levels.filter((level) => level.at !== at).map((level) => ground.yOf(level.at));
    const cell = bestPlace(sheet, label, ground.yOf(at), { ...ground, taken, others });
    if (!cell) throw new Error('no room for the words of a level');
    taken.push(cell);
    drawWords(sheet, label, cell);
  }
}

function drawDashes({ context, palette }: Sheet, y: number, { x, width }: Cell): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 3;
  context.setLineDash([12, 9]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width, y);
  context.stroke();
  context.setLineDash([]);
}

const PADDING = 10;
/** Places along the line that are tried. */
const ALONG = 12;

interface Wanted extends Ground {
  readonly taken: readonly Cell[];
  /** Where the other levels are. */
  readonly others: readonly number[];
}

/**
 * On its line, above or beneath it, anywhere along: the place that hides least of other lines, near the beginning of reading where several are
 * as good. Further away only where all of that is taken.
 */
function bestPlace(sheet: Sheet, label: string, y: number, wanted: Wanted): Cell | undefined {
  const places = placesOf(sheet, label, y, wanted.plot).filter(
    ({ cell }) => !wanted.taken.some((other) => meet(cell, other, 3)),
  );
  const costs = places.map(({ cell, cost }) => cost + hiddenBy(cell, wanted));
  return places[costs.indexOf(Math.min(...costs))]?.cell;
}

function placesOf({ pen, picture, small, line }: Sheet, label: string, y: number, plot: Cell) {
  const width = Math.min(Math.ceil(pen.width(label, { size: small, weight: 'semibold' })) + 2 * PADDING, plot.width);
  const step = (plot.width - width) / ALONG;
  return [0, -1, 1, -3, 3, -5, 5].flatMap((away) => {
    const top = Math.min(Math.max(y - line / 2 + away * (line / 2 + 4), plot.y), plot.y + plot.height - line);
    return Array.from({ length: ALONG + 1 }, (_, at) => ({
      cell: { ...part(picture.direction, plot, at * step, width), y: top, height: line },
      cost: (Math.abs(away) > 1 ? 1000 : 2) * Math.abs(away) + at * 0.1,
    }));
  });
}

function hiddenBy(cell: Cell, { traces, others }: Wanted): number {
  const points = traces.filter((point) => meet(cell, { ...point, width: 0, height: 0 }, 6)).length;
  const lines = others.filter((y) => y > cell.y - 4 && y < cell.y + cell.height + 4).length;
  return points * 10 + lines * 60;
}

const meet = (a: Cell, b: Cell, apart: number): boolean =>
  a.x - apart < b.x + b.width &&
  b.x < a.x + a.width + apart &&
  a.y - apart < b.y + b.height &&
  b.y < a.y + a.height + apart;

function drawWords({ context, pen, palette, small }: Sheet, label: string, cell: Cell): void {
  context.fillStyle = palette.panel;
  context.beginPath();
  context.roundRect(cell.x, cell.y, cell.width, cell.height, 8);
  context.fill();
  const words = { ...cell, x: cell.x + PADDING, width: cell.width - 2 * PADDING };
  pen.write(label, words, { size: small, weight: 'semibold', colour: palette.ink, on: palette.panel });
}
