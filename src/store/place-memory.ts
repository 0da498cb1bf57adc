import { createBounded } from '../core/bounded.ts';
import type { PlaceId, PlaceRecord } from '../core/place.ts';
import type { PlaceChanges } from '../ports.ts';
import type { PlaceReader } from './place-reader.ts';

/** Places that are asked for again and again, with what is kept of each. */
const MOST_REMEMBERED = 20_000;

/**
 * Nearly every answer asks about a place, and of most places nothing is kept: which those are is known in memory, some hundred
 * bytes for each place of which something is, and only those are looked up. Holds as long as nobody else writes.
 */
export function rememberPlaces(stored: Pick<PlaceReader, 'find'> & { ids(): Promise<readonly PlaceId[]> }) {
  /** Undefined until they are known: then everything is looked up. One too many in it does no harm. */
  let kept: ReadonlySet<PlaceId> | undefined;
  const written = new Set<PlaceId>();
  /** Moves begun and moves done, so that it changes with either. */
  let moves = 0;
  let remembered = createBounded<{ readonly record: PlaceRecord | undefined }>(MOST_REMEMBERED);

  /** Beside the first answer, not before it: a start does not wait for every place there is. */
  const learn = once(async () => {
    const asked = moves;
    const ids = await stored.ids();
    // What a move was under way for may be missing in it.
    if (asked === moves) kept = new Set(ids);
  });
  const mayBeKept = (id: PlaceId) => kept === undefined || kept.has(id) || written.has(id);

  const forgetIds = () => {
    moves += 1;
    kept = undefined;
  };

  return {
    async find(ids: readonly PlaceId[]): Promise<readonly PlaceRecord[]> {
      const asked = ids.filter(mayBeKept);
      if (asked.length === 0) return [];
      const memory = remembered;
      if (!asked.every((id) => memory.has(id))) {
        const found = new Map((await stored.find(asked)).map((record) => [record.id, record]));
        for (const id of asked) memory.set(id, { record: found.get(id) });
      }
      learn.start();
      return asked.flatMap((id) => memory.get(id)?.record ?? []);
    },
    /** The same writes, noting of which places something is kept from then on. */
    noting: (changes: PlaceChanges): PlaceChanges => ({
      ...changes,
      saveSettings(place, settings) {
        written.add(place);
        return changes.saveSettings(place, settings);
      },
      suspend(place, suspended) {
        written.add(place);
        return changes.suspend(place, suspended);
      },
      move(from, to) {
        // What lies in it has new ids, which only the store can tell.
        forgetIds();
        return changes.move(from, to);
      },
      suspendAll(platform, suspended) {
        forgetIds();
        return changes.suspendAll(platform, suspended);
      },
    }),
    /** Something was written, or may have been. */
    forget(): void {
      if (kept === undefined) {
        moves += 1;
        learn.again();
      }
      remembered = createBounded(MOST_REMEMBERED);
    },
  };
}

/** Work beside everything else, begun once; where it fails it is begun again by whoever asks next, who meets the same failure. */
function once(work: () => Promise<void>) {
  let begun = false;
  return {
    start(): void {
      if (begun) return;
      begun = true;
      // Whoever asked first is answered first.
      setImmediate(() => {
        work().catch(() => {
          begun = false;
        });
      });
    },
    again(): void {
      begun = false;
    },
  };
}
