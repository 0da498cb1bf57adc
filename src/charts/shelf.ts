import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../core/picture.ts';
import { isWholePng } from './job.ts';

/** Pictures kept in a folder, so that none is drawn twice. What goes wrong there costs a drawing, never a picture. */
export interface Shelf {
  take(key: string): Promise<Uint8Array | undefined>;
  put(key: string, png: Uint8Array): Promise<void>;
}

export interface ShelfSettings {
  readonly folder: string;
  /** Those longest unused leave first. */
  readonly budgetBytes: number;
  /** Told of what could not be read or kept. */
  readonly trouble: (error: unknown) => void;
}

/** What a picture is known by: all that it shows, and all that draws it. */
export const pictureKey = (picture: Picture, drawing: string): string =>
  createHash('sha256')
    .update(drawing)
    .update(JSON.stringify(inOrder(picture)))
    .digest('hex');

/** The same value with its keys in one order, so that the same picture is the same text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

/** Bytes by key, those longest unused first. */
type Kept = Map<string, number>;
const NAME = /^(?<key>[0-9a-f]{64})\.png$/u;

export function createShelf({ folder, budgetBytes, trouble }: ShelfSettings): Shelf {
  let opened: Promise<Kept> | undefined;
  const open = () => {
    opened ??= readKept(folder);
    return opened;
  };
  // Whatever went wrong, the folder is looked at anew: it may be gone, or back.
  const doubt = (error: unknown) => {
    opened = undefined;
    trouble(error);
  };
  const fileOf = (key: string) => join(folder, `${key}.png`);
  const remove = async (kept: Kept, key: string) => {
    kept.delete(key);
    await rm(fileOf(key), { force: true });
  };
  return {
    async take(key) {
      try {
        const kept = await open();
        const bytes = kept.get(key);
        if (bytes === undefined) return undefined;
        const png = await readFile(fileOf(key));
        if (!isWholePng(png)) {
          await remove(kept, key);
          return undefined;
        }
        kept.delete(key);
        kept.set(key, bytes);
        const now = new Date();
        await utimes(fileOf(key), now, now);
        return png;
      } catch (error) {
        doubt(error);
        return undefined;
      }
    },
    async put(key, png) {
      if (png.length > budgetBytes) return;
      const half = `${fileOf(key)}.${process.pid}.half`;
      try {
        const kept = await open();
        await writeFile(half, png);
        await rename(half, fileOf(key));
        kept.delete(key);
        kept.set(key, png.length);
        for (const oldest of beyond(kept, budgetBytes)) await remove(kept, oldest);
      } catch (error) {
        doubt(error);
        await rm(half, { force: true }).catch(trouble);
      }
    },
  };
}

/** Those that must leave for the others to keep to the budget. */
function beyond(kept: Kept, budgetBytes: number): readonly string[] {
  let total = [...kept.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [...kept].flatMap(([key, bytes]) => {
    if (total <= budgetBytes) return [];
    total -= bytes;
    return [key];
  });
}

async function readKept(folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true });
  const found: { key: string; bytes: number; usedAt: number }[] = [];
  for (const name of await readdir(folder)) {
    const key = NAME.exec(name)?.groups?.['key'];
    // What was begun when a process ended.
    if (name.endsWith('.half')) await rm(join(folder, name), { force: true });
    if (key === undefined) continue;
    const { size, mtimeMs } = await stat(join(folder, name));
    found.push({ key, bytes: size, usedAt: mtimeMs });
  }
  return new Map(found.toSorted((a, b) => a.usedAt - b.usedAt).map(({ key, bytes }) => [key, bytes]));
}
