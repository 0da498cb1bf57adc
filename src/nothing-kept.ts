import type { PostServices } from './command.ts';
import { AppError } from './core/errors.ts';
import type { PlaceBook } from './ports.ts';

/** Places for what only reads and finds no store: nothing is set, and nothing can be. */
export const NOTHING_KEPT: PlaceBook = {
  find: async () => [],
  decisions: async () => [],
  once: async () => {
    throw new AppError({ code: 'nothing_kept' });
  },
};

/** Posts where nothing is ever posted. */
export const NOTHING_POSTED: PostServices = {
  posts: {
    schedules: async () => [],
    schedule: async () => undefined,
    schedulesDue: async () => [],
    delivery: async () => undefined,
    deliveries: async () => [],
    deliveriesDue: async () => [],
    nextMoment: async () => undefined,
    happenings: async () => [],
    latest: async () => [],
    levels: async () => [],
    pinned: async () => undefined,
    pinnedDue: async () => [],
  },
  mayPost: async () => undefined,
  wakeDeliveries: () => undefined,
};
