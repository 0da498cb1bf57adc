import { gapBetween, type RefusedBar, refusalOf } from '../../src/core/level-feed.ts';
import { type Bar, type LevelEvent, type LevelRule, type LevelState, takeBar } from '../../src/core/level-machine.ts';

/** What one candle made of a level. */
export type Judged = { readonly bar: Bar } & (
  | { readonly refused: RefusedBar }
  | {
      readonly refused?: undefined;
      readonly state: LevelState;
      readonly events: readonly LevelEvent[];
      /** Candles before it that are not known: UTC milliseconds. */
      readonly gap?: { readonly from: number; readonly to: number };
    }
);

/** Judges a level by candles as they come, from the first of them on: as the bot does. `now`: UTC milliseconds. */
export function runLevel(rule: LevelRule, bars: readonly Bar[], now: number): readonly Judged[] {
  let state: LevelState = { is: 'unseen' };
  let last: Bar | undefined;
  return bars.map((bar) => {
    const refused = refusalOf(last, bar, now);
    if (refused) return { bar, refused };
    const gap = gapBetween(last, bar);
    const moved = takeBar(state, rule, bar, gap !== undefined);
    [state, last] = [moved.state, bar];
    return { bar, ...moved, ...(gap && { gap }) };
  });
}
