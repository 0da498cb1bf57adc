import type { Doubts } from '../cards/report-cards.ts';
import { publisherAt } from '../core/publisher-pages.ts';
import type { Review } from '../core/review.ts';
import { newYorkDate } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import { readReport } from '../reader/read-report.ts';

/** What speaks against a review's week or publisher, whoever said it. */
export async function doubtsOf(reports: Pick<ReportStore, 'weeks'>, review: Review, now: number): Promise<Doubts> {
  const { publisher, weekEnding, found } = review;
  const site = publisherAt(found.address);
  const named = readReport(found.text, site === undefined ? {} : { publisher: site }).report?.publisher ?? undefined;
  const [first] = await reports.weeks(newYorkDate(now));
  return {
    ...(named !== undefined && publisher !== null && named !== publisher && { named }),
    ...(first && weekEnding && weekEnding < first && { first }),
  };
}
