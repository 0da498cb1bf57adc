import type { Doubts } from '../cards/report-cards.ts';
import type { Review } from '../core/review.ts';
import { newYorkDate } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import type { Reading } from '../reader/reading.ts';

/** What speaks against a review's week or publisher, whoever said it. */
export async function doubtsOf(
  reports: Pick<ReportStore, 'weeks'>,
  { publisher, weekEnding }: Review,
  { report }: Reading,
  now: number,
): Promise<Doubts> {
  const named = report?.publisher ?? undefined;
  const [first] = await reports.weeks(newYorkDate(now));
  return {
    ...(named !== undefined && publisher !== null && named !== publisher && { named }),
    ...(first && weekEnding && weekEnding < first && { first }),
  };
}
