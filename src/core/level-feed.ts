import type { Bar } from './level-machine.ts';

/** Why a candle decides nothing. */
export type RefusedBar = 'again' | 'corrected' | 'out_of_order' | 'not_closed' | 'impossible';

/**
 * Whether the next candle of a feed may decide anything: only what has closed by `now` (UTC milliseconds) does. What was taken in before, comes late
 * or was corrected since decides nothing again.
 */
export function refusalOf(last: Bar | undefined, bar: Bar, now: number): RefusedBar | undefined {
  const { open, high, low, close } = bar;
  if (high < Math.max(open, close, low) || low > Math.min(open, close)) return 'impossible';
  if (bar.closesAt <= bar.opensAt) return 'impossible';
  if (bar.closesAt > now) return 'not_closed';
  if (!last || bar.opensAt >= last.closesAt) return undefined;
  if (bar.opensAt !== last.opensAt) return 'out_of_order';
  const same = bar.closesAt === last.closesAt && open === last.open && high === last.high && low === last.low;
  return same && close === last.close ? 'again' : 'corrected';
}

/** Candles that are not known between two: UTC milliseconds. */
export const gapBetween = (
  last: Bar | undefined,
  bar: Bar,
): { readonly from: number; readonly to: number } | undefined =>
  last && last.closesAt < bar.opensAt ? { from: last.closesAt, to: bar.opensAt } : undefined;
