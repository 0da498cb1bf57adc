import { sql } from 'kysely';
import { createPlaceReader } from '../../src/store/place-reader.ts';
import { createPostKeeper } from '../../src/store/post-book.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { watchStatements } from '../../test/support/watched-statements.ts';

interface PlainStore extends Pick<Store, 'posts' | 'places' | 'close'> {
  /** So many statements were written or read until now. */
  statements(): number;
}

/** What posting asks of a store that is there, with its statements counted; it waits for no disk, which is not what is measured. */
export async function openPlainStore(file: string): Promise<PlainStore> {
  const [writer, reader] = [await openSqlite(file, 'write'), await openSqlite(file, 'read')];
  await sql`pragma synchronous = off`.execute(writer);
  const watched = [watchStatements(writer), watchStatements(reader)] as const;
  const [written, read] = watched;
  return {
    posts: createPostKeeper(written.db, read.db),
    places: { ...createPlaceReader(read.db), once: () => Promise.reject(new TypeError('no place changes here')) },
    statements: () => watched.reduce((sum, { statements }) => sum + statements.length, 0),
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
