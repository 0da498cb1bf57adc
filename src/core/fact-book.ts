import type { IsoDate } from './week.ts';

/** What a source said of one day, in one of its states. */
export interface KeptFact {
  /** 'candles' … as `core/live.ts` has them. */
  readonly question: string;
  /** What it was asked for: 'BTC'. */
  readonly subject: string;
  readonly source: string;
  readonly day: IsoDate;
  /** 1 is the first that was heard; another body is the next. */
  readonly vintage: number;
  /** JSON, as `core/keeping.ts` takes answers apart. */
  readonly body: string;
  /** UTC milliseconds at which this vintage was first heard, and last. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export type NewFact = Omit<KeptFact, 'vintage' | 'firstAt' | 'lastAt'> & { readonly at: number };

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
  /** When each source was last heard, UTC milliseconds. */
  lastHeard(): Promise<ReadonlyMap<string, number>>;
}

/** A book that is ours to write. */
export interface FactKeeper extends FactBook {
  /** All of them or none. What says the same as the newest vintage of its day is that one, heard again. */
  keep(facts: readonly NewFact[]): Promise<void>;
}
