import { findHolds, type Hold } from './checks.ts';
import type { PrintedFigure } from './figure.ts';
import { asWitnesses, nextReport, type TakenText } from './next-report.ts';
import type { PrintedAmount } from './printed.ts';
import { figureOf, type Report } from './report.ts';
import { amountOf, type Review } from './review.ts';
import { type Subject, sameSubject } from './subject.ts';
import { disputes, type Witness } from './verification.ts';

/** Why a figure of a review is accepted by an explicit word alone, and what stands against it. */
export interface Withheld {
  readonly subject: Subject;
  /** `other_amount`: the same publisher's figure is known otherwise; `contradicted`: texts contradict each other on it, and none is believed. */
  readonly why: Hold['reason'] | 'other_amount' | 'contradicted';
  readonly amount: PrintedAmount;
  readonly other: PrintedAmount;
  /** Whose the other amount is. */
  readonly publisher: string;
}

/**
 * What of a review is on hold, or prints another amount than is known: `reports` are those of its week, of its own publisher and of others.
 * Nothing can be said before its publisher and week are known.
 */
export function withheldOf(review: Review, reports: readonly Report[]): readonly Withheld[] {
  const { publisher, weekEnding, lines } = review;
  if (publisher === null || weekEnding === null) return [];
  const figures = lines
    .filter(({ state }) => state.is !== 'refused')
    .map((line) => ({ ...amountOf(line), subject: line.subject, approx: line.approx, asPrinted: line.asPrinted }));
  const text: TakenText = {
    ...{ publisher, weekEnding, publishedOn: null, fetchedAt: 0, isPublishers: false, figures },
    ...{ on: weekEnding, why: '' },
  };
  const candidate = nextReport(undefined, text);
  const known = reports.find((report) => report.publisher === publisher);
  const holds = findHolds(candidate, heardOf(candidate, reports));
  const held = holds.map((hold): Withheld => {
    const { figure, reason } = hold;
    const other = reason === 'part_over_total' ? hold.total : hold.witness;
    const { subject, usd, step } = figure;
    const said = { usd: other.usd, step: other.step };
    return { subject, why: reason, amount: { usd, step }, other: said, publisher: other.publisher };
  });
  return [...held, ...(known ? candidate.figures.flatMap((figure) => otherwise(figure, known)) : [])];
}

/** Where the same publisher's figure is known otherwise, or is in contradiction. */
function otherwise(figure: PrintedFigure, known: Report): readonly Withheld[] {
  const { subject, usd, step, publisher } = figure;
  const what = { subject, amount: { usd, step }, publisher };
  const before = figureOf(known, subject);
  if (before)
    return disputes(before, figure)
      ? [{ ...what, why: 'other_amount', other: { usd: before.usd, step: before.step } }]
      : [];
  const printed = known.conflicts.find((conflict) => sameSubject(conflict.subject, subject))?.printed ?? [];
  const other = printed.find((each) => each.usd !== usd) ?? printed[0];
  return other ? [{ ...what, why: 'contradicted', other }] : [];
}

/** What is known for each figure, by whomever. */
function heardOf({ figures }: Report, reports: readonly Report[]): ReadonlyMap<string, readonly Witness[]> {
  const heard = reports.flatMap(asWitnesses);
  return new Map(
    figures.map(({ id, subject }) => [id, heard.filter((witness) => sameSubject(witness.subject, subject))]),
  );
}
