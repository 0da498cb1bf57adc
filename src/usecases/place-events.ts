import { draftOf } from '../core/arrival.ts';
import { type PlaceId, placePath, platformOf, type Suspension } from '../core/place.ts';
import type { PlaceEvent, PlaceOutcome } from '../core/place-event.ts';
import type { Clock, PlaceBook, PlaceChanges } from '../ports.ts';

interface Services {
  readonly places: PlaceBook;
  readonly clock: Clock;
}

type EventOf<Is extends PlaceEvent['is']> = Extract<PlaceEvent, { readonly is: Is }>;

/** A chat that moved is one the bot is in, whatever was heard of its old id. */
const OVER_BY_MOVING: readonly Suspension[] = ['removed', 'gone'];

/** Keeps what is kept of a place true to what became of it; an update is worked once. */
export async function followPlace(services: Services, event: PlaceEvent, update?: string): Promise<PlaceOutcome> {
  // Nearly every message arrives somewhere that was never lost: no write is worth saying so.
  if (event.is === 'regained' && !(await isSuspended(services, event.place))) return 'nothing';
  const done = await services.places.once(update, async (changes) => ({
    outcome: await work(services, changes, event),
  }));
  return done?.outcome ?? 'nothing';
}

const isSuspended = async ({ places }: Services, place: PlaceId): Promise<boolean> =>
  (await places.find(placePath(place))).some(({ suspended }) => suspended !== undefined);

async function work(services: Services, changes: PlaceChanges, event: PlaceEvent): Promise<PlaceOutcome> {
  switch (event.is) {
    case 'moved':
      return move(services, changes, event);
    case 'lost':
      return suspend(services, changes, event);
    case 'regained':
      return resume(services, changes, event);
    case 'left':
      await changes.forget(event.place);
      return 'forgotten';
  }
}

/** Both the old chat and the new one tell of it, and a refused message may too: only the first finds something to move. */
async function move({ places, clock }: Services, changes: PlaceChanges, { from, to }: EventOf<'moved'>) {
  const [kept] = await changes.find([from]);
  const decided = await places.decisions(from, 1);
  if (!kept && decided.length === 0) return 'nothing';
  await changes.move(from, to);
  if (kept?.suspended && OVER_BY_MOVING.includes(kept.suspended.reason)) await changes.suspend(to, undefined);
  await changes.record({ by: platformOf(to), at: clock.now(), place: to, what: 'moved', ...change(from, to) });
  return 'moved';
}

async function suspend({ clock }: Services, changes: PlaceChanges, { place, reason, by }: EventOf<'lost'>) {
  const [kept] = await changes.find([place]);
  const before = kept?.suspended;
  if (before?.reason === reason) return 'nothing';
  const at = clock.now();
  await changes.suspend(place, { reason, since: before?.since ?? at });
  await changes.record({
    by: by ?? platformOf(place),
    at,
    place,
    what: 'suspended',
    ...change(before?.reason, reason),
  });
  return before ? 'nothing' : 'suspended';
}

async function resume({ clock }: Services, changes: PlaceChanges, { place, over, by }: EventOf<'regained'>) {
  const kept = await changes.find(placePath(place));
  const back = kept.flatMap(({ id, suspended }) =>
    suspended && over.includes(suspended.reason) ? [{ id, reason: suspended.reason }] : [],
  );
  for (const { id, reason } of back) {
    await changes.suspend(id, undefined);
    const decision = { by: by ?? platformOf(id), at: clock.now(), place: id, what: 'resumed', ...change(reason) };
    await changes.record(decision);
    await resumePosts(changes, id, { over, at: clock.now() });
    await changes.pinned.wake(id, clock.now());
  }
  return back.length > 0 ? 'resumed' : 'nothing';
}

/** A place has few posts a week: what was suspended before all these is too late for any schedule. */
const MOST_RESUMED = 200;

/** What waited there is looked at again at once, and posted or left out by how late it is. */
async function resumePosts(
  { deliveries }: PlaceChanges,
  place: PlaceId,
  { over, at }: { readonly over: readonly Suspension[]; readonly at: number },
): Promise<void> {
  for (const delivery of await deliveries.suspended(place, MOST_RESUMED)) {
    if (delivery.state.is === 'suspended' && over.includes(delivery.state.reason)) {
      await deliveries.advance(delivery, { state: { is: 'planned' }, nextAt: at, ...draftOf(delivery) }, at);
    }
  }
}

const change = (before?: PlaceId | Suspension, after?: PlaceId | Suspension) => ({
  ...(before && { before: JSON.stringify(before) }),
  ...(after && { after: JSON.stringify(after) }),
});
