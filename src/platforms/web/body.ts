/** A body that is not taken: 413 too long, 400 broken off. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly status: 400 | 413;

  constructor(status: 400 | 413, options?: ErrorOptions) {
    super(`body refused with ${status}`, options);
    this.status = status;
  }
}

/** The whole body in memory, never more than `most` bytes of it: a length that is announced too long is not read at all. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyRefused(413);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of request.body ?? []) {
      size += piece.byteLength;
      if (size > most) throw new BodyRefused(413);
      pieces.push(piece);
    }
  } catch (cause) {
    throw cause instanceof BodyRefused ? cause : new BodyRefused(400, { cause });
  }
  return new Uint8Array(Buffer.concat(pieces));
}
