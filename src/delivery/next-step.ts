import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import type { Suspension } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A post is late, and says so, when it comes more than this after its hour. */
const LATE_MS = 5 * MINUTE_MS;
/** The longest that a delivery is left alone: what a clock that ran ahead put off is found again. */
export const MOST_REST_MS = HOUR_MS;
/** Proofs come by themselves, or not: then a person is asked. */
export const ASK_AFTER_MS = 2 * MINUTE_MS;

/** What stands about a delivery when it is looked at. */
export interface Situation {
  readonly now: number;
  /** Absent where it was forgotten. */
  readonly schedule: Schedule | undefined;
  /** Why nothing can be posted to its place, or to what that lies in. */
  readonly suspended: Suspension | undefined;
}

export type Step =
  /** This is written down, and nothing is sent. */
  | { readonly do: 'record'; readonly change: DeliveryChange }
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
      return openStep(delivery, situation);
    case 'suspended':
    case 'sent':
    case 'failed':
    case 'skipped':
    case 'cancelled':
      return { do: 'nothing' };
  }
}

function openStep(delivery: Delivery, { now, schedule, suspended }: Situation): Step {
  const record = (change: DeliveryChange): Step => ({ do: 'record', change });
  if (!schedule || schedule.removedAt !== undefined) return record({ state: { is: 'cancelled', by: 'schedule' } });
  if (suspended) return record({ state: { is: 'suspended', reason: suspended } });
  // A clock that ran ahead planned it too early.
  if (now < delivery.dueAt) {
    return record({ ...asItIs(delivery), nextAt: Math.min(delivery.dueAt, now + MOST_REST_MS) });
  }
  return delivery.state.is === 'planned' && delivery.occasion === 'run'
    ? plannedStep(delivery, schedule, now)
    : { do: 'post' };
}

/** What was begun is finished, however late; what was not is held against what its schedule says of missed runs. */
function plannedStep(delivery: Delivery, { catchUp }: Schedule, now: number): Step {
  const lateMs = now - delivery.dueAt;
  if (delivery.parts.length > 0 || lateMs <= LATE_MS) return { do: 'post' };
  const lateMinutes = Math.floor(lateMs / MINUTE_MS);
  const isWorthIt = catchUp.is === 'fold' || (catchUp.is === 'late' && lateMs <= catchUp.withinHours * HOUR_MS);
  return isWorthIt
    ? { do: 'post', lateMinutes }
    : { do: 'record', change: { state: { is: 'skipped', reason: 'missed' } } };
}

const asItIs = ({ state, draft }: Delivery): DeliveryChange => ({ state, ...(draft !== undefined && { draft }) });
