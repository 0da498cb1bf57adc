import type { Picture } from '../core/picture.ts';
import { drawingDigest } from './drawing-digest.ts';
import type { Painted } from './job.ts';
import { createShelf, pictureKey, type ShelfSettings } from './shelf.ts';
import type { Studio } from './studio.ts';

/** Pictures as PNG, each drawn once. Never throws: what cannot be drawn is said. */
export interface Pictures {
  /** `unkept`: it shows what belongs to one place, which may be forgotten, so that nothing of it stays in the folder. */
  png(picture: Picture, unkept?: 'unkept'): Promise<Painted>;
  close(): void;
}

export interface PicturesSettings extends ShelfSettings {
  readonly studio: Studio;
}

/** Takes a picture from the folder where it is, else has it drawn and kept; those who ask for the same at once share one drawing. */
export function createPictures({ studio, ...settings }: PicturesSettings): Pictures {
  const shelf = createShelf(settings);
  const begun = new Map<string, Promise<Painted>>();
  let drawing: Promise<string> | undefined;

  async function make(key: string, picture: Picture): Promise<Painted> {
    const kept = await shelf.take(key);
    if (kept) return { is: 'painted', png: kept };
    const painted = await studio.paint(picture);
    if (painted.is === 'painted') await shelf.put(key, painted.png);
    return painted;
  }

  return {
    async png(picture, unkept) {
      if (unkept) return studio.paint(picture);
      drawing ??= drawingDigest();
      const digest = await drawing.catch(() => undefined);
      if (digest === undefined) {
        // What could not be read now may be read at the next picture.
        drawing = undefined;
        return { is: 'undrawn', why: 'failed' };
      }
      const key = pictureKey(picture, digest);
      const shared = begun.get(key);
      if (shared) return shared;
      const made = make(key, picture).finally(() => begun.delete(key));
      begun.set(key, made);
      return made;
    },
    close: () => studio.close(),
  };
}
