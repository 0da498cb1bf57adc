import type { Failure, MissingRight } from './errors.ts';

type NotAllowed = Extract<Failure, { readonly code: 'not_allowed' }>;

/** A refusal that names what is missing there. An operator's right is the same everywhere. */
export const lacking = (refusal: NotAllowed, right: MissingRight): NotAllowed => ({
  ...refusal,
  missing: refusal.role === 'operator' ? 'operator' : right,
});
