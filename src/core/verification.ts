import { distance, type Interval, intervalOf, magnitude, meet } from './interval.ts';
import type { PrintedAmount } from './printed.ts';
import type { Series } from './series.ts';
import type { IsoDate } from './week.ts';

/** How far anybody but the publisher stands behind a figure. */
export type Verification =
  | { readonly state: 'single_source' }
  | { readonly state: 'repeated'; readonly texts: number }
  | { readonly state: 'agrees'; readonly with: string }
  | { readonly state: 'differs'; readonly with: string; readonly theirs: PrintedAmount }
  | { readonly state: 'restated'; readonly from: PrintedAmount; readonly to: PrintedAmount; readonly on: IsoDate }
  | { readonly state: 'withdrawn'; readonly on: IsoDate };

/** A text that prints an amount for the same subject and period. */
export interface Witness extends PrintedAmount {
  readonly publisher: string;
  readonly series: Series;
  readonly document: string;
  readonly approx?: boolean;
}

interface Judged extends PrintedAmount {
  readonly publisher: string;
  readonly series: Series;
  readonly approx?: boolean;
}

/**
 * Places a figure on the ladder. Echoes (texts of the same publisher's report) are counted and never raise it;
 * a witness of another series never moves it; one independent publisher that differs outweighs those that agree.
 */
export function verify(figure: Judged, witnesses: readonly Witness[]): Verification {
  const sameQuantity = witnesses.filter(({ series }) => series === figure.series);
  const independent = sameQuantity.filter(({ publisher }) => publisher !== figure.publisher);
  const dissent = independent.find((witness) => disputes(witness, figure));
  if (dissent) {
    return { state: 'differs', with: dissent.publisher, theirs: { usd: dissent.usd, step: dissent.step } };
  }
  if (independent[0]) return { state: 'agrees', with: independent[0].publisher };
  const texts = new Set(sameQuantity.map(({ document }) => document)).size;
  return retold(texts);
}

/** One text is where we read it; from two on, the figure is retold. */
export const retold = (texts: number): Verification =>
  texts > 1 ? { state: 'repeated', texts } : { state: 'single_source' };

/** Intervals that do not meet dispute each other; an approximate figure needs more than two of its steps for that. */
export function disputes(a: Judged, b: Judged): boolean {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (meet(left, right)) return false;
  const slack = Math.max(a.approx ? 2 * a.step : 0, b.approx ? 2 * b.step : 0);
  return distance(left, right) > slack;
}

/** The publisher printed another amount for the same week later; one that rounds the same is no restatement. */
export function restate(older: PrintedAmount, newer: PrintedAmount, on: IsoDate): Verification | undefined {
  return meet(intervalOf(older), intervalOf(newer)) ? undefined : { state: 'restated', from: older, to: newer, on };
}

const STRENGTH = { withdrawn: 0, differs: 1, single_source: 2, repeated: 3, restated: 4, agrees: 5 } as const;

/** What can be said of a figure computed from others: no more than of its weakest member. */
export function weakest(states: readonly [Verification, ...Verification[]]): Verification {
  return states.reduce((worst, next) => (isWeaker(next, worst) ? next : worst));
}

function isWeaker(a: Verification, b: Verification): boolean {
  if (a.state === 'repeated' && b.state === 'repeated') return a.texts < b.texts;
  return STRENGTH[a.state] < STRENGTH[b.state];
}

/** Nobody independent stands behind it: read the direction, not the digits. */
export const isUnchecked = ({ state }: Verification): boolean => state !== 'agrees';

/**
 * Ten, a hundred … a million times apart within their roundings: how 亿 read as billion shows. Signs are dropped. The
 * middles may be a tenth apart at most, so that one printed digit does not fit everything. Undefined where they are not.
 */
export function powerOfTenApart(a: Interval, b: Interval): number | undefined {
  const [x, y] = [magnitude(a), magnitude(b)];
  const [small, large] = x.high <= y.high ? [x, y] : [y, x];
  if (small.low === 0) return undefined;
  return [1, 2, 3, 4, 5, 6]
    .map((power) => 10 ** power)
    .find(
      (factor) =>
        small.low * factor <= large.high &&
        large.low <= small.high * factor &&
        Math.abs((large.low + large.high) / ((small.low + small.high) * factor) - 1) < 0.1,
    );
}

export const apartByPowerOfTen = (a: Interval, b: Interval): boolean => powerOfTenApart(a, b) !== undefined;
