import type { Alert } from '../../src/core/alert.ts';
import { isFollowing } from '../../src/core/order.ts';
import type { PlaceId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import type { Needs } from '../../src/delivery/needs.ts';
import { startDeliveries } from '../../src/delivery/rounds.ts';
import { createFolding } from '../../src/following/fold-alerts.ts';
import { leaveOutUnwanted } from '../../src/following/unwanted.ts';
import type { Delivering } from './delivering.ts';
import { ownLevel } from './following-house.ts';
import { barAt, still } from './made-up-bars.ts';
import { createPostingHouse } from './posting-house.ts';

/** Alerts, what folds them and the delivery room as the program joins them: a post says what it tells of. */
export function createAlerting(room: Delivering, over: Partial<Needs> = {}, poster: Partial<Poster> = {}) {
  const orders: string[] = [];
  const house = createPostingHouse(
    room,
    {
      prepare: async (delivery, order) => {
        if (!isFollowing(order)) return { is: 'ready', locale: 'en', figures: [], parts: ['a post'] };
        orders.push(order.id);
        await leaveOutUnwanted(room.book.posts, delivery, order);
        const told = await room.book.posts.following.alertsOf(delivery.id);
        if (told.length === 0) return { is: 'nothing' };
        const parts = [told.map(({ about, what }) => `${about} ${what}`).join(', ')];
        return { is: 'ready', locale: 'en', figures: [], parts };
      },
      ...over,
    },
    poster,
  );
  const { posts, newId, log, clock } = house.needs;
  const fold = createFolding({ posts, places: room.book, clock, newId, log, again: () => undefined });
  return {
    ...house,
    fold,
    start: () =>
      startDeliveries(house.needs, async () => {
        await house.plan();
        await fold();
      }),
    wait: (...alerts: readonly Alert[]) => room.book.posts.change(({ following }) => following.addAlerts(alerts)),
  };
}

/** A level's close beyond, as it waits to be told. */
export const crossing = (place: PlaceId, level: string, at: number): Alert => ({
  ...{ place, key: `level/${level}/${at}/crossed`, about: `level:${level}`, what: 'crossed', at, seenAt: at },
  body: {
    ...{ is: 'level', level: ownLevel(level) },
    happened: { what: 'crossed', level, at, seenAt: at, bar: barAt(at - 86_400_000, '1d', still(112)) },
  },
  outcome: { is: 'waiting' },
});
