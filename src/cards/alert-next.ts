import type { Alert } from '../core/alert.ts';
import type { Level } from '../core/level.ts';
import { type Subject, sameSubject } from '../core/subject.ts';
import { message, subjectValue, words } from '../i18n/message.ts';
import type { Next } from './card.ts';

const MOST_OF_EACH = 3;

/** What may be asked next: where levels stand, why each of the first told what it did, and the weeks of what flowed. */
export function alertNext(alerts: readonly Alert[]): readonly Next[] {
  const levels = alerts.flatMap(({ body }) => (body.is === 'level' ? [body.level] : []));
  const subjects = alerts.flatMap(({ body }) => (body.is === 'flow' ? [body.rule.condition.subject] : []));
  const known = levels.filter((each, at) => levels.findIndex(({ claim }) => claim.id === each.claim.id) === at);
  const flowed = subjects.filter((each, at) => subjects.findIndex((other) => sameSubject(other, each)) === at);
  return [
    ...(known.length > 0 ? [{ label: message('alert-do-show-levels'), line: '/levels' }] : []),
    ...known.slice(0, MOST_OF_EACH).map(whyNext),
    ...flowed.slice(0, MOST_OF_EACH).map(historyNext),
  ];
}

const whyNext = ({ claim: { id, asset, price } }: Level): Next => ({
  label: message('alert-do-why', { asset: words(asset), price: { is: 'price', price } }),
  line: `/why level ${id}`,
});

const historyNext = (subject: Subject): Next => ({
  label: message('alert-do-history', { subject: subjectValue(subject) }),
  line: `/history ${subject.key}`,
});
