import { arrivedChange, draftOf } from '../core/arrival.ts';
import { type Delivery, type DeliveryChange, type DeliveryState, isBegun } from '../core/delivery.ts';
import type { PlaceEvent } from '../core/place-event.ts';
import { chatOf, type PostOutcome } from '../core/posting.ts';
import { MOST_REST_MS } from './next-step.ts';

const REPEAT_EVERY_MS = 3_000;
/** What a platform refuses so often it will refuse again. */
const MOST_TRIES = 12;
/** Where nobody could be reached, nothing was refused: as long as a post is still worth being late. */
const MOST_UNREACHABLE_MS = 24 * 3_600_000;
const FIRST_RETRY_MS = 2_000;
const MOST_RETRY_MS = 600_000;

/** As long as what a schedule's owner reads of it. */
const MOST_SAID = 200;

export type Sending = Extract<DeliveryState, { readonly is: 'sending' }>;

/** What is written down of an outcome, and what it tells of the place. */
export interface Consequence {
  readonly change: DeliveryChange;
  readonly event?: PlaceEvent;
}

/** `random`: from 0 up to, but without, 1. */
interface Moment {
  readonly now: number;
  readonly random: number;
}

/** What follows from the outcome of a part that was sent for the first time; undefined where nobody can tell it from that. */
export function consequenceOf(
  delivery: Delivery,
  state: Sending,
  outcome: PostOutcome,
  moment: Moment,
): Consequence | undefined {
  const draft = isBegun(delivery) ? draftOf(delivery) : {};
  switch (outcome.is) {
    case 'arrived':
      return { change: arrivedChange(delivery, outcome.message, { known: 'answered' }, moment.now) };
    case 'not_taken':
      return { change: { ...draft, ...retryChange(delivery, state, outcome, moment) } };
    case 'suspended':
      return {
        change: { state: { is: 'suspended', reason: outcome.reason }, nextAt: moment.now + MOST_REST_MS, ...draft },
        event: { is: 'lost', place: delivery.place, reason: outcome.reason },
      };
    case 'moved':
      return {
        // It counts as a failure: a move that is told again and again leads nowhere.
        change: { ...draft, ...retryChange(delivery, state, { is: 'not_taken', why: 'server' }, moment) },
        event: { is: 'moved', from: chatOf(delivery.place), to: outcome.to },
      };
    case 'refused':
      return { change: { state: { is: 'failed', reason: 'refused', said: outcome.said.slice(0, MOST_SAID) } } };
    case 'unknown':
      return undefined;
  }
}

/** Whatever a repeat says but that it arrived says nothing of the one before it. */
export function repeatChange(delivery: Delivery, state: Sending, outcome: PostOutcome, now: number): DeliveryChange {
  if (outcome.is === 'arrived') return arrivedChange(delivery, outcome.message, { known: 'answered' }, now);
  const after = outcome.is === 'not_taken' ? (outcome.afterMs ?? 0) : 0;
  const nextAt = now + Math.max(REPEAT_EVERY_MS, Math.ceil(after));
  return { state: { ...state, until: nextAt }, nextAt, ...draftOf(delivery) };
}

function retryChange(
  { dueAt }: Delivery,
  { failures: before }: Sending,
  { why, afterMs = 0 }: Extract<PostOutcome, { readonly is: 'not_taken' }>,
  { now, random }: Moment,
): DeliveryChange {
  const failures = before + 1;
  const over = why === 'unreachable' ? now - dueAt > MOST_UNREACHABLE_MS : failures >= MOST_TRIES;
  if (over) return { state: { is: 'failed', reason: 'too_many_tries' } };
  const ceiling = Math.min(MOST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
  return { state: { is: 'retry', why, failures }, nextAt: now + Math.ceil(Math.max(afterMs, random * ceiling)) };
}

export const drawnOf = ({ draft = '[]' }: Delivery): readonly string[] => JSON.parse(draft) as readonly string[];
