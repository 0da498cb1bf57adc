import { AppError } from '../core/errors.ts';
import { changeReview, type Review, type ReviewChange, type ReviewFault, verdictOf } from '../core/review.ts';
import { newYorkDate, type WeekEnding, weekBefore } from '../core/week.ts';
import type { PlaceChanges, ReportStore } from '../ports.ts';
import { keepReport } from './keep-report.ts';
import { type Grounds, groundsOf } from './review-grounds.ts';
import type { ReviewServices } from './review-services.ts';
import type { Decider } from './schedule-services.ts';

/**
 * What became of a change. `meanwhile`: somebody else was faster, `closed`: all of it was decided before, and nothing was changed;
 * `again`: the update came twice.
 */
export interface Reviewed {
  readonly is: 'done' | 'meanwhile' | 'closed' | 'again';
  readonly review: Review;
}

/** A review by its number, and as which version it was seen where that matters. */
export interface MeantReview {
  readonly number: number;
  readonly version?: number;
}

const MOST_NAMED = 20;

/** The review of a number; fails with those that are open. */
export async function reviewAt({ reviews }: Pick<ReviewServices, 'reviews'>, number: number): Promise<Review> {
  const review = await reviews.find(number);
  if (review) return review;
  const known = (await reviews.open(MOST_NAMED)).map((each) => each.number);
  throw new AppError({ code: 'review_unknown', typed: String(number), known });
}

/** Does what a person decided, with the vintage that comes of it, all together or not at all. */
export async function reviewReport(
  services: ReviewServices,
  by: Decider,
  { number, version }: MeantReview,
  change: ReviewChange,
): Promise<Reviewed> {
  await reviewAt(services, number);
  const at = services.clock.now();
  const reviewed = await services.places.once(by.update, async (changes): Promise<Reviewed> => {
    const review = await changes.reviews.find(number);
    if (!review) throw new TypeError('a review is never taken away');
    if (review.state.is !== 'open') return { is: 'closed', review };
    if (version !== undefined && version !== review.version) return { is: 'meanwhile', review };
    const deciding = { by: by.person, at, place: by.place };
    return { is: 'done', review: await settleReview(changes, services.reports, review, change, deciding) };
  });
  if (reviewed?.is === 'done' && reviewed.review.state.is === 'accepted') services.wakeDeliveries();
  return reviewed ?? { is: 'again', review: await reviewAt(services, number) };
}

type Deciding = Pick<Parameters<PlaceChanges['record']>[0], 'by' | 'at' | 'place'>;

/** Within one transaction: the change, what it comes to, and who decided it. */
export async function settleReview(
  changes: PlaceChanges,
  reports: ReportStore,
  review: Review,
  change: ReviewChange,
  deciding: Deciding,
): Promise<Review> {
  const { withheld } = await groundsWithin(changes, reports, review);
  const subjects = withheld.map(({ subject }) => subject);
  const changed = changeReview(review, change, { ...deciding, withheld: subjects });
  if ('fault' in changed)
    throw new AppError(failureOf(changed.fault, review.number, weekBefore(newYorkDate(deciding.at))));
  const next = await concluded(changes, reports, changed.review, { ...deciding, did: change.do });
  const saved = await changes.reviews.save(next);
  if (!saved) throw new TypeError('a review changed within the writes that hold it');
  await changes.record({
    ...deciding,
    what: `report.${change.do}`,
    before: decidedOf(review),
    after: decidedOf(saved),
  });
  return saved;
}

const groundsWithin = (changes: PlaceChanges, reports: ReportStore, review: Review): Promise<Grounds> =>
  groundsOf({ reviews: changes.reviews, reports }, review);

async function concluded(
  changes: PlaceChanges,
  reports: ReportStore,
  review: Review,
  { by, at, did }: Deciding & { readonly did: ReviewChange['do'] },
): Promise<Review> {
  const { withheld } = await groundsWithin(changes, reports, review);
  switch (verdictOf(review, { did, withheld: withheld.map(({ subject }) => subject) })) {
    case 'open':
      return review;
    case 'refuse':
      return { ...review, state: { is: 'refused', by, at } };
    case 'accept': {
      const { vintage } = await keepReport(changes, reports, review, at);
      return { ...review, state: { is: 'accepted', by, at, vintage } };
    }
  }
}

/** What is remembered of a decision: the state of each figure, without the text. */
const decidedOf = ({ number, publisher, weekEnding, lines, state }: Review): string =>
  JSON.stringify({
    ...{ number, publisher, weekEnding, state: state.is },
    lines: lines.map(({ subject, usd, step, state: line }) => ({ ...subject, usd, step, state: line })),
  });

function failureOf(fault: ReviewFault, number: number, newest: WeekEnding): AppError['failure'] {
  switch (fault.why) {
    case 'lacks':
      return { code: 'review_lacks', what: fault.what, number, newest };
    case 'withheld':
      return { code: 'review_withheld', number, keys: fault.subjects.map(({ key }) => key) };
    case 'no_line':
      return { code: 'review_line', typed: fault.subject.key, known: [] };
    case 'closed':
      throw new TypeError('a closed review is told of, not changed');
  }
}

/** Whether a rule may accept it: found on the publisher's own pages by ourselves, dated, with a total, and nothing speaks against it. */
export async function passesEveryCheck(changes: PlaceChanges, reports: ReportStore, review: Review): Promise<boolean> {
  const { found, publisher, weekEnding, warnings, lines } = review;
  if (found.origin !== 'publisher' || publisher === null || weekEnding === null || warnings.length > 0) return false;
  if (!lines.some(({ subject }) => subject.scope === 'total')) return false;
  return (await groundsWithin(changes, reports, review)).withheld.length === 0;
}
