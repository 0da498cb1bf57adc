import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { places } from './migrations/0001-places.ts';
import { reports } from './migrations/0002-reports.ts';
import { inbox } from './migrations/0003-inbox.ts';
import { deliveries } from './migrations/0004-deliveries.ts';
import { pinned } from './migrations/0005-pinned.ts';
import { reviews } from './migrations/0006-reviews.ts';
import { facts } from './migrations/0007-facts.ts';
import { following } from './migrations/0008-following.ts';
import { pictures } from './migrations/0009-pictures.ts';
import type { Tables } from './tables.ts';

/** Every step the schema has taken, in order. A step that was released is never changed: the next one is one more row. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-places': places,
  '0002-reports': reports,
  '0003-inbox': inbox,
  '0004-deliveries': deliveries,
  '0005-pinned': pinned,
  '0006-reviews': reviews,
  '0007-facts': facts,
  '0008-following': following,
  '0009-pictures': pictures,
};

/** Brings a database to this version, all steps or none, and gives back the names of those it took. */
export async function migrate(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}
