import type { VenueTimeframe } from '../../../src/sources/venue-rows.ts';
import { midnight, SHAPE, type VenueDay } from './venue-days.ts';

/** A made-up candle of a pair, as any venue may have it. */
export interface VenueBar {
  /** UTC milliseconds. */
  readonly opens: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** What a venue is: its candles by the name that it has for a pair, and by their length, and its clock. */
export interface VenueBarState {
  readonly markets: Readonly<Record<string, { readonly [Length in VenueTimeframe]?: readonly VenueBar[] }>>;
  /** UTC milliseconds. */
  readonly now: () => number;
}

const HOUR = 3_600_000;
export const LENGTHS = { '1h': HOUR, '4h': 4 * HOUR, '1d': 24 * HOUR } as const satisfies Record<
  VenueTimeframe,
  number
>;

/** Candles in a row from a moment on, oldest first: each opens where the one before closed, with a wick on both sides. */
export const barsFrom = (first: string, length: VenueTimeframe, closes: readonly number[]): readonly VenueBar[] =>
  closes.map((close, at) => {
    const open = closes[at - 1] ?? close;
    const [high, low] = [Math.max(open, close) * 1.5, Math.min(open, close) / 2];
    return { opens: Date.parse(first) + at * LENGTHS[length], open, high, low, close };
  });

/** Those that have begun. */
export const barsBegun = (bars: readonly VenueBar[], now: number): readonly VenueBar[] =>
  bars.filter(({ opens }) => opens <= now);

export const barOfDay = ({ date, close }: VenueDay): VenueBar => ({
  ...{ opens: midnight(date), open: SHAPE.open, high: SHAPE.high, low: SHAPE.low, close },
});

/** Days alone, as a venue that has other lengths too. */
export const barsOfDays = (
  markets: Readonly<Record<string, readonly VenueDay[]>>,
): Pick<VenueBarState, 'markets'>['markets'] =>
  Object.fromEntries(Object.entries(markets).map(([pair, days]) => [pair, { '1d': days.map(barOfDay) }]));
