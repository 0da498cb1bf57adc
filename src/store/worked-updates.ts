import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** No platform tells an update again after as long: Telegram keeps one for 24 hours. https://core.telegram.org/bots/api#getting-updates */
const KEPT_MS = 7 * 86_400_000;
/** Forgotten at once at most, and new keys between two times: more are forgotten than come. */
const MOST_AT_ONCE = 500;
export const KEYS_BETWEEN = 100;

/** Whether an update's key is kept for the first time. */
export async function isFirst(db: Kysely<Tables>, key: string, at: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('updates')
    .values({ key, at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Keys of updates that nobody will tell again. What lies in the inbox is still to be worked, however old it is. */
export async function forgetOldKeys(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom('updates')
    .where('key', 'in', ({ selectFrom }) =>
      selectFrom('updates')
        .select('key')
        .where('at', '<', now - KEPT_MS)
        .where('key', 'not in', selectFrom('inbox').select('key'))
        .orderBy('at')
        .limit(MOST_AT_ONCE),
    )
    .execute();
}
