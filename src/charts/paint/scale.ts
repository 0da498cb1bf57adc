import type { PictureBar } from '../../core/picture.ts';
import type { Cell, Direction } from './cell.ts';

/** Where an amount lies across a cell: more is further on in reading. */
export type Scale = (amount: number) => number;

/** Room beside the outermost bar, for its whisker's end. */
const EDGE = 4;

/** From the lowest to the highest amount, zero among them. */
export function scaleOf(direction: Direction, cell: Cell, bars: readonly PictureBar[]): Scale {
  const ends = bars.flatMap(({ usd, low = usd, high = usd }) => [usd, low, high]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const [from, to] = low === high ? [-1, 1] : [low, high];
  const width = cell.width - 2 * EDGE;
  return (amount) => {
    const along = EDGE + ((amount - from) / (to - from)) * width;
    return direction === 'rtl' ? cell.x + cell.width - along : cell.x + along;
  };
}
