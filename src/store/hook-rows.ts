import { type Kysely, sql } from 'kysely';
import { type AlertHook, alertHookSchema } from '../core/alert-hook.ts';
import { movedId, type PlaceId } from '../core/place.ts';
import type { FollowingBook, FollowingChanges } from '../following-ports.ts';
import type { HookRow } from './following-tables.ts';
import { insertAll } from './insert-all.ts';
import { renumbered } from './renumbered.ts';
import { inSubtree } from './subtree.ts';
import type { Tables } from './tables.ts';

/** As it is kept: one that was removed has no digest. */
export type KeptHook = Omit<AlertHook, 'digest'> & { readonly digest?: string };

export const hookOf = ({ id, place, number, digest, body }: HookRow): KeptHook =>
  ({ ...(JSON.parse(body) as AlertHook), ...{ id, place, number }, ...(digest !== null && { digest }) }) as KeptHook;

export const hookRow = ({ id, place, number, digest, ...body }: KeptHook): HookRow => ({
  ...{ id, place, number, digest: digest ?? null },
  body: JSON.stringify(body),
});

const isOpen = (hook: KeptHook): hook is AlertHook => hook.digest !== undefined;

async function hooksOf(db: Kysely<Tables>, place: PlaceId): Promise<readonly AlertHook[]> {
  const rows = await db.selectFrom('hooks').selectAll().where('place', '=', place).orderBy('number').execute();
  return rows.map(hookOf).filter(isOpen);
}

export const hookReadsIn = (db: Kysely<Tables>): Pick<FollowingBook, 'hooks' | 'hook'> => ({
  hooks: (place) => hooksOf(db, place),
  async hook(digest) {
    const row = await db.selectFrom('hooks').selectAll().where('digest', '=', digest).executeTakeFirst();
    return row && [hookOf(row)].find(isOpen);
  },
});

export const hookChangesIn = (db: Kysely<Tables>): Pick<FollowingChanges, 'hooks' | 'addHook' | 'removeHook'> => ({
  hooks: (place) => hooksOf(db, place),
  async addHook(hook) {
    // What does not fit is refused: it could be exported, and imported nowhere.
    const checked = alertHookSchema.parse({ ...hook, number: 1 });
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from hooks where place = ${hook.place})`;
    const row = await db
      .insertInto('hooks')
      .values({ ...hookRow(checked), number })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { ...checked, number: row.number };
  },
  async removeHook(id) {
    await db.updateTable('hooks').set({ digest: null }).where('id', '=', id).execute();
  },
});

export async function moveHooks(db: Kysely<Tables>, from: PlaceId, to: PlaceId): Promise<void> {
  const joining = await db.selectFrom('hooks').selectAll().where(inSubtree('place', from)).execute();
  if (joining.length === 0) return;
  const standing = db.selectFrom('hooks').select(['place', 'number']).where(inSubtree('place', to));
  const moved = renumbered(joining, await standing.execute(), (place) => movedId(place, from, to));
  await insertAll(db, 'hooks', moved, (insert) =>
    insert.onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({ place: ref('excluded.place'), number: ref('excluded.number') })),
    ),
  );
}
