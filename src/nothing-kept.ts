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
