import { plainWords } from '../core/echoes.ts';
import { AppError } from '../core/errors.ts';
import { sentenceAround } from '../core/evidence-sentence.ts';
import type { FoundText } from '../core/found-text.ts';
import { publisherAt } from '../core/publisher-pages.ts';
import { MOST_KEPT_BYTES, type NewReview, type Review, RULE } from '../core/review.ts';
import type { ReviewChanges } from '../core/review-book.ts';
import { subjectOf } from '../core/subject.ts';
import { newYorkDate, type WeekEnding, weekBefore } from '../core/week.ts';
import { readReport } from '../reader/read-report.ts';
import type { ReadReport } from '../reader/reading.ts';
import { readText } from '../reader/statements.ts';
import { passesEveryCheck, settleReview } from './review-report.ts';
import type { ReviewServices } from './review-services.ts';
import type { Decider } from './schedule-services.ts';
import { sha256 } from './sha256.ts';

/** UTF-16 units of a text that is read: a megabyte of it. */
const MOST_READ = 1_000_000;
const MOST_WORDS = 80;
/** UTF-16 units of a sentence that is read alone: longer than any is. */
const MOST_ALONE = 2_000;

/** What became of a text. `known`: the same one was brought before; `rule`: accepted without a person. */
export interface TakenIn {
  readonly is: 'new' | 'known' | 'rule' | 'again';
  readonly review?: Review;
}

/** Reads a text that somebody brought and puts its figures up for review, once. Fails where it holds no weekly report. */
export async function takeInReport(services: ReviewServices, by: Decider, found: FoundText): Promise<TakenIn> {
  const read = await readingFor(services, by, found);
  const taken = await services.places.once(by.update, async (changes): Promise<Required<TakenIn>> => {
    const known = await knownReview(changes.reviews, read);
    if (known && !(known.state.is === 'refused' && isBrought(found))) return { is: 'known', review: known };
    const review = await changes.reviews.add(read);
    const mayBeRuled = services.acceptsPublisherPages && saysEachDirection(found.text, review.lines);
    if (!mayBeRuled || !(await passesEveryCheck(changes, services.reports, review))) return { is: 'new', review };
    const deciding = { by: RULE, at: services.clock.now(), place: by.place };
    return { is: 'rule', review: await settleReview(changes, services.reports, review, { do: 'accept' }, deciding) };
  });
  if (taken?.is === 'rule') services.wakeDeliveries();
  return taken ?? { is: 'again' };
}

/** Somebody may think better of what was refused; what we find ourselves is refused once. */
const isBrought = ({ origin }: FoundText): boolean => origin !== 'feed' && origin !== 'publisher';

/** Whether the sentence of each figure says alone which way it went: what is carried over from the one before is a person's to judge. */
const saysEachDirection = (text: string, lines: Review['lines']): boolean =>
  lines.every(({ usd, evidence }) =>
    readText(sentenceAround(text, evidence, MOST_ALONE)).statements.some(
      (said) => said.usd === usd && said.direction !== null && said.refused === null,
    ),
  );

/** The review of the same words, or of the same figures at the same address: what stands around an article changes with each visit. */
async function knownReview(
  reviews: ReviewChanges,
  { found: { digest, address }, weekEnding, lines }: NewReview,
): Promise<Review | undefined> {
  const same = await reviews.ofDigest(digest);
  if (same || address === undefined) return same;
  const there = await reviews.ofAddress(address);
  const isOtherWeek = weekEnding !== null && there?.weekEnding !== weekEnding;
  return isOtherWeek || figuresOf(lines) !== figuresOf(there?.lines ?? []) ? undefined : there;
}

const figuresOf = (lines: Review['lines']): string =>
  JSON.stringify(lines.map(({ subject, usd, step }) => [subject.scope, subject.key, usd, step]));

async function readingFor({ clock }: ReviewServices, by: Decider, found: FoundText): Promise<NewReview> {
  const { text, origin, address, publishedOn, fetchedAt } = found;
  if (text.length > MOST_READ) throw new AppError({ code: 'text_too_long', limit: MOST_READ });
  const publisher = publisherAt(address);
  const { report, warnings } = readReport(text, {
    ...(publishedOn && { published: publishedOn }),
    ...(publisher !== undefined && { publisher }),
  });
  if (!report) throw new AppError({ code: 'text_without_report' });
  const lines = report.lines.map(({ scope, key, usd, step, approx, asPrinted, evidence }) => ({
    ...{ subject: subjectOf({ scope, key }), usd, step, approx, asPrinted, evidence },
    sentence: sentenceAround(text, evidence),
    state: { is: 'open' as const },
  }));
  return {
    ...{ since: clock.now(), by: by.person, lines, state: { is: 'open' } },
    found: {
      text: keptText(text),
      digest: await sha256(plainWords(text)),
      ...{ origin, fetchedAt },
      ...(address !== undefined && { address }),
    },
    publisher: report.publisher,
    weekEnding: endedWeek(report, clock.now()),
    publishedOn: report.publishedOn && report.publishedOn <= newYorkDate(clock.now()) ? report.publishedOn : null,
    warnings: warnings.map(({ code, start, end }) => ({
      ...{ code, start, end },
      words: text.slice(start, end).slice(0, MOST_WORDS).toWellFormed(),
    })),
  };
}

/** A week that is not over cannot be reported on: then a person says which is meant. */
const endedWeek = ({ weekEnding }: ReadReport, now: number): WeekEnding | null =>
  weekEnding && weekEnding <= weekBefore(newYorkDate(now)) ? weekEnding : null;

function keptText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MOST_KEPT_BYTES) return text;
  return new TextDecoder().decode(bytes.subarray(0, MOST_KEPT_BYTES)).replace(/\ufffd+$/u, '');
}
