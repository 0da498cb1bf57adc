import { arrivedChange, draftOf, missingPart } from '../core/arrival.ts';
import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import { platformOf } from '../core/place.ts';
import type { PostOutcome } from '../core/posting.ts';
import type { Needs, Outlet } from './needs.ts';
import { ASK_AFTER_MS } from './next-step.ts';
import { chatOf, consequenceOf, drawnOf, repeatChange, type Sending } from './outcome.ts';
import { postingOf } from './parts.ts';

/** How long one message may take until its fate is unknown. */
const SEND_MS = 10_000;
/** How long a delivery is held by whoever sends it: more than three times that. */
const LEASE_MS = 40_000;
/** A repeat has to arrive while the platform still remembers the first. */
const REPEAT_MARGIN_MS = 2 * SEND_MS;
/** More is not told of one delivery. */
const MOST_TOLD = 100;

type Attempt = Pick<Sending, 'failures' | 'again'> & { readonly since?: number };
type Extra = Pick<DeliveryChange, 'locale' | 'figures' | 'lateMinutes' | 'parts'>;

/**
 * Sends what is missing of a delivery, part by part. A delivery becomes `sending` only as its bytes go out, and what came of it is
 * written down only by whoever still holds it then.
 */
export async function sendMissing(needs: Needs, delivery: Delivery, extra: Extra = {}): Promise<void> {
  const failures = delivery.state.is === 'retry' ? delivery.state.failures : 0;
  const next = await sendOne(needs, delivery, { failures, again: false }, extra);
  if (next) await sendMissing(needs, next);
}

/** Sends one part; gives the delivery back where another is to follow at once. */
async function sendOne(
  needs: Needs,
  delivery: Delivery,
  { since, ...attempt }: Attempt,
  extra: Extra = {},
): Promise<Delivery | undefined> {
  const { clock, time } = needs;
  const outlet = needs.outlets[platformOf(delivery.place)];
  const at = missingPart(delivery);
  if (!outlet || at < 0) return undefined;
  const drawn = drawnOf(delivery);
  // The pace comes before the claim: nothing is held as being sent while it only waits for its turn.
  if (!(await outlet.pacer.permit('posts', chatOf(delivery.place)))) return undefined;
  const begun = time.steady();
  const now = clock.now();
  const state: Sending = { is: 'sending', since: since ?? now, until: now + LEASE_MS, ...attempt };
  const taken = await advance(needs, delivery, { ...extra, state, nextAt: state.until, ...draftOf(delivery) });
  if (!taken) return undefined;
  const outlives = time.steady() - begun + SEND_MS < LEASE_MS;
  const outcome: PostOutcome = outlives
    ? await outlet.poster.send(postingOf(taken, drawn, at, needs.digest), SEND_MS)
    : { is: 'not_taken', why: 'unreachable' };
  if (outcome.is === 'not_taken' && outcome.afterMs !== undefined) {
    outlet.pacer.hold(outcome.afterMs, chatOf(delivery.place));
  }
  return attempt.again
    ? rest(await advance(needs, taken, repeatChange(taken, state, outcome, clock.now())))
    : afterFirst(needs, taken, state, outcome);
}

async function afterFirst(
  needs: Needs,
  delivery: Delivery,
  state: Sending,
  outcome: PostOutcome,
): Promise<Delivery | undefined> {
  const { clock, random, onPlace } = needs;
  const consequence = consequenceOf(delivery, state, outcome, { now: clock.now(), random: random() });
  if (!consequence) {
    await settle(needs, delivery);
    return undefined;
  }
  const { change, event } = consequence;
  const next = await advance(needs, delivery, change);
  if (event) await onPlace(event);
  return rest(next);
}

/** A part went out and nobody knows what came of it: it is looked for, repeated where that can make no second one, or left. */
export async function settle(needs: Needs, delivery: Delivery): Promise<void> {
  const { state } = delivery;
  const outlet = needs.outlets[platformOf(delivery.place)];
  const at = missingPart(delivery);
  if (state.is !== 'sending' || !outlet || at < 0) return;
  const proven = async (message: string, proof: Parameters<typeof arrivedChange>[2]) => {
    const next = await advance(needs, delivery, arrivedChange(delivery, message, proof, needs.clock.now()));
    if (rest(next)) await sendMissing(needs, next as Delivery);
  };
  const found = await outlet.poster.find(postingOf(delivery, drawnOf(delivery), at, needs.digest), state.since);
  if (found !== undefined) return proven(found, { known: 'found' });
  if (await isRepeatable(needs, delivery, state, outlet)) {
    const next = await sendOne(needs, delivery, { since: state.since, failures: state.failures, again: true });
    if (next) await sendMissing(needs, next);
    return;
  }
  const seen = await seenBy(needs, delivery, state.since);
  if (seen !== undefined) return proven('seen', { known: 'seen', by: seen });
  needs.log.warn('delivery_unknown', { delivery: delivery.id });
  const unknown = { is: 'unknown', since: state.since, asked: false } as const;
  await advance(needs, delivery, { state: unknown, nextAt: needs.clock.now() + ASK_AFTER_MS, ...draftOf(delivery) });
}

async function isRepeatable(
  { clock }: Needs,
  { place }: Delivery,
  { since }: Sending,
  { poster }: Outlet,
): Promise<boolean> {
  const age = clock.now() - since;
  // A clock that was set back cannot tell how long it is ago.
  return age >= 0 && age + REPEAT_MARGIN_MS < (await poster.repeatableForMs(place));
}

/** Who met it in its place before anybody knew that it was to be doubted. */
async function seenBy({ posts }: Needs, { id }: Delivery, since: number): Promise<string | undefined> {
  const happened = await posts.happenings(`delivery:${id}`, MOST_TOLD);
  const seen = happened.findLast(({ what, at }) => what === 'seen' && at >= since);
  return seen && (JSON.parse(seen.detail) as { readonly by: string }).by;
}

const advance = ({ posts, clock }: Needs, delivery: Delivery, change: DeliveryChange) =>
  posts.change(({ deliveries }) => deliveries.advance(delivery, change, clock.now()));

/** What is still to be sent of it at once, if anything is. */
const rest = (delivery: Delivery | undefined): Delivery | undefined =>
  delivery?.state.is === 'planned' && delivery.draft !== undefined ? delivery : undefined;
