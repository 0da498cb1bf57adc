import { type ShortId, shortId } from '../core/short-id.ts';

/** An id that is nobody else's. */
export const newId = (): ShortId => shortId(crypto.getRandomValues(new Uint8Array(8)));
