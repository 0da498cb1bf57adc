import { z } from 'zod';
import type { Level } from './level.ts';
import { priceSchema } from './level.ts';

/** One closed candle of a level's own venue, pair and timeframe. Moments are UTC milliseconds; it ends where the next one begins. */
export const barSchema = z.object({
  opensAt: z.int(),
  closesAt: z.int(),
  open: priceSchema,
  high: priceSchema,
  low: priceSchema,
  close: priceSchema,
});
export type Bar = z.output<typeof barSchema>;

const since = { since: z.int() };

/**
 * Where a level stands, by closed candles alone. `near` is the side that price comes from, `beyond` the side that it has to close on.
 * `unarmed`: it was beyond already when first seen, or came back and not far enough. `armed`: near, and watched. `closing`: it closed beyond,
 * not often enough yet. `crossed`: it did, and has not closed near since. `failed`: it closed near again.
 */
export const levelStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('unseen') }),
  z.strictObject({ is: z.literal('unarmed'), ...since }),
  z.strictObject({ is: z.literal('armed'), ...since, touched: z.boolean() }),
  z.strictObject({ is: z.literal('closing'), ...since, closes: z.int().positive() }),
  z.strictObject({ is: z.literal('crossed'), ...since }),
  z.strictObject({ is: z.literal('failed'), ...since }),
  z.strictObject({ is: z.literal('expired'), ...since }),
]);
export type LevelState = z.output<typeof levelStateSchema>;

/** What a closed candle brought about, each written once. */
export type LevelEvent = { readonly bar: Bar } & (
  | { readonly what: 'armed' | 'touched' | 'crossed' | 'failed' }
  | { readonly what: 'closed_beyond'; readonly closes: number }
  | { readonly what: 'fell_back'; readonly closes: number }
);

/** What a candle makes of a level. */
export interface Moved {
  readonly state: LevelState;
  readonly events: readonly LevelEvent[];
}

/** What a level is judged by. */
export type LevelRule = Pick<Level['claim'], 'price'> & Pick<Level['reading'], 'direction' | 'closes' | 'rearmPercent'>;

/** Which way price has to cross for the level to be met, or lost where it is one that holds. */
export const crossesUp = (direction: LevelRule['direction']): boolean =>
  direction === 'reclaim_above' || direction === 'reject_below';

/**
 * What the next closed candle makes of a level. `gap`: candles between it and the one before are not known, so that what closed before counts
 * no more. Whether a candle may decide anything is asked before (`level-feed.ts`).
 */
export function takeBar(state: LevelState, rule: LevelRule, bar: Bar, gap = false): Moved {
  return gap && state.is === 'closing'
    ? next({ is: 'armed', since: state.since, touched: false }, rule, bar)
    : next(state, rule, bar);
}

/** How a candle stands to the level, whichever way that has to be crossed. A close on the level itself is not beyond. */
function standing({ price, direction, rearmPercent }: LevelRule, { high, low, close }: Bar) {
  const up = crossesUp(direction);
  const band = (price * rearmPercent) / 100;
  return {
    beyond: up ? close > price : close < price,
    touches: up ? high >= price : low <= price,
    outside: up ? close <= price - band : close >= price + band,
  };
}

function next(state: LevelState, rule: LevelRule, bar: Bar): Moved {
  const { beyond, touches, outside } = standing(rule, bar);
  const stays: Moved = { state, events: [] };
  switch (state.is) {
    case 'unseen':
      return beyond ? { state: { is: 'unarmed', since: bar.closesAt }, events: [] } : watched(bar, touches);
    case 'unarmed':
    case 'failed':
      return !beyond && outside ? armed(bar, touches) : stays;
    case 'armed':
      return beyond ? closed(rule, bar, 1) : near(state, bar, touches);
    case 'closing':
      return beyond ? closed(rule, bar, state.closes + 1) : fellBack(bar, state.closes, touches);
    case 'crossed':
      return beyond ? stays : { state: { is: 'failed', since: bar.closesAt }, events: [{ what: 'failed', bar }] };
    case 'expired':
      return stays;
  }
}

const touchOf = (bar: Bar, touches: boolean): readonly LevelEvent[] => (touches ? [{ what: 'touched', bar }] : []);

const watched = (bar: Bar, touched: boolean): Moved => ({
  state: { is: 'armed', since: bar.closesAt, touched },
  events: touchOf(bar, touched),
});

/** A run of touches is told once. */
const near = (state: Extract<LevelState, { is: 'armed' }>, bar: Bar, touches: boolean): Moved => ({
  state: touches === state.touched ? state : { ...state, touched: touches },
  events: touchOf(bar, touches && !state.touched),
});

const armed = (bar: Bar, touched: boolean): Moved => ({
  state: { is: 'armed', since: bar.closesAt, touched },
  events: [{ what: 'armed', bar }, ...touchOf(bar, touched)],
});

const closed = ({ closes: needed }: LevelRule, bar: Bar, closes: number): Moved =>
  closes >= needed
    ? { state: { is: 'crossed', since: bar.closesAt }, events: [{ what: 'crossed', bar }] }
    : { state: { is: 'closing', since: bar.closesAt, closes }, events: [{ what: 'closed_beyond', bar, closes }] };

const fellBack = (bar: Bar, closes: number, touched: boolean): Moved => ({
  state: { is: 'armed', since: bar.closesAt, touched },
  events: [{ what: 'fell_back', bar, closes }],
});
