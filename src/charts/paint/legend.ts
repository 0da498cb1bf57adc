import { beneath, type Cell, part } from './cell.ts';
import type { Sheet } from './frame.ts';

export interface Named {
  readonly name: string;
  /** Two where one stands for what came in and one for what went out. */
  readonly colours: readonly string[];
  readonly mark: 'square' | 'line' | 'dashes';
}

const BEHIND_MARK = 10;
const APART = 30;
const MOST_ROWS = 3;

/** What each colour stands for, in rows. Gives what is left beneath. */
export function drawLegend(sheet: Sheet, named: readonly Named[], cell: Cell): Cell {
  const { pen, palette, picture, small, line } = sheet;
  const mark = Math.round(small * 0.72);
  let [from, row] = [0, 0];
  for (const each of named) {
    const words = Math.min(Math.ceil(pen.width(each.name, { size: small })) + 2, cell.width - mark - BEHIND_MARK);
    const whole = mark + BEHIND_MARK + words;
    if (from > 0 && from + whole > cell.width) [from, row] = [0, row + 1];
    if (row >= MOST_ROWS) throw new Error('no room for what the colours stand for');
    const place = { ...part(picture.direction, beneath(cell, row * line), from, whole), height: line };
    drawMark(sheet, each, { ...part(picture.direction, place, 0, mark), height: line });
    const text = part(picture.direction, place, mark + BEHIND_MARK, words);
    pen.write(each.name, text, { size: small, colour: palette.ink, on: palette.ground });
    from += whole + APART;
  }
  return named.length === 0 ? cell : beneath(cell, (row + 1) * line + 6);
}

function drawMark({ context }: Sheet, { colours, mark }: Named, { x, y, width, height }: Cell): void {
  const middle = y + height / 2;
  colours.forEach((colour, at) => {
    const each = width / colours.length;
    context.fillStyle = colour;
    if (mark === 'square') context.fillRect(x + at * each, middle - width / 2, each, width);
    else if (mark === 'line') context.fillRect(x, middle - 3, width, 6);
    else for (const dash of [0, 1]) context.fillRect(x + dash * width * 0.58, middle - 2, width * 0.42, 4);
  });
}
