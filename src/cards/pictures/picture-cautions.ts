import type { GateReason } from '../../core/data-gate.ts';
import type { Subject } from '../../core/subject.ts';
import { day, list, type Message, message, subjectValue } from '../../i18n/message.ts';

/** A face has room for so many. */
const MOST_REASONS = 3;
const MOST_NAMED = 3;

/** What is not as it should be with the week, in as few words as a face has room for. */
export function reasonCautions(reasons: readonly GateReason[]): readonly Message[] {
  const left = reasons.length - MOST_REASONS;
  return [
    ...reasons.slice(0, MOST_REASONS).map(reasonCaution),
    ...(left > 0 ? [message('picture-caution-more', { count: left })] : []),
  ];
}

/** Those of a week that concern what a picture shows of it. */
export const reasonsAbout = (
  reasons: readonly GateReason[],
  shows: (subject: Subject) => boolean,
): readonly GateReason[] =>
  reasons.flatMap((reason): readonly GateReason[] => {
    if (reason.why === 'missing') return [reason];
    if (reason.why === 'no_total') return [];
    const [first, ...others] = reason.subjects.filter(shows);
    return first ? [{ ...reason, subjects: [first, ...others] }] : [];
  });

function reasonCaution(reason: GateReason): Message {
  switch (reason.why) {
    case 'missing':
      return message('picture-caution-missing', { due: day(reason.week) });
    case 'no_total':
      return message('picture-caution-no_total');
    case 'on_hold':
    case 'withdrawn':
    case 'conflict':
    case 'unresolved':
    case 'differs':
      return message(`picture-caution-${reason.why}`, { subjects: named(reason.subjects) });
  }
}

/** The first few by name, the others by their number. */
function named(subjects: readonly Subject[]): Message {
  const names = list(subjects.slice(0, MOST_NAMED).map(subjectValue));
  const left = subjects.length - MOST_NAMED;
  return left > 0 ? message('picture-names-more', { names, count: left }) : message('picture-names', { names });
}
