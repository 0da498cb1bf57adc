import type { HookKind } from './alert-hook.ts';
import type { Price } from './level.ts';

/** What a program that watches prices says to have seen. Nothing of it is confirmed by a closed candle. */
export interface TouchTold {
  readonly by: HookKind;
  /** A ticker of ours: 'BTC'. */
  readonly asset: string;
  /** Which dollar its price is in, as its pair says: 'usdt'. Absent where the pair does not say. */
  readonly quote?: string;
  /** In the sender's words. */
  readonly exchange?: string;
  /** US dollars for one coin, as it says to have seen them. */
  readonly price: Price;
  /** What it was set to watch for, where it says so. */
  readonly threshold?: { readonly price: Price; readonly way: 'up' | 'down' };
  /** UTC milliseconds. */
  readonly at: number;
}

/** Why a body is not taken. */
export type BodyRefusal = 'not_json' | 'wrong_kind' | 'malformed' | 'asset_unknown' | 'not_dollars' | 'far_apart';

/** Why the moment that a body says is not taken. */
export type MomentRefusal = 'stale' | 'ahead';

const MINUTE = 60_000;
/** Milliseconds: senders try again for minutes, and what is older is no news. */
const OLDEST = 15 * MINUTE;
/** Clocks differ, by less than this. */
const FURTHEST_AHEAD = 5 * MINUTE;

/** Whether a touch of that moment is still news (UTC milliseconds each). */
export function momentRefusal({ at }: Pick<TouchTold, 'at'>, now: number): MomentRefusal | undefined {
  if (now - at > OLDEST) return 'stale';
  return at - now > FURTHEST_AHEAD ? 'ahead' : undefined;
}
