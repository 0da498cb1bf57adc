import { shortId } from '../core/short-id.ts';

/** Short ids of 40 bits that a key is made of: 160 bits in all, which nobody guesses. */
const PARTS = 4;
const BYTES = 8;

const KEY = /^[0-9a-hjkmnp-tv-z]{32}$/u;

/** A key that is nobody else's. It is shown once, and kept by nobody. */
export const newKey = (): string =>
  Array.from({ length: PARTS }, () => shortId(crypto.getRandomValues(new Uint8Array(BYTES)))).join('');

/** Whether it is written like a key. */
export const isKey = (typed: string): boolean => KEY.test(typed);
