import { createBounded } from '../core/bounded.ts';
import type { Delivery } from '../core/delivery.ts';
import { kindOf } from '../core/errors.ts';
import { isAlert } from '../core/order.ts';
import type { PlacePlatform } from '../core/place.ts';
import { chatOf } from '../core/posting.ts';
import type { Courier } from './courier.ts';
import type { Needs } from './needs.ts';
import { putOff } from './recording.ts';

/** Sent at once on one platform: enough for its pace, however slow each answer is. */
export const MOST_AT_ONCE = 64;
/** Among them for alerts alone: however many posts wait for their turn, what has just happened can begin. */
const KEPT_FOR_ALERTS = 8;
/** Among them to one chat, which has a pace of its own: what waits for that takes no room from others. */
const MOST_IN_CHAT = 4;
/** What could not be looked at, for a reason that nobody expected, is left alone for a minute. */
const REST_MS = 60_000;
const MOST_RESTING = 10_000;

/** Deliveries that are on their way, each once. */
export function createCarrying(courier: Courier, needs: Needs) {
  const { time } = needs;
  const rests = createBounded<number>(MOST_RESTING);
  const underWay = new Map<string, Promise<void>>();
  const counts = new Map<string, number>();
  const count = (of: string) => counts.get(of) ?? 0;
  const carrying = {
    room: (platform: PlacePlatform) => MOST_AT_ONCE - KEPT_FOR_ALERTS - count(platform),
    onRoom: () => {},
    begin(platform: PlacePlatform, delivery: Delivery): void {
      const chat = chatOf(delivery.place);
      if (underWay.has(delivery.id) || count(platform) >= roomFor(delivery) || count(chat) >= MOST_IN_CHAT) return;
      if ((rests.get(delivery.id) ?? 0) > time.steady()) return;
      for (const each of [platform, chat]) counts.set(each, count(each) + 1);
      const carried = courier(delivery)
        .catch((error: unknown) => {
          rests.set(delivery.id, time.steady() + REST_MS);
          return leaveAlone(needs, delivery, error);
        })
        .finally(() => {
          underWay.delete(delivery.id);
          counts.set(platform, count(platform) - 1);
          if (count(chat) > 1) counts.set(chat, count(chat) - 1);
          else counts.delete(chat);
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

const roomFor = (delivery: Delivery): number => (isAlert(delivery) ? MOST_AT_ONCE : MOST_AT_ONCE - KEPT_FOR_ALERTS);

/** In the store as well: what can never be looked at would be the longest due for ever, before all that can. */
async function leaveAlone(needs: Needs, delivery: Delivery, error: unknown): Promise<void> {
  const { log, clock } = needs;
  log.error('delivery_not_looked_at', { delivery: delivery.id, ...kindOf(error) });
  await putOff(needs, delivery, clock.now() + REST_MS).catch((failed: unknown) =>
    log.error('delivery_not_put_off', { delivery: delivery.id, ...kindOf(failed) }),
  );
}
