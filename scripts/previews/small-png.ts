import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;
const RGB = 3;
/** Colour type of a picture with a palette. */
const INDEXED = 3;

/**
 * A screenshot with a palette of its 256 commonest colours, a third of its size: all that is lost are shades at the edges of letters.
 * Takes what Chromium writes, 8-bit RGB without interlace: https://www.w3.org/TR/png-3/
 */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error('the screenshot is no plain 8-bit RGB picture');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * RGB, height);
  const colours = commonest(pixels);
  const indexed = Buffer.concat(indexRows(pixels, width, colours));
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header.subarray(0, 9), Buffer.of(INDEXED), header.subarray(10)])),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(indexed, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Rows without the filter that each begins with. */
function unfiltered(rows: Buffer, stride: number, height: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const above = pixels[at - stride] ?? 0;
      const [left, corner] = x < RGB ? [0, 0] : [pixels[at - RGB] ?? 0, pixels[at - stride - RGB] ?? 0];
      pixels[at] = (rows[row * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new Error(`the screenshot has rows of the unknown filter ${filter}`);
  }
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const colourAt = (pixels: Buffer, at: number): number => pixels.readUIntBE(at, RGB);

function commonest(pixels: Buffer): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b);
  return byCount.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function indexRows(pixels: Buffer, width: number, colours: readonly number[]): readonly Buffer[] {
  const indices = new Map(colours.map((colour, index) => [colour, index]));
  return Array.from({ length: pixels.length / (width * RGB) }, (_, row) => {
    const indexed = Buffer.alloc(width + 1);
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(pixels, (row * width + x) * RGB);
      const index = indices.get(colour) ?? nearestOf(colour, colours);
      indices.set(colour, index);
      indexed[x + 1] = index;
    }
    return indexed;
  });
}

function nearestOf(colour: number, colours: readonly number[]): number {
  const distances = colours.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
