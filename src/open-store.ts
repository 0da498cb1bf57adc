import { type DatabaseUrl, fileOfDatabase } from './core/database-url.ts';
import { AppError } from './core/errors.ts';
import { NOTHING_KEPT } from './nothing-kept.ts';
import type { PlaceBook } from './ports.ts';
import type { StoreCondition } from './store/examine-sqlite.ts';
import type { Store, StoreReader } from './store/store.ts';

interface Opened {
  readonly read: StoreReader;
  readonly write: Store;
}

/**
 * Opens the store that a DATABASE_URL names: to `read` beside whoever writes to it, or to `write` as the only process that does,
 * until it is closed or the process ends. Its driver is loaded only here, as most answers need no store.
 */
export async function openStore<Mode extends keyof Opened>(
  url: DatabaseUrl,
  { mode }: { readonly mode: Mode },
): Promise<Opened[Mode]> {
  const { openSqliteReader, openSqliteStore } = await import('./store/open-sqlite-store.ts');
  const file = fileOfDatabase(url);
  const open: { readonly [Each in keyof Opened]: (file: string) => Promise<Opened[Each]> } = {
    read: openSqliteReader,
    write: openSqliteStore,
  };
  return open[mode](file);
}

/** What can be said of a store without opening it to work. Reads all of it, and changes nothing. */
export async function examineStoreFile(url: DatabaseUrl): Promise<StoreCondition> {
  const { examineSqlite } = await import('./store/examine-sqlite.ts');
  return examineSqlite(fileOfDatabase(url));
}

/**
 * Places as they stand on disk, for what only reads: opened when something is first asked, and nothing is kept where there is
 * no store yet. Whatever would change something is refused.
 */
export function placesToRead(url: DatabaseUrl): PlaceBook {
  let opened: Promise<StoreReader | undefined> | undefined;
  const reader = () => {
    opened ??= openStore(url, { mode: 'read' }).catch((error: unknown) => {
      if (error instanceof AppError && error.failure.code === 'store_missing') return undefined;
      throw error;
    });
    return opened;
  };
  return {
    ...NOTHING_KEPT,
    find: async (ids) => (await reader())?.places.find(ids) ?? [],
    decisions: async (place, most) => (await reader())?.places.decisions(place, most) ?? [],
  };
}
