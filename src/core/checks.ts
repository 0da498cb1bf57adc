import type { PrintedFigure } from './figure.ts';
import { directionOf, intervalOf, magnitude } from './interval.ts';
import { type Usd, usd } from './money.ts';
import { type PrintedAmount, step } from './printed.ts';
import { type Report, totalOf } from './report.ts';
import { outsideTotal } from './subject.ts';
import { apartByPowerOfTen, disputes, type Witness } from './verification.ts';

/** Why a figure waits for a person and is not posted. */
export type Hold =
  | { readonly reason: 'part_over_total'; readonly figure: PrintedFigure; readonly total: PrintedFigure }
  | { readonly reason: 'power_of_ten'; readonly figure: PrintedFigure; readonly witness: Witness }
  | { readonly reason: 'opposite_sign'; readonly figure: PrintedFigure; readonly witness: Witness };

const PART_SLACK = usd(5_000_000);
const SIGN_THRESHOLD = usd(100_000_000);

/** A part of more than 3 × total + 5m: in every text seen so far, a slip of print. */
export const exceedsTotal = (part: Usd, total: Usd): boolean => Math.abs(part) > 3 * Math.abs(total) + PART_SLACK;

/** The largest week that is known: to 3 October 2025, US$5.95bn (CoinShares; data/weekly-flows.json). */
export const LARGEST_WEEK: PrintedAmount = { usd: usd(5_950_000_000), step: step(10_000_000) };

/** More than three times the largest known week: 亿 or million read as billion, rather than a record. */
export const beyondHistory = (amount: Usd): boolean => Math.abs(amount) > 3 * LARGEST_WEEK.usd;

/** What stops a report, or figures of it, before it may be posted. Witnesses are of the same subject and period as their figure. */
export function findHolds(
  report: Report,
  witnesses: ReadonlyMap<string, readonly Witness[]> = new Map(),
): readonly Hold[] {
  const total = totalOf(report);
  const parts = report.figures.filter(({ subject }) => subject.scope !== 'total' && !outsideTotal(subject));
  const tooLarge = total
    ? parts
        .filter((figure) => exceedsTotal(figure.usd, total.usd))
        .map((figure) => ({ reason: 'part_over_total', figure, total }) as const)
    : [];
  return [...tooLarge, ...report.figures.flatMap((figure) => contradictions(figure, witnesses.get(figure.id) ?? []))];
}

function contradictions(figure: PrintedFigure, witnesses: readonly Witness[]): readonly Hold[] {
  return witnesses
    .filter(({ series }) => series === figure.series)
    .flatMap((witness): readonly Hold[] => {
      const theirs = intervalOf(witness);
      if (apartByPowerOfTen(figure.interval, theirs)) return [{ reason: 'power_of_ten', figure, witness }];
      const ways = new Set([directionOf(figure.interval), directionOf(theirs)]);
      const large = Math.min(magnitude(figure.interval).low, magnitude(theirs).low) > SIGN_THRESHOLD;
      const opposite = ways.has('in') && ways.has('out') && large && disputes(figure, witness);
      return opposite ? [{ reason: 'opposite_sign', figure, witness }] : [];
    });
}

/** A headline amount more than twice every figure of the body, or less than half of each. */
export function headlineMismatch(headline: Usd, body: readonly Usd[]): boolean {
  if (body.length === 0) return false;
  const sizes = body.map(Math.abs);
  return sizes.every((size) => Math.abs(headline) > 2 * size) || sizes.every((size) => Math.abs(headline) < size / 2);
}
