import type { FlowCondition, FlowRule } from '../core/following.ts';
import type { Usd } from '../core/money.ts';
import { stepOfTrailingZeros } from '../core/printed.ts';
import { day, list, type Message, message, subjectValue, type Value } from '../i18n/message.ts';

/** What a rule waits for, in words. */
function conditionMessage(condition: FlowCondition): Message {
  const subject = subjectValue(condition.subject);
  switch (condition.is) {
    case 'beyond':
      return message(condition.usd < 0 ? 'alert-flow-out' : 'alert-flow-in', {
        subject,
        amount: thresholdValue(condition.usd),
      });
    case 'sign_change':
      return message('alert-flow-sign', { subject });
    case 'streak':
      return message('alert-flow-streak', { subject, weeks: condition.weeks });
    case 'record':
      return message('alert-flow-record', { subject });
  }
}

/** Typed by somebody, and as precise as it was typed. */
export const thresholdValue = (usd: Usd): Value => ({
  is: 'unsigned',
  amount: { usd, step: stepOfTrailingZeros(usd) },
});

/** The same with how often it tells, and until when. */
export const ruleMessage = ({ condition, repeat, cooldownWeeks, expiresOn }: FlowRule): Value =>
  list([
    conditionMessage(condition),
    message(`alert-rule-${repeat}`),
    ...(cooldownWeeks > 0 && repeat === 'every' ? [message('alert-rule-cooldown', { weeks: cooldownWeeks })] : []),
    ...(expiresOn ? [message('alert-rule-until', { on: day(expiresOn) })] : []),
  ]);
