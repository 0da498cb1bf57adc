import type { History } from '../core/history.ts';
import type { Report } from '../core/report.ts';
import { type Subject, TOTAL } from '../core/subject.ts';
import type { ReportStore } from '../ports.ts';

/** A subject's history up to and with a report's week: what could be said when it was the newest. */
export async function historyUpTo(reports: ReportStore, report: Report, subject: Subject = TOTAL): Promise<History> {
  const history = await reports.history(subject, report.publishedOn);
  return history.slice(0, history.findLastIndex(({ weekEnding }) => weekEnding <= report.weekEnding) + 1);
}
