import type { Direction } from '../core/interval.ts';
import type { Manner } from '../core/manner.ts';

/**
 * What stands before a figure, beside its sign and the word for its direction. Squares are those of pictures: outflow orange, inflow
 * blue, for red is up in China and down elsewhere.
 */
export const DIRECTION_MARKS: Readonly<Record<Manner['marks'], Readonly<Record<Direction, string>>>> = {
  arrows: { in: '▲', out: '▼', unclear: '·' },
  colours: { in: '🟦', out: '🟧', unclear: '⬜' },
};
