import { type Kysely, sql } from 'kysely';
import type { Inbox, LeftOver } from '../ports.ts';
import { createErasing, type Erasing } from './erasing.ts';
import { onPlatform } from './subtree.ts';
import type { InboxRow, Tables } from './tables.ts';

/** `erasing`: the one of the store. */
export function createInbox(writer: Kysely<Tables>, erasing: Erasing = createErasing(writer)): Inbox {
  return {
    async keep(updates) {
      if (updates.length === 0) return;
      const before = sql<number>`(select coalesce(max(seq), 0) from inbox)`;
      const rows = updates.map(({ key, update }, at) => ({
        seq: sql<number>`${before} + ${at + 1}`,
        key,
        update,
        tries: 0,
      }));
      await writer
        .insertInto('inbox')
        .values(rows)
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },
    async leftOver(platform) {
      const rows = await writer
        .selectFrom('inbox')
        .selectAll()
        .where(onPlatform('key', platform))
        .orderBy('seq')
        .execute();
      return rows.map(leftOverOf);
    },
    async begin(key) {
      await writer
        .updateTable('inbox')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('key', '=', key)
        .execute();
    },
    async drop(key) {
      await writer.deleteFrom('inbox').where('key', '=', key).execute();
      await erasing.settle();
    },
  };
}

export const leftOverOf = ({ key, update, tries }: InboxRow): LeftOver => ({ key, update, tries });
