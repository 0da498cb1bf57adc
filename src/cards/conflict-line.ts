import type { Conflict } from '../core/report.ts';
import { list, type Message, message, subjectValue } from '../i18n/message.ts';

/** Sentences by which a card says that texts disagree, or how that was decided: none may be left out. */
const CONFLICTS: readonly Message['key'][] = [
  'flows-conflict',
  'flows-conflict-unresolved',
  'flows-not-used',
  'source-conflict',
];

export const isConflict = ({ key }: Message): boolean => CONFLICTS.includes(key);

/** What other texts print for a figure, and what is believed: a conflict is never hidden. */
export function conflictLine({ subject, printed, believed }: Conflict): Message {
  const others = believed ? printed.filter(({ usd }) => usd !== believed.usd) : printed;
  const shared = { subject: subjectValue(subject), amounts: list(others.map((amount) => ({ is: 'amount', amount }))) };
  if (believed) return message('flows-conflict', { ...shared, believed: { is: 'amount', amount: believed } });
  return message(others.length > 1 ? 'flows-conflict-unresolved' : 'flows-not-used', shared);
}
