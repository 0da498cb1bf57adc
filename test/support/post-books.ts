import type { Delivery, DeliveryChange } from '../../src/core/delivery.ts';
import type { NewSchedule, Schedule } from '../../src/core/schedule.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';
import { openTemporaryStore } from './temporary-store.ts';

export interface OpenedPosts {
  readonly posts: PostKeeper;
  readonly places: PlaceBook;
  remove(): Promise<void>;
}

/** Whoever keeps posts, with the places they hang on. */
export const POST_BOOKS: readonly (readonly [where: string, open: () => Promise<OpenedPosts>])[] = [
  [
    'in a store on disk',
    async () => {
      const { store, remove } = await openTemporaryStore();
      return { posts: store.posts, places: store.places, remove };
    },
  ],
  [
    'in memory',
    async () => {
      const places = createPlaceBookInMemory();
      return { posts: places.posts, places, remove: async () => undefined };
    },
  ],
];

/** What tests do over and over to posts, each call in a change of its own. */
export const handsOn = (posts: () => PostKeeper) => ({
  plan: (...schedules: readonly NewSchedule[]) =>
    posts().change(async (changes) => {
      const planned: Schedule[] = [];
      for (const schedule of schedules) planned.push(await changes.schedules.add(schedule));
      return planned;
    }),
  save: (schedule: Schedule) => posts().change((changes) => changes.schedules.save(schedule)),
  owe: (...deliveries: readonly Delivery[]) =>
    posts().change(async (changes) => {
      const added: boolean[] = [];
      for (const delivery of deliveries) added.push((await changes.deliveries.add(delivery)).is === 'added');
      return added;
    }),
  advance: (delivery: Delivery, change: DeliveryChange, at = 3_333) =>
    posts().change((changes) => changes.deliveries.advance(delivery, change, at)),
});
