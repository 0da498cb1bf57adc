import type { Delivery, DeliveryChange, DeliveryPart, DeliveryState } from './delivery.ts';

/** How it is known that a part stands in its place, and by whom. */
export type Proof = Pick<Extract<DeliveryState, { readonly is: 'sent' }>, 'known' | 'by'>;

/** The first part that is not known to stand in its place; -1 when all are. */
export const missingPart = ({ parts }: Pick<Delivery, 'parts'>): number =>
  parts.findIndex(({ message }) => message === undefined);

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
