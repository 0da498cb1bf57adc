import type { Bar } from '../core/level-machine.ts';

/** No candle of a market that is followed moves so far; what does is in another money, or nonsense. */
const TIMES_AWAY = 5;

/** So many in a row, near each other, are where the market is now. */
const ENOUGH = 3;

/** `held`: nothing is judged by it, nor after it; `anew`: the market stays there, and is followed from this one on. */
export type Judging = 'judged' | 'held' | 'anew';

/** Knows which candles of a feed may be judged, in the order they come; those that were held may come again. */
export function createOddCandles(isHeld = false) {
  let held = isHeld;
  let row: readonly Bar[] = [];
  const end = (judging: Judging): Judging => {
    held = false;
    row = [];
    return judging;
  };
  return {
    look(last: Bar | undefined, bar: Bar): Judging {
      if (!last || !isFarFrom(last, bar)) return end('judged');
      // Over a gap a market may go anywhere.
      if (!held && bar.opensAt !== last.closesAt) return end('judged');
      held = true;
      const before = row.at(-1);
      const goesOn = before?.closesAt === bar.opensAt && !isFarFrom(before, bar);
      row = goesOn ? [...row, bar] : [bar];
      return row.length >= ENOUGH ? end('anew') : 'held';
    },
  };
}

/** Whether a candle opens or closes so far from where the one before closed that nothing may be judged by it. */
const isFarFrom = ({ close: known }: Bar, { open, close }: Bar): boolean =>
  [open, close].some((price) => price >= known * TIMES_AWAY || price * TIMES_AWAY <= known);
