import type { Kysely } from 'kysely';
import { type PlaceId, placePath } from '../core/place.ts';
import type { PlaceChanges, PlatformName } from '../ports.ts';
import { onPlatform } from './subtree.ts';
import type { PlaceRow, Tables } from './tables.ts';

/** Rows of an upsert: SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 4_000;

export async function findBot(db: Kysely<Tables>, platform: PlatformName): Promise<string | undefined> {
  return (await db.selectFrom('bots').select('bot').where('platform', '=', platform).executeTakeFirst())?.bot;
}

/** The part of the writes that is about which bot a platform is spoken as. */
export const botChangesIn = (db: Kysely<Tables>): Pick<PlaceChanges, 'findBot' | 'saveBot' | 'suspendAll'> => ({
  findBot: (platform) => findBot(db, platform),
  async saveBot(platform, bot) {
    await db
      .insertInto('bots')
      .values({ platform, bot })
      .onConflict((conflict) => conflict.column('platform').doUpdateSet({ bot }))
      .execute();
  },
  async suspendAll(platform, { reason, since }) {
    const kept = await db.selectFrom('places').select('id').where(onPlatform('id', platform)).execute();
    const outermost = new Set(kept.map(({ id }) => placePath(id as PlaceId)[0] ?? (id as PlaceId)));
    const rows = [...outermost].map(
      (id): PlaceRow => ({ id, settings: '{}', suspended_reason: reason, suspended_since: since }),
    );
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await db
        .insertInto('places')
        .values(rows.slice(at, at + ROWS_AT_ONCE))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ suspended_reason: reason, suspended_since: since }),
        )
        .execute();
    return rows.length;
  },
});
