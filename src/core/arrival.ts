import { z } from 'zod';
import type { Delivery, DeliveryChange, DeliveryPart, DeliveryState } from './delivery.ts';

/** How it is known that a part stands in its place, and by whom. */
export type Proof = Pick<Extract<DeliveryState, { readonly is: 'sent' }>, 'known' | 'by'>;

/** The first part that is not known to stand in its place; -1 when all are. */
export const missingPart = ({ parts }: Pick<Delivery, 'parts'>): number =>
  parts.findIndex(({ message }) => message === undefined);

/** How somebody met a message of a post. `message`: the platform's id of it, where that is known. */
export const sightingSchema = z.object({
  how: z.enum(['tap', 'reply', 'forward']),
  message: z.exactOptional(z.string()),
});
export type Sighting = z.output<typeof sightingSchema>;

const seenSchema = sightingSchema.extend({ by: z.string() });

/** What was written down of somebody who met it, as JSON. */
export const readSeen = (detail: string): Sighting & { readonly by: string } => seenSchema.parse(JSON.parse(detail));

/** What stands for the id of a part that is known to be there by other people's word alone. */
const NAMELESS: ReadonlySet<unknown> = new Set(['seen', 'person'] satisfies Proof['known'][]);

/** Whether what was met shows that the first part that was missing stands there: what is known already proves no other. */
export function provesMissing({ parts }: Pick<Delivery, 'parts'>, { how, message }: Sighting): boolean {
  const at = missingPart({ parts });
  const known = parts.slice(0, Math.max(at, 0)).map((part) => part.message);
  if (at < 0 || (message !== undefined && known.includes(message))) return false;
  // The button is under the last one.
  if (how === 'tap') return at === parts.length - 1;
  return parts.length === 1 || (message !== undefined && !known.some((id) => NAMELESS.has(id)));
}

/** What is drawn of it goes on with it. */
export const draftOf = ({ draft }: Pick<Delivery, 'draft'>) => (draft === undefined ? {} : { draft });

/** The first part that was missing stands in its place: the whole is sent, or the rest is to follow. */
export function arrivedChange(delivery: Delivery, message: string, proof: Proof, now: number): DeliveryChange {
  const parts = withMessage(delivery.parts, missingPart(delivery), message);
  if (missingPart({ parts }) < 0) return { state: { is: 'sent', at: now, ...proof }, parts };
  return { state: { is: 'planned' }, parts, nextAt: now, ...draftOf(delivery) };
}

const withMessage = (parts: readonly DeliveryPart[], at: number, message: string): DeliveryPart[] =>
  parts.map((part, index) => (index === at ? { ...part, message } : part));
