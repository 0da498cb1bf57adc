import { type Kysely, sql } from 'kysely';
import { type Alert, type AlertOutcome, alertOutcomeSchema, alertSchema } from '../core/alert.ts';
import type { PlaceId } from '../core/place.ts';
import type { FollowingBook, FollowingChanges } from '../following-ports.ts';
import type { AlertRow } from './following-tables.ts';
import { inChunks, insertAll } from './insert-all.ts';
import type { Tables } from './tables.ts';

export const alertOf = ({ place, key, about, what, at, seen_at, state, why, delivery, body }: AlertRow): Alert =>
  ({
    ...{ place, key, about, what, at, seenAt: seen_at, body: JSON.parse(body) as Alert['body'] },
    outcome: { is: state, ...(why !== null && { why }), ...(delivery !== null && { delivery }) },
  }) as Alert;

/** What does not fit is refused: it could be exported, and imported nowhere. */
export function alertRow(alert: Alert): AlertRow {
  const { seenAt, body, outcome, ...columns } = alertSchema.parse(alert);
  return { ...columns, seen_at: seenAt, ...outcomeColumns(outcome), body: JSON.stringify(body) };
}

const outcomeColumns = (outcome: AlertOutcome): Pick<AlertRow, 'state' | 'why' | 'delivery'> => ({
  state: outcome.is,
  why: outcome.is === 'left_out' ? outcome.why : null,
  delivery: outcome.is === 'posted' ? outcome.delivery : null,
});

/** As the index has it, word for word: no value that is filled in is known to fit it. */
const WAITING = sql<boolean>`alerts.state = 'waiting'`;

/** Its delivery has not come to nothing. */
const NOT_IN_VAIN = sql<boolean>`not exists (select 1 from deliveries where deliveries.id = alerts.delivery
  and deliveries.state in ('failed', 'skipped', 'cancelled'))`;

export const alertReadsIn = (
  db: Kysely<Tables>,
): Pick<FollowingBook, 'alertsOf' | 'alertsAbout' | 'placesWaiting'> => ({
  async alertsOf(delivery) {
    const told = db.selectFrom('alerts').selectAll().where('delivery', '=', delivery);
    return (await told.orderBy('at').orderBy('key').orderBy('place').execute()).map(alertOf);
  },
  async alertsAbout(place, about, most) {
    const there = db.selectFrom('alerts').selectAll().where('place', '=', place).where('about', '=', about);
    return (await there.orderBy('at', 'desc').orderBy('key', 'desc').limit(most).execute()).map(alertOf);
  },
  async placesWaiting(most) {
    // Each place by what waits there longest, so that no more is read than is asked for.
    const earlier = sql<boolean>`exists (select 1 from alerts as earlier
      where earlier.place = alerts.place and earlier.state = 'waiting'
      and (earlier.seen_at, earlier.key) < (alerts.seen_at, alerts.key))`;
    const rows = await db
      .selectFrom('alerts')
      .select('place')
      .where(WAITING)
      .where(({ not }) => not(earlier))
      .orderBy('seen_at')
      .orderBy('place')
      .limit(most)
      .execute();
    return rows.map(({ place }) => place as PlaceId);
  },
});

export const alertChangesIn = (
  db: Kysely<Tables>,
): Pick<FollowingChanges, 'addAlerts' | 'waiting' | 'postedSince' | 'settle'> => ({
  addAlerts: (alerts) =>
    insertAll(db, 'alerts', alerts.map(alertRow), (insert) =>
      insert.onConflict((conflict) => conflict.columns(['place', 'key']).doNothing()),
    ),
  async waiting(place, most) {
    const there = db.selectFrom('alerts').selectAll().where('place', '=', place).where(WAITING);
    return (await there.orderBy('at').orderBy('key').limit(most).execute()).map(alertOf);
  },
  async postedSince(place, about, since) {
    const rows = await inChunks(about, (some) =>
      db
        .selectFrom('alerts')
        .selectAll()
        .where('place', '=', place)
        .where('about', 'in', some)
        .where('at', '>=', since)
        .where('state', '=', 'posted')
        .where(NOT_IN_VAIN)
        .execute(),
    );
    return rows.map(alertOf).toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  },
  async settle(place, keys, outcome) {
    const columns = outcomeColumns(alertOutcomeSchema.parse(outcome));
    await inChunks(keys, (some) =>
      db.updateTable('alerts').set(columns).where('place', '=', place).where('key', 'in', some).execute(),
    );
  },
});
