import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What is forgotten is overwritten in the store's file, while the write-ahead log beside it still holds it as it was: so the log is
 * emptied after it. What lay in the inbox then is let go of later, and the log is emptied after that as well.
 */
export interface Erasing {
  /** Something was forgotten. */
  owe(): void;
  /** Empties the log where that is owed. Where somebody reads from it, it is owed on: nobody is waited for. */
  settle(): Promise<void>;
}

export function createErasing(writer: Kysely<Tables>): Erasing {
  let owed = false;
  return {
    owe() {
      owed = true;
    },
    async settle() {
      if (!owed || !(await emptyLog(writer))) return;
      owed = (await writer.selectFrom('inbox').select('seq').limit(1).executeTakeFirst()) !== undefined;
    },
  };
}

/** Whether it is empty now. */
function emptyLog(writer: Kysely<Tables>): Promise<boolean> {
  return writer.connection().execute(async (connection) => {
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection);
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      const done = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return done.rows[0]?.busy === 0;
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout ?? 0)}`.execute(connection);
    }
  });
}
