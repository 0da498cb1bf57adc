import type { FitReport, GateReason } from '../core/data-gate.ts';
import type { History } from '../core/history.ts';
import type { Level } from '../core/level.ts';
import type { Prices } from '../core/prices.ts';
import type { ExtraSection, RecapSection } from '../core/recap.ts';
import type { Subject } from '../core/subject.ts';
import type { IsoDate } from '../core/week.ts';
import type { Block } from './card.ts';
import type { Neighbours } from './next.ts';

/** All that a recap of one week may say. */
export interface RecapView extends FitReport {
  /** What the sections hold that are asked of live sources. */
  readonly extras?: { readonly [Name in ExtraSection]?: readonly Block[] };
  /** In the order they are read. */
  readonly sections: readonly RecapSection[];
  /** What is said before everything else: why this is not quite the post that was due. */
  readonly caveats: readonly GateReason[];
  /** Of the total and of each asset the week names, largest first, up to and with the week. */
  readonly histories: readonly { readonly subject: Subject; readonly history: History }[];
  /** The week just before, where it is known: no other stands in for it. */
  readonly before?: FitReport;
  /** Claims that were known while this was the newest week. */
  readonly levels: readonly Level[];
  /** Of what those claims are about, where this is the newest week and somebody knows. */
  readonly prices?: Prices;
  /** The last day of that time. */
  readonly until: IsoDate;
  readonly beside: Neighbours;
  /** UTC milliseconds. */
  readonly now: number;
}

/** One part of a recap. It says so itself where what is absent is news. */
export type Section = (view: RecapView) => readonly Block[];
