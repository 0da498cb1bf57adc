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

/** A level as it is followed: its state, and the last candle that was taken in. */
export const followedSchema = z.strictObject({ state: levelStateSchema, last: z.exactOptional(barSchema) });
export type Followed = z.output<typeof followedSchema>;

export const UNSEEN: Followed = { state: { is: 'unseen' } };

/** Why a candle was not taken in. */
export type Refused = 'again' | 'corrected' | 'out_of_order' | 'not_closed' | 'impossible';

/** What a closed candle brought about, each written once. */
export type LevelEvent = { readonly bar: Bar } & (
  | { readonly what: 'armed' | 'touched' | 'crossed' | 'failed' }
  | { readonly what: 'closed_beyond'; readonly closes: number }
  | { readonly what: 'fell_back'; readonly closes: number }
  /** Candles between are not known: what closed before them counts no more, and they are never bridged. */
  | { readonly what: 'gap'; readonly from: number; readonly to: number }
);

export interface Step {
  readonly followed: Followed;
  readonly events: readonly LevelEvent[];
  readonly refused?: Refused;
}

type Rule = Pick<Level['claim'], 'price'> & Pick<Level['reading'], 'direction' | 'closes' | 'rearmPercent'>;

/** Which way price has to cross for the level to be met, or lost where it is one that holds. */
export const crossesUp = (direction: Rule['direction']): boolean =>
  direction === 'reclaim_above' || direction === 'reject_below';

/**
 * Takes in one candle. Only what has closed by `now` (UTC milliseconds) decides anything; what was taken in before, comes late or was corrected
 * since decides nothing again. Grows with nothing.
 */
export function takeBar(followed: Followed, rule: Rule, bar: Bar, now: number): Step {
  const refused = refusalOf(followed, bar, now);
  if (refused) return { followed, events: [], refused };
  const { last, state } = followed;
  const gap =
    last && last.closesAt !== bar.opensAt ? [{ what: 'gap', bar, from: last.closesAt, to: bar.opensAt } as const] : [];
  const before =
    gap.length > 0 && state.is === 'closing' ? ({ is: 'armed', since: state.since, touched: false } as const) : state;
  const { state: after, events } = next(before, rule, bar);
  return { followed: { state: after, last: bar }, events: [...gap, ...events] };
}

/** From its last day on it is history: nothing is judged any more. */
export const expire = (followed: Followed, at: number): Followed =>
  followed.state.is === 'expired' ? followed : { ...followed, state: { is: 'expired', since: at } };

function refusalOf({ last, state }: Followed, bar: Bar, now: number): Refused | undefined {
  if (bar.high < Math.max(bar.open, bar.close, bar.low) || bar.low > Math.min(bar.open, bar.close)) return 'impossible';
  if (bar.closesAt <= bar.opensAt) return 'impossible';
  if (bar.closesAt > now) return 'not_closed';
  if (state.is === 'expired') return 'out_of_order';
  if (!last || bar.opensAt >= last.closesAt) return undefined;
  if (bar.opensAt !== last.opensAt) return 'out_of_order';
  return same(bar, last) ? 'again' : 'corrected';
}

const same = (a: Bar, b: Bar): boolean =>
  a.closesAt === b.closesAt && a.open === b.open && a.high === b.high && a.low === b.low && a.close === b.close;

interface Moved {
  readonly state: LevelState;
  readonly events: readonly LevelEvent[];
}

/** How a candle stands to the level, whichever way that has to be crossed. A close on the level itself is not beyond. */
function standing({ price, direction, rearmPercent }: Rule, { high, low, close }: Bar) {
  const up = crossesUp(direction);
  const band = (price * rearmPercent) / 100;
  return {
    beyond: up ? close > price : close < price,
    touches: up ? high >= price : low <= price,
    outside: up ? close <= price - band : close >= price + band,
  };
}

function next(state: LevelState, rule: Rule, bar: Bar): Moved {
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
  state: { ...state, touched: touches },
  events: touchOf(bar, touches && !state.touched),
});

const armed = (bar: Bar, touched: boolean): Moved => ({
  state: { is: 'armed', since: bar.closesAt, touched },
  events: [{ what: 'armed', bar }, ...touchOf(bar, touched)],
});

const closed = ({ closes: needed }: Rule, bar: Bar, closes: number): Moved =>
  closes >= needed
    ? { state: { is: 'crossed', since: bar.closesAt }, events: [{ what: 'crossed', bar }] }
    : { state: { is: 'closing', since: bar.closesAt, closes }, events: [{ what: 'closed_beyond', bar, closes }] };

const fellBack = (bar: Bar, closes: number, touched: boolean): Moved => ({
  state: { is: 'armed', since: bar.closesAt, touched },
  events: [{ what: 'fell_back', bar, closes }],
});
