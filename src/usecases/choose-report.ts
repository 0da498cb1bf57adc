import type { History } from '../core/history.ts';
import { weekWithJust } from '../core/judgement.ts';
import type { Report } from '../core/report.ts';
import type { Said } from '../core/verdict.ts';
import { type IsoDate, newestDueWeek, type WeekEnding, weekEnding, weekToPost } from '../core/week.ts';
import { type ReportSources, today } from './find-report.ts';

/**
 * Which report a text is held against. `named`: of the week that the text speaks of. `dated`: of the one that was out when its page
 * says that it was published. `nearest`: of the known week beside it, where that of the text is not known. `fitting`: of the week
 * that has its figures, where it names none. `newest`: of no week of its own.
 */
export interface Against {
  readonly report: Report;
  readonly why: 'named' | 'dated' | 'nearest' | 'fitting' | 'newest';
  /** The week that the text speaks of, where its report is not known. */
  readonly spokenOf?: WeekEnding;
  readonly publishedOn?: IsoDate;
}

interface Told {
  /** The week that the text names. */
  readonly week: WeekEnding | null;
  /** The date of the page, for a text that is a weekly report. */
  readonly publishedOn?: IsoDate | undefined;
  readonly figures: readonly Said[];
  readonly historyOf: (said: Said) => History;
}

export async function chooseReport(sources: ReportSources, told: Told): Promise<Against | undefined> {
  const { week, publishedOn } = told;
  if (week !== null) return ofWeek(sources, week, { why: 'named' });
  if (publishedOn) return ofWeek(sources, reportedBy(publishedOn), { why: 'dated', publishedOn });
  const newest = await sources.reports.newest(today(sources.clock));
  const fitting = newest && fittingWeek(told, newest.weekEnding);
  const fits = fitting && (await sources.reports.ofWeek(fitting));
  if (fits) return { report: fits, why: 'fitting' };
  return newest && { report: newest, why: 'newest' };
}

/** Whether what does not fit the report is wrong, rather than perhaps another week's. */
export const isOwnWeek = ({ report, why }: Against, now: number): boolean =>
  why === 'newest' ? newestDueWeek(now) <= report.weekEnding : why !== 'nearest';

async function ofWeek(
  { reports, clock }: ReportSources,
  week: WeekEnding,
  found: Pick<Against, 'why' | 'publishedOn'>,
): Promise<Against | undefined> {
  const known = await reports.weeks(today(clock));
  const nearest = known.toSorted((a, b) => apart(a, week) - apart(b, week))[0];
  const report = nearest && (await reports.ofWeek(nearest));
  if (!report) return undefined;
  return nearest === week ? { report, ...found } : { report, why: 'nearest', spokenOf: week };
}

const apart = (a: WeekEnding, b: WeekEnding): number => Math.abs(Date.parse(a) - Date.parse(b));

const NOON_IN_NEW_YORK = 'T17:00:00Z';

/** The newest week whose report can have been read about on that day. */
const reportedBy = (date: IsoDate): WeekEnding => weekToPost(Date.parse(`${date}${NOON_IN_NEW_YORK}`));

/** Two figures that only one and the same week has, and more than any other week: one alone may be so by chance. */
const LEAST_FITTING = 2;

function fittingWeek({ figures, historyOf }: Told, newest: WeekEnding): WeekEnding | undefined {
  const counts = new Map<string, number>();
  for (const said of figures) {
    const end = weekWithJust(said, undefined, historyOf(said))?.period.end;
    if (end) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const [best, next] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!best || best[1] < LEAST_FITTING || best[1] === next?.[1] || best[0] === newest) return undefined;
  return weekEnding(best[0]);
}
