import { kindOf } from '../core/errors.ts';
import type { PlacePlatform } from '../core/place.ts';
import { createCarrying, MOST_AT_ONCE } from './carrying.ts';
import { createCourier } from './courier.ts';
import type { Needs } from './needs.ts';
import { createWatch } from './watch.ts';

/** The store is asked what is due when it said that something would be, when somebody wakes it, and at least this often. */
const MOST_SLEEP_MS = 30_000;
/** Between two rounds in which nothing could be begun. */
const LEAST_SLEEP_MS = 1_000;
/** Due ones that are asked for: among them are those that are on their way already. */
const MOST_ASKED = 4 * MOST_AT_ONCE;
/** Where those leave room, as when one chat has more than its share, more are asked for, until so many. */
const MOST_READ = 16 * MOST_ASKED;
/** Nothing is put off by more than an hour but by a platform; what is was put off by a clock that ran ahead. */
const TOO_FAR_MS = 2 * 3_600_000;

/** What is posted by itself. */
const OWN_LANES = ['alerts', 'posts'] as const;

export interface Deliveries {
  /** Something is due that was not. */
  wake(): void;
  /** Begins nothing more, and resolves once what was begun is written down. */
  stop(): Promise<void>;
}

/** What is done at the beginning of each round, as planning what schedules have come due. */
export type BeforeRound = () => Promise<void>;

/** Brings deliveries on as they come due, until it is stopped. A round that fails is said, and the next one comes. */
export function startDeliveries(needs: Needs, beforeRound: BeforeRound): Deliveries {
  const ending = new AbortController();
  const watch = createWatch();
  const carry = createCarrying(createCourier(needs, watch), needs);
  const platforms = Object.keys(needs.outlets) as PlacePlatform[];
  let bell = new AbortController();
  const saying = (event: string) => (error: unknown) => needs.log.error(event, kindOf(error));
  const round = async () => {
    watch.look(needs.clock.now());
    // What is due already goes out, whatever could not be planned.
    await beforeRound().catch(saying('deliveries_not_planned'));
    for (const platform of platforms) if (needs.isOpen?.(platform) !== false) await beginDue(needs, carry, platform);
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      bell = new AbortController();
      await round().catch(saying('deliveries_round_failed'));
      const ms = await untilNext(needs, platforms).catch(() => LEAST_SLEEP_MS);
      await needs.time.sleep(ms, AbortSignal.any([bell.signal, ending.signal]));
    }
  };
  const running = run();
  carry.onRoom = () => bell.abort();
  return {
    wake: () => bell.abort(),
    async stop() {
      ending.abort();
      for (const outlet of Object.values(needs.outlets)) for (const lane of OWN_LANES) outlet?.pacer.close(lane);
      await running;
      await carry.end();
    },
  };
}

async function beginDue(
  { posts, clock }: Needs,
  carry: ReturnType<typeof createCarrying>,
  platform: PlacePlatform,
): Promise<void> {
  for (let most = MOST_ASKED; most <= MOST_READ && carry.room(platform) > 0; most *= 4) {
    const now = clock.now();
    const due = await posts.deliveriesDue(platform, { now, tooFar: now + TOO_FAR_MS }, most);
    for (const delivery of due) carry.begin(platform, delivery);
    if (due.length < most) return;
  }
}

async function untilNext({ posts, clock }: Needs, platforms: readonly PlacePlatform[]): Promise<number> {
  const next = await posts.nextMoment(platforms);
  if (next === undefined) return MOST_SLEEP_MS;
  return Math.max(LEAST_SLEEP_MS, Math.min(MOST_SLEEP_MS, next - clock.now()));
}
