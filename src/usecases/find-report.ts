import { AppError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Report } from '../core/report.ts';
import {
  type IsoDate,
  isoDateSchema,
  newestDueWeek,
  newYorkDate,
  publicationMonday,
  type WeekEnding,
  weekBefore,
  weekContaining,
  weekday,
  weekEnding,
} from '../core/week.ts';
import type { Clock, ReportStore } from '../ports.ts';

export interface ReportSources {
  readonly reports: ReportStore;
  readonly clock: Clock;
}

export interface FoundReport {
  readonly report: Report;
  /** UTC milliseconds at which it was found. */
  readonly now: number;
  /** Set when no week was asked for and the newest known one is not the one that should be out. */
  readonly missing?: WeekEnding;
  /** The known weeks just before and after. */
  readonly beside: { readonly earlier?: WeekEnding; readonly later?: WeekEnding };
}

/** What was known today by New York's calendar. */
export const today = (clock: Clock): IsoDate => newYorkDate(clock.now());

/** The report of a week as typed, or the newest known one. Fails with the nearest weeks that are known. */
export async function findReport(sources: ReportSources, typed?: string): Promise<FoundReport> {
  const now = sources.clock.now();
  const known = await sources.reports.weeks(newYorkDate(now));
  const week = typed === undefined ? known.at(-1) : knownWeek(known, typed, newYorkDate(now));
  const report = week && (await sources.reports.ofWeek(week));
  if (!report) throw new AppError({ code: 'no_reports' });
  const due = typed === undefined ? newestDueWeek(now) : undefined;
  const late = due !== undefined && due > report.weekEnding;
  return { report, now, beside: besides(report.weekEnding, known), ...(late && { missing: due }) };
}

function besides(week: WeekEnding, known: readonly WeekEnding[]): FoundReport['beside'] {
  const at = known.indexOf(week);
  const [earlier, later] = [known[at - 1], known[at + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

/** The Friday that a person typed, if its report is known. */
function knownWeek(known: readonly WeekEnding[], typed: string, now: IsoDate): WeekEnding {
  const date = readDate(typed);
  if (!date) throw new AppError({ code: 'week_malformed', typed, nearest: similar(typed, known) });
  if (weekday(date) !== 5) {
    const meant = new Set([weekContaining(date), weekBefore(date)]);
    const nearest = known.filter((week) => meant.has(week));
    throw new AppError({
      code: 'week_not_friday',
      date,
      nearest: nearest.length > 0 ? nearest : neighbours(date, known),
    });
  }
  const week = weekEnding(date);
  if (known.includes(week)) return week;
  if (publicationMonday(week) > now) {
    const newest = known.at(-1);
    throw new AppError({ code: 'week_ahead', week, ...(newest && { newest }) });
  }
  throw new AppError({ code: 'week_unknown', week, nearest: neighbours(week, known) });
}

/**
 * Accepts the separators people use: 2026-01-23, 2026/1/23, 2026.01.23, 20260123, 2026年1月23日.
 * Years from 1900 to 2999: a week counted on from an edge of the calendar would have no date.
 */
export function readDate(typed: string): IsoDate | undefined {
  const parts = /^(19\d\d|2\d{3})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/u.exec(
    typed.normalize('NFKC').trim(),
  );
  if (!parts) return undefined;
  const [, year, month = parts[4], date = parts[5]] = parts;
  const parsed = isoDateSchema.safeParse(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
  return parsed.success ? parsed.data : undefined;
}

/** The known weeks just before and just after a date. */
function neighbours(date: IsoDate, known: readonly WeekEnding[]): readonly WeekEnding[] {
  const after = known.findIndex((week) => week > date);
  const around = after < 0 ? [known.at(-1)] : [known[after - 1], known[after]];
  return around.filter((week) => week !== undefined);
}

/** Known weeks spelt like what was typed, of its year where it has one. */
function similar(typed: string, known: readonly WeekEnding[]): readonly WeekEnding[] {
  const ofYear = known.filter((week) => week.startsWith(typed.slice(0, 4)));
  const meant = new Set<string>(didYouMean(typed, ofYear.length > 0 ? ofYear : known, 2));
  return meant.size > 0 ? known.filter((week) => meant.has(week)) : known.slice(-2);
}
