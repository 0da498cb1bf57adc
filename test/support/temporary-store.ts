import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { openStore } from '../../src/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A folder of its own for the files of one test. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-store-'));
  const file = join(folder, 'tidemark.db');
  return {
    folder,
    file,
    url: databaseUrlSchema.parse(`file:${file}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface TemporaryStore {
  readonly file: string;
  readonly store: Store;
  remove(): Promise<void>;
}

/** A real store in a folder of its own. */
export async function openTemporaryStore(): Promise<TemporaryStore> {
  const { file, url, remove } = createFolder();
  const store = await openStore(url, { mode: 'write' });
  return {
    file,
    store,
    async remove() {
      await store.close();
      remove();
    },
  };
}
