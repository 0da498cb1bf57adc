import { echoKey } from '../core/echoes.ts';
import { WEEKLY } from '../core/next-report.ts';
import type { Report } from '../core/report.ts';
import { amountOf, isTaken, type Review } from '../core/review.ts';
import type { KeptWitness, ReviewBook } from '../core/review-book.ts';
import { type Withheld, withheldOf } from '../core/withheld.ts';
import type { ReportStore } from '../ports.ts';

/** What is known of a review's week, and what that says of its figures. */
export interface Grounds {
  /** The same publisher's report of the week, as it is known. */
  readonly known: Report | undefined;
  readonly withheld: readonly Withheld[];
  /** Accepted texts that print just the same figures of the same publisher. */
  readonly echoes: number;
}

interface Asked {
  readonly reviews: Pick<ReviewBook, 'witnesses' | 'reports'>;
  readonly reports: ReportStore;
}

/** What is known beside a review. Nothing before its publisher and week are known. */
export async function groundsOf({ reviews, reports }: Asked, review: Review): Promise<Grounds> {
  const { publisher, weekEnding } = review;
  if (publisher === null || weekEnding === null) return { known: undefined, withheld: [], echoes: 0 };
  const all = await knownReports({ reviews, reports }, weekEnding);
  const witnesses = await reviews.witnesses(weekEnding);
  return {
    known: all.find((report) => report.publisher === publisher),
    withheld: withheldOf(review, all),
    echoes: countEchoes(
      review,
      witnesses.filter(({ review: number }) => number !== review.number),
    ),
  };
}

/** What is known of a week by each publisher of the series: as it was saved last, else as the record has it. */
export async function knownReports(
  { reviews, reports }: Asked,
  week: Report['weekEnding'],
): Promise<readonly Report[]> {
  const kept = await reviews.reports(week);
  const shown = await reports.ofWeek(week);
  const isKept = kept.some(({ publisher, series }) => publisher === shown?.publisher && series === shown.series);
  return (shown && !isKept ? [shown, ...kept] : kept).filter(({ series }) => series === WEEKLY);
}

function countEchoes(review: Review, witnesses: readonly KeptWitness[]): number {
  const { publisher, weekEnding } = review;
  if (publisher === null || weekEnding === null) return 0;
  const figures = review.lines
    .filter((line) => line.state.is === 'open' || isTaken(line))
    .map((line) => ({ subject: line.subject, ...amountOf(line) }));
  const key = echoKey({ publisher, weekEnding, figures });
  const texts = Map.groupBy(
    witnesses.filter((witness) => witness.publisher === publisher),
    (witness) => witness.review,
  );
  const same = [...texts.values()].filter((text) => echoKey({ publisher, weekEnding, figures: text }) === key);
  return new Set(same.map(([first]) => first?.document)).size;
}
