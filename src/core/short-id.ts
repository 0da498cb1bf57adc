import { z } from 'zod';

/** Crockford's digits: none is taken for another one, read aloud or typed from a picture. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 8;

/** Short enough to be typed, long enough (40 bits) to be nobody else's by chance. */
export const shortIdSchema = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{8}$/u)
  .brand('ShortId');
export type ShortId = z.output<typeof shortIdSchema>;

/** From random bytes, of which it takes eight. */
export const shortId = (bytes: Uint8Array): ShortId =>
  shortIdSchema.parse(Array.from({ length: LENGTH }, (_, at) => DIGITS[(bytes[at] ?? 0) % DIGITS.length]).join(''));

/** As people type it: in either case, with O for 0 and I or L for 1. */
export function readShortId(typed: string): ShortId | undefined {
  const read = shortIdSchema.safeParse(typed.trim().toLowerCase().replaceAll('o', '0').replaceAll(/[il]/gu, '1'));
  return read.success ? read.data : undefined;
}
