import type { IsoDate, WeekEnding } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';

/** The weeks whose shown report was read from a text and accepted, oldest first. */
export async function acceptedWeeks(reports: ReportStore, asOf: IsoDate): Promise<readonly WeekEnding[]> {
  const weeks = await reports.weeks(asOf);
  const held = await Promise.all(weeks.map((week) => reports.ofWeek(week)));
  return weeks.filter((_, at) => held[at]?.figures.some(({ origin }) => origin === 'read'));
}
