import type { LevelReading, Price } from './level.ts';
import type { BodyRefusal, MomentRefusal } from './touch-told.ts';

/** The level that was told to be touched, and when it is judged next. */
export interface ToldLevel {
  readonly id: string;
  readonly asset: string;
  readonly price: Price;
  readonly timeframe: LevelReading['timeframe'];
  /** UTC milliseconds: when the candle closes that holds this moment. */
  readonly nextClose: number;
}

/**
 * What came of a post of a program that watches prices. `added`: no level fitted, and the place follows one now. `alerts`: whether the touch is
 * posted; `decisive` where the place is told of what decides alone. `again`: it was told before, and nothing was changed.
 */
export type HookOutcome =
  | {
      readonly is: 'taken';
      readonly level: ToldLevel;
      readonly added: boolean;
      readonly alerts: 'on' | 'decisive' | 'off';
    }
  | { readonly is: 'again' }
  | { readonly is: 'refused'; readonly why: HookRefusal };

/** `no_level`: nothing there fits, and it does not say what it was set to watch for. `no_market`: no candles would judge it. */
export type HookRefusal =
  | BodyRefusal
  | MomentRefusal
  | 'unknown_key'
  | 'too_fast'
  | 'no_level'
  | 'no_market'
  | 'levels_full';
