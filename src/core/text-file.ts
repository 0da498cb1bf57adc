import { AppError } from './errors.ts';

/** Bytes of a file that somebody hands over. A long article has fifty thousand. */
export const MOST_FILE_BYTES = 1_000_000;

/** A file as a platform tells of it, before it is fetched. */
export interface FileNotice {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** As 'text/plain'; absent where the platform does not say. */
  readonly type?: string;
}

/** Fails where a file is no text that is read, or too long. Whoever hands it over says all of this: what comes is looked at again. */
export function checkTextFile({ name, size, type = '' }: FileNotice): void {
  if (!/\.(?:txt|md)$/iu.test(name) && !/^text\/(?:plain|(?:x-)?markdown)(?:;|$)/iu.test(type))
    throw new AppError({ code: 'text_unreadable', file: name, why: 'binary' });
  if (size > MOST_FILE_BYTES) throw tooLong();
}

/** The text of a file; UTF-8 or nothing, as a guessed encoding would move every place that evidence points at. */
export function decodeTextFile(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_FILE_BYTES) throw tooLong();
  if (bytes.includes(0)) throw new AppError({ code: 'text_unreadable', file: name, why: 'binary' });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError({ code: 'text_unreadable', file: name, why: 'encoding' }, { cause });
  }
}

/** What arrives, up to one byte more than may be: what is longer is not waited for. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    taken.push(chunk);
    size += chunk.length;
    if (size > MOST_FILE_BYTES) throw tooLong();
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of taken) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const tooLong = (): AppError => new AppError({ code: 'text_too_long', limit: MOST_FILE_BYTES });
