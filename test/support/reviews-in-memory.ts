import { leading, type Report } from '../../src/core/report.ts';
import { type Review, reviewSchema } from '../../src/core/review.ts';
import type { KeptWitness, ReviewBook } from '../../src/core/review-book.ts';
import { sameSubject } from '../../src/core/subject.ts';
import type { PlaceChanges, ReportStore } from '../../src/ports.ts';
import { witnessSchema } from '../../src/store/review-rows.ts';

/** Reviews, what accepted texts print, and the reports that came of them, without a disk. */
export interface KeptReviews {
  readonly reviews: ReadonlyMap<number, Review>;
  readonly witnesses: readonly KeptWitness[];
  /** In the order they were saved. */
  readonly reports: readonly Report[];
}

export const NO_REVIEWS: KeptReviews = { reviews: new Map(), witnesses: [], reports: [] };

const json = <Item>(item: Item): Item => JSON.parse(JSON.stringify(item));

export const reviewBookOver = (kept: () => KeptReviews): ReviewBook => ({
  open: async (most) => [...kept().reviews.values()].filter(({ state }) => state.is === 'open').slice(0, most),
  find: async (number) => kept().reviews.get(number),
  witnesses: async (week) =>
    kept()
      .witnesses.filter((each) => each.weekEnding === week)
      .toSorted((a, b) => a.review - b.review),
  reports: async (week) =>
    newestOf(kept().reports.filter(({ weekEnding }) => weekEnding === week)).toSorted((a, b) =>
      a.publisher < b.publisher ? -1 : 1,
    ),
});

const newestOf = (reports: readonly Report[]): readonly Report[] => [
  ...new Map(reports.map((report) => [`${report.publisher} ${report.series} ${report.weekEnding}`, report])).values(),
];

export const acceptedOver = (kept: () => KeptReviews): ReportStore => {
  const shown = (asOf = '9999'): readonly Report[] => {
    const known = kept().reports.filter(({ publishedOn }) => publishedOn <= asOf);
    const weeks = Map.groupBy(known, ({ weekEnding }) => weekEnding);
    return [...weeks.values()]
      .flatMap((reports) => reports.reduce((shownSoFar, next) => leading(shownSoFar, next)))
      .toSorted((a, b) => (a.weekEnding < b.weekEnding ? -1 : 1));
  };
  return {
    vintage: async () => `stored ${kept().reports.length}`,
    weeks: async (asOf) => shown(asOf).map(({ weekEnding }) => weekEnding),
    newest: async (asOf) => shown(asOf).at(-1),
    ofWeek: async (week) => shown().find(({ weekEnding }) => weekEnding === week),
    history: async (subject, asOf) =>
      shown(asOf).flatMap(({ weekEnding, figures }) =>
        figures.filter((figure) => sameSubject(figure.subject, subject)).map((figure) => ({ weekEnding, figure })),
      ),
    subjects: async (asOf) => {
      const all = shown(asOf).flatMap(({ figures }) => figures.map(({ subject }) => subject));
      return all.filter((subject, at) => all.findIndex((each) => sameSubject(each, subject)) === at);
    },
  };
};

/** Changes to a copy, which is kept where all of them succeed. */
export function reviewsDraft(kept: KeptReviews) {
  let draft = kept;
  const reads = reviewBookOver(() => draft);
  const put = (review: Review): Review => {
    draft = { ...draft, reviews: new Map([...draft.reviews, [review.number, review]]) };
    return review;
  };
  const changes: Pick<PlaceChanges, 'reviews' | 'reports'> = {
    reviews: {
      ...reads,
      ofDigest: async (digest) => [...draft.reviews.values()].findLast(({ found }) => found.digest === digest),
      ofAddress: async (address) => [...draft.reviews.values()].findLast(({ found }) => found.address === address),
      add: async (review) => put(json(reviewSchema.parse({ ...review, number: draft.reviews.size + 1, version: 1 }))),
      save: async (review) =>
        draft.reviews.get(review.number)?.version === review.version
          ? put(json(reviewSchema.parse({ ...review, version: review.version + 1 })))
          : undefined,
      async addWitnesses(witnesses) {
        draft = {
          ...draft,
          witnesses: [...draft.witnesses, ...witnesses.map((each) => json(witnessSchema.parse(each)))],
        };
      },
    },
    reports: {
      async save(report) {
        const [newest] = newestOf(draft.reports).filter(
          (each) =>
            each.publisher === report.publisher &&
            each.series === report.series &&
            each.weekEnding === report.weekEnding,
        );
        const vintage = (newest?.vintage ?? 0) + 1;
        const saved = { ...report, vintage, figures: report.figures.map((figure) => ({ ...figure, vintage })) };
        draft = { ...draft, reports: [...draft.reports, saved] };
        return saved;
      },
    },
  };
  return { changes, kept: () => draft };
}
