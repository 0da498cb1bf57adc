import { z } from 'zod';
import { type IsoDate, isoDateSchema } from './week.ts';

const json = z.string().refine(isJson, 'is no JSON');

/** What a source said of one day, in one of its states. */
export const keptFactSchema = z.strictObject({
  /** 'candles' … as `core/live.ts` has them. */
  question: z.string().min(1),
  /** What it was asked for: 'BTC'. */
  subject: z.string().min(1),
  source: z.string().min(1),
  day: isoDateSchema,
  /** 1 is the first that was heard; another body is the next. */
  vintage: z.int().positive(),
  /** JSON, as `core/keeping.ts` takes answers apart. */
  body: json,
  /** UTC milliseconds at which this vintage was first heard, and last: to `HEARD_AGAIN_MS`. */
  firstAt: z.int().nonnegative(),
  lastAt: z.int().nonnegative(),
});
export type KeptFact = z.output<typeof keptFactSchema>;

/** `at`: UTC milliseconds at which its source said so. */
export const newFactSchema = keptFactSchema
  .omit({ vintage: true, firstAt: true, lastAt: true })
  .extend({ at: z.int().nonnegative() });
export type NewFact = z.output<typeof newFactSchema>;

/** One day that a source said another thing of later. */
export interface Revision {
  readonly day: IsoDate;
  /** As answers of their question. */
  readonly before: unknown;
  readonly after: unknown;
  /** When the later one was first heard, UTC milliseconds. */
  readonly at: number;
}

/** What is said again sooner changes nothing: an answer of many days that is fetched each minute is no write of many rows each minute. */
export const HEARD_AGAIN_MS = 10 * 60_000;

/** What sources said, as it stands on disk. Nothing is overwritten: what a day said before stays beside what it says now. */
export interface FactBook {
  /**
   * The newest vintage of each day, oldest day first, of the one source that knows the newest day; where several do, of the one that was
   * heard last. At most `most` days, the newest ones; none later than `until`.
   */
  newest(
    question: string,
    subject: string,
    limits: { readonly most: number; readonly until: IsoDate },
  ): Promise<readonly KeptFact[]>;
  /** All vintages of the days from `from` to `to` of one source, in order of days and vintages. */
  vintages(
    question: string,
    subject: string,
    of: { readonly source: string; readonly from: IsoDate; readonly to: IsoDate },
  ): Promise<readonly KeptFact[]>;
  /** When each source was last heard, UTC milliseconds: to `HEARD_AGAIN_MS`. */
  lastHeard(): Promise<ReadonlyMap<string, number>>;
}

/** Those that had been heard at a moment (UTC milliseconds): a clock that is set back knows nothing of what came later. */
export const heardBy = (facts: readonly KeptFact[], moment: number): readonly KeptFact[] =>
  facts.filter(({ firstAt }) => firstAt <= moment);

/** A book as it stood at the moment that it is now: with the real time that is all of it. */
export const asOfNow = (book: FactBook, now: () => number): FactBook => ({
  newest: async (question, subject, limits) => heardBy(await book.newest(question, subject, limits), now()),
  vintages: async (question, subject, of) => heardBy(await book.vintages(question, subject, of), now()),
  lastHeard: () => book.lastHeard(),
});

/** A book that is ours to write. */
export interface FactKeeper extends FactBook {
  /** All of them or none. What says the same as the newest vintage of its day is that one, heard again. */
  keep(facts: readonly NewFact[]): Promise<void>;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
