import type { PlaceId, PlaceRecord } from '../../src/core/place.ts';
import type { Decision, PlaceBook, PlaceChanges } from '../../src/ports.ts';

/** Places in memory, for what is asked of them; `everything` is all that is kept. */
export function openPlaceBook() {
  let kept = {
    places: new Map<PlaceId, PlaceRecord>(),
    decisions: [] as readonly Decision[],
    updates: new Set<string>(),
  };
  const changes: PlaceChanges = {
    async saveSettings(id, settings) {
      put({ ...(kept.places.get(id) ?? { id }), settings });
    },
    async suspend(id, suspended) {
      const { settings = {} } = kept.places.get(id) ?? {};
      put({ id, settings, ...(suspended && { suspended }) });
    },
    async move(from, to) {
      const moved = (id: PlaceId) => (liesIn(id, from) ? (`${to}${id.slice(from.length)}` as PlaceId) : id);
      kept.places = new Map([...kept.places.values()].map((each) => [moved(each.id), { ...each, id: moved(each.id) }]));
      kept.decisions = kept.decisions.map((each) => ({ ...each, place: moved(each.place) }));
    },
    async forget(place) {
      kept.places = new Map([...kept.places].filter(([id]) => !liesIn(id, place)));
      kept.decisions = kept.decisions.filter((each) => !liesIn(each.place, place));
    },
    async record(decision) {
      kept.decisions = [decision, ...kept.decisions];
    },
  };
  const put = (record: PlaceRecord) => {
    const empty = Object.keys(record.settings).length === 0 && !record.suspended;
    if (empty) kept.places.delete(record.id);
    else kept.places.set(record.id, record);
  };
  const book: PlaceBook = {
    find: async (ids) => ids.flatMap((id) => kept.places.get(id) ?? []),
    decisions: async (place, most) => kept.decisions.filter((each) => liesIn(each.place, place)).slice(0, most),
    once(update, work) {
      const own = last.then(() => worked(update, work));
      last = own.catch(() => undefined);
      return own;
    },
  };
  /** One after another, as a file takes its writes. */
  let last: Promise<unknown> = Promise.resolve();
  const worked: PlaceBook['once'] = async (update, work) => {
    if (update !== undefined && kept.updates.has(update)) return undefined;
    const before = { ...kept, places: new Map(kept.places) };
    try {
      const result = await work(changes);
      if (update !== undefined) kept.updates.add(update);
      return result;
    } catch (error) {
      kept = before;
      throw error;
    }
  };
  return {
    ...book,
    everything: () => JSON.stringify({ ...kept, places: [...kept.places], updates: [...kept.updates] }),
  };
}

const liesIn = (id: PlaceId, place: PlaceId): boolean => id === place || id.startsWith(`${place}:`);
