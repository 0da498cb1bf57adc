import type { Readable } from 'node:stream';
import type { Limits } from './http-request.ts';

export type ReadBody =
  | { readonly is: 'bytes'; readonly bytes: Uint8Array }
  | { readonly is: 'large' }
  | { readonly is: 'idle' };

/**
 * What a stream holds, until it holds more than it may: then it is cut off at once, so that no more than the limit and one piece are ever
 * in memory, whatever a packed body would unpack to. Rejects with what the stream fails with.
 */
export async function readBody(stream: Readable, limits: Limits): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let [size, idle] = [0, false];
  const watch = setTimeout(() => {
    idle = true;
    stream.destroy(new Error('idle'));
  }, limits.idleMs);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      watch.refresh();
      size += chunk.length;
      // Leaving the loop destroys the stream, and with it the connection.
      if (size > limits.mostBytes) return { is: 'large' };
      chunks.push(chunk);
    }
  } catch (error) {
    if (idle) return { is: 'idle' };
    throw error;
  } finally {
    clearTimeout(watch);
  }
  return { is: 'bytes', bytes: Buffer.concat(chunks) };
}
