import { nextTurn, type Pinned } from '../core/pinned.ts';
import { placePath } from '../core/place.ts';
import { chatOf, SEND_MS } from '../core/posting.ts';
import { afterEdit, tellOnce, troubled } from './aftermath.ts';
import type { Board, PinnedNeeds } from './needs.ts';
import { send } from './send.ts';
import { type In, write } from './written.ts';

/** One look at a pinned message: whatever is to be done about it now is done, and written down. */
export async function look(needs: PinnedNeeds, board: Board, pinned: Pinned): Promise<void> {
  const { state } = pinned;
  switch (state.is) {
    case 'unknown':
    case 'gone':
    case 'refused':
      return tellOnce(needs, { ...pinned, state });
    case 'sending':
      // Whoever sent it is not there any more.
      return troubled(needs, pinned, { is: 'unknown', since: state.since, told: false });
    case 'wanted':
    case 'standing':
      if (await isSuspended(needs, pinned)) return void (await write(needs, pinned, { state }));
      if (state.is === 'standing') return keepTrue(needs, board, { ...pinned, state });
      return pinNew(needs, board, { ...pinned, state });
  }
}

const isSuspended = async ({ places }: PinnedNeeds, { place }: Pinned): Promise<boolean> =>
  (await places.find(placePath(place))).some(({ suspended }) => suspended !== undefined);

async function pinNew(needs: PinnedNeeds, board: Board, pinned: In<'wanted'>): Promise<void> {
  const standing = await send(needs, board, pinned);
  if (standing) await pin(needs, board, standing);
}

/** Only what would read otherwise is edited, when it was last changed aside. */
async function keepTrue(needs: PinnedNeeds, board: Board, pinned: In<'standing'>): Promise<void> {
  const { clock, digest, draw } = needs;
  const { place, state } = pinned;
  const asItWas = await draw(place, state.changedAt);
  const holds = asItWas === undefined || digest(asItWas) === state.shows;
  const next = holds
    ? await write(needs, pinned, { state, nextAt: nextTurn(clock.now()) })
    : await edit(needs, board, pinned);
  if (next?.state.pin === 'due') await pin(needs, board, next);
}

async function edit(needs: PinnedNeeds, board: Board, pinned: In<'standing'>): Promise<In<'standing'> | undefined> {
  const { clock, digest, draw } = needs;
  const { place, state } = pinned;
  if (!(await board.pacer.permit('posts', chatOf(place)))) return undefined;
  const changedAt = clock.now();
  const drawn = await draw(place, changedAt);
  if (drawn === undefined) return undefined;
  const outcome = await board.pinboard.edit(place, state.message, drawn, SEND_MS);
  if (outcome.is !== 'done') {
    if (outcome.is === 'refused') needs.log.warn('pinned_not_edited', { platform: place.slice(0, place.indexOf(':')) });
    await afterEdit(needs, board, pinned, outcome);
    return undefined;
  }
  const shown = { ...state, shows: digest(drawn), changedAt };
  return write(needs, pinned, { state: shown, nextAt: nextTurn(clock.now()) });
}

/** What may not be pinned is kept true all the same, and whoever switched it on is told. */
async function pin(needs: PinnedNeeds, board: Board, pinned: In<'standing'>): Promise<void> {
  const { place, state } = pinned;
  if (!(await board.pacer.permit('posts', chatOf(place)))) return;
  const outcome = await board.pinboard.pin(place, state.message, SEND_MS);
  if (outcome.is !== 'done' && outcome.is !== 'refused') return afterEdit(needs, board, pinned, outcome);
  const became = outcome.is === 'done' ? 'done' : 'refused';
  const now = needs.clock.now();
  // What was woken before is still to be looked at.
  const { nextAt = now } = pinned;
  const next = await write(needs, pinned, {
    state: { ...state, pin: became },
    nextAt: nextAt > now ? nextAt : nextTurn(now),
  });
  if (next && became === 'refused') await needs.tell(next, 'unpinned');
}
