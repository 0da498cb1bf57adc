import { lookAt, type Pinned, type PinnedChanges, pinnedSchema } from '../../src/core/pinned.ts';
import { liesIn, platformOf } from '../../src/core/place.ts';
import type { PostBook } from '../../src/post-ports.ts';

/** Pinned messages without a disk. */
export const pinnedReads = (kept: () => ReadonlyMap<string, Pinned>): Pick<PostBook, 'pinned' | 'pinnedDue'> => ({
  pinned: async (place) => kept().get(place),
  pinnedDue: async (platform, { now, tooFar }, most) => {
    const watched = [...kept().values()]
      .filter(({ place, nextAt }) => platformOf(place) === platform && nextAt !== undefined)
      .toSorted((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || (a.place < b.place ? -1 : 1));
    const at = ({ nextAt = 0 }: Pinned) => nextAt;
    const due = watched.filter((each) => at(each) <= now);
    return [...due, ...watched.filter((each) => at(each) > tooFar)].slice(0, most);
  },
});

export function pinnedChanges(kept: Map<string, Pinned>): PinnedChanges {
  const keep = (pinned: Pinned) => {
    const next: Pinned = JSON.parse(JSON.stringify(pinnedSchema.parse(pinned)));
    kept.set(next.place, next);
    return next;
  };
  return {
    find: async (place) => kept.get(place),
    async add(pinned) {
      if (kept.has(pinned.place)) return false;
      keep(pinned);
      return true;
    },
    async save(pinned) {
      const known = kept.get(pinned.place);
      pinnedSchema.parse(pinned);
      if (known?.version !== pinned.version) return undefined;
      return keep({ ...pinned, version: pinned.version + 1 });
    },
    drop: async (place) => void kept.delete(place),
    async wake(place, now) {
      for (const each of kept.values())
        if (liesIn(each.place, place)) keep({ ...each, nextAt: lookAt(now, each.lookedAt) });
    },
    async wakeAll(platform, now) {
      for (const each of kept.values()) {
        const later = platformOf(each.place) === platform && (each.nextAt ?? now) > now;
        if (later) keep({ ...each, nextAt: lookAt(now, each.lookedAt) });
      }
    },
  };
}
