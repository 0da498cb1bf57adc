import type { Bar } from './level-machine.ts';
import { closeAfter, TIMEFRAME_MS } from './market.ts';

const DAYS = 7;

/**
 * Weeks from Monday to Sunday, made of days of UTC that come oldest first, each once. Of a week that lacks a day there is no candle: what
 * nobody knows is not bridged. Venues are not asked for weeks of their own: Kraken's begin on Thursday, as the epoch did, and OKX has two kinds.
 */
export const weeksOf = (days: readonly Bar[]): readonly Bar[] =>
  [...Map.groupBy(days, ({ opensAt }) => closeAfter('1w', opensAt))].flatMap(([closesAt, week]) => {
    const [first, last] = [week[0], week.at(-1)];
    if (week.length !== DAYS || !first || !last) return [];
    const highest = week.reduce((best, { high }) => (high > best ? high : best), first.high);
    const lowest = week.reduce((best, { low }) => (low < best ? low : best), first.low);
    const [open, close] = [first.open, last.close];
    return [{ opensAt: closesAt - TIMEFRAME_MS['1w'], closesAt, open, high: highest, low: lowest, close }];
  });
