import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import type { NewReview, Review, ReviewLine } from '../../src/core/review.ts';
import type { KeptWitness } from '../../src/core/review-book.ts';
import { assetSubject, type Subject, TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import { M, PUBLISHER } from './made-up.ts';

const named = (key: string): Subject => (key === 'total' ? TOTAL : assetSubject(key));

/** A figure as it was read, in millions of dollars. */
export function madeUpLine(key: string, millions: number, changes: Partial<ReviewLine> = {}): ReviewLine {
  const asPrinted = `$${Math.abs(millions)} million`;
  return {
    ...{ subject: named(key), usd: usd(Math.round(millions * M)), step: step(100_000), approx: false, asPrinted },
    evidence: { start: 10, end: 10 + asPrinted.length },
    sentence: `${key} saw ${asPrinted} of flows.`,
    state: { is: 'open' },
    ...changes,
  };
}

/** `flows` in millions: {total: -111, BTC: -88.8}. */
export function madeUpReview(flows: Readonly<Record<string, number>>, changes: Partial<NewReview> = {}): NewReview {
  return {
    ...{ since: 1_110, by: 'telegram:42', publisher: PUBLISHER, weekEnding: weekEnding('2026-01-23') },
    found: { text: 'made up', digest: 'aa11', origin: 'paste', fetchedAt: 1_110 },
    publishedOn: null,
    lines: Object.entries(flows).map(([key, millions]) => madeUpLine(key, millions)),
    warnings: [],
    state: { is: 'open' },
    ...changes,
  };
}

export const numbered = (review: NewReview, number = 1, version = 1): Review => ({ ...review, number, version });

export const madeUpWitness = (review: number, key: string, changes: Partial<KeptWitness> = {}): KeptWitness => ({
  ...{ review, weekEnding: weekEnding('2026-01-23'), subject: named(key), series: 'global_etps_weekly' },
  ...{ publisher: PUBLISHER, usd: usd(-111 * M), step: step(M), document: `text:${review}`, digest: `aa${review}` },
  ...changes,
});
