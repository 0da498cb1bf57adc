import { nextTurn } from '../core/pinned.ts';
import { chatOf, LEASE_MS, SEND_MS } from '../core/posting.ts';
import { afterTrouble, troubled } from './aftermath.ts';
import type { Board, PinnedNeeds } from './needs.ts';
import { type In, write } from './written.ts';

/** As long as what is kept of a refusal. */
const MOST_SAID = 200;

/** Posts it, once: what may have arrived is not sent again. Gives it as it stands there, still to be pinned. */
export async function send(
  needs: PinnedNeeds,
  board: Board,
  pinned: In<'wanted'>,
): Promise<In<'standing'> | undefined> {
  const { clock, digest, draw, nonce } = needs;
  const { place } = pinned;
  // The pace comes before the claim: nothing is held as being sent while it only waits for its turn.
  if (!(await board.pacer.permit('posts', chatOf(place)))) return undefined;
  const now = clock.now();
  const drawn = await draw(place, now);
  if (drawn === undefined) {
    await write(needs, pinned, { state: pinned.state, nextAt: nextTurn(now) });
    return undefined;
  }
  const sending = { is: 'sending', since: now } as const;
  const taken = await write(needs, pinned, { state: sending, failures: pinned.failures, nextAt: now + LEASE_MS });
  if (!taken) return undefined;
  const key = nonce();
  const outcome = await board.poster.send({ place, drawn, nonce: key, code: key }, SEND_MS);
  switch (outcome.is) {
    case 'arrived': {
      const { message } = outcome;
      const standing = { is: 'standing', message, shows: digest(drawn), changedAt: now, pin: 'due' } as const;
      return write(needs, taken, { state: standing, nextAt: clock.now() });
    }
    case 'unknown':
      await troubled(needs, taken, { is: 'unknown', since: now, told: false });
      return undefined;
    case 'refused':
      await troubled(needs, taken, { is: 'refused', said: outcome.said.slice(0, MOST_SAID), told: false });
      return undefined;
    default:
      await afterTrouble(needs, board, { pinned: taken, back: { is: 'wanted' }, outcome });
      return undefined;
  }
}
