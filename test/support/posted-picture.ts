import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../src/core/picture.ts';
import type { SentPicture } from '../../src/core/sent-picture.ts';
import type { PictureMaker } from '../../src/ports.ts';
import { madeUpPicture } from './made-up-pictures.ts';

const PICTURE = madeUpPicture('recap', 'en');

/** A picture as a post is drawn with it, which says so in as many sentences as are asked for. */
export const aPicture = (sentences = 2): SentPicture => ({
  picture: PICTURE,
  name: 'tidemark-7k3m9qxa.png',
  alt: [
    'Fund flows & more',
    'Week to 23 January 2026',
    ...Array.from({ length: sentences }, (_, at) => saying(at)),
  ].join('\n'),
});

const saying = (at: number): string => `Bitcoin ${at + 1}: −$111.0M (out).`;

/** A PNG of two grey pixels, the same for the same picture and another for another one. */
export function plainPng(picture: Picture): Uint8Array {
  const shade = createHash('sha256').update(JSON.stringify(picture)).digest()[0] ?? 0;
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = deflateSync(Buffer.from([0, shade, shade]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Draws at once what it is asked for, until it is told otherwise. */
export function drawsAtOnce() {
  const state = { asked: 0, again: async (picture: Picture): Promise<Uint8Array | undefined> => plainPng(picture) };
  const pictures: PictureMaker = {
    make: async () => {
      state.asked += 1;
      return { ...aPicture(), png: plainPng(PICTURE) };
    },
    again: (picture) => {
      state.asked += 1;
      return state.again(picture);
    },
  };
  return { pictures, state };
}
