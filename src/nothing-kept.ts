import type { PostServices, ReviewServices } from './command.ts';
import { AppError } from './core/errors.ts';
import type { FactBook } from './core/fact-book.ts';
import type { PictureBook } from './core/said-picture.ts';
import type { PlaceBook, ReportStore } from './ports.ts';

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
    following: {
      of: async () => undefined,
      withFlowRules: async () => [],
      levelsOf: async () => [],
      levelsSince: async () => [],
      standings: async () => [],
      feeds: async () => [],
      story: async () => [],
      gaps: async () => [],
      alertsOf: async () => [],
      alertsAbout: async () => [],
      placesWaiting: async () => [],
      hooks: async () => [],
      hook: async () => undefined,
    },
    order: async () => undefined,
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
  tellAlone: async () => false,
};

/** Reports where none was ever accepted. */
export const NOTHING_ACCEPTED: ReportStore = {
  vintage: async () => 'stored 0',
  weeks: async () => [],
  newest: async () => undefined,
  ofWeek: async () => undefined,
  history: async () => [],
  subjects: async () => [],
};

/** Facts where nothing was ever heard. */
export const NOTHING_HEARD: FactBook = {
  newest: async () => [],
  vintages: async () => [],
  lastHeard: async () => new Map(),
};

/** Pictures where none was ever made. */
export const NOTHING_PICTURED: PictureBook = { find: async () => undefined };

/** Reviews where nothing is ever brought. */
export const NOTHING_REVIEWED: ReviewServices = {
  reviews: { open: async () => [], find: async () => undefined, witnesses: async () => [], reports: async () => [] },
  acceptsPublisherPages: false,
};
