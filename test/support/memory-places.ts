import type { PlaceId, PlaceRecord } from '../../src/core/place.ts';
import type { Decision, PlaceBook, PlaceChanges } from '../../src/ports.ts';

/** Places in memory, for tests of what is above the store. */
export function memoryPlaces(): PlaceBook {
  let records = new Map<PlaceId, PlaceRecord>();
  let decisions: readonly Decision[] = [];
  const updates = new Set<string>();
  const find: PlaceBook['find'] = async (ids) => ids.flatMap((id) => records.get(id) ?? []);
  const within = (place: PlaceId) => (id: PlaceId) => id === place || id.startsWith(`${place}:`);
  const put = (id: PlaceId, change: Partial<PlaceRecord>) => {
    const { suspended, settings } = { settings: {}, ...records.get(id), ...change };
    if (!suspended && Object.keys(settings).length === 0) records.delete(id);
    else records.set(id, { id, settings, ...(suspended && { suspended }) });
  };
  const changes: PlaceChanges = {
    find,
    saveSettings: async (id, settings) => put(id, { settings }),
    suspend: async (id, suspended) => put(id, { suspended: suspended as NonNullable<typeof suspended> }),
    async move(from, to) {
      const renamed = (id: PlaceId) => (within(from)(id) ? ((to + id.slice(from.length)) as PlaceId) : id);
      records = new Map([...records].map(([id, record]) => [renamed(id), { ...record, id: renamed(id) }]));
      decisions = decisions.map((decision) => ({ ...decision, place: renamed(decision.place) }));
    },
    async forget(place) {
      records = new Map([...records].filter(([id]) => !within(place)(id)));
      decisions = decisions.filter((decision) => !within(place)(decision.place));
    },
    record: async (decision) => {
      decisions = [decision, ...decisions];
    },
  };
  return {
    find,
    decisions: async (place, most) => decisions.filter((each) => within(place)(each.place)).slice(0, most),
    async once(update, work) {
      if (update !== undefined && updates.has(update)) return undefined;
      const [before, decided] = [new Map(records), decisions];
      try {
        const result = await work(changes);
        if (update !== undefined) updates.add(update);
        return result;
      } catch (error) {
        [records, decisions] = [before, decided];
        throw error;
      }
    },
  };
}
