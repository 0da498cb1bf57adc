import { sentenceAround } from '../core/evidence-sentence.ts';
import type { Extents } from '../core/history.ts';
import { intervalOf } from '../core/interval.ts';
import { passageAround } from '../core/passage.ts';
import { amountOf, type Review, type ReviewLine } from '../core/review.ts';
import type { Subject } from '../core/subject.ts';
import type { ReportStore } from '../ports.ts';
import type { Reading } from '../reader/reading.ts';

/** What a text calls the largest of its kind, and the weeks that we know of the same subject, its own the last. */
export interface ClaimedRecord {
  readonly words: string;
  readonly subject: Subject;
  readonly history: Extents;
}

const MOST = 3;

/** The first few superlatives of a review that stand in one sentence with a figure of it. One query each. */
export async function claimedRecords(
  reports: ReportStore,
  review: Review,
  { claims }: Reading,
): Promise<readonly ClaimedRecord[]> {
  const { weekEnding, found } = review;
  if (weekEnding === null) return [];
  const pairs = claims.flatMap(({ kind, evidence }) => {
    const line = kind === 'superlative' && beside(review.lines, evidence, found.text);
    return line ? [{ evidence, line }] : [];
  });
  const known = pairs.slice(0, MOST).map(async ({ evidence, line }): Promise<ClaimedRecord> => {
    const before = (await reports.history(line.subject, weekEnding)).filter((point) => point.weekEnding < weekEnding);
    const own = { weekEnding, figure: { interval: intervalOf(amountOf(line)) } };
    const words = passageAround(found.text, evidence);
    return { words, subject: line.subject, history: [...before, own] };
  });
  return Promise.all(known);
}

/** A line printed in the sentence of a claim. */
function beside(lines: readonly ReviewLine[], claim: { readonly start: number; readonly end: number }, text: string) {
  const whole = sentenceAround(text, claim, Number.MAX_SAFE_INTEGER);
  const start = text.lastIndexOf(whole, claim.start);
  if (start < 0) return undefined;
  return lines.find(({ evidence }) => evidence.start >= start && evidence.end <= start + whole.length);
}
