import { createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import type { Route } from './host.ts';

const MEGABYTE = 1_000_000;

/** As much as anybody takes, up to 200 MB, and without saying how much it will be. Counts what was taken. */
export function endless(type: string, sent: { bytes: number }): Route {
  return (response) => {
    response.writeHead(200, { 'content-type': type });
    const piece = Buffer.alloc(64_000, 'a');
    const more = () => {
      while (!response.destroyed && sent.bytes < 200 * MEGABYTE) {
        sent.bytes += piece.length;
        if (!response.write(piece)) {
          response.once('drain', more);
          return;
        }
      }
      response.end();
    };
    more();
  };
}

const PACKERS = { gzip: createGzip, deflate: createDeflate, br: createBrotliCompress } as const;

/** Three hundred megabytes of nothing in a few hundred kilobytes. */
export const bomb =
  (type: string, encoding: keyof typeof PACKERS): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'content-encoding': encoding });
    const packer = PACKERS[encoding]();
    packer.on('error', () => undefined);
    packer.pipe(response);
    response.on('close', () => packer.destroy());
    const piece = Buffer.alloc(MEGABYTE);
    let left = 300;
    const more = () => {
      while (left > 0 && !packer.destroyed) {
        left -= 1;
        if (!packer.write(piece)) {
          packer.once('drain', more);
          return;
        }
      }
      if (!packer.destroyed) packer.end();
    };
    more();
  };

/** A letter now and then, so that no pause is long, for ever. */
export const drip =
  (type: string, everyMs: number): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    const timer = setInterval(() => response.write('a'), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** The same, packed, so that each piece is one of the packing alone. */
export const packedDrip =
  (type: string, everyMs: number): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
    const packer = createGzip();
    packer.pipe(response);
    const timer = setInterval(() => {
      packer.write('a');
      packer.flush();
    }, everyMs);
    response.on('close', () => {
      clearInterval(timer);
      packer.destroy();
    });
  };

/** Slow, and honest: so many pieces, and then the end. */
export const steady =
  (type: string, pieces: number, everyMs: number): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    let left = pieces;
    const timer = setInterval(() => {
      left -= 1;
      if (left >= 0) response.write('a');
      else response.end();
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Says that it will be very long, and nothing more. */
export const promise =
  (type: string): Route =>
  (response) =>
    void response.writeHead(200, { 'content-type': type, 'content-length': '1000000000' }).flushHeaders();

/** Begins and goes on no more. */
export const stall =
  (type: string): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    response.write('a');
  };

/** Takes the question and says nothing. */
export const silence: Route = () => undefined;

/** Cuts the line in the middle of what it promised. */
export const cut =
  (type: string): Route =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': '1000' });
    response.write('a', () => response.destroy());
  };

export const hangUp: Route = (response) => void response.destroy();
