import { type Bounded, createBounded } from '../core/bounded.ts';
import { type Finding, SEND_MS } from '../core/posting.ts';
import type { Needs } from './needs.ts';
import type { Sending } from './outcome.ts';

/** A repeat has to arrive while the platform still remembers the first. */
const REPEAT_MARGIN_MS = 2 * SEND_MS;
const MOST_REMEMBERED = 10_000;

/** When this process first sent a message, by its nonce, in milliseconds that never go back. */
export type FirstBytes = Bounded<number>;

export const createFirstBytes = (): FirstBytes => createBounded(MOST_REMEMBERED);

/** What is known of a message that may have arrived. `rememberedMs`: as long as the platform makes no second one of it. */
export interface Doubt {
  readonly state: Sending;
  readonly nonce: string;
  readonly rememberedMs: number;
  readonly finding: Finding;
}

/**
 * Whether sending it again now can make no second message. Two clocks have to say so: the one on the wall may have been set back.
 * Of what an earlier process sent there is only that one, so it must surely not stand there.
 */
export function mayRepeat(
  { clock, time, firstBytes }: Pick<Needs, 'clock' | 'time' | 'firstBytes'>,
  { state, nonce, rememberedMs, finding }: Doubt,
): boolean {
  const isRemembered = (age: number) => age >= 0 && age + REPEAT_MARGIN_MS < rememberedMs;
  const first = firstBytes.get(nonce);
  const isSure = first === undefined ? finding.is === 'absent' : isRemembered(time.steady() - first);
  return isSure && isRemembered(clock.now() - state.since);
}
