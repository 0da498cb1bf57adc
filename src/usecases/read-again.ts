import { publisherAt } from '../core/publisher-pages.ts';
import type { Review } from '../core/review.ts';
import { readReport } from '../reader/read-report.ts';
import type { Reading } from '../reader/reading.ts';

/** What a review's text says, read as it was brought: for what is shown beside it and not kept with it. */
export function readAgain({ found: { text, address } }: Review): Reading {
  const publisher = publisherAt(address);
  return readReport(text, publisher === undefined ? {} : { publisher });
}
