import { arrivedChange, draftOf } from '../core/arrival.ts';
import type { Delivery, DeliveryChange } from '../core/delivery.ts';
import { AppError } from '../core/errors.ts';
import type { Happening } from '../core/happening.ts';
import { isFollowing, type Order } from '../core/order.ts';
import { liesIn, placePath } from '../core/place.ts';
import { settle } from '../core/settings.ts';
import { readShortId } from '../core/short-id.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';

/** A post with what it was made for, which is absent where it was forgotten. Alerts have no zone of their own: theirs is the place's. */
export interface ToldDelivery {
  readonly delivery: Delivery;
  readonly order: Order | undefined;
  readonly zone?: string;
}

type Reads = Pick<ScheduleServices, 'posts' | 'places'>;

/** The last posts to a place and what lies in it, the newest hour first. */
export async function deliveriesAt(
  services: Reads,
  { place }: Decider,
  most: number,
): Promise<readonly ToldDelivery[]> {
  const deliveries = await services.posts.deliveries(place, most);
  return Promise.all(deliveries.map((delivery) => toldOf(services, delivery)));
}

async function toldOf({ posts, places }: Reads, delivery: Delivery): Promise<ToldDelivery> {
  const order = await posts.order(delivery.schedule);
  if (!order || !isFollowing(order)) return { delivery, order };
  const { timeZone } = settle(await places.find(placePath(order.place)));
  return { delivery, order, ...(timeZone && { zone: timeZone.value }) };
}

const MOST_REPEATED = 80;

/** The post of a code, for people of its place, of the place it was ordered from, and for whoever ordered it; nobody else's. */
export async function deliveryOf(services: Reads, asker: Decider, typed: string): Promise<ToldDelivery> {
  const id = readShortId(typed);
  const delivery = id && (await services.posts.delivery(id));
  const told = delivery && (await toldOf(services, delivery));
  if (!told || !isTheirs(asker, told)) {
    throw new AppError({ code: 'post_unknown', typed: typed.slice(0, MOST_REPEATED) });
  }
  return told;
}

const isTheirs = ({ place, person }: Decider, { delivery, order }: ToldDelivery): boolean =>
  liesIn(delivery.place, place) || liesIn(place, delivery.place) || order?.place === place || order?.by === person;

/** More is not told of one post. */
const MOST_TOLD = 1_000;

/** What happened to a post, oldest first; what was looked at again and had not changed is told once. */
export async function storyOf({ posts }: Reads, { id }: Delivery): Promise<readonly Happening[]> {
  const happened = await posts.happenings(`delivery:${id}`, MOST_TOLD);
  return happened.filter(({ what, detail }, at) => {
    const before = happened[at - 1];
    return before?.what !== what || before.detail !== detail;
  });
}

/** How a person settles what nobody knew: they see it there, or it is to be sent again. */
export type Settlement = 'seen' | 'again';

/** Settles a post whose fate is unknown; one that is known by now is refused, and an update that comes twice changes nothing. */
export async function settleDelivery(
  services: ScheduleServices,
  by: Decider,
  { typed, how }: { readonly typed: string; readonly how: Settlement },
): Promise<void> {
  const { delivery } = await deliveryOf(services, by, typed);
  const now = services.clock.now();
  const settled = await services.places.once(by.update, async ({ deliveries, record }) => {
    const kept = await deliveries.find(delivery.id);
    if (kept?.state.is !== 'unknown') throw new AppError({ code: 'post_settled' });
    await deliveries.advance(kept, settlementOf(kept, { how, by: by.person, now }), now);
    const what = { by: by.person, at: now, place: by.place, what: `delivery.${how}` };
    await record({ ...what, after: JSON.stringify(kept.id) });
    return kept;
  });
  if (settled) services.wakeDeliveries();
}

function settlementOf(
  delivery: Delivery,
  { how, by, now }: { readonly how: Settlement; readonly by: string; readonly now: number },
): DeliveryChange {
  if (how === 'again') return { state: { is: 'planned' }, nextAt: now, ...draftOf(delivery) };
  return arrivedChange(delivery, 'person', { known: 'person', by }, now);
}
