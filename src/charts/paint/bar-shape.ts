import type { PictureBar, Way } from '../../core/picture.ts';
import type { Cell } from './cell.ts';
import type { Tools } from './frame.ts';
import { hatch } from './hatch.ts';
import type { Scale } from './scale.ts';

/** What is so small that nobody would see it is still seen. */
const LEAST = 4;

interface Place {
  readonly scale: Scale;
  readonly middle: number;
  readonly thick: number;
}

/** A bar from zero to its amount, with a whisker over its interval. One whose way is not known is an outline, hatched. */
export function drawBar(tools: Tools, bar: PictureBar, { scale, middle, thick }: Place): void {
  const { context, palette } = tools;
  const [zero, end] = [scale(0), scale(bar.usd)];
  const width = Math.max(LEAST, Math.abs(end - zero));
  const cell = { x: end < zero ? zero - width : zero, y: middle - thick / 2, width, height: thick };
  context.beginPath();
  context.roundRect(cell.x, cell.y, cell.width, cell.height, Math.min(5, width / 2));
  if (bar.way === 'unclear') {
    context.strokeStyle = palette.bars.unclear;
    context.lineWidth = 2;
    context.stroke();
    hatch(tools, cell, palette.bars.unclear);
  } else {
    context.fillStyle = palette.bars[bar.way];
    context.fill();
  }
  if (bar.low === undefined || bar.high === undefined || bar.low === bar.high) return;
  drawWhisker(tools, [scale(bar.low), scale(bar.high)], { middle, thick });
}

/** Outlined, so that it is seen on a bar and beside it. */
function drawWhisker(
  { context, palette }: Tools,
  [a, b]: readonly [number, number],
  { middle, thick }: Pick<Place, 'middle' | 'thick'>,
): void {
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  const end = Math.max(8, thick * 0.28);
  for (const [colour, more] of [
    [palette.ground, 2],
    [palette.ink, 0],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(left, middle - 1.5 - more, right - left, 3 + 2 * more);
    for (const x of [left, right])
      context.fillRect(x - 1.5 - more, middle - end - more, 3 + 2 * more, 2 * (end + more));
  }
}

/** A triangle up for what came in, down for what went out, a diamond where nobody knows. */
export function drawMark({ context }: Tools, way: Way, { x, y, width, height }: Cell, colour: string): void {
  const [middle, right, bottom] = [x + width / 2, x + width, y + height];
  const corners = {
    in: [middle, y, right, bottom, x, bottom],
    out: [x, y, right, y, middle, bottom],
    unclear: [middle, y, right, y + height / 2, middle, bottom, x, y + height / 2],
  }[way];
  context.fillStyle = colour;
  context.beginPath();
  for (let at = 0; at < corners.length; at += 2) context.lineTo(corners[at] ?? 0, corners[at + 1] ?? 0);
  context.closePath();
  context.fill();
}
