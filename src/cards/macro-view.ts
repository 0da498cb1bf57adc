import type { FomcCalendar, FomcMeeting } from '../core/fomc.ts';
import type { Absent, Answered, Fact, Miss } from '../core/live.ts';
import type { MacroDates, PolicyRate } from '../core/macro.ts';
import type { ListedDate } from '../core/macro-dates.ts';

/** A meeting, with the sources that announce it beside the Federal Reserve. */
export interface ListedMeeting extends FomcMeeting {
  readonly alsoBy: readonly string[];
}

/** What lies ahead, as far as anybody here knows it. */
export interface MacroView {
  /** `chosen`: set for the place; where nothing is set it is UTC. */
  readonly zone: { readonly timeZone: string; readonly chosen: boolean };
  readonly fomc: Pick<FomcCalendar, 'source' | 'writtenOn'>;
  /** All that have not come, soonest first. */
  readonly meetings: readonly ListedMeeting[];
  /** The last day that the bundled calendar reaches. */
  readonly fomcUntil: FomcMeeting['last'];
  /** All that have not come, soonest first. */
  readonly dates: readonly ListedDate[];
  /** Where the dates are from, each with its passport; none where nothing is known of them. */
  readonly calendars: readonly Fact<MacroDates>[];
  /** Why a calendar that was asked is not shown. */
  readonly missed: readonly Miss[];
  /** Set where there is no calendar. */
  readonly noDates?: Absent;
  readonly rate: Answered<PolicyRate>;
  /** FRED would tell more, had whoever runs the bot given its free key. */
  readonly needsKey: boolean;
  /** UTC milliseconds. */
  readonly now: number;
}
