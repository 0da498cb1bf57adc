import type { TextBox } from '../../src/charts/job.ts';
import { PICTURE_SIZES, type Picture } from '../../src/core/picture.ts';

/** What anybody would measure on a phone: pictures are shown 400 pixels wide there. */
const PHONE = 400;
const LEAST_SIZE = 11;
const LEAST_CONTRAST = 4.5;
/** Half a pixel of rounding. */
const SLACK = 0.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK;

const meet = (a: Box, b: Box): boolean =>
  a.x + SLACK < b.x + b.width &&
  b.x + SLACK < a.x + a.width &&
  a.y + SLACK < b.y + b.height &&
  b.y + SLACK < a.y + a.height;

/** Everything that is wrong with the words of a picture, in words; none where all is well. */
export function faultsOf(texts: readonly TextBox[], { size }: Picture): readonly string[] {
  const { width, height } = PICTURE_SIZES[size];
  const whole = { x: 0, y: 0, width, height };
  return texts.flatMap((box, at) => [
    ...(isWithin(box, box.cell) ? [] : [`'${box.text}' leaves its cell`]),
    ...(isWithin(box, whole) ? [] : [`'${box.text}' leaves the picture`]),
    ...((box.size * PHONE) / width >= LEAST_SIZE ? [] : [`'${box.text}' is too small: ${box.size}`]),
    ...(contrast(box.colour, box.on) >= LEAST_CONTRAST
      ? []
      : [`'${box.text}' is too faint: ${box.colour} on ${box.on}`]),
    ...texts.slice(at + 1).flatMap((other) => (meet(box, other) ? [`'${box.text}' meets '${other.text}'`] : [])),
  ]);
}

/** As https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio reckons it. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
