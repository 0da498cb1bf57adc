import { createBounded } from '../core/bounded.ts';
import { kindOf } from '../core/errors.ts';
import type { Pinned } from '../core/pinned.ts';
import type { PlaceId, PlacePlatform } from '../core/place.ts';
import { look } from './look.ts';
import type { Board, PinnedNeeds } from './needs.ts';

/** Looked at together on one platform: enough for its pace. */
const MOST_AT_ONCE = 32;
const MOST_ASKED = 2 * MOST_AT_ONCE;
/** Nothing is put off by more than a day and an hour; what is was put off by a clock that ran ahead. */
const TOO_FAR_MS = 2 * 24 * 3_600_000;
/** What could not be looked at, for a reason that nobody expected, is left alone for a minute. */
const REST_MS = 60_000;
const MOST_RESTING = 10_000;

export interface PinnedKeeping {
  /** Begins to look at what is due, and waits for none of it. Where nothing is, that is one question a platform. */
  round(): Promise<void>;
  /** Resolves once what was begun is written down. */
  end(): Promise<void>;
}

/** Keeps pinned messages true, each place's by itself. */
export function createPinnedKeeping(needs: PinnedNeeds): PinnedKeeping {
  const { posts, clock, boards } = needs;
  const begun = createBegun(needs);
  return {
    async round() {
      for (const [platform, board] of Object.entries(boards) as [PlacePlatform, Board][]) {
        const now = clock.now();
        const due = await posts.pinnedDue(platform, { now, tooFar: now + TOO_FAR_MS }, MOST_ASKED);
        for (const pinned of due) begun.begin(board, pinned);
      }
    },
    end: begun.end,
  };
}

function createBegun(needs: PinnedNeeds) {
  const { clock, log, wake } = needs;
  const underWay = new Map<PlaceId, { readonly board: Board; readonly ends: Promise<void> }>();
  const rests = createBounded<number>(MOST_RESTING);
  /** Platforms on which more was due than there was room for. */
  const full = new Set<Board>();
  const countOf = (board: Board) => [...underWay.values()].filter((each) => each.board === board).length;
  const isResting = ({ place }: Pinned) => {
    const left = (rests.get(place) ?? 0) - clock.now();
    return left > 0 && left <= REST_MS;
  };
  const room = (board: Board) => {
    if (!full.has(board) || countOf(board) > MOST_AT_ONCE / 2) return;
    full.delete(board);
    wake();
  };
  return {
    begin(board: Board, pinned: Pinned): void {
      const { place } = pinned;
      if (underWay.has(place) || isResting(pinned)) return;
      if (countOf(board) >= MOST_AT_ONCE) return void full.add(board);
      const ends = look(needs, board, pinned)
        .catch((error: unknown) => {
          log.error('pinned_not_looked_at', kindOf(error));
          rests.set(place, clock.now() + REST_MS);
        })
        .finally(() => {
          underWay.delete(place);
          room(board);
        });
      underWay.set(place, { board, ends });
    },
    async end(): Promise<void> {
      await Promise.all([...underWay.values()].map(({ ends }) => ends));
    },
  };
}
