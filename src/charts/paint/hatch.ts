import type { Cell } from './cell.ts';
import type { Tools } from './frame.ts';

/** Slanting lines over a cell: here something is not known. */
export function hatch({ context }: Tools, cell: Cell, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(cell.x, cell.y, cell.width, cell.height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  const pitch = 12;
  for (let x = cell.x - cell.height; x < cell.x + cell.width; x += pitch) {
    context.moveTo(x, cell.y + cell.height);
    context.lineTo(x + cell.height, cell.y);
  }
  context.stroke();
  context.restore();
}
