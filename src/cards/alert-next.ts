import type { Alert } from '../core/alert.ts';
import { type Subject, sameSubject } from '../core/subject.ts';
import { message, subjectValue } from '../i18n/message.ts';
import type { Next } from './card.ts';

const MOST_HISTORIES = 3;

/** What may be asked next: where levels stand and why, and the weeks of what flowed. */
export function alertNext(alerts: readonly Alert[]): readonly Next[] {
  const subjects = alerts.flatMap(({ body }) => (body.is === 'flow' ? [body.rule.condition.subject] : []));
  const distinct = subjects.filter((each, at) => subjects.findIndex((other) => sameSubject(other, each)) === at);
  const ofLevels = alerts.some(({ body }) => body.is === 'level');
  return [...(ofLevels ? LEVELS : []), ...distinct.slice(0, MOST_HISTORIES).map(historyNext)];
}

const LEVELS: readonly Next[] = [
  { label: message('alert-do-show-levels'), line: '/levels' },
  { label: message('alert-do-why'), line: '/why level' },
];

const historyNext = (subject: Subject): Next => ({
  label: message('alert-do-history', { subject: subjectValue(subject) }),
  line: `/history ${subject.key}`,
});
