import { documentOf } from '../core/echoes.ts';
import { nextReport, type TakenText, verified, WEEKLY } from '../core/next-report.ts';
import { isOwnPage } from '../core/publisher-pages.ts';
import type { Report } from '../core/report.ts';
import { amountOf, isTaken, type Review } from '../core/review.ts';
import type { KeptWitness } from '../core/review-book.ts';
import { newYorkDate } from '../core/week.ts';
import type { PlaceChanges, ReportStore } from '../ports.ts';
import { knownReports } from './review-grounds.ts';

/**
 * Within the writes that accept a review: its figures become the next vintage of their publisher's report, and stand as witnesses beside
 * those of every other publisher of the week. A bundled report is saved first as it is, so that nothing of it is lost. Gives what was kept.
 */
export async function keepReport(
  changes: Pick<PlaceChanges, 'reviews' | 'reports'>,
  reports: ReportStore,
  review: Review,
  at: number,
): Promise<Report> {
  const text = takenText(review, at);
  const known = await knownReports({ reviews: changes.reviews, reports }, text.weekEnding);
  const before = await changes.reviews.witnesses(text.weekEnding);
  const base = known.find(({ publisher }) => publisher === text.publisher);
  const fresh = witnessesOf(review, text, { before, base });
  await changes.reviews.addWitnesses(fresh);
  const own = nextReport(base, text);
  const heard = { texts: [...before, ...fresh], others: [...known.filter((report) => report !== base), own] };
  const isSaved = new Set((await changes.reviews.reports(text.weekEnding)).map(({ publisher }) => publisher));
  const save = async (earlier: Report | undefined, next: Report): Promise<Report> => {
    if (earlier && !isSaved.has(earlier.publisher)) await changes.reports.save(earlier);
    return changes.reports.save(next);
  };
  for (const other of known) {
    const next = other === base ? other : verified(other, heard);
    if (next !== other) await save(other, next);
  }
  return save(base, verified(own, heard));
}

function takenText(review: Review, at: number): TakenText {
  const { publisher, weekEnding, publishedOn, lines, found, number } = review;
  if (publisher === null || weekEnding === null) throw new TypeError('what nobody dated or named is not accepted');
  const { address, fetchedAt } = found;
  const isPublishers = isOwnPage(publisher, found);
  return {
    ...{ publisher, weekEnding, fetchedAt, isPublishers, on: newYorkDate(at) },
    // When somebody else retold it says nothing of when it came out.
    publishedOn: isPublishers ? publishedOn : null,
    ...(address !== undefined && { address }),
    figures: lines.filter(isTaken).map((line) => ({
      ...{ subject: line.subject, ...amountOf(line), approx: line.approx },
      asPrinted: line.asPrinted,
      ...(line.state.is === 'corrected' && { corrected: { on: newYorkDate(line.state.at), review: number } }),
    })),
    why: `accepted at review ${number}`,
  };
}

/** What the text prints, under the name that it is counted by. */
function witnessesOf(
  { number, found: { digest, address } }: Review,
  { publisher, weekEnding, figures }: TakenText,
  { before, base }: { readonly before: readonly KeptWitness[]; readonly base: Report | undefined },
): readonly KeptWitness[] {
  const pages = new Set(base?.figures.flatMap(({ via }) => via));
  const counted = [
    ...before.filter((witness) => witness.publisher === publisher),
    ...[...pages].map((page) => ({ document: page, digest: '', address: page })),
  ];
  const document = documentOf({ digest, ...(address !== undefined && { address }) }, counted);
  // What an operator corrected it to is not what this text prints.
  const printed = figures.filter(({ corrected }) => !corrected);
  return printed.map(({ subject, usd, step, approx }) => ({
    ...{ review: number, weekEnding, subject, series: WEEKLY, publisher, usd, step, approx, document, digest },
    ...(address !== undefined && { address }),
  }));
}
