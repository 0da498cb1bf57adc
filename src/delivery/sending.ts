import { arrivedChange, draftOf, missingPart, type Proof } from '../core/arrival.ts';
import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import { isAlert } from '../core/order.ts';
import { platformOf } from '../core/place.ts';
import { chatOf, type Finding, type Lane, LEASE_MS, type Posting, type PostOutcome, SEND_MS } from '../core/posting.ts';
import type { Needs, Outlet } from './needs.ts';
import { ASK_AFTER_MS } from './next-step.ts';
import { consequenceOf, drawnOf, repeatChange, type Sending } from './outcome.ts';
import { postingOf } from './parts.ts';
import { advance, keepAnswer } from './recording.ts';
import { type Doubt, mayRepeat } from './repeats.ts';
import { sightingOf } from './sightings.ts';
import { within } from './within.ts';

/** How long a look at what stands there may take. */
const LOOK_MS = 10_000;
/** A platform that does not keep to its own limit is waited for a little longer, and then no more. */
const GRACE_MS = 2_000;

/** `doubt`: it may have arrived before. */
type Attempt = Pick<Sending, 'failures'> & { readonly doubt?: Doubt };
type Extra = Pick<DeliveryChange, 'locale' | 'figures' | 'lateMinutes' | 'parts'>;

/**
 * Sends what is missing of a delivery, part by part. A delivery becomes `sending` only as its bytes go out, and what came of it is
 * written down only by whoever still holds it then.
 */
export async function sendMissing(needs: Needs, delivery: Delivery, extra: Extra = {}): Promise<void> {
  const failures = delivery.state.is === 'retry' ? delivery.state.failures : 0;
  const next = await sendOne(needs, delivery, { failures }, extra);
  if (next) await sendMissing(needs, next);
}

/** Sends one part; gives the delivery back where another is to follow at once. */
async function sendOne(
  needs: Needs,
  delivery: Delivery,
  { failures, doubt }: Attempt,
  extra: Extra = {},
): Promise<Delivery | undefined> {
  const { clock, time } = needs;
  const missing = missingOf(needs, delivery);
  if (!missing) return undefined;
  const { outlet, posting } = missing;
  // The pace comes before the claim: nothing is held as being sent while it only waits for its turn.
  if (!(await outlet.pacer.permit(laneOf(delivery), chatOf(delivery.place)))) return undefined;
  // It may have waited until the platform forgot the first: then its next look leaves it in doubt.
  if (doubt && !mayRepeat(needs, doubt)) return undefined;
  const begun = time.steady();
  const now = clock.now();
  const again = doubt !== undefined;
  const state: Sending = { is: 'sending', since: doubt?.state.since ?? now, until: now + LEASE_MS, failures, again };
  const taken = await advance(needs, delivery, { ...extra, state, nextAt: state.until, ...draftOf(delivery) });
  if (!taken) return undefined;
  const outlives = time.steady() - begun + SEND_MS < LEASE_MS;
  if (!doubt) needs.firstBytes.set(posting.nonce, begun);
  const outcome: PostOutcome = outlives ? await send(needs, missing) : { is: 'not_taken', why: 'unreachable' };
  if (outcome.is === 'not_taken' && outcome.afterMs !== undefined) {
    outlet.pacer.hold(outcome.afterMs, chatOf(delivery.place));
  }
  return follow(needs, taken, { state, outcome, until: begun + LEASE_MS });
}

/** What just happened goes before what was planned. */
const laneOf = (delivery: Delivery): Lane => (isAlert(delivery) ? 'alerts' : 'posts');

interface Missing {
  readonly outlet: Outlet;
  readonly posting: Posting;
}

function missingOf(needs: Needs, delivery: Delivery): Missing | undefined {
  const outlet = needs.outlets[platformOf(delivery.place)];
  const at = missingPart(delivery);
  if (!outlet || at < 0) return undefined;
  return { outlet, posting: postingOf(delivery, drawnOf(delivery), at, needs.digest) };
}

const send = ({ time }: Needs, { outlet, posting }: Missing): Promise<PostOutcome> =>
  within<PostOutcome>(time, SEND_MS + GRACE_MS, outlet.poster.send(posting, SEND_MS), { is: 'unknown' });

interface Answered {
  readonly state: Sending;
  readonly outcome: PostOutcome;
  /** As long as it is held, in milliseconds that never go back. */
  readonly until: number;
}

async function follow(
  needs: Needs,
  delivery: Delivery,
  { state, outcome, until }: Answered,
): Promise<Delivery | undefined> {
  const { clock, random, onPlace } = needs;
  const now = clock.now();
  if (state.again) return rest(await keepAnswer(needs, delivery, repeatChange(delivery, state, outcome, now), until));
  const consequence = consequenceOf(delivery, state, outcome, { now, random: random() });
  if (!consequence) {
    await settle(needs, delivery);
    return undefined;
  }
  const next = await keepAnswer(needs, delivery, consequence.change, until);
  if (consequence.event) await onPlace(consequence.event);
  return rest(next);
}

/** A part went out and nobody knows what came of it: it is looked for, repeated where that can make no second one, or left. */
export async function settle(needs: Needs, delivery: Delivery): Promise<void> {
  const { state } = delivery;
  const missing = missingOf(needs, delivery);
  if (state.is !== 'sending' || !missing) return;
  const finding = await look(needs, missing, state.since);
  if (finding.is === 'found' && isNew(delivery, finding.message)) {
    return proven(needs, delivery, finding.message, { known: 'found' });
  }
  if (await provenBySight(needs, delivery, state.since)) return;
  const { outlet, posting } = missing;
  const remembered = outlet.poster.repeatableForMs(delivery.place);
  const rememberedMs = await within(needs.time, LOOK_MS + GRACE_MS, remembered, 0);
  const doubt = { state, nonce: posting.nonce, rememberedMs, finding };
  if (mayRepeat(needs, doubt)) {
    const next = await sendOne(needs, delivery, { failures: state.failures, doubt });
    if (next) await sendMissing(needs, next);
    return;
  }
  needs.log.warn('delivery_unknown', { delivery: delivery.id });
  const unknown = { is: 'unknown', since: state.since, asked: false } as const;
  const nextAt = needs.clock.now() + ASK_AFTER_MS;
  const left = await advance(needs, delivery, { state: unknown, nextAt, ...draftOf(delivery) });
  // Whoever met it since the look before has only been written down: it was not in doubt yet.
  if (left) await provenBySight(needs, left, state.since);
}

const look = ({ time }: Needs, { outlet, posting }: Missing, since: number): Promise<Finding> =>
  within<Finding>(time, LOOK_MS + GRACE_MS, outlet.poster.find(posting, since), { is: 'unreadable' });

/** What was found of one part proves no other. */
const isNew = ({ parts }: Delivery, found: string): boolean => parts.every(({ message }) => message !== found);

async function provenBySight(needs: Needs, delivery: Delivery, since: number): Promise<boolean> {
  const seen = await sightingOf(needs, delivery, since);
  if (seen) await proven(needs, delivery, seen.message ?? 'seen', { known: 'seen', by: seen.by });
  return seen !== undefined;
}

async function proven(needs: Needs, delivery: Delivery, message: string, proof: Proof): Promise<void> {
  const next = rest(await advance(needs, delivery, arrivedChange(delivery, message, proof, needs.clock.now())));
  if (next) await sendMissing(needs, next);
}

/** What is still to be sent of it at once, if anything is. */
const rest = (delivery: Delivery | undefined): Delivery | undefined =>
  delivery?.state.is === 'planned' && delivery.draft !== undefined ? delivery : undefined;
