import { isLocked } from './file-lock.ts';
import { isSound, refusal, standingOf } from './standing.ts';

/** Nothing is there yet, all of it is sound, or it is and another process writes to it. */
export type StoreCondition = 'missing' | 'sound' | 'written';

/** Reads every page of a store. Throws what `openStore` would, and where a page is damaged that a start would not meet. */
export function examineSqlite(file: string): StoreCondition {
  const standing = standingOf(file);
  if (standing === 'missing') return 'missing';
  if (!isSound(file)) throw refusal('store_damaged', file);
  if (standing === 'older') throw refusal('store_older', file);
  return isLocked(file) ? 'written' : 'sound';
}
