import { crc32, deflateSync } from 'node:zlib';
import type { App } from '../../src/app.ts';
import type { CardPicture } from '../../src/cards/card-picture.ts';
import type { Picture } from '../../src/core/picture.ts';
import { message, words } from '../../src/i18n/message.ts';
import { createPictureMaker } from '../../src/picture-maker.ts';
import type { PictureMaker } from '../../src/ports.ts';

const labelled = (label: string, value: string) => message('labelled', { label: words(label), value: words(value) });

/** A picture of one made-up figure, which says so in as many sentences as are asked for. */
export const madeUpPicture = (sentences = 2, title = 'Flows'): CardPicture => ({
  size: 'wide',
  title: labelled(title, 'made up'),
  subtitle: labelled('Week', 'to 23 Jan 2026'),
  badge: labelled('Checked', 'by nobody'),
  source: labelled('Source', 'nobody'),
  body: { is: 'bars', bars: [{ label: words('Bitcoin'), value: words('+$111M'), usd: 111e6, way: 'in' }] },
  alt: Array.from({ length: sentences }, (_, at) => labelled(`Bitcoin ${at + 1}`, '+$111M')),
  figures: [],
});

/** The app, whose answers to /recap carry a picture. */
export const pictured = (app: App, picture: CardPicture | (() => CardPicture) = madeUpPicture()): App => ({
  ...app,
  async run(request) {
    const answer = await app.run(request);
    if (answer.failure || !request.line.startsWith('/recap')) return answer;
    return { ...answer, card: { ...answer.card, picture: typeof picture === 'function' ? picture() : picture } };
  },
});

/** A PNG of one grey, `shade` of it. */
export function plainPng(width: number, height: number, shade = 0): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(height * (width + 1), shade);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const [length, body, sum] = [Buffer.alloc(4), Buffer.concat([Buffer.from(type), data]), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Png = (
  picture: Picture,
) => Promise<Awaited<ReturnType<Parameters<typeof createPictureMaker>[0]['pictures']['png']>>>;

/** Draws plain greys, the same for the same title, unless another way is given. */
export function madeUpMaker(log: { warn(event: string, fields?: object): void }, png: Png = plain): PictureMaker {
  const quiet = { warn: log.warn, error: log.warn };
  return createPictureMaker({ pictures: { png }, clock: { now: () => 0 }, log: quiet });
}

const plain: Png = async ({ title }) => ({ is: 'painted', png: plainPng(1200, 675, title.length) });
