import { createBounded } from '../core/bounded.ts';
import type { Delivery } from '../core/delivery.ts';
import type { PlacePlatform } from '../core/place.ts';
import { type Courier, createCourier } from './courier.ts';
import type { Needs } from './needs.ts';

/** The store is asked what is due when it said that something would be, when somebody wakes it, and at least this often. */
const MOST_SLEEP_MS = 30_000;
/** Between two rounds in which nothing could be begun. */
const LEAST_SLEEP_MS = 1_000;
/** Sent at once on one platform: enough for its pace, however slow each answer is. */
const MOST_AT_ONCE = 64;
/** Among them those that are on their way already. */
const MOST_ASKED = 4 * MOST_AT_ONCE;
/** Nothing is put off by more than an hour; what is was put off by a clock that ran ahead. */
const TOO_FAR_MS = 2 * 3_600_000;
/** What could not be looked at, for a reason that nobody expected, is left alone for a minute. */
const REST_MS = 60_000;
const MOST_RESTING = 10_000;

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
  const carry = createCarrying(createCourier(needs), needs);
  let bell = new AbortController();
  const platforms = Object.keys(needs.outlets) as PlacePlatform[];
  const round = async () => {
    await beforeRound();
    for (const platform of platforms) {
      if (needs.isOpen?.(platform) === false) continue;
      const room = MOST_AT_ONCE - carry.count(platform);
      if (room > 0) for (const delivery of await due(needs, platform, MOST_ASKED)) carry.begin(platform, delivery);
    }
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      bell = new AbortController();
      await round().catch((error: unknown) => needs.log.error('deliveries_round_failed', kindOf(error)));
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
      for (const outlet of Object.values(needs.outlets)) outlet?.pacer.close('posts');
      await running;
      await carry.end();
    },
  };
}

async function untilNext({ posts, clock }: Needs, platforms: readonly PlacePlatform[]): Promise<number> {
  const next = await posts.nextMoment(platforms);
  if (next === undefined) return MOST_SLEEP_MS;
  return Math.max(LEAST_SLEEP_MS, Math.min(MOST_SLEEP_MS, next - clock.now()));
}

async function due({ posts, clock }: Needs, platform: PlacePlatform, most: number): Promise<readonly Delivery[]> {
  const now = clock.now();
  return posts.deliveriesDue(platform, { now, tooFar: now + TOO_FAR_MS }, most);
}

/** Deliveries that are on their way, each once. */
function createCarrying(courier: Courier, { log, time }: Pick<Needs, 'log' | 'time'>) {
  const rests = createBounded<number>(MOST_RESTING);
  const underWay = new Map<string, Promise<void>>();
  const counts = new Map<PlacePlatform, number>();
  const count = (platform: PlacePlatform) => counts.get(platform) ?? 0;
  const carrying = {
    count,
    onRoom: () => {},
    begin(platform: PlacePlatform, delivery: Delivery): void {
      if (underWay.has(delivery.id) || count(platform) >= MOST_AT_ONCE) return;
      if ((rests.get(delivery.id) ?? 0) > time.steady()) return;
      counts.set(platform, count(platform) + 1);
      const carried = courier(delivery)
        .catch((error: unknown) => {
          log.error('delivery_not_looked_at', { delivery: delivery.id, ...kindOf(error) });
          rests.set(delivery.id, time.steady() + REST_MS);
        })
        .finally(() => {
          underWay.delete(delivery.id);
          counts.set(platform, count(platform) - 1);
          // Half of the room is worth a question to the store; each place that falls free is not.
          if (count(platform) === MOST_AT_ONCE / 2) carrying.onRoom();
        });
      underWay.set(delivery.id, carried);
    },
    async end(): Promise<void> {
      await Promise.all(underWay.values());
    },
  };
  return carrying;
}

const kindOf = (error: unknown) => ({ kind: error instanceof Error ? error.name : typeof error });
