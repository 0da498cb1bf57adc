import type { PictureKeeper } from '../../src/core/said-picture.ts';
import { type SaidPicture, saidPictureSchema } from '../../src/core/said-picture.ts';

/** What pictures said, without a disk. */
export function createPicturesInMemory(): PictureKeeper {
  const kept = new Map<string, SaidPicture>();
  return {
    find: async (code) => kept.get(code),
    async keep(said) {
      const checked = saidPictureSchema.parse(said);
      if (!kept.has(checked.code)) kept.set(checked.code, checked);
    },
  };
}
