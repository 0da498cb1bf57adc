import { type FitHistory, fitHistory } from '../core/flow-rules.ts';
import type { History } from '../core/history.ts';
import { type Subject, TOTAL } from '../core/subject.ts';
import type { IsoDate } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';

/** What is known of subjects by a day, as far as alerts may rest on it. A history is read once a subject, however often it is asked for. */
export function createFitHistories(
  reports: Pick<ReportStore, 'history'>,
  asOf: IsoDate,
): (subject: Subject) => Promise<FitHistory> {
  const histories = new Map<string, Promise<History>>();
  const historyOf = (subject: Subject): Promise<History> => {
    const key = `${subject.scope} ${subject.key}`;
    const asked = histories.get(key) ?? reports.history(subject, asOf);
    histories.set(key, asked);
    return asked;
  };
  return async (subject) => fitHistory(await historyOf(subject), await historyOf(TOTAL));
}
