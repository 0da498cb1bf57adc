import type { Delivery, DeliveryPart } from '../core/delivery.ts';
import { nonceOf, type Posting } from '../core/posting.ts';

/** SHA-256 of a text, in hexadecimal. */
export type Digest = (text: string) => string;

/** Parts as they are drawn, none of them sent. */
export const partsOf = (drawn: readonly string[], digest: Digest): readonly DeliveryPart[] =>
  drawn.map((part) => ({ hash: digest(part) }));

/** The nonce is the same for the same part of the same delivery, before and after a restart. */
export function postingOf(delivery: Delivery, drawn: readonly string[], at: number, digest: Digest): Posting {
  const { id, schedule, place, week, occasion } = delivery;
  const part = drawn[at];
  if (part === undefined) throw new RangeError('a delivery has no such part');
  const nonce = nonceOf(digest(JSON.stringify([schedule, place, week, occasion, at])));
  return { place, drawn: part, nonce, code: id };
}
