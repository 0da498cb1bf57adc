import type { Delivery } from '../../src/core/delivery.ts';
import type { PlaceId } from '../../src/core/place.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { madeUpSchedule } from '../../test/support/made-up-posts.ts';

/** A week of the bundled record, whose post waits for nothing. */
const WEEK = weekEnding('2026-05-22');

interface Due {
  readonly places: readonly PlaceId[];
  /** UTC milliseconds. */
  readonly at: number;
  /** Ids are counted from here. */
  readonly from: number;
}

/** Writes down one delivery to each place, each of a schedule of its own that runs no more by itself. */
export async function planPosts(posts: PostKeeper, { places, at, from }: Due): Promise<void> {
  const all = places.map((place, index): Delivery => {
    const id = idOf(from + index);
    return {
      ...{ id, schedule: id, place, week: WEEK, occasion: 'run', dueAt: at, nextAt: at },
      ...{ state: { is: 'planned' }, fence: 0, figures: [], parts: [] },
    };
  });
  await posts.change(async ({ schedules, deliveries }) => {
    for (const delivery of all) {
      const { schedule: id, place } = delivery;
      await schedules.add(madeUpSchedule(1, { id, place, catchUp: { is: 'late', withinHours: 72 } }));
      await deliveries.add(delivery);
    }
  });
}

/** Others than those of the deliveries that lie there already, which are all digits. */
const idOf = (number: number) => shortIdSchema.parse(`d${String(number).padStart(7, '0')}`);
