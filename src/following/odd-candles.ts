import type { Bar } from '../core/level-machine.ts';

/** No candle of a market that is followed moves so far; what does is in another money, or nonsense. */
const TIMES_AWAY = 5;

/** Whether a candle opens or closes so far from where the one before closed that nothing may be judged by it. */
export const isFarFrom = ({ close: known }: Bar, { open, close }: Bar): boolean =>
  [open, close].some((price) => price >= known * TIMES_AWAY || price * TIMES_AWAY <= known);
