import { liveLevels, MOST_LEVELS } from '../cards/recap-levels.ts';
import type { RecapView } from '../cards/recap-view.ts';
import { findHolds } from '../core/checks.ts';
import { type DataVerdict, type GateReason, judgeData, reasonsOf, withoutUnfit } from '../core/data-gate.ts';
import { CONSOLE, type PlaceId } from '../core/place.ts';
import { type RecapSection, USUAL_SECTIONS } from '../core/recap.ts';
import { byMagnitude, figuresOf, type Report } from '../core/report.ts';
import { addDays, newestDueWeek, newYorkDate, publicationMonday, type WeekEnding } from '../core/week.ts';
import type { LevelBook, ReportStore } from '../ports.ts';
import { type PriceSource, pricesOf } from './find-prices.ts';
import type { ReportSources } from './find-report.ts';
import { type ExtraSources, extrasOf } from './recap-extras.ts';
import { historyUpTo } from './week-history.ts';

export interface RecapSources extends ReportSources {
  readonly levels: LevelBook;
  /** Without it no price stands beside a level. */
  readonly live?: PriceSource;
  /** Without it no section is gathered but the usual ones. */
  readonly extras?: ExtraSources;
}

export interface AskedRecap {
  /** The week that should be out. Without it the newest known one, or the one that is late. */
  readonly period?: WeekEnding;
  /** Without a choice all, in the usual order. */
  readonly sections?: readonly RecapSection[];
  /** Where it is to stand: its time zone counts. Without it UTC does, as an answer that is shared by many places has none. */
  readonly place?: PlaceId;
  /** Whether a post waits where the gate is closed, or goes out and says why it should not have. It waits unless told. */
  readonly gate?: 'wait' | 'caveat';
}

/** What the gate says and, where a post may go out, what it holds. Nothing to post is no view. */
export interface Recap {
  readonly verdict: DataVerdict;
  readonly view?: RecapView;
}

/** The week that is due, or why it is not to be had. An older week stands in for it only as what it is, never as the new one. */
export async function recapOf(sources: RecapSources, asked: AskedRecap = {}): Promise<Recap> {
  const { reports, clock } = sources;
  const now = clock.now();
  const known = await reports.weeks(newYorkDate(now));
  const period = asked.period ?? later(known.at(-1), newestDueWeek(now));
  const report = known.includes(period) ? await reports.ofWeek(period) : undefined;
  const newest = known.findLast((week) => week < period);
  const verdict = judged(period, report, newest);
  if (verdict.state === 'closed' && asked.gate !== 'caveat') return { verdict };
  const older = report || !newest ? undefined : await reports.ofWeek(newest);
  const shown = report ?? older;
  if (!shown) return { verdict };
  const caveats = older ? [...reasonsOf(verdict), ...reasonsOf(judged(older.weekEnding, older))] : reasonsOf(verdict);
  return {
    verdict,
    view: await viewOf(sources, shown, {
      known,
      now,
      caveats,
      sections: asked.sections,
      place: asked.place ?? CONSOLE,
    }),
  };
}

const later = (newest: WeekEnding | undefined, due: WeekEnding): WeekEnding => (newest && newest > due ? newest : due);

const judged = (due: WeekEnding, report: Report | undefined, newest?: WeekEnding): DataVerdict =>
  judgeData({ due, holds: report ? findHolds(report) : [], ...(report && { report }), ...(newest && { newest }) });

interface Around {
  readonly known: readonly WeekEnding[];
  readonly now: number;
  readonly caveats: readonly GateReason[];
  readonly sections: readonly RecapSection[] | undefined;
  readonly place: PlaceId;
}

async function viewOf(
  { reports, levels, live, extras }: RecapSources,
  whole: Report,
  around: Around,
): Promise<RecapView> {
  const { known, now, caveats, sections = USUAL_SECTIONS, place } = around;
  const fit = withoutUnfit(whole, findHolds(whole));
  const at = known.indexOf(whole.weekEnding);
  const [earlier, next] = [known[at - 1], known[at + 1]];
  const before = earlier === addDays(whole.weekEnding, -7) ? await reports.ofWeek(earlier) : undefined;
  const today = newYorkDate(now);
  const until = next ? addDays(publicationMonday(next), -1) : today;
  const said = (await levels.levels()).filter(({ claim }) => claim.saidOn <= until);
  // Beside an older week a price of today would be of another time than all else.
  const priced = live && !next && sections.includes('levels');
  const shown = liveLevels({ levels: said, until }).slice(0, MOST_LEVELS);
  const prices =
    priced &&
    (await pricesOf(
      live,
      shown.map(({ claim }) => claim.asset),
    ));
  return {
    ...fit,
    ...{ sections, caveats, now, until, levels: said, ...(prices && { prices }) },
    ...(extras && { extras: await extrasOf(extras, sections, { report: fit.report, place }) }),
    histories: await historiesOf(reports, fit.report),
    ...(before && { before: withoutUnfit(before, findHolds(before)) }),
    beside: { ...(earlier && { earlier }), ...(next && { later: next }) },
  };
}

function historiesOf(reports: ReportStore, report: Report): Promise<RecapView['histories']> {
  const subjects = [...figuresOf(report, 'total'), ...byMagnitude(figuresOf(report, 'asset'))].map(
    ({ subject }) => subject,
  );
  return Promise.all(
    subjects.map(async (subject) => ({ subject, history: await historyUpTo(reports, report, subject) })),
  );
}
