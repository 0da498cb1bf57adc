import { draftOf } from '../core/arrival.ts';
import { type Delivery, type DeliveryChange, isBegun } from '../core/delivery.ts';
import { isAlert, isFollowing, type Order } from '../core/order.ts';
import type { PlaceId, Suspension } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import { expiresAt, lateSince } from '../core/schedule-times.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A post is late, and says so, when it comes more than this after its hour. */
export const LATE_MS = 5 * MINUTE_MS;
/** The longest that a delivery is left alone: what a clock that ran ahead put off is found again. */
export const MOST_REST_MS = HOUR_MS;
/** No platform asks for more: what is to be tried again later was put off by a clock that ran ahead. */
const MOST_RETRY_AFTER_MS = 24 * HOUR_MS;
/** Whoever asked for a test looks for it no longer. */
const MOST_TEST_AGE_MS = 24 * HOUR_MS;
/** What happened is no news any more where nothing could be posted for so long. */
const MOST_SUSPENDED_MS = 7 * 24 * HOUR_MS;
/** Proofs come by themselves, or not: then a person is asked. */
export const ASK_AFTER_MS = 2 * MINUTE_MS;

/** What stands about a delivery when it is looked at. */
export interface Situation {
  readonly now: number;
  /** Absent where it was forgotten. */
  readonly order: Order | undefined;
  /** Why nothing can be posted to its place, or to what that lies in. */
  readonly suspended: Suspension | undefined;
  /** Since when what is due has been looked at without a pause: what came due after that was not missed. */
  readonly watchedSince: number;
}

export type Step =
  /** This is written down, and nothing is sent. */
  | { readonly do: 'record'; readonly change: DeliveryChange }
  /** Nothing has changed: it is looked at again then. */
  | { readonly do: 'rest'; readonly until: number }
  /** Its schedule posts elsewhere by now. */
  | { readonly do: 'redirect'; readonly to: PlaceId }
  /** It is made and, where its data are there, sent. `lateMinutes` where it is to be marked. */
  | { readonly do: 'post'; readonly lateMinutes?: number }
  /** Its sending was interrupted: what came of it is to be found out. */
  | { readonly do: 'settle' }
  /** Only a person can tell. */
  | { readonly do: 'ask' }
  | { readonly do: 'nothing' };

/** What is to be done about a delivery, from what is known before anything is made or asked. Pure. */
export function nextStep(delivery: Delivery, situation: Situation): Step {
  switch (delivery.state.is) {
    case 'sending':
      return { do: 'settle' };
    case 'unknown':
      return delivery.state.asked ? { do: 'nothing' } : { do: 'ask' };
    case 'planned':
    case 'waiting':
    case 'retry':
    case 'suspended':
      return openStep(delivery, situation);
    case 'sent':
    case 'failed':
    case 'skipped':
    case 'cancelled':
      return { do: 'nothing' };
  }
}

function openStep(delivery: Delivery, situation: Situation): Step {
  const { now, order, suspended } = situation;
  if (!order) return isAlert(delivery) ? NOT_TOLD : CANCELLED;
  const over = isBegun(delivery) ? undefined : overStep(delivery, order, now);
  if (over) return over;
  if (suspended) return suspendedStep(delivery, suspended, now);
  const early = isBegun(delivery) ? undefined : earlyStep(delivery, now);
  if (early) return early;
  if (delivery.state.is === 'suspended') {
    return record({ state: { is: 'planned' }, nextAt: now, ...draftOf(delivery) });
  }
  // What happened is told however late, and says when it was.
  const isTold = isBegun(delivery) || isFollowing(order) || delivery.occasion !== 'run';
  return isTold ? { do: 'post' } : runStep(delivery, order, situation);
}

const record = (change: DeliveryChange): Step => ({ do: 'record', change });
const MISSED = record({ state: { is: 'skipped', reason: 'missed' } });
const CANCELLED = record({ state: { is: 'cancelled', by: 'schedule' } });
const NOT_TOLD = record({ state: { is: 'cancelled', by: 'following' } });

/** What has not begun is not posted by what its schedule was: half of a post is worse than a whole one that nobody wants any more. */
function overStep(delivery: Delivery, order: Order, now: number): Step | undefined {
  if (isFollowing(order)) {
    if (order.pausedSince !== undefined) return NOT_TOLD;
    const isOld = delivery.state.is === 'suspended' && now - delivery.dueAt > MOST_SUSPENDED_MS;
    return isOld ? MISSED : undefined;
  }
  return runOverStep(delivery, order, now);
}

function runOverStep(delivery: Delivery, schedule: Schedule, now: number): Step | undefined {
  if (schedule.removedAt !== undefined) return CANCELLED;
  if (delivery.occasion !== 'run') return now - delivery.dueAt > MOST_TEST_AGE_MS ? MISSED : undefined;
  if (schedule.pausedSince !== undefined) return CANCELLED;
  if (schedule.target !== delivery.place) return { do: 'redirect', to: schedule.target };
  if (now < expiresAt(schedule.when, delivery)) return undefined;
  const reason = delivery.state.is === 'waiting' ? 'never_published' : 'superseded';
  return record({ state: { is: 'skipped', reason } });
}

const suspendedStep = (delivery: Delivery, reason: Suspension, now: number): Step =>
  delivery.state.is === 'suspended'
    ? { do: 'rest', until: now + MOST_REST_MS }
    : record({ state: { is: 'suspended', reason }, nextAt: now + MOST_REST_MS, ...draftOf(delivery) });

function earlyStep({ state, dueAt, nextAt = 0 }: Delivery, now: number): Step | undefined {
  // A clock that ran ahead planned it too early.
  if (now < dueAt) return { do: 'rest', until: Math.min(dueAt, now + MOST_REST_MS) };
  // The platform said when to come again, and no restart makes that sooner.
  const isHeld = state.is === 'retry' && nextAt > now && nextAt - now <= MOST_RETRY_AFTER_MS;
  return isHeld ? { do: 'nothing' } : undefined;
}

/** What was tried is posted however late, and says so; what was not is held against what its schedule says of missed runs. */
function runStep(delivery: Delivery, { when, catchUp }: Schedule, { now, watchedSince }: Situation): Step {
  const since = lateFrom(delivery, lateSince(when, delivery.dueAt), now);
  const lateMs = now - since;
  if (lateMs <= LATE_MS) return { do: 'post' };
  const isTried = delivery.state.is !== 'planned' || delivery.parts.length > 0;
  const isWorthIt =
    isTried ||
    catchUp.is === 'fold' ||
    (catchUp.is === 'late' ? lateMs <= catchUp.withinHours * HOUR_MS : watchedSince - since <= LATE_MS);
  return isWorthIt ? { do: 'post', lateMinutes: Math.floor(lateMs / MINUTE_MS) } : MISSED;
}

/** What waits for its data is late only by what nobody looked at it since it was to be looked at. */
const lateFrom = ({ state, nextAt }: Delivery, since: number, now: number): number =>
  state.is === 'waiting' ? Math.max(since, nextAt ?? now) : since;
