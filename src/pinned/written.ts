import { lookAt, type Pinned, type PinnedState } from '../core/pinned.ts';
import type { PinnedNeeds } from './needs.ts';

/** What a look leaves: without `nextAt` it rests. */
export interface Left<State extends PinnedState = PinnedState> {
  readonly state: State;
  readonly failures?: number;
  readonly nextAt?: number;
}

/** A pinned message in one of its states. */
export type In<Is extends PinnedState['is']> = Pinned & { readonly state: Extract<PinnedState, { readonly is: Is }> };

/**
 * Writes down what a look left, and gives the row as it is then; undefined where somebody changed or took it away meanwhile. What was
 * woken while it was looked at is looked at once more.
 */
export function write<State extends PinnedState>(
  { posts, clock }: Pick<PinnedNeeds, 'posts' | 'clock'>,
  { nextAt: read, ...pinned }: Pinned,
  { failures = 0, nextAt, state }: Left<State>,
): Promise<(Pinned & { readonly state: State }) | undefined> {
  return posts.change(async ({ pinned: rows }) => {
    const now = clock.now();
    const kept = await rows.find(pinned.place);
    const woken = kept?.nextAt !== undefined && kept.nextAt !== read;
    const next = woken ? lookAt(now, now) : nextAt;
    const saved = await rows.save({
      ...pinned,
      ...{ state, failures, lookedAt: now },
      ...(next !== undefined && { nextAt: next }),
    });
    return saved && { ...saved, state };
  });
}
