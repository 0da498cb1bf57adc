import { type Price, priceSchema, type Timeframe } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import { type Feed, feedKey, TIMEFRAME_MS } from '../../src/core/market.ts';
import type { CandleSource, Clock } from '../../src/ports.ts';

const price = (amount: number): Price => priceSchema.parse(amount);

/** Open, high, low and close. */
export type Prices = readonly [number, number, number, number];

/** The candle that opens at a moment. */
export const barAt = (opensAt: number, timeframe: Timeframe, [open, high, low, close]: Prices): Bar => ({
  ...{ opensAt, closesAt: opensAt + TIMEFRAME_MS[timeframe] },
  ...{ open: price(open), high: price(high), low: price(low), close: price(close) },
});

/** One that opens and closes at the same price, within a dollar. */
export const still = (close: number): Prices => [close, close + 0.5, close - 0.5, close];

/** Venues of candles that a test makes up. What has not closed by the clock is not given, as by a real one. */
export function createMadeUpVenue(clock: Clock, most = 1_000) {
  const all = new Map<string, readonly Bar[]>();
  const failing = new Map<string, Error>();
  const asked: string[] = [];
  let silent = false;
  let odd: readonly Bar[] | undefined;
  const source: CandleSource = {
    markets: async () => [],
    async closedAfter(feed, after) {
      asked.push(`${feedKey(feed)} after ${new Date(after).toISOString().slice(0, 16)}`);
      const failure = failing.get(feed.venue);
      if (failure) throw failure;
      if (silent) return new Promise(() => undefined);
      if (odd) return odd;
      const bars = all.get(feedKey(feed)) ?? [];
      return bars.filter(({ closesAt }) => closesAt > after && closesAt <= clock.now()).slice(0, most);
    },
  };
  return {
    ...{ source, asked },
    /** In place of all that it had. */
    list: (feed: Feed, bars: readonly Bar[]) => void all.set(feedKey(feed), bars),
    fail: (venue: string, error: Error | undefined) => void (error ? failing.set(venue, error) : failing.delete(venue)),
    /** It answers that, whatever is asked. */
    say: (bars: readonly Bar[] | undefined) => {
      odd = bars;
    },
    /** It takes questions and never answers. */
    hang: (is: boolean) => {
      silent = is;
    },
  };
}
