import { type Extents, type History, largestSince, streak } from '../core/history.ts';
import type { Subject } from '../core/subject.ts';
import { day, type Message, message, subjectValue } from '../i18n/message.ts';

/** The run that the newest week of a history stands in, and what ends our knowledge of it. */
export function streakLine(subject: Subject, history: History): Message | undefined {
  const run = streak(history);
  if (!run) return undefined;
  return message('streak-line', {
    subject: subjectValue(subject),
    weeks: run.weeks,
    direction: message(`direction-${run.direction}`),
    first: day(run.first),
    basis: message(`streak-basis-${run.endedBy}`),
  });
}

/** 'Largest since', with what it was compared with; undefined when the week just before was as large. */
export function largestLine(subject: Subject, history: Extents): Message | undefined {
  const record = largestSince(history);
  if (!record || record.comparedWeeks === 0) return undefined;
  const { comparedWeeks: compared, missingWeeks: missing } = record;
  const basis =
    missing > 0 ? message('largest-basis-gaps', { compared, missing }) : message('largest-basis-whole', { compared });
  const shared = { subject: subjectValue(subject), direction: message(`direction-${record.direction}`), basis };
  return record.since
    ? message('largest-since', { ...shared, since: day(record.since) })
    : message('largest-known', { ...shared, from: day(record.from) });
}

/** Both, as far as they can be said. */
export const historyLines = (subject: Subject, history: History): readonly Message[] =>
  [streakLine(subject, history), largestLine(subject, history)].filter((line) => line !== undefined);
