import type { PictureKeeper, SaidPicture } from '../../src/core/said-picture.ts';
import { shortId } from '../../src/core/short-id.ts';
import { createPicturesInMemory } from './pictures-in-memory.ts';
import { openTemporaryStore } from './temporary-store.ts';

interface OpenedPictures {
  readonly pictures: PictureKeeper;
  remove(): Promise<void>;
}

/** Every answer to the port: one contract holds them all. */
export const PICTURE_BOOKS: readonly (readonly [name: string, open: () => Promise<OpenedPictures>])[] = [
  [
    'in a store on disk',
    async () => {
      const { store, remove } = await openTemporaryStore();
      return { pictures: store.pictures, remove };
    },
  ],
  ['in memory', async () => ({ pictures: createPicturesInMemory(), remove: async () => undefined })],
];

/** The code that eight bytes of one value make. */
export const codeOf = (byte: number) => shortId(new Uint8Array(8).fill(byte));

/** What a made-up picture said. */
export const madeUpSaid = (byte: number, more: Partial<SaidPicture> = {}): SaidPicture => ({
  ...{
    code: codeOf(byte),
    madeAt: 1_110_000,
    locale: 'en',
    title: 'Weekly fund flows',
    subtitle: 'week to 23 Jan 2026',
  },
  ...{ said: ['Total −$111M (net outflow).'], figures: [{ id: 'example research/2026-01-23/total', vintage: 1 }] },
  ...more,
});
