/** A place on the picture, in its pixels. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'ltr' | 'rtl';

/** The part of a cell that lies so far from where its language begins to read. */
export const part = (direction: Direction, cell: Cell, from: number, width: number): Cell => ({
  ...cell,
  x: direction === 'rtl' ? cell.x + cell.width - from - width : cell.x + from,
  width,
});

/** What is left of a cell beneath so many pixels. */
export const beneath = (cell: Cell, pixels: number): Cell => ({
  ...cell,
  y: cell.y + pixels,
  height: Math.max(0, cell.height - pixels),
});
