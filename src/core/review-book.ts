import type { SubjectWitness } from './next-report.ts';
import type { Report } from './report.ts';
import type { NewReview, Review } from './review.ts';
import type { WeekEnding } from './week.ts';

/** What an accepted text prints for one figure of a week. */
export interface KeptWitness extends SubjectWitness {
  /** The review that it was accepted at. */
  readonly review: number;
  readonly weekEnding: WeekEnding;
  /** Of its text made plain. */
  readonly digest: string;
}

/** Reviews of texts, and what accepted ones print. Everything is read as it stands on disk. */
export interface ReviewBook {
  /** Those that wait for somebody, the oldest first. */
  open(most: number): Promise<readonly Review[]>;
  find(number: number): Promise<Review | undefined>;
  /** What accepted texts print for a week, in the order of their reviews. */
  witnesses(week: WeekEnding): Promise<readonly KeptWitness[]>;
  /** Of every publisher the newest report of a week that was saved, in the order of their names. */
  reports(week: WeekEnding): Promise<readonly Report[]>;
}

/** Reviews within writes that are on disk all together. */
export interface ReviewChanges extends Omit<ReviewBook, 'open'> {
  /** The newest of a text, whatever became of it. */
  ofDigest(digest: string): Promise<Review | undefined>;
  /** The newest of what was read at an address. */
  ofAddress(address: string): Promise<Review | undefined>;
  /** Gives it the next number of all. */
  add(review: NewReview): Promise<Review>;
  /** In place of what it was at that version; undefined where somebody changed it since, and then nothing is. */
  save(review: Review): Promise<Review | undefined>;
  /** Each figure of a review once. */
  addWitnesses(witnesses: readonly KeptWitness[]): Promise<void>;
}
