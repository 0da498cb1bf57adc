import { backOff, nextTurn, type Pinned, type PinnedState } from '../core/pinned.ts';
import { chatOf, type EditOutcome, type PostOutcome } from '../core/posting.ts';
import type { Board, PinnedNeeds } from './needs.ts';
import { type In, write } from './written.ts';

type Troubled = In<'unknown' | 'gone' | 'refused'>;

/** Written down before it is said, so that it is said once; what is written down is said at the next start. */
export async function troubled(needs: PinnedNeeds, pinned: Pinned, state: Troubled['state']): Promise<void> {
  const next = await write(needs, pinned, { state, nextAt: needs.clock.now() });
  if (next) await tellOnce(needs, next);
}

/** Whoever switched it on is told, and it rests until somebody asks for it. */
export async function tellOnce(needs: PinnedNeeds, pinned: Troubled): Promise<void> {
  const { state } = pinned;
  const resting = await write(needs, pinned, { state: { ...state, told: true } });
  if (resting && !state.told) await needs.tell(resting, state.is);
}

interface Came {
  readonly pinned: Pinned;
  /** What it goes on as. */
  readonly back: PinnedState;
  readonly outcome: Extract<PostOutcome, { readonly is: 'not_taken' | 'suspended' | 'moved' }>;
}

/** What was surely not taken is tried again, further apart each time; where nothing can be posted it rests until the place is back. */
export async function afterTrouble(needs: PinnedNeeds, board: Board, { pinned, back, outcome }: Came): Promise<void> {
  const { clock, onPlace } = needs;
  const { place } = pinned;
  const now = clock.now();
  switch (outcome.is) {
    case 'not_taken': {
      const failures = pinned.failures + 1;
      if (outcome.afterMs !== undefined) board.pacer.hold(outcome.afterMs, chatOf(place));
      const nextAt = now + backOff(failures, outcome.afterMs);
      await write(needs, pinned, { state: back, failures, nextAt });
      return;
    }
    case 'suspended':
      await write(needs, pinned, { state: back });
      await onPlace({ is: 'lost', place, reason: outcome.reason });
      return;
    case 'moved':
      await write(needs, pinned, { state: back, nextAt: now });
      await onPlace({ is: 'moved', from: chatOf(place), to: outcome.to });
  }
}

/** What follows where an edit, or pinning, was not done. */
export async function afterEdit(
  needs: PinnedNeeds,
  board: Board,
  pinned: In<'standing'>,
  outcome: Exclude<EditOutcome, { readonly is: 'done' }>,
): Promise<void> {
  switch (outcome.is) {
    case 'gone':
      return troubled(needs, pinned, { is: 'gone', told: false });
    case 'refused':
      // It may be taken once it reads otherwise.
      return void (await write(needs, pinned, { state: pinned.state, nextAt: nextTurn(needs.clock.now()) }));
    default:
      return afterTrouble(needs, board, { pinned, back: pinned.state, outcome });
  }
}
